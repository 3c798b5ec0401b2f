import { describe, expect, test } from 'vitest'
import { useSite } from '#tests/support/site.ts'

const site = useSite()

describe('every answer', () => {
  test('has a policy without inline scripts and cannot be framed', async () => {
    const { headers } = await site.get('/proposte')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-inline')
  })

  test('of an unknown address is 404 with a way out, in the reader’s language', async () => {
    const it = await site.get('/niente-di-simile')
    const en = await site.get('/niente-di-simile', { language: 'en' })
    expect([it.status, en.status]).toEqual([404, 404])
    expect(it.body).toContain('lang="it"')
    expect(en.body).toContain('lang="en"')
  })
})

describe('what no address of ours has', () => {
  test('a number too large for any row is not found', async () => {
    for (const path of ['/incontri/99999999999', '/commenti/99999999999', '/agenda/azioni/99999999999']) {
      expect((await site.get(path)).status).toBe(404)
    }
  })

  test('a text that no row can hold is refused', async () => {
    expect((await site.get('/enti/a%00b')).status).toBe(400)
    expect((await site.get('/percorsi?ente=a%00b')).status).toBe(200)
  })

  test('a kept sentence that nobody knows is left unsaid', async () => {
    const cookie = `detto=${Buffer.from('{"key":"no.such.words"}').toString('base64url')}`
    expect((await site.get('/', { headers: { cookie } })).status).toBe(200)
  })
})

describe('a post', () => {
  test('from another site is refused', async () => {
    const answer = await site.post('/accedi', {}, { headers: { origin: 'https://evil.example' } })
    expect(answer.status).toBe(403)
  })

  test('from another site is answered with what was typed, but not with its short or hidden fields', async () => {
    const body = 'Meglio il mercoledì: è giorno di <b>mercato</b> e chi viene da fuori c’è.'
    const fields = { _key: 'k'.repeat(40), code: '123456', body }
    const answer = await site.post('/commenti/nuovo', fields, { headers: { origin: 'https://evil.example' } })
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('Meglio il mercoledì: è giorno di &lt;b&gt;mercato&lt;/b&gt;')
    expect(answer.body).not.toContain('123456')
    expect(answer.body).not.toContain('kkkk')
  })

  test('with a method no page has is refused', async () => {
    const response = await site.app.fetch(new Request('http://localhost:3999/', { method: 'DELETE' }))
    expect(response.status).toBe(405)
  })
})

describe('a form', () => {
  const send = (body: string, headers: Record<string, string>) =>
    site.app.fetch(
      new Request('http://localhost:3999/accedi', {
        method: 'POST',
        body,
        headers: { host: 'localhost:3999', origin: 'http://localhost:3999', ...headers },
      }),
    )

  test('over 256 KB is refused before it is read', async () => {
    const answer = await send(`email=${'a'.repeat(300_000)}`, {
      'content-type': 'application/x-www-form-urlencoded',
      referer: 'http://localhost:3999/proposte/nuova?percorso=1',
    })
    expect(answer.status).toBe(413)
    const body = await answer.text()
    expect(body).toContain('256 KB')
    expect(body).toContain('href="/proposte/nuova?percorso=1"')
  })

  test('that is no form is refused in words', async () => {
    expect((await send('{}', { 'content-type': 'application/json' })).status).toBe(415)
    expect((await send('x', { 'content-type': 'multipart/form-data; boundary=y' })).status).toBe(415)
  })
})

describe('the shared cache', () => {
  test('gives strangers the same bytes and a tag, and answers 304 to who has them', async () => {
    const first = await site.get('/proposte')
    expect(first.headers.get('cache-control')).toContain('public')
    const tag = first.headers.get('etag') ?? ''
    expect((await site.get('/proposte', { headers: { 'if-none-match': tag } })).status).toBe(304)
  })

  test('never holds what was made for a visitor with a cookie', async () => {
    const mine = await site.get('/proposte', { headers: { cookie: 'bozza=abc' } })
    expect(mine.headers.get('cache-control')).toBe('no-store')
  })

  test('is emptied by every journal entry', async () => {
    const before = site.app.services.cache.generation
    site.app.services.cache.empty()
    expect(site.app.services.cache.generation).toBe(before + 1)
  })
})
