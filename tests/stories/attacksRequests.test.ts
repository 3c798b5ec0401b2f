/** A03, A17, A18, A21, A32, A36, A40, A59 to A63: requests that no page of ours makes, and what answers may not tell. */
import pino from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { log } from '#platform/log.ts'
import { pumpOnce } from '#platform/pump.ts'
import { safeReturn } from '#platform/web/forms.ts'
import { aPerson } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'
import { readers as journalReaders } from '../../src/app.ts'
import { loadDemo } from '../../src/demo/index.ts'
import { isPage, linksIn, read, type VisitedPage } from './support/crawl.ts'
import { pagesOf, type Reader, readersOf } from './support/demoReaders.ts'
import { contentOf } from './support/postedForms.ts'

const site = useSite({ DEMO: '1' })
let readers: Reader[] = []
let all: (VisitedPage & { readonly reader: Reader })[] = []
const of = (...parts: string[]) => all.filter(({ reader }) => parts.includes(reader.part))
const lines: string[] = []

beforeAll(async () => {
  // The log goes where this test can read it, at its most talkative.
  const streams = log as unknown as Record<symbol, { write: (line: string) => void }>
  streams[pino.symbols.streamSym] = { write: (line) => lines.push(line) }
  log.level = 'trace'
  await loadDemo(site.app)
  await pumpOnce(site.db, journalReaders)
  readers = await readersOf(site.app)
}, 120_000)

test('A32 reading changes nothing, whoever reads', async () => {
  const before = await contentOf(site.app)
  all = await pagesOf(site.app, readers, 2)

  expect(all.length).toBeGreaterThan(800)
  expect(await contentOf(site.app)).toEqual(before)
}, 60_000)

test('A62 what is made for one reader is never kept, and what is shared sets no cookie', () => {
  const personal = all.filter(({ reader, headers }) => reader.part !== 'anonymous' && isPage({ headers }))
  const keepable = personal.filter(({ headers }) => headers.get('cache-control') !== 'no-store')
  const shared = of('anonymous').filter(({ headers }) => headers.get('cache-control') !== 'no-store')

  expect(keepable.map(({ address }) => address)).toEqual([])
  expect(shared.length).toBeGreaterThan(50)
  expect(shared.filter(({ headers }) => headers.has('set-cookie')).map(({ address }) => address)).toEqual([])
  expect(
    shared.filter(({ headers }) => !/cookie/i.test(headers.get('vary') ?? '')).map(({ address }) => address),
  ).toEqual([])
})

test('every page closes itself to foreign scripts and frames', () => {
  const open = all.filter(isPage).filter(({ headers }) => {
    const policy = headers.get('content-security-policy') ?? ''
    const needed = [
      "default-src 'none'",
      "script-src 'self';",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]
    return (
      headers.get('x-content-type-options') !== 'nosniff' ||
      /unsafe/.test(policy) ||
      !needed.every((part) => policy.includes(part))
    )
  })
  expect(open.map(({ address }) => address)).toEqual([])
})

const nonsense = [
  "'",
  "1' or '1'='1",
  '-1',
  '0',
  '1e309',
  'NaN',
  '9999999999999999999',
  '%00',
  '\u202e',
  '{{7*7}}',
  '<script>',
  '1;select pg_sleep(2)',
  '../../etc/passwd',
  'constructor',
  '__proto__',
  'a'.repeat(5_000),
]

test('A03, A17, A18 no nonsense in the query breaks a page or makes it wait', async () => {
  const addresses = [
    ...new Map(of('anonymous', 'administrator').map((page) => [page.pattern.split('?')[0], page])).values(),
  ]
  const names = new Set(all.flatMap(({ address }) => [...new URL(address, 'http://x').searchParams.keys()]))
  for (const form of of('anonymous', 'administrator')) {
    for (const [, name] of form.body.matchAll(/<(?:input|select)[^>]* name="([a-z]+)"/g))
      if (name) names.add(name)
  }
  const broken: string[] = []
  for (const { address, reader } of addresses) {
    const path = address.split('?')[0] ?? ''
    for (const value of nonsense) {
      const query = new URLSearchParams([...names].map((name) => [name, value]))
      const began = performance.now()
      const { status, body } = await read(site.app, `${path}?${query}`, { cookie: reader.cookie })
      const asked = `${path} with ${value.slice(0, 20)}`
      if (status >= 500) broken.push(`${asked}: ${status}`)
      if (body.includes('<script>"') || body.includes('<script>&'))
        broken.push(`${asked} is written as markup`)
      if (value.includes('sleep') && performance.now() - began > 1_900) broken.push(`${asked} waited`)
    }
  }
  expect(names.size).toBeGreaterThan(15)
  expect(broken).toEqual([])
}, 120_000)

test('A21, A60 strange numbers, repeated fields and thousands of keys are answered, not broken', async () => {
  const many = Array.from({ length: 5_000 }, (_, index) => `k${index}=v`).join('&')
  const strange = [
    '0',
    '1abc',
    '-1',
    '1.5',
    '99999999999',
    '9999999999',
    '2147483648',
    '999999999',
    '%00',
    '%ff',
    '1%00',
    "1'",
    '1/..',
    'null',
    '__proto__',
  ]
  const things =
    'proposte percorsi incontri tavoli documenti commenti gruppi strategie agenda/azioni laboratori enti contributi'.split(
      ' ',
    )
  const asked = [
    ...things.flatMap((thing) => strange.map((number) => `/${thing}/${number}`)),
    ...['/', '/proposte', '/cerca', '/incontri', '/percorsi'].flatMap((path) => [
      `${path}?${many}`,
      `${path}?pagina=1&pagina=2&pagina[]=3&pagina[a]=4`,
      `${path}?%`,
      `${path}?q=%E0%A4%A`,
      `${path}?lingua=xx`,
    ]),
  ]
  const broken: string[] = []
  for (const address of asked) {
    const { status } = await read(site.app, address, {
      cookie: readers.find(({ part }) => part === 'administrator')?.cookie ?? '',
    })
    if (status >= 500) broken.push(`${address.slice(0, 60)}: ${status}`)
  }
  expect(broken).toEqual([])
}, 60_000)

test.for([
  '//evil.example',
  '/\\evil.example',
  'https:evil.example',
  'https://evil.example',
  '/%09/evil.example',
  '\\/evil',
  '/\t/evil',
  'javascript:alert(1)',
  '%2f%2fevil.example',
  ' //evil',
])('A40 nobody is led away to %j', async (away) => {
  const inside = (address: string) => new URL(address, 'https://here.example').host === 'here.example'
  expect(inside(safeReturn(away))).toBe(true)
  const pages = [
    '/accedi?torna=',
    '/accedi/entra?torna=',
    '/privacy/contenuti-esterni?torna=',
    '/pagina-chiara?chiara=si&pagina=',
    '/accessibilita/segnala?pagina=',
  ]
  for (const path of pages) {
    const { headers, body } = await read(site.app, path + encodeURIComponent(away))
    const fields = [...body.matchAll(/name="(?:torna|pagina|page)" value="([^"]*)"/g)].map(
      ([, value]) => value ?? '',
    )
    const leading = [
      headers.get('location') ?? '/',
      ...linksIn(body).filter((link) => /evil/.test(link)),
      ...fields,
    ]
    expect(leading.filter((address) => !inside(address) || /^javascript/.test(address))).toEqual([])
  }
  const person = await site.db
    .selectFrom('people')
    .select('id')
    .where('demo_persona', '=', 'resident')
    .executeTakeFirstOrThrow()
  const entered = await site.post('/accedi/demo', { persona: person.id, torna: away })
  expect(entered.status).toBe(303)
  expect(inside(entered.location ?? '')).toBe(true)
})

test('A36 the sign-in page says the same of an address that is known and of one that is not', async () => {
  const known = await aPerson(site.db, { email: 'nota@example.org' })
  const answers = []
  for (const email of ['nota@example.org', 'ignota@example.org']) {
    const { status, location, body } = await site.post('/accedi', { email })
    const page = location ? await site.get(location) : undefined
    const masked = `${body}${page?.body ?? ''}`
      .replaceAll(/i?g?nota@example\.org/g, '')
      .replaceAll(/[\w-]{20,}/g, '')
    answers.push({ status, masked })
  }
  expect(known.name).toBeTruthy()
  expect(answers[0]).toEqual(answers[1])
})

test('A61 no method but reading and posting is known, however it is asked for', async () => {
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    const answer = await site.app.fetch(new Request('http://localhost:3999/proposte', { method }))
    expect(answer.status).toBe(405)
  }
  const headers = { 'x-http-method-override': 'DELETE' }
  expect((await site.get('/proposte', { headers })).status).toBe(200)
})

test('A63 what went wrong is told without stacks, queries, paths or versions', async () => {
  const wrong = [
    '/proposte/999999',
    '/amministrazione',
    '/.git/config',
    '/.env',
    '/debug',
    '/metrics',
    '/risorse/style.css.map',
    '/risorse/../package.json',
  ]
  for (const path of wrong) {
    const { status, body, headers } = await read(site.app, path)
    expect([303, 403, 404], path).toContain(status)
    expect(body).not.toMatch(/\bat \w+ \(|node_modules|\/work\/|\bselect .* from\b|kysely|hono/i)
    expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull()
  }
})

test('A59 the log holds no address of a person, no code and no token', async () => {
  const canary = 'canarino.giallo@example.org'
  const anna = await aPerson(site.db, { email: canary, name: 'Canarina Gialla' })
  await site.post('/accedi', { email: canary })
  await site.post('/accedi/codice', { richiesta: 'x\u001b[31m\r\nfalse line', codice: '123456' })
  await site.get('/profilo', { as: anna })
  await site.post('/accessibilita/segnala', {
    problem: `Scrivetemi a ${canary}`,
    email: canary,
    page: '/',
    technology: '',
  })
  log.info('the log is read by this test')
  const sessions = await site.db.selectFrom('sessions').select('token').execute()
  const written = lines.join('')

  expect(written).toContain('the log is read by this test')
  expect(written).not.toMatch(/canarin|@example\.org|@demo\.invalid|123456/i)
  expect(sessions.filter(({ token }) => written.includes(token))).toEqual([])
  expect(lines.filter((line) => line.trim().split('\n').length > 1)).toEqual([])
})
