import { describe, expect, it } from 'vitest'
import { drawPhases, milestoneColumns, type Phase } from './phases.ts'

const phases: readonly Phase[] = [
  { name: 'Condivisione', start: '2026-09-14', end: '2026-10-16' },
  { name: 'Apertura', start: '2026-10-17', end: '2026-12-12' },
  { name: 'Chiusura', start: '2027-01-11', end: '2027-03-12' },
  { name: 'Impatto', start: '2027-03-13', end: null },
]

describe('the phase bar', () => {
  it('knows what is done, what is going on and what is to come', () => {
    expect(drawPhases(phases, '2027-02-18').map((phase) => phase.state)).toEqual([
      'done',
      'done',
      'current',
      'future',
    ])
  })

  it('counts the days left to the last day of the current phase', () => {
    expect(drawPhases(phases, '2027-02-18')[2]?.daysLeft).toBe(22)
  })

  it('keeps a phase current on its last day and ends it the day after', () => {
    expect(drawPhases(phases, '2027-03-12')[2]).toMatchObject({ state: 'current', daysLeft: 0 })
    expect(drawPhases(phases, '2027-03-13')[2]?.state).toBe('done')
  })

  it('always fills 48 columns, and longer phases are wider', () => {
    const columns = drawPhases(phases, '2027-02-18').map((phase) => phase.columns)
    expect(columns.reduce((sum, column) => sum + column, 0)).toBe(48)
    expect(columns[1]).toBeGreaterThan(columns[0] ?? 0)
  })

  it('leaves a one-day phase wide enough for its words', () => {
    const drawn = drawPhases(
      [{ name: 'Voto', start: '2026-01-01', end: '2026-01-01' }, ...phases],
      '2026-01-01',
    )
    expect(drawn[0]?.columns).toBeGreaterThanOrEqual(7)
  })

  it('copes with no phase, one phase and ten phases', () => {
    expect(drawPhases([], '2026-01-01')).toEqual([])
    expect(drawPhases(phases.slice(3), '2027-04-01')[0]?.columns).toBe(48)
    const ten = Array.from({ length: 10 }, (_, index) => ({
      name: `${index}`,
      start: `2026-01-${10 + index}`,
      end: null,
    }))
    expect(drawPhases(ten, '2026-01-12').reduce((sum, phase) => sum + phase.columns, 0)).toBe(48)
  })

  it('spaces the milestones of a pact by days', () => {
    const milestones = ['2027-07-01', '2027-10-20', '2028-06-30', '2029-06-30'].map((day) => ({
      day,
      name: '',
      note: '',
    }))
    const [first = 0, second = 0, third = 0] = milestoneColumns(milestones)
    expect(first + second + third).toBe(48)
    expect(first < second && second < third).toBe(true)
  })
})
