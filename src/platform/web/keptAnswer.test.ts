import { expect, test } from 'vitest'
import { PageCache } from './cache.ts'
import { answerKept, keyOf, pageToKeep, sendKept } from './keptAnswer.ts'

const address = 'https://example.org/proposte?pagina=2'
const page = pageToKeep(
  new Headers({ 'x-said': 'once' }),
  new TextEncoder().encode('Ciao '.repeat(50)),
  Date.now(),
)
const cache = new PageCache()
cache.keep(keyOf('it', address), cache.generation, page)

const asked = (headers: Record<string, string> = {}, of = address, method = 'GET') =>
  answerKept(cache, new Request(of, { method, headers }))

test('a stranger gets the kept bytes and headers', async () => {
  const answer = asked()
  expect(await answer?.text()).toBe('Ciao '.repeat(50))
  expect(answer?.headers.get('x-said')).toBe('once')
  expect(answer?.headers.get('etag')).toBe(page.etag)
})

test('whoever has the page already gets no bytes', async () => {
  const answer = asked({ 'if-none-match': page.etag })
  expect([answer?.status, await answer?.text()]).toEqual([304, ''])
})

test('another language, another address or another method is not this page', () => {
  expect(asked({ cookie: 'lingua=en' })).toBeUndefined()
  expect(asked({}, `${address}&lingua=it`)).toBeUndefined()
  expect(asked({}, 'https://example.org/proposte')).toBeUndefined()
  expect(asked({}, address, 'HEAD')).toBeUndefined()
})

test('a visitor with any cookie but the language gets nothing that strangers share', () => {
  expect(asked({ cookie: 'lingua=it' })).toBeDefined()
  expect(asked({ cookie: 'lingua=it; bozza=abc' })).toBeUndefined()
})

test('compressed bytes are made once and then given at once', async () => {
  expect(asked({ 'accept-encoding': 'br' })).toBeUndefined()
  const first = await sendKept(page, 'br', undefined)
  const next = asked({ 'accept-encoding': 'br' })
  expect(next?.headers.get('content-encoding')).toBe('br')
  expect(await next?.arrayBuffer()).toEqual(await first.arrayBuffer())
})

test('what the switch puts into the address does not change where a page is kept', () => {
  expect(keyOf('it', `${address}&lingua=it`)).toBe(keyOf('it', address))
})
