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

describe('a post', () => {
  test('from another site is refused', async () => {
    const answer = await site.post('/accedi', {}, { headers: { origin: 'https://evil.example' } })
    expect(answer.status).toBe(403)
  })

  test('with a method no page has is refused', async () => {
    const response = await site.app.fetch(new Request('http://localhost:3999/', { method: 'DELETE' }))
    expect(response.status).toBe(405)
  })
})
