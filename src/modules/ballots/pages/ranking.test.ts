import { describe, expect, test } from 'vitest'
import { moveOption, shownOrder } from './ranking.ts'

const ranks = (written: Record<number, string>) =>
  new Map(Object.entries(written).map(([option, typed]) => [Number(option), typed]))
const plain = (moved: ReadonlyMap<number, string>) => Object.fromEntries(moved)

describe('an order made with buttons', () => {
  test('takes up at its end an option that had no number', () => {
    expect(plain(moveOption(ranks({ 7: '', 8: '1', 9: '' }), 9, 'up'))).toEqual({ 7: '', 8: '1', 9: '2' })
  })

  test('gives no place to an option without a number that is pushed down', () => {
    expect(plain(moveOption(ranks({ 7: '', 8: '1' }), 7, 'down'))).toEqual({ 7: '', 8: '1' })
  })

  test('lets an option pass its neighbour', () => {
    expect(plain(moveOption(ranks({ 7: '1', 8: '2', 9: '3' }), 8, 'up'))).toEqual({ 7: '2', 8: '1', 9: '3' })
    expect(plain(moveOption(ranks({ 7: '1', 8: '2', 9: '3' }), 8, 'down'))).toEqual({
      7: '1',
      8: '3',
      9: '2',
    })
  })

  test('takes an option out of a group of equals', () => {
    expect(plain(moveOption(ranks({ 7: '1', 8: '1', 9: '2' }), 8, 'down'))).toEqual({
      7: '1',
      8: '2',
      9: '3',
    })
  })

  test('stays as it is at its ends, and closes gaps', () => {
    expect(plain(moveOption(ranks({ 7: '2', 8: '5' }), 7, 'up'))).toEqual({ 7: '1', 8: '2' })
    expect(plain(moveOption(ranks({ 7: '1', 8: '2' }), 8, 'down'))).toEqual({ 7: '1', 8: '2' })
  })

  test('keeps what was typed and is no number', () => {
    expect(plain(moveOption(ranks({ 7: 'prima', 8: '' }), 8, 'up'))).toEqual({ 7: 'prima', 8: '1' })
  })

  test('shows the options as they stand, those without a number last', () => {
    expect(shownOrder(ranks({ 7: '', 8: '2', 9: '1', 10: 'x' }))).toEqual([9, 8, 7, 10])
  })
})
