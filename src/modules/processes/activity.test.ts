import { describe, expect, test } from 'vitest'
import type { Verdict } from '#platform/verdict.ts'
import { complete, concluded, noon, examplePhases as phases } from '#tests/support/exampleProcess.ts'
import { romeTime } from '#ui/dates.ts'
import { currentPhase, mayNow, permissionFor } from './activity.ts'
import { phasesAsTheyWent, standingOf } from './standing.ts'
import { planPhases, usualMatrix } from './templates.ts'
import { addMonths } from './terms.ts'
import { lastWorkingDay } from './timetable.ts'

const reason = (verdict: Verdict) => (verdict.allowed ? 'allowed' : verdict.because.key)

describe('the template of LR 15/2018', () => {
  test('lays four phases on the calendar as in the process of 2026-27, with a pause before the closing', () => {
    expect(phases.map((phase) => [phase.kind, phase.startsOn, phase.endsOn])).toEqual([
      ['sharing', '2026-09-14', '2026-10-16'],
      ['opening', '2026-10-17', '2026-12-12'],
      ['closing', '2027-01-11', '2027-03-12'],
      ['impact', '2027-03-13', null],
    ])
  })

  test('fits the six months whatever day of the year it begins', () => {
    for (let day = 1; day <= 28; day += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const start = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const planned = planPhases('lr_15_2018', start).map((phase, id) => ({ ...phase, id }))
        const last = lastWorkingDay(planned) ?? ''
        expect(last <= addMonths(start, 6), start).toBe(true)
      }
    }
  })

  test('opens proposals in the opening phase only, and asks for seats until the closing', () => {
    expect(usualMatrix.sharing.propose).toBe('blocked')
    expect(usualMatrix.opening.propose).toBe('on')
    expect(usualMatrix.closing.propose).toBe('blocked')
    expect(usualMatrix.opening.ask_seat).toBe('on')
    expect(usualMatrix.closing.ask_seat).toBe('blocked')
    expect(usualMatrix.impact.support).toBe('hidden')
  })
})

describe('phases advance by date', () => {
  test('the first and the last minute of a phase in Rome belong to it', () => {
    expect(currentPhase(complete, romeTime('2026-10-17', '00:00'))?.kind).toBe('opening')
    expect(currentPhase(complete, romeTime('2026-10-16', '23:59'))?.kind).toBe('sharing')
    expect(currentPhase(complete, romeTime('2026-12-12', '23:59'))?.kind).toBe('opening')
  })

  test('between two phases nothing is open, and the reason names the next date', () => {
    const between = noon('2026-12-20')
    expect(currentPhase(complete, between)).toBeUndefined()
    expect(permissionFor(complete, 'comment', between)).toBe('hidden')
    expect(mayNow(complete, 'comment', between)).toEqual({
      allowed: false,
      because: { key: 'processes.why.opensOn', values: { date: '2027-01-11', phase: 'Chiusura' } },
    })
  })

  test('what was open and will not open again says when it closed', () => {
    expect(mayNow(complete, 'propose', noon('2027-02-01'))).toEqual({
      allowed: false,
      because: { key: 'processes.why.closedOn', values: { date: '2026-12-12', phase: 'Apertura' } },
    })
  })

  test('what no phase opens is not part of the process', () => {
    const without = phases.map((phase) => ({
      ...phase,
      permissions: { ...phase.permissions, propose: 'hidden' as const },
    }))
    expect(reason(mayNow({ ...complete, phases: without }, 'propose', noon('2026-11-21')))).toBe(
      'processes.why.notInThisProcess',
    )
  })

  test('a draft opens nothing', () => {
    expect(reason(mayNow({ ...complete, state: 'draft' }, 'comment', noon('2026-11-21')))).toBe(
      'processes.why.notPublished',
    )
  })

  test('a concluded process is in its impact phase, even before the planned date', () => {
    expect(currentPhase(concluded, noon('2027-03-05'))?.kind).toBe('impact')
    expect(reason(mayNow(concluded, 'support', noon('2027-03-05')))).toBe('processes.why.concluded')
    expect(mayNow(concluded, 'comment', noon('2027-03-05')).allowed).toBe(true)
  })

  test('the list tells open, soon and concluded apart, with days left', () => {
    expect(standingOf(complete, noon('2026-09-01'))).toMatchObject({ group: 'soon', days: 13 })
    expect(standingOf(complete, noon('2026-11-21'))).toMatchObject({ group: 'open', days: 21 })
    expect(standingOf(complete, noon('2026-12-20'))).toMatchObject({ group: 'soon', days: 22 })
    expect(standingOf(concluded, noon('2027-03-05')).group).toBe('concluded')
  })

  test('a process concluded before its time shows its phases as they went', () => {
    const early = { ...concluded, concludedAt: noon('2026-11-21') }
    expect(phasesAsTheyWent(early).map((phase) => [phase.kind, phase.startsOn, phase.endsOn])).toEqual([
      ['sharing', '2026-09-14', '2026-10-16'],
      ['opening', '2026-10-17', '2026-11-21'],
      ['impact', '2026-11-22', null],
    ])
  })
})
