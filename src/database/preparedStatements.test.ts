import { expect, test } from 'vitest'
import { createStatementNames } from './preparedStatements.ts'

test('a statement gets a name when it comes for the third time, and keeps it', () => {
  const nameOf = createStatementNames()
  expect([nameOf('select 1'), nameOf('select 1')]).toEqual([undefined, undefined])
  const name = nameOf('select 1')
  expect(name).toMatch(/^[\w-]{27}$/)
  expect(nameOf('select 1')).toBe(name)
})

test('different statements never share a name', () => {
  const nameOf = createStatementNames()
  const names = ['select 1', 'select 2'].map((text) => [nameOf(text), nameOf(text), nameOf(text)].at(-1))
  expect(new Set(names).size).toBe(2)
})

test('connections keep a bounded number of plans', () => {
  const nameOf = createStatementNames()
  const often = Array.from({ length: 300 }, (_, number) => `select ${number}`)
  const named = often.filter((text) => [nameOf(text), nameOf(text), nameOf(text)].at(-1) !== undefined)
  expect(named).toHaveLength(200)
})
