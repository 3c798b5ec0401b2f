import { describe, expect, test } from 'vitest'
import { examplePhases as phases } from '#tests/support/exampleProcess.ts'
import { extendPhases, phaseToExtend, timetableProblem } from './timetable.ts'

describe('the timetable', () => {
  test('a phase begins after the one before has ended', () => {
    expect(timetableProblem(phases)).toBeUndefined()
    expect(timetableProblem([])?.key).toBe('processes.timetable.noPhases')
    const [sharing, opening] = phases as [(typeof phases)[0], (typeof phases)[0]]
    expect(timetableProblem([sharing, { ...opening, startsOn: '2026-10-16' }])?.key).toBe(
      'processes.timetable.overlap',
    )
    expect(timetableProblem([{ ...sharing, endsOn: '2026-09-13' }])?.key).toBe(
      'processes.timetable.endsBeforeStart',
    )
    expect(timetableProblem([{ ...sharing, endsOn: null }, opening])?.key).toBe(
      'processes.timetable.endMissing',
    )
  })

  test('an extension lengthens today’s phase, or the next, and moves the later ones by the same days', () => {
    expect(phaseToExtend(phases, '2026-11-21')?.kind).toBe('opening')
    expect(phaseToExtend(phases, '2026-12-20')?.kind).toBe('closing')
    expect(extendPhases(phases, 2, 10).map((phase) => [phase.startsOn, phase.endsOn])).toEqual([
      ['2026-09-14', '2026-10-16'],
      ['2026-10-17', '2026-12-22'],
      ['2027-01-21', '2027-03-22'],
      ['2027-03-23', null],
    ])
  })
})
