/** Where an object stands: sign, word and colour, so that print and forced colours keep the first two. */
import { Icon, type IconName } from './icons.tsx'
import type { View } from './view.ts'

const looks = {
  draft: { icon: 'paper', className: 'pz-tag pz-tag-outline' },
  planned: { icon: 'circle', className: 'pz-tag pz-tag-outline' },
  under_review: { icon: 'clock', className: 'pz-tag pz-tag-wheat' },
  in_progress: { icon: 'clock', className: 'pz-tag pz-tag-wheat' },
  open: { icon: 'clock', className: 'pz-tag pz-tag-river' },
  closed: { icon: 'minus', className: 'pz-tag pz-tag-mist' },
  accepted: { icon: 'tick', className: 'pz-tag pz-tag-poplar' },
  done: { icon: 'tick', className: 'pz-tag pz-tag-poplar' },
  active: { icon: 'tick', className: 'pz-tag pz-tag-poplar' },
  partly_accepted: { icon: 'half', className: 'pz-tag pz-tag-river' },
  already_planned: { icon: 'equals', className: 'pz-tag pz-tag-mist' },
  towards_pact: { icon: 'hands', className: 'pz-tag pz-tag-mist' },
  merged: { icon: 'link', className: 'pz-tag pz-tag-outline' },
  deferred: { icon: 'later', className: 'pz-tag pz-tag-plum' },
  late: { icon: 'later', className: 'pz-tag pz-tag-plum' },
  rejected: { icon: 'minus', className: 'pz-tag pz-tag-outline' },
  withdrawn: { icon: 'minus', className: 'pz-tag pz-tag-outline' },
  stopped: { icon: 'minus', className: 'pz-tag pz-tag-outline' },
  not_due: { icon: 'minus', className: 'pz-tag pz-tag-outline' },
} as const satisfies Record<string, { icon: IconName; className: string }>

export type Status = keyof typeof looks

/** The sign of a state, for places where the word stands elsewhere in the same row. */
export const statusIcon = (state: Status): IconName => looks[state].icon

interface StatusTagProps {
  readonly view: View
  readonly state: Status
  /** Another word for the same sign: "Nella bozza finale", "Unita alla P01". */
  readonly label?: string | undefined
}

export const StatusTag = ({ view, state, label }: StatusTagProps) => (
  <span class={looks[state].className}>
    <Icon name={looks[state].icon} />
    {label ?? view.t(`ui.status.${state}`)}
  </span>
)
