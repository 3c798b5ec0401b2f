/** Whether the booth opens for this reader, and what stands on its door otherwise. */
import type { Actor } from '#platform/actor.ts'
import { longDateTime } from '#ui/dates.ts'
import type { View } from '#ui/view.ts'
import type { Message } from '#ui/words.ts'
import type { FoundBallot } from '../queries/findBallot.ts'

export type BoothDoor =
  | { readonly kind: 'open'; readonly isAgain: boolean }
  | { readonly kind: 'sign_in' }
  | { readonly kind: 'voted' }
  | { readonly kind: 'locked'; readonly because: Message }

/** What the rule says of voting, with what the page does about it. */
export function doorOf(ballot: FoundBallot, actor: Actor | null): BoothDoor {
  const { vote, places } = ballot
  if (vote.allowed) return { kind: 'open', isAgain: places.length > 0 && places.every((one) => one.hasVoted) }
  if (ballot.moment === 'open' && !actor) return { kind: 'sign_in' }
  if (ballot.moment === 'open' && places.length > 0) return { kind: 'voted' }
  return { kind: 'locked', because: vote.because }
}

export function doorSentence({ language }: View, ballot: FoundBallot, door: BoothDoor): Message {
  if (door.kind === 'sign_in') return { key: 'ballots.locked.signIn' }
  if (ballot.moment === 'announced' && ballot.opensAt) {
    return { key: 'ballots.locked.notYet', values: { date: longDateTime(language, ballot.opensAt) } }
  }
  if (ballot.moment === 'closed' && ballot.closesAt) {
    return { key: 'ballots.locked.closed', values: { date: longDateTime(language, ballot.closesAt) } }
  }
  if (!ballot.vote.allowed) return ballot.vote.because
  return { key: 'ballots.locked.voted' }
}
