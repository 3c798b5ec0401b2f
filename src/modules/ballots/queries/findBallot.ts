import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import type { Verdict } from '#platform/verdict.ts'
import type { Ballot } from '../ballot.ts'
import { openIfDue } from '../moveBallots.ts'
import { ballotMoment } from '../rules/ballotMoment.ts'
import { type ManagerStep, mayManage, maySee, mayTake, mayVote, type OwnPlace } from '../rules/who.ts'
import type { BallotState } from '../words.ts'
import { ballotAndPlaces } from './found.ts'

/** The public facts of a ballot, and what the reader may do with it. Nothing of what was voted. */
export interface FoundBallot extends Ballot {
  /** What holds at this moment of the database's clock. */
  readonly moment: BallotState
  readonly now: Date
  readonly mayManage: boolean
  readonly vote: Verdict
  /** The reader's places on the roll: one, or one for each organisation they speak for. */
  readonly places: readonly OwnPlace[]
  readonly steps: Readonly<Record<ManagerStep, Verdict>>
}

/** A ballot for a page; undefined where there is none, or where the reader may not see it yet. */
export async function findBallot(
  db: Database,
  id: number,
  actor: Actor | null,
): Promise<FoundBallot | undefined> {
  const stored = await ballotAndPlaces(db, id, actor)
  if (!stored || !maySee(actor, stored.ballot)) return undefined
  const { now } = stored
  const hasOpened = await openIfDue(db, stored.ballot, now)
  const { ballot, places } = (hasOpened && (await ballotAndPlaces(db, id, actor))) || stored
  const step = (name: ManagerStep) => mayTake(actor, ballot, name, now)
  return {
    ...ballot,
    now,
    moment: ballotMoment(ballot, now),
    mayManage: mayManage(actor, ballot).allowed,
    vote: mayVote(ballot, { isSignedIn: actor !== null, places }, now),
    places,
    steps: {
      edit: step('edit'),
      announce: step('announce'),
      cancel: step('cancel'),
      closePaper: step('closePaper'),
      publish: step('publish'),
      override: step('override'),
    },
  }
}
