import { expect, test } from 'vitest'
import { PageCache } from './cache.ts'
import { pageToKeep } from './keptAnswer.ts'

const pageOf = (bytes: number) => pageToKeep(new Headers(), new Uint8Array(bytes), Date.now())
const has = (cache: PageCache, key: string) => cache.find(key, Date.now()) !== undefined

test('the oldest pages go where the newest would take more memory than there is for all', () => {
  const cache = new PageCache()
  for (let number = 1; number <= 40; number += 1) {
    cache.keep(String(number), cache.generation, pageOf(1024 * 1024))
  }
  expect([has(cache, '1'), has(cache, '8'), has(cache, '9'), has(cache, '40')]).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('a page kept again takes its room once, and a huge one is not kept', () => {
  const cache = new PageCache()
  cache.keep('first', cache.generation, pageOf(1000))
  for (let time = 1; time <= 50; time += 1) cache.keep('same', cache.generation, pageOf(1024 * 1024))
  cache.keep('huge', cache.generation, pageOf(1024 * 1024 + 1))
  expect([has(cache, 'first'), has(cache, 'same'), has(cache, 'huge')]).toEqual([true, true, false])
})
