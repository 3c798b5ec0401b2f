/** The home page, the labs, the search, the duties of the footer and the open data, as readers meet them. */
import { beforeAll, describe, expect, test } from 'vitest'
import { loadNetwork } from '#demo/network.ts'
import { assemblyVideo } from '#demo/videos.ts'
import { aPerson, aProcess, aProposal, onPlatform } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'

const site = useSite()
const policyOf = (headers: Headers) => headers.get('content-security-policy') ?? ''

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
      expect(body).toContain('Puoi provare così')
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

  describe('a report of an accessibility problem', () => {
    test('gets a case number, thirty days and, one day, an answer', async () => {
      const short = await site.post('/accessibilita/segnala', {
        problem: 'Male',
        page: '',
        technology: '',
        email: '',
      })
      expect(short.status).toBe(422)
      expect(short.body).toContain('almeno 10 caratteri')

      const key = crypto.randomUUID()
      const fields = {
        _key: key,
        problem: 'Con NVDA il pulsante non si annuncia.',
        page: '/proposte',
        technology: 'NVDA',
        email: 'elif@example.org',
      }
      const sent = await site.post('/accessibilita/segnala', fields)
      expect(sent.status).toBe(303)
      const address = sent.location ?? ''
      expect(address).toMatch(/^\/accessibilita\/segnalazioni\/ACC-[A-Z0-9]{8}\?ricevuta=1$/)
      const again = await site.post('/accessibilita/segnala', fields)
      expect(again.location).toBe(address)

      const receipt = await site.get(address)
      expect(receipt.body).toContain('Segnalazione ricevuta')
      expect(receipt.body).not.toContain('elif@example.org')
      const { answer_due, reported_at } = await site.db
        .selectFrom('accessibility_reports')
        .select(['answer_due', 'reported_at'])
        .executeTakeFirstOrThrow()
      expect(
        Math.round((Date.parse(`${answer_due}T12:00:00Z`) - reported_at.getTime()) / 86_400_000),
      ).toBeGreaterThanOrEqual(29)

      const code = address.slice('/accessibilita/segnalazioni/'.length, -'?ricevuta=1'.length)
      expect((await site.get('/accessibilita/segnalazioni')).status).toBe(403)
      const chiara = await aPerson(site.db, { roles: [onPlatform('administrator')] })
      expect((await site.get('/accessibilita/segnalazioni', { as: chiara })).body).toContain(code)
      const answered = await site.post(
        `/accessibilita/segnalazioni/${code}`,
        { answer: 'Corretto oggi: grazie a te.' },
        { as: chiara },
      )
      expect(answered.status).toBe(303)
      expect((await site.get(`/accessibilita/segnalazioni/${code}`)).body).toContain('Corretto oggi')
      const twice = await site.post(
        `/accessibilita/segnalazioni/${code}`,
        { answer: 'Un’altra risposta ancora.' },
        { as: chiara },
      )
      expect(twice.status).toBe(409)
      const entry = await site.db
        .selectFrom('journal')
        .select('what')
        .where('what', 'like', 'accessibility_report.%')
        .execute()
      expect(entry.map(({ what }) => what).sort()).toEqual([
        'accessibility_report.answered',
        'accessibility_report.received',
      ])
    })
  })

  test('a page can be called clear or not, and only its path is kept', async () => {
    const sent = await site.post('/pagina-chiara', {
      page: '/proposte?q=mio+nome',
      isClear: 'no',
      missing: 'Manca il prezzo',
    })
    expect([sent.status, sent.location]).toEqual([303, '/proposte?q=mio+nome'])
    const rows = await site.db.selectFrom('page_ratings').select(['page', 'is_clear', 'missing']).execute()
    expect(rows).toEqual([{ page: '/proposte', is_clear: false, missing: 'Manca il prezzo' }])
    const elsewhere = await site.post('/pagina-chiara', {
      page: '//evil.example',
      isClear: 'si',
      missing: '',
    })
    expect(elsewhere.location).toBe('/')
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

  describe('external contents', () => {
    const old = (days: number) => `contenuti=1.${Math.floor(Date.now() / 1000) - days * 86_400}.youtube`

    test('before consent the page has no frame and its policy allows none', async () => {
      const { body, headers } = await site.get('/laboratori/piacenza')
      expect(body).not.toContain('<iframe')
      expect(body).toContain('Leggi la trascrizione')
      expect(policyOf(headers)).toContain("frame-src 'none'")
    })

    test('accepting once opens that answer only and remembers nothing', async () => {
      const accepted = await site.post('/privacy/contenuti-esterni', {
        host: 'youtube',
        torna: '/laboratori/piacenza#video-1',
      })
      expect(accepted.status).toBe(200)
      expect(accepted.body).toContain('https://www.youtube-nocookie.com/embed/PZassemblea')
      expect(policyOf(accepted.headers)).toContain('frame-src https://www.youtube-nocookie.com')
      expect(accepted.headers.get('cache-control')).toBe('no-store')
      expect(accepted.cookies).toEqual([])
      expect(policyOf((await site.get('/laboratori/piacenza')).headers)).toContain("frame-src 'none'")
    })

    test('remembering lasts 180 days, no longer, and can be revoked', async () => {
      const kept = await site.post('/privacy/contenuti-esterni', {
        host: 'youtube',
        ricorda: 'si',
        torna: '/laboratori/piacenza#video-1',
      })
      expect([kept.status, kept.location]).toEqual([303, '/laboratori/piacenza#video-1'])
      const cookie = kept.cookies.find((line) => line.startsWith('contenuti='))
      expect(cookie).toContain(`Max-Age=${180 * 86_400}`)
      const fresh = await site.get('/laboratori/piacenza', {
        headers: { cookie: cookie?.split(';')[0] ?? '' },
      })
      expect(fresh.body).toContain('<iframe')
      expect(fresh.body).toContain('Contenuti esterni: YouTube sì')
      expect((await site.get('/laboratori/piacenza', { headers: { cookie: old(179) } })).body).toContain(
        '<iframe',
      )
      const late = await site.get('/laboratori/piacenza', { headers: { cookie: old(181) } })
      expect(late.body).not.toContain('<iframe')
      expect(policyOf(late.headers)).toContain("frame-src 'none'")

      const preferences = await site.get('/privacy/contenuti-esterni', { headers: { cookie: old(10) } })
      expect(preferences.body).toContain('YouTube: sì')
      expect(preferences.body).toContain('Vale fino a')
      const revoked = await site.post(
        '/privacy/contenuti-esterni',
        { revoca: 'tutto' },
        { headers: { cookie: old(10) } },
      )
      expect(revoked.cookies.find((line) => line.startsWith('contenuti='))).toContain('Max-Age=0')
    })
  })

  describe('open data', () => {
    test('every dataset can be read as CSV and as JSON, with its dictionary', async () => {
      const { body } = await site.get('/dati')
      const names = [...body.matchAll(/href="\/dati\/([a-z-]+)\.csv"/g)].map((match) => match[1])
      expect(names).toHaveLength(12)
      for (const name of names) {
        const json = JSON.parse((await site.get(`/dati/${name}.json`)).body)
        expect(json.licence.name).toBe('CC BY 4.0')
        const csv = await site.get(`/dati/${name}.csv`)
        expect(csv.body.split('\r\n')[0]).toBe(json.columns.join(','))
        if (json.rows[0]) expect(Object.keys(json.rows[0])).toEqual(json.columns)
        expect((await site.get(`/dati/${name}`)).body).toContain(`<code>${json.columns.at(-1)}</code>`)
      }
    })

    test('a formula in a title is written as text, and spreadsheets get their semicolon', async () => {
      await aProposal(site.db, { processId: process.id, title: '=CMD(1;2) gratis per tutti' })
      const csv = await site.get('/dati/proposte.csv?sep=puntoevirgola&bom=si')
      expect(csv.body).toContain("'=CMD(1;2) gratis per tutti")
      expect(csv.body).toContain('id;percorso_id;numero')
      expect(csv.headers.get('content-type')).toContain('text/csv')
    })

    test('what is hidden is not in the files, and neither is a person’s name', async () => {
      await site.db
        .updateTable('proposals')
        .set({ state: 'hidden', state_reason: 'Insulti' })
        .where('id', '=', proposal)
        .execute()
      const { body } = await site.get('/dati/proposte.json')
      expect(body).not.toContain('Sportello digitale di paese')
      expect(body).not.toContain('author_label')
      expect((await site.get('/dati/persone.csv')).status).toBe(404)
    })
  })
})
