import { expect, test } from 'vitest'
import { count, hours, optionalHours } from './fields.ts'

const read = (field: ReturnType<typeof hours>, written: unknown) => {
  const { success, data } = field.safeParse(written)
  return success ? data : undefined
}

test('hours are read as Italians write them, to the one decimal that is kept', () => {
  const asked = hours(10_000)
  const written = ['1.200', '2,5', '2.5', '1.200,5', ' 40 ', 3.5, 24].map((one) => read(asked, one))
  expect(written).toEqual([1200, 2.5, 2.5, 1200.5, 40, 3.5, 24])
  for (const wrong of ['', '2,25', '1,200', '1e3', '0x10', '-1', '10.001', 'due']) {
    expect(read(asked, wrong), wrong).toBeUndefined()
  }
  expect(optionalHours(10).parse('')).toBeUndefined()
})

test('people and days are counted whole', () => {
  expect(['1.200', '12', 0].map((one) => read(count(0, 2_000), one))).toEqual([1200, 12, 0])
  for (const wrong of ['1,5', '2.001', '', '1.2']) expect(read(count(0, 2_000), wrong), wrong).toBeUndefined()
})
