import { expect, test } from 'vitest'
import { createQueue, whileHolding } from './queue.ts'

test('holders take turns in the order they asked', async () => {
  const queue = createQueue()
  const order: string[] = []
  const work = (name: string, milliseconds: number) =>
    whileHolding(queue, async () => {
      order.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      order.push(`${name} ends`)
    })

  await Promise.all([work('first', 15), work('second', 1), work('third', 1)])

  expect(order).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
    'third begins',
    'third ends',
  ])
})

test('a holder that fails gives its place back', async () => {
  const queue = createQueue()

  await expect(whileHolding(queue, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')

  await expect(whileHolding(queue, async () => 'free again')).resolves.toBe('free again')
})

test('somebody who waits for itself is told so instead of waiting for ever', async () => {
  const queue = createQueue(20)
  await queue.acquire()

  await expect(queue.acquire()).rejects.toThrow('is db used inside a transaction?')

  queue.release()
  await expect(queue.acquire()).resolves.toBeUndefined()
})
