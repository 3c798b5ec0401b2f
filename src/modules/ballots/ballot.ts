/** A ballot and its options, as rules need them: all of it is public once the ballot is announced. */
import type { ProcessRules } from '#modules/processes/index.ts'
import type { BallotMethod, BallotState, Electorate } from './words.ts'

export interface BallotOption {
  readonly id: number
  readonly position: number
  /** What files and paper name it by. */
  readonly code: string
  readonly title: string
  readonly summary: string
  readonly costCents: number | null
  readonly proposalId: number | null
  readonly actionId: number | null
  readonly clauseId: number | null
}

export interface Ballot {
  readonly id: number
  readonly process: ProcessRules
  readonly tableId: number | null
  readonly question: string
  readonly explanation: string
  readonly method: BallotMethod
  readonly rule: string
  readonly utility: 'cost' | 'cardinality' | 'points' | null
  readonly completion: string | null
  readonly seats: number | null
  readonly budgetCents: number | null
  readonly leastChoices: number
  readonly mostChoices: number | null
  /** How many points each voter gives away in all; a budget without it is voted by choosing. */
  readonly pointsEach: number | null
  /** The most points for one option. */
  readonly mostPoints: number | null
  readonly isSecret: boolean
  readonly mayChange: boolean
  readonly electorate: Electorate
  readonly minimumAge: number | null
  /** As stored: it follows the clock by a minute. Ask `ballotMoment` what holds. */
  readonly state: BallotState
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly paperClosedAt: Date | null
  readonly rollFrozenAt: Date | null
  readonly announcedAt: Date | null
  readonly publishedAt: Date | null
  readonly cancelledReason: string | null
  /** No ballot may be announced on this database: see heldBack.ts. */
  readonly isHeldBack: boolean
  readonly options: readonly BallotOption[]
}
