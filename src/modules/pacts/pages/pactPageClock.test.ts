import { expect, test } from 'vitest'
import { lastDayOf } from './pactPageClock.ts'

test('a pact that was concluded or ended early ended that day, not on the last day that was agreed', () => {
  const pact = { endsOn: '2027-01-01' }
  const signed = { to: 'signed', on: '2025-01-01' } as const
  expect(lastDayOf(pact, [signed])).toBe('2027-01-01')
  expect(lastDayOf(pact, [signed, { to: 'concluded', on: '2026-11-22' }])).toBe('2026-11-22')
  expect(lastDayOf(pact, [signed, { to: 'terminated_early', on: '2026-03-04' }])).toBe('2026-03-04')
})
