import { describe, expect, test } from 'vitest'
import { useSite } from '#tests/support/site.ts'

const site = useSite({ WRITES_PER_MINUTE: '2', TRUST_PROXY: '1' })

const body = 'Meglio il mercoledì: è giorno di <b>mercato</b> e chi viene da fuori c’è.'
const typed = { _key: 'k'.repeat(40), about: 'P01', municipality: ['3', '5'], body }

/** A visitor of its own for each test: the third form of the minute is one too many. */
async function sendThrice(address: string, language: 'it' | 'en' = 'it') {
  const asked = { language, headers: { 'x-forwarded-for': address } }
  await site.post('/commenti/nuovo', typed, asked)
  await site.post('/commenti/nuovo', typed, asked)
  return await site.post('/commenti/nuovo', typed, asked)
}

describe('whoever sends too many forms in a minute', () => {
  test('is told when to come back, for people and for programs', async () => {
    const refused = await sendThrice('192.0.2.1')
    const seconds = Number(refused.headers.get('retry-after'))
    expect(refused.status).toBe(429)
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(refused.body).toMatch(new RegExp(`tra ${seconds} secondi, dalle \\d\\d:\\d\\d\\.`))
    expect(refused.headers.get('cache-control')).toBe('no-store')
  })

  test('finds all that was typed in a form that can be sent from there, and what is long to read', async () => {
    const { body: refused } = await sendThrice('192.0.2.2')
    expect(refused).toContain('action="/commenti/nuovo"')
    expect(refused).toContain(`name="_key" value="${'k'.repeat(40)}"`)
    expect(refused).toContain('name="about" value="P01"')
    expect(refused).toContain('name="municipality" value="3"')
    expect(refused).toContain('name="municipality" value="5"')
    expect(refused).toMatch(/<textarea[^>]* name="body"[^>]*>Meglio il mercoledì: è giorno di &lt;b&gt;/)
  })

  test('is told so in the language of the page', async () => {
    const refused = await sendThrice('192.0.2.3', 'en')
    expect(refused.body).toMatch(/in \d+ seconds, from \d\d:\d\d\./)
  })
})
