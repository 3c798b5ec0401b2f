import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BallotOption } from '../../ballot.ts'
import { readRanges, sizeOf, writeRanges } from './ranges.ts'
import { differencesOf, mayClosePaper } from './reconciliation.ts'
import { codesOf, fieldsOfSheet } from './sheet.ts'

const options = [11, 12, 13].map(
  (id, index): BallotOption => ({
    id,
    position: index + 1,
    code: String(index + 1),
    title: `Opzione ${index + 1}`,
    summary: '',
    costCents: null,
    proposalId: null,
    actionId: null,
    clauseId: null,
  }),
)
const choose = { method: 'choose', pointsEach: null } as const
const rank = { method: 'rank', pointsEach: null } as const
const typed = (codes: string) => ({ codes })

describe('ranges of serial numbers', () => {
  test('are read as people write them', () => {
    expect(readRanges('1-50, 63')).toEqual([
      { from: 1, to: 50 },
      { from: 63, to: 63 },
    ])
    expect(sizeOf(readRanges('1–3; 7\n9') ?? [])).toBe(5)
  })

  test('are refused when they run backwards, overlap, or are no numbers', () => {
    for (const wrong of ['', '5-1', '1-5, 3', '0-4', '-3', '1,5-2e3', 'uno', '1.5', '99999999'])
      expect(readRanges(wrong), wrong).toBeUndefined()
  })

  test('written and read again are the same numbers', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 60 }),
        (numbers) => {
          const sorted = numbers.toSorted((a, b) => a - b)
          const read = readRanges(writeRanges(sorted)) ?? []
          expect(
            read.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
          ).toEqual(sorted)
        },
      ),
    )
  })
})

describe('a sheet typed as a row of numbers', () => {
  test('names options by the numbers on the paper, in any order', () => {
    expect(fieldsOfSheet(choose, options, typed(' 3, 1 '))).toEqual({ fields: { option: ['13', '11'] } })
    expect(fieldsOfSheet(choose, options, typed(''))).toEqual({ fields: { option: [] } })
  })

  test('is a ranking from the favourite down, with equals', () => {
    expect(fieldsOfSheet(rank, options, typed('3 1=2'))).toEqual({
      fields: { rank_13: '1', rank_11: '2', rank_12: '2' },
    })
    expect(codesOf(options, { ranking: [[13], [11, 12]] })).toBe('3 1=2')
  })

  test('has spaces or commas between numbers, never a dot: what was typed is named whole', () => {
    expect(fieldsOfSheet(rank, options, typed('1,3 2'))).toEqual({
      fields: { rank_11: '1', rank_13: '2', rank_12: '3' },
    })
    for (const wrong of ['1.5', '1.3', '1;3'])
      expect(fieldsOfSheet(choose, options, typed(wrong))).toEqual({
        errors: { codes: { key: 'ballots.paper.errors.code', values: { code: wrong } } },
      })
  })

  test('is refused with a number that no option has, twice the same, or equals where there is no order', () => {
    expect(fieldsOfSheet(choose, options, typed('4'))).toHaveProperty(
      'errors.codes.key',
      'ballots.paper.errors.code',
    )
    expect(fieldsOfSheet(rank, options, typed('1 2 1'))).toHaveProperty(
      'errors.codes.key',
      'ballots.paper.errors.sheetWrong.twice',
    )
    expect(fieldsOfSheet(choose, options, typed('1=2'))).toHaveProperty(
      'errors.codes.key',
      'ballots.paper.errors.noEquals',
    )
  })
})

describe('the figures of paper', () => {
  const right = {
    issued: 10,
    used: 6,
    spoiled: 1,
    returned: 3,
    typed: 6,
    blank: 1,
    turnout: 6,
    openBatches: 0,
  }

  test('close it when all match', () => {
    expect(differencesOf(right)).toEqual([])
    expect(mayClosePaper(right, null).allowed).toBe(true)
  })

  test.each([
    ['a printed ballot is unaccounted for', { ...right, returned: 2 }],
    ['a sheet was not typed in', { ...right, typed: 5 }],
    ['somebody got a ballot that is not in the box', { ...right, turnout: 7 }],
  ])('do not close it when %s, unless a public reason is given', (_, figures) => {
    expect(differencesOf(figures)).toHaveLength(1)
    expect(mayClosePaper(figures, null).allowed).toBe(false)
    expect(mayClosePaper(figures, 'Una scheda è andata persa.').allowed).toBe(true)
  })

  test('do not close it while a pile waits, whatever the reason', () => {
    expect(mayClosePaper({ ...right, openBatches: 1 }, 'Una scheda è andata persa.').allowed).toBe(false)
  })
})
