import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockOf, isLate } from './clock.ts'
import { type DocumentStep, lacksOf, mayStep, type Readiness, transitions } from './rules.ts'
import type { DocumentState } from './words.ts'

const steps: readonly DocumentStep[] = [
  'approve',
  'send_to_guarantor',
  'validate',
  'refuse_validation',
  'send_to_body',
]

test('whatever is tried, the document reaches the body only through table and guarantor', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 30 }), (tried) => {
      let state: DocumentState = 'draft'
      const road: DocumentState[] = [state]
      for (const step of tried) {
        if (!mayStep(state, step).allowed) continue
        state = transitions[state][step] ?? state
        road.push(state)
      }
      const guarantor = road.filter((place) => place === 'validated' || place === 'not_validated')
      expect(new Set(road).size).toBe(road.length)
      if (state === 'sent_to_body') {
        expect(road.slice(0, 3)).toEqual(['draft', 'table_approved', 'sent_to_guarantor'])
        expect(guarantor).toHaveLength(1)
      }
    }),
  )
})

const ready: Readiness = {
  needs: 'Servono sportelli.',
  pathFollowed: 'Quattro laboratori.',
  difficulties: 'Pochi giovani.',
  curator: 'Ufficio partecipazione',
  clauses: [{ text: 'Aprire otto sportelli.', priority: 1 }],
  undecided: 0,
  sittingsWithMinutes: 1,
}

test('a document that lacks nothing can be approved, and each lack is named', () => {
  expect(lacksOf(ready)).toEqual([])
  expect(lacksOf({ ...ready, needs: '  ' })).toEqual(['needs'])
  expect(lacksOf({ ...ready, clauses: [{ text: '', priority: null }] })).toEqual([
    'clauseTexts',
    'priorities',
  ])
  expect(lacksOf({ ...ready, undecided: 2, sittingsWithMinutes: 0 })).toEqual(['undecided', 'minutes'])
})

test('the clock counts days in Rome and says how late the answer is', () => {
  const lateEvening = new Date('2027-04-10T23:30:00+02:00')
  expect(clockOf('2027-04-11', 3, lateEvening)).toMatchObject({ state: 'running', days: 1 })
  expect(clockOf('2027-04-11', 3, new Date('2027-04-11T23:59:00+02:00'))).toMatchObject({ days: 0 })
  expect(clockOf('2027-04-11', 3, new Date('2027-04-14T00:01:00+02:00'))).toMatchObject({
    state: 'overdue',
    days: 3,
  })
  expect(clockOf('2027-04-11', 0, lateEvening)).toEqual({ state: 'all_given' })
  expect(isLate(new Date('2027-04-11T23:59:00+02:00'), '2027-04-11')).toBe(false)
  expect(isLate(new Date('2027-04-12T00:01:00+02:00'), '2027-04-11')).toBe(true)
})
