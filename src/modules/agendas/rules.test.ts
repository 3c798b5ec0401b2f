import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { expectedOn, mayChangeState, mayKeepAgenda, paceOf, statesAfter } from './rules.ts'
import { actionStates, type Indicator } from './words.ts'

const person = (grants: Actor['grants']): Actor => ({
  id: 'a',
  pseudonym: 'p',
  name: 'Dario',
  grants,
  mandates: [],
})
const keeper = person([{ role: 'decision_officer', scopeKind: 'body', scopeId: 7 }])
const agenda = { bodyIds: [7, 1] }

const indicator = (values: Partial<Indicator> = {}): Indicator => ({
  id: 1,
  actionId: 1,
  title: 'Presenze',
  unit: 'ogni 100 adulti',
  baseline: 0,
  baselineOn: '2026-01-01',
  target: 100,
  targetOn: '2026-04-11',
  source: 'Ufficio',
  latest: null,
  ...values,
})

describe('the agenda', () => {
  test('is kept by the officers of its body, and of no other', () => {
    expect(mayKeepAgenda(keeper, agenda).allowed).toBe(true)
    expect(mayKeepAgenda(keeper, { bodyIds: [8, 1] }).allowed).toBe(false)
    expect(mayKeepAgenda(null, agenda).allowed).toBe(false)
  })

  test('lets a facilitator of a process change nothing', () => {
    const facilitator = person([{ role: 'facilitator', scopeKind: 'body', scopeId: 7 }])
    expect(mayKeepAgenda(facilitator, agenda).allowed).toBe(false)
  })
})

describe('an action', () => {
  test('that is done does not begin again', () => {
    for (const state of actionStates) {
      expect(mayChangeState(keeper, { ...agenda, state: 'done' }, state, 'un motivo lungo').allowed).toBe(
        false,
      )
    }
  })

  test('is late or stopped only with a reason', () => {
    const inProgress = { ...agenda, state: 'in_progress' as const }
    expect(mayChangeState(keeper, inProgress, 'late', '').allowed).toBe(false)
    expect(mayChangeState(keeper, inProgress, 'late', 'Gara andata deserta').allowed).toBe(true)
    expect(mayChangeState(keeper, inProgress, 'done', '').allowed).toBe(true)
    const late = { ...agenda, state: 'late' as const }
    expect(mayChangeState(keeper, late, 'late', '').allowed).toBe(false)
    expect(mayChangeState(keeper, late, 'late', 'Gara andata deserta').allowed).toBe(true)
  })

  test('reaches every state from the first', () => {
    const reached = new Set<string>(['planned'])
    const queue: (typeof actionStates)[number][] = ['planned']
    for (let state = queue.pop(); state; state = queue.pop()) {
      for (const next of statesAfter(state)) {
        if (!reached.has(next)) queue.push(next)
        reached.add(next)
      }
    }
    expect([...reached].sort()).toEqual([...actionStates].sort())
  })
})

describe('an indicator', () => {
  test('should be half way on the middle day', () => {
    expect(expectedOn(indicator(), '2026-02-20')).toBe(50)
  })

  test('is never expected outside baseline and target, whichever lies higher', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: -1000, max: 1000 }),
        fc.date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
        (baseline, target, day) => {
          fc.pre(baseline !== target)
          const expected = expectedOn(indicator({ baseline, target }), day.toISOString().slice(0, 10))
          expect(expected).toBeGreaterThanOrEqual(Math.min(baseline, target))
          expect(expected).toBeLessThanOrEqual(Math.max(baseline, target))
        },
      ),
    )
  })

  test('is behind when it should already be further, also where less is better', () => {
    const latest = { value: 40, measuredOn: '2026-02-20', source: 'Ufficio' }
    expect(paceOf(indicator({ latest }), '2026-02-20')).toBe('behind')
    expect(paceOf(indicator({ baseline: 100, target: 0, latest }), '2026-02-20')).toBe('on_time')
    expect(paceOf(indicator(), '2026-02-20')).toBe('not_measured')
  })
})
