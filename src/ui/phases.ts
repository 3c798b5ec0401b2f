/** The arithmetic of the phase bar: who is past, how wide, where today is. */
import { addDays, type Day, daysBetween } from './dates.ts'

export interface Phase {
  readonly name: string
  readonly start: Day
  /** Last day; `null` when no end is set. */
  readonly end: Day | null
  /** Added to the state in words: "12 proposte", "L'Unione risponde entro l'11 aprile 2027". */
  readonly note?: string | undefined
}

export interface DrawnPhase extends Phase {
  readonly state: 'done' | 'current' | 'future'
  /** Columns of 48. */
  readonly columns: number
  /** Twentieths of this phase that lie before today. */
  readonly reached: number
  readonly daysLeft: number | null
}

const allColumns = 48
const fewestColumns = 7

export interface Milestone {
  readonly day: Day
  readonly name: string
  /** Date and circumstance in words: "1° luglio 2027". */
  readonly note: string
  /** Today's own mark: the line is brick up to here. */
  readonly isToday?: boolean | undefined
}

/** Columns from each milestone to the next, proportional to days; the last one stands at the end and has none. */
export function milestoneColumns(milestones: readonly Milestone[]): readonly number[] {
  const gaps = milestones.slice(1).map((milestone, index) => {
    const before = milestones[index]
    return Math.max(1, before ? daysBetween(before.day, milestone.day) : 1)
  })
  // Below the last gap stand two names, its own at the left and the end's at the right.
  const before = gaps.slice(0, -1).reduce((sum, gap) => sum + gap, 0)
  return shareColumns(gaps.map((gap, index) => (index === gaps.length - 1 ? Math.max(gap, before / 3) : gap)))
}

/** Columns proportional to days, with a least width at which the words still fit; an open end counts as the mean of the others. */
export function drawPhases(phases: readonly Phase[], today: Day): readonly DrawnPhase[] {
  const lengths = phases.map((phase) => (phase.end === null ? null : daysBetween(phase.start, phase.end) + 1))
  const known = lengths.filter((length) => length !== null)
  const mean = known.length > 0 ? known.reduce((sum, length) => sum + length, 0) / known.length : 1
  const columns = shareColumns(lengths.map((length) => Math.max(1, length ?? mean)))
  return phases.map((phase, index) => {
    const next = phases[index + 1]
    const state = stateOf(phase, next, today)
    const until = phase.end ?? (next ? addDays(next.start, -1) : null)
    const length = lengths[index] ?? mean
    return {
      ...phase,
      state,
      columns: columns[index] ?? fewestColumns,
      reached:
        state === 'current' ? Math.min(20, Math.round((20 * daysBetween(phase.start, today)) / length)) : 0,
      daysLeft: state === 'current' && until !== null ? Math.max(0, daysBetween(today, until)) : null,
    }
  })
}

function stateOf(phase: Phase, next: Phase | undefined, today: Day): DrawnPhase['state'] {
  if (today < phase.start) return 'future'
  if (next && today >= next.start) return 'done'
  if (phase.end !== null && today > phase.end) return 'done'
  return 'current'
}

function shareColumns(lengths: readonly number[]): readonly number[] {
  const least = Math.min(fewestColumns, Math.floor(allColumns / Math.max(1, lengths.length)))
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const shares = lengths.map((length) => Math.max(least, Math.round((allColumns * length) / total)))
  for (let excess = shares.reduce((sum, share) => sum + share, 0) - allColumns; excess !== 0; ) {
    const widest = shares.indexOf(Math.max(...shares))
    shares[widest] = (shares[widest] ?? least) - Math.sign(excess)
    excess -= Math.sign(excess)
  }
  return shares
}
