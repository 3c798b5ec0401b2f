/** Accessibility reports, page ratings and consent for external contents, as readers meet them. */
import { beforeAll, describe, expect, test } from 'vitest'
import { loadNetwork } from '#demo/network.ts'
import { assemblyVideo } from '#demo/videos.ts'
import { aPerson, aProcess, onPlatform } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'

const site = useSite()
const policyOf = (headers: Headers) => headers.get('content-security-policy') ?? ''

beforeAll(async () => {
  await site.db.transaction().execute(loadNetwork)
  await site.db
    .insertInto('videos')
    .values({ ...assemblyVideo, subject_kind: 'lab', subject_id: 1 })
    .execute()
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

  test('the video of a draft is not shown to strangers', async () => {
    const draft = await aProcess(site.db, { state: 'draft' })
    const { id } = await site.db
      .insertInto('videos')
      .values({ ...assemblyVideo, subject_kind: 'process', subject_id: draft.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    const asked = await site.post('/privacy/contenuti-esterni', {
      host: 'youtube',
      torna: `/aiuto#video-${id}`,
    })
    expect([asked.status, asked.location]).toEqual([303, `/aiuto#video-${id}`])
  })
})
