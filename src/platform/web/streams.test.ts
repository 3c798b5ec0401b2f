import { setTimeout as pause } from 'node:timers/promises'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { Streams } from './streams.ts'

/** A page that opens a stream on a connection, and is cut or not. */
async function listen(streams: Streams, unread = 0) {
  let cuts = 0
  const pages = new Hono().get('/', (c) => streams.open(c, 'somewhere', 'topic', async () => '0'))
  const socket = { writableLength: unread, destroy: () => (cuts += 1) }
  const response = await pages.fetch(new Request('http://localhost/'), { incoming: { socket } })
  await pause(10)
  return { reader: response.body?.getReader(), cuts: () => cuts }
}

test('who does not read what is told is let go after a hundred, and takes no memory', async () => {
  const streams = new Streams()
  const page = await listen(streams)
  expect(streams.count).toBe(1)
  for (let version = 1; version <= 90; version += 1) streams.tell('topic', String(version))
  await pause(10)
  expect([streams.count, page.cuts()]).toEqual([1, 0])
  for (let version = 91; version <= 130; version += 1) streams.tell('topic', String(version))
  await pause(10)
  expect(streams.count).toBe(0)
  expect(page.cuts()).toBeGreaterThan(0)
})

test('who reads hears everything, however much it is', async () => {
  const streams = new Streams()
  const { reader, cuts } = await listen(streams)
  await reader?.read()
  for (let version = 1; version <= 300; version += 1) {
    streams.tell('topic', String(version))
    await reader?.read()
  }
  expect([streams.count, cuts()]).toEqual([1, 0])
  await reader?.cancel()
})

test('at the end who reads on is let read to the end, and whoever does not is cut', async () => {
  const streams = new Streams()
  const [page, deaf] = [await listen(streams), await listen(streams, 12)]
  streams.end()
  expect(deaf.cuts()).toBe(0)
  await pause(1_100)
  expect([streams.count, page.cuts(), deaf.cuts()]).toEqual([0, 0, 1])
})
