/** Phase bar: where we are in time. Columns proportional to days; never clickable. */
import { dayOf, shortDate } from './dates.ts'
import { Icon } from './icons.tsx'
import { type DrawnPhase, drawPhases, type Milestone, milestoneColumns, type Phase } from './phases.ts'
import type { View } from './view.ts'

export type { Milestone, Phase } from './phases.ts'

// Whole names: purgecss reads them here, and the content security policy allows no style attribute.
// biome-ignore format: one row of ten a line
const spans = [
  'pz-span-1', 'pz-span-2', 'pz-span-3', 'pz-span-4', 'pz-span-5', 'pz-span-6', 'pz-span-7', 'pz-span-8', 'pz-span-9', 'pz-span-10',
  'pz-span-11', 'pz-span-12', 'pz-span-13', 'pz-span-14', 'pz-span-15', 'pz-span-16', 'pz-span-17', 'pz-span-18', 'pz-span-19', 'pz-span-20',
  'pz-span-21', 'pz-span-22', 'pz-span-23', 'pz-span-24', 'pz-span-25', 'pz-span-26', 'pz-span-27', 'pz-span-28', 'pz-span-29', 'pz-span-30',
  'pz-span-31', 'pz-span-32', 'pz-span-33', 'pz-span-34', 'pz-span-35', 'pz-span-36', 'pz-span-37', 'pz-span-38', 'pz-span-39', 'pz-span-40',
  'pz-span-41', 'pz-span-42', 'pz-span-43', 'pz-span-44', 'pz-span-45', 'pz-span-46', 'pz-span-47', 'pz-span-48',
] as const
// biome-ignore format: twentieths
const places = [
  'pz-at-0', 'pz-at-1', 'pz-at-2', 'pz-at-3', 'pz-at-4', 'pz-at-5', 'pz-at-6', 'pz-at-7', 'pz-at-8', 'pz-at-9', 'pz-at-10',
  'pz-at-11', 'pz-at-12', 'pz-at-13', 'pz-at-14', 'pz-at-15', 'pz-at-16', 'pz-at-17', 'pz-at-18', 'pz-at-19', 'pz-at-20',
] as const
const states = {
  done: 'pz-phase',
  current: 'pz-phase pz-phase-current',
  future: 'pz-phase pz-phase-future',
} as const

interface PhaseBarProps {
  readonly view: View
  /** In order of time. */
  readonly phases: readonly Phase[]
  /** What the bar is about, for screen readers: "Le fasi del percorso". */
  readonly label?: string | undefined
}

export const PhaseBar = ({ view, phases, label }: PhaseBarProps) => (
  <div class="pz-wrap pz-block">
    <ol class="pz-phases" aria-label={label ?? view.t('ui.phases.label')}>
      {drawPhases(phases, dayOf(view.now)).map((phase) => (
        <li
          class={`${states[phase.state]} ${spans[phase.columns - 1] ?? ''} ${places[phase.reached] ?? ''}`}
          aria-current={phase.state === 'current' ? 'step' : undefined}
        >
          {phase.state === 'current' && <span class="pz-phase-flag">{view.t('ui.phases.here')}</span>}
          <strong class="pz-phase-name">{phase.name}</strong>
          <span class="pz-phase-dates">{dates(view, phase)}</span>
          <PhaseState view={view} phase={phase} />
        </li>
      ))}
    </ol>
  </div>
)

function dates(view: View, phase: Phase): string {
  const start = shortDate(view.language, phase.start)
  if (phase.end === null) return view.t('ui.phases.from', { start })
  if (phase.end === phase.start) return start
  return `${phase.start.slice(0, 4) === phase.end.slice(0, 4) ? start.replace(/ \d{4}$/, '') : start} – ${shortDate(view.language, phase.end)}`
}

const PhaseState = ({ view, phase }: { readonly view: View; readonly phase: DrawnPhase }) => {
  const words = stateWords(view, phase)
  const said = [words, phase.note].filter(Boolean).join(phase.state === 'done' ? ': ' : '. ')
  if (phase.state === 'future') return <span class="pz-phase-state">{said}</span>
  return (
    <span class="pz-phase-state">
      <Icon name={phase.state === 'done' ? 'tick' : 'clock'} />
      {said}
    </span>
  )
}

function stateWords(view: View, phase: DrawnPhase): string {
  if (phase.state === 'done') return view.t('ui.phases.done')
  if (phase.state === 'future') return phase.note ? '' : view.t('ui.phases.future')
  return phase.daysLeft === null
    ? view.t('ui.phases.current')
    : view.t('ui.phases.left', { count: phase.daysLeft })
}

interface TimeLineProps {
  readonly label: string
  /** In order of time, today among them. */
  readonly milestones: readonly Milestone[]
}

/** From signature to end: the milestones of a pact on one line. */
export const TimeLine = ({ label, milestones }: TimeLineProps) => {
  const columns = milestoneColumns(milestones)
  const today = milestones.findIndex((milestone) => milestone.isToday)
  return (
    <div class="pz-wrap pz-block">
      <ol class="pz-milestones" aria-label={label}>
        {milestones.map((milestone, index) => (
          <li
            class={`${milestoneClass(index, today)} ${spans[(columns[index] ?? 0) - 1] ?? 'pz-milestone-end'}`}
          >
            <strong class="pz-phase-name">{milestone.name}</strong>
            <span class="pz-phase-dates">{milestone.note}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function milestoneClass(index: number, today: number): string {
  if (index === today) return 'pz-milestone pz-milestone-today'
  return index < today ? 'pz-milestone pz-milestone-past' : 'pz-milestone'
}
