/** The counted result of a ballot, as `ballot_results` keeps it: plain JSON, options by id, exact amounts as texts. */
import type { BallotMethod } from '../words.ts'

/** Who won and nothing else of what was voted: all that is said where very few voted in secret. */
export interface WinnersOutcome {
  readonly method: BallotMethod
  readonly rule: string
  readonly utility: string | null
  readonly completion: string | null
  readonly seats: number | null
  readonly budgetCents: number | null
  /** Ids of the winners: budgets in order of purchase, others from the first; in the order of the ballot where very few voted. */
  readonly selected: readonly number[]
  /** What they cost; null without a budget. */
  readonly costCents: number | null
  /** In the order of the ballot. */
  readonly options: readonly OptionWinning[]
  /** Null where no order of equals changes who wins. */
  readonly tie: Pick<TieDecision, 'kind'> | null
}

export interface BallotOutcome extends WinnersOutcome {
  readonly votes: ChannelVotes & { readonly total: number }
  readonly options: readonly OptionOutcome[]
  readonly detail: Detail | null
  readonly tie: TieDecision | null
  /** What plain counting of votes would have chosen; null where the rule is just that. */
  readonly plain: readonly number[] | null
  /** For the checker of the package; null when nobody voted, or where it did not hold of the published ballots. */
  readonly certificate: Readonly<Record<string, unknown>> | null
}

export interface ChannelVotes {
  readonly online: number
  readonly paper: number
}

export interface OptionWinning {
  readonly option: number
  /** Its place on the ballot and its name in the files, from 1. */
  readonly number: number
  readonly title: string
  readonly costCents: number | null
  readonly isSelected: boolean
}

export interface OptionOutcome extends OptionWinning {
  /** How many voters chose it, gave it points or ranked it. */
  readonly votes: number
  /** Null where so few voted by one channel that it would show single choices. */
  readonly byChannel: ChannelVotes | null
  /** What its bar shows. */
  readonly measure: Measure
  readonly reason: Reason
}

export interface Measure {
  readonly unit: 'votes' | 'points' | 'duels' | 'firsts'
  readonly value: number
}

/** What the order of the ballot decided between equals. */
export type TieDecision =
  /** By another order `instead` would have won and not `favoured`. */
  | { readonly kind: 'decisive'; readonly favoured: readonly number[]; readonly instead: readonly number[] }
  /** There are too many orders to know whether one gives other winners; these were equals somewhere in the count. */
  | { readonly kind: 'unknown'; readonly among: readonly number[] }

/** Why an option won or lost. Money in euros, exact: an integer, a decimal or "p/q". */
export type Reason =
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'free' }
  | {
      readonly kind: 'shared'
      readonly price: string
      readonly isEachPoint: boolean
      readonly paying: number
      readonly exhausted: number
      readonly penniless: number
    }
  | { readonly kind: 'fits'; readonly left: string }
  | { readonly kind: 'load'; readonly load: string }
  | { readonly kind: 'short'; readonly left: string; readonly missing: string }
  | { readonly kind: 'no_room'; readonly left: string; readonly missing: string }
  | { readonly kind: 'stopped'; readonly at: number }
  | ScoreReason
  | { readonly kind: 'in_set'; readonly score: string }
  | { readonly kind: 'out_of_set'; readonly score: string; readonly swap: string }
  | { readonly kind: 'seated'; readonly by: string; readonly round: number; readonly score: string | null }
  | {
      readonly kind: 'not_seated'
      readonly by: string
      readonly score: string | null
      readonly needed: string | null
    }
  | { readonly kind: 'all_duels'; readonly duels: number }
  | {
      readonly kind: 'place'
      readonly place: number
      readonly won: number
      readonly duels: number
      /** Others stand as high: the order of the ballot gave the place. */
      readonly isTied?: boolean
    }
  | { readonly kind: 'lost_duel'; readonly to: number; readonly votes: number; readonly opposed: number }
  | {
      readonly kind: 'elected'
      readonly round: number
      readonly votes: string
      readonly hasQuota: boolean
    }
  | {
      readonly kind: 'excluded'
      readonly round: number
      readonly votes: string
      /** Others had as few: the order of the ballot chose who went. */
      readonly isTied?: boolean
    }
  | { readonly kind: 'last_left'; readonly votes: string }
  | { readonly kind: 'stayed'; readonly round: number; readonly votes: string }
  | { readonly kind: 'left_over'; readonly votes: string }

/** `threshold`: the score of the best that lost for a winner, of the last winner for who lost; null when there is none. */
export interface ScoreReason {
  readonly kind: 'most' | 'fewer'
  readonly unit: 'votes' | 'shares' | 'points'
  readonly score: string
  readonly threshold: string | null
}

/** The table of the count. */
export type Detail =
  | { readonly kind: 'shares'; readonly share: string; readonly raised: number | null }
  | { readonly kind: 'rounds'; readonly quota: string | null; readonly rounds: readonly CountRound[] }
  /** `wins[a][b]`: votes that put option a of `order` above option b. */
  | {
      readonly kind: 'duels'
      readonly order: readonly number[]
      readonly wins: readonly (readonly number[])[]
    }
  | { readonly kind: 'steps'; readonly steps: readonly SeatStep[] }

export interface CountRound {
  readonly action: 'first preferences' | 'surplus' | 'exclusion' | 'iteration'
  readonly option: number | null
  /** By option id. */
  readonly votes: Readonly<Record<string, string>>
  readonly exhausted: string
  readonly elected: readonly number[]
}

export interface SeatStep {
  readonly by: string
  /** By option id; those not in question are absent. */
  readonly scores: Readonly<Record<string, string>>
  readonly chosen: readonly number[]
}
