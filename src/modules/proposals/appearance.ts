/** How proposals look in words: state tag, place, who and by which channel. */
import type { IconName } from '#ui/icons.tsx'
import type { Status } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import { type Channel, type ProposalOutcome, type ProposalState, proposalNumber } from './words.ts'

interface Standing {
  readonly state: ProposalState
  readonly outcome: ProposalOutcome
  /** The number of the one it was merged into. */
  readonly mergedInto: number | null
}

/** The sign of the tag and, where it differs, its word. */
export function standingOf(
  view: View,
  { state, outcome, mergedInto }: Standing,
): { readonly state: Status; readonly label: string } {
  if (state === 'withdrawn') return { state: 'withdrawn', label: view.t('proposals.state.withdrawn') }
  if (state === 'hidden') return { state: 'withdrawn', label: view.t('proposals.state.hidden') }
  if (state === 'merged') {
    const number = mergedInto === null ? '' : proposalNumber(mergedInto)
    return { state: 'merged', label: view.t('proposals.state.mergedInto', { number }) }
  }
  const label = view.t(`proposals.outcome.${outcome}`)
  return outcome === 'in_document' ? { state: 'accepted', label } : { state: outcome, label }
}

export const channelIcons: Readonly<Record<Channel, IconName>> = {
  online: 'globe',
  assembly: 'people',
  paper: 'paper',
  phone: 'phone',
  help_desk: 'desk',
  email: 'mail',
}

interface Origin {
  readonly place: string
  readonly isWhole: boolean
  readonly author: string
  readonly channel: Channel
}

/** Place, then author and channel: each a sign and words. */
export const originOf = (
  view: View,
  { place, isWhole, author, channel }: Origin,
): { readonly icon: IconName; readonly text: string }[] => [
  ...(place ? [{ icon: 'pin' as const, text: isWhole ? view.t('proposals.place.whole') : place }] : []),
  {
    icon: channelIcons[channel],
    text: view.t('proposals.page.authorIn', { author, channel: view.t(`proposals.channel.${channel}`) }),
  },
]
