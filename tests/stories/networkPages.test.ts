/** The home page, the labs, the search, the duties of the footer and the open data, as readers meet them. */
import { beforeAll, describe, expect, test } from 'vitest'
import { loadNetwork } from '#demo/network.ts'
import { assemblyVideo } from '#demo/videos.ts'
import { aPerson, aProcess, aProposal, onPlatform } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'

const site = useSite()

describe('a fresh installation', () => {
  test('says that there is nothing yet, and lets the administrator load the true network', async () => {
    const chiara = await aPerson(site.db, { name: 'Chiara', roles: [onPlatform('administrator')] })

    const anonymous = await site.get('/')
    expect(anonymous.status).toBe(200)
    expect(anonymous.body).toContain('Non c’è ancora nulla da leggere')
    expect(anonymous.body).not.toContain('method="post"')

    const page = await site.get('/', { as: chiara })
    expect(page.body).toContain('Carica la rete dei Laboratori Aperti')
    const loaded = await site.post('/laboratori/carica', { _key: crypto.randomUUID() }, { as: chiara })
    expect([loaded.status, loaded.location]).toEqual([303, '/laboratori'])
    expect((await site.get('/laboratori')).body).toContain('Chiostri di San Pietro')
  })
})

describe('the network in use', () => {
  let bodies: Readonly<Record<string, number>> = {}
  let process: { id: number; bodyId: number }
  let proposal: number

  beforeAll(async () => {
    await site.empty()
    bodies = (await site.db.transaction().execute(loadNetwork)).bodies
    process = await aProcess(site.db, {
      bodyId: bodies['unione-bassa-reggiana']!,
      title: 'Agenda digitale della Bassa Reggiana',
    })
    proposal = await aProposal(site.db, {
      processId: process.id,
      title: 'Sportello digitale di paese',
    })
    await site.db
      .insertInto('videos')
      .values({ ...assemblyVideo, subject_kind: 'lab', subject_id: 1 })
      .execute()
  })

  const readable = [
    '/',
    '/laboratori',
    '/laboratori/bologna',
    '/laboratori/piacenza',
    '/enti',
    '/enti/unione-bassa-reggiana',
    '/enti/guastalla',
    '/enti/emilia-romagna',
    '/strategie',
    '/strategie/1',
    '/cerca',
    '/cerca?q=sportello',
    '/accessibilita',
    '/accessibilita/segnala',
    '/privacy',
    '/privacy/contenuti-esterni',
    '/note-legali',
    '/aiuto',
    '/regole',
    '/pagina-chiara?pagina=%2Flaboratori&chiara=no',
    '/stato',
    '/dati',
    '/dati/proposte',
  ]
  test.each(readable)('%s can be read in both languages without an account', async (path) => {
    for (const language of ['it', 'en'] as const) {
      const { status, body } = await site.get(path, { language })
      expect(status).toBe(200)
      expect(body).toContain(`<html lang="${language}"`)
      expect(body.match(/<h1/g)).toHaveLength(1)
    }
  })

  test('pages that are shared between readers hold no form that writes', async () => {
    for (const path of [
      '/',
      '/laboratori',
      '/enti/guastalla',
      '/strategie/1',
      '/accessibilita',
      '/cerca?q=a',
      '/dati',
    ]) {
      const { body, headers } = await site.get(path)
      expect(headers.get('cache-control')).toContain('public')
      expect(body).not.toMatch(/method="post"/)
    }
  })

  test('the home page says what is open, until when, and what needs no account', async () => {
    const { body } = await site.get('/')
    expect(body).toContain('Racconta un bisogno o fai una proposta')
    expect(body).toContain('Cominci senza registrarti')
    expect(body).toMatch(/Fino a \p{L}+ \d+ \p{L}+ \d{4}/u)
    expect(body).toContain(`/proposte/nuova?percorso=${process.id}`)
    expect(body).toContain('Ex chiesa del Carmine')
    expect(body).toContain('Regione Emilia-Romagna · Unione Bassa Reggiana')
  })

  test('a lab shows site, theme, operator and its neighbours on the road', async () => {
    const { body } = await site.get('/laboratori/modena')
    for (const words of [
      'Ex centrale AEM',
      'Fondazione Giacomo Brodolini',
      'Reggio Emilia',
      'Bologna',
      '50 posti',
    ])
      expect(body).toContain(words)
    expect((await site.get('/laboratori/ferrara')).body).toContain('da verificare')
    expect((await site.get('/laboratori/atlantide')).status).toBe(404)
  })

  test('who may not edit a lab is told why', async () => {
    const anna = await aPerson(site.db)
    const { status, body } = await site.get('/laboratori/modena/modifica', { as: anna })
    expect(status).toBe(403)
    expect(body).toContain('Lo può fare chi amministra il sito')
  })

  test('a wrong correction keeps what was typed, with an error summary', async () => {
    const chiara = await aPerson(site.db, { roles: [onPlatform('administrator')] })
    const fields = {
      site: '',
      siteStory: 'La mia storia',
      theme: 'Tema',
      operator: '',
      address: 'Via',
      opened: '',
      website: 'x',
    }
    const { status, body } = await site.post('/laboratori/modena/modifica', fields, { as: chiara })
    expect(status).toBe(422)
    expect(body).toContain('Ci sono 2 errori da correggere')
    expect(body).toContain('La mia storia')
  })

  describe('search', () => {
    test.each(['sportello digitale', 'sportelli digitali', 'spòrtello', 'sportelo digitale', 'paese'])(
      '"%s" finds the proposal',
      async (words) => {
        const { body } = await site.get(`/cerca?q=${encodeURIComponent(words)}`)
        expect(body).toContain(`/proposte/${proposal}"`)
      },
    )

    test('finds labs and bodies, and narrows by kind', async () => {
      const all = await site.get('/cerca?q=reggio')
      expect(all.body).toContain('/laboratori/reggio-emilia')
      expect(all.body).toContain('/enti/reggio-emilia')
      const narrowed = await site.get('/cerca?q=reggio&tipo=lab')
      expect(narrowed.body).toContain('/laboratori/reggio-emilia')
      expect(narrowed.body).not.toContain('href="/enti/reggio-emilia"')
    })

    test('nothing found comes with help, and drafts are never found', async () => {
      await aProcess(site.db, { bodyId: process.bodyId, title: 'Segretissimo in bozza', state: 'draft' })
      const { body } = await site.get('/cerca?q=segretissimo')
      expect(body).toContain('Nessun risultato')
      expect(body).toContain('Scrivi una parola sola')
    })

    test.each(["' or 1=1 --", '%_', '<script>alert(1)</script>', '!!!', 'e di la'])(
      '%s does no harm',
      async (words) => {
        const { status, body } = await site.get(`/cerca?q=${encodeURIComponent(words)}`)
        expect(status).toBe(200)
        expect(body).not.toContain('<script>alert')
      },
    )
  })

  test('the status tells people and machines the same', async () => {
    const { body } = await site.get('/stato', { headers: { accept: 'application/json' } })
    expect(JSON.parse(body)).toMatchObject({
      isDatabaseWell: true,
      version: '0.1.0',
      journal: { brokenAt: null },
    })
  })

  test('search engines find the public pages and none of the private ones', async () => {
    const sitemap = await site.get('/sitemap.xml')
    expect(sitemap.body).toContain(`/percorsi/${process.id}</loc>`)
    expect(sitemap.body).toContain('/laboratori/bologna</loc>')
    expect((await site.get('/robots.txt')).body).toContain('Disallow: /amministrazione')
    expect((await site.get('/favicon.ico')).status).toBe(302)
  })
})
