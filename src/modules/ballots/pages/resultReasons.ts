/** Why an option won or lost: one plain sentence with its numbers. */
import type { View } from '#ui/view.ts'
import type { BallotOutcome, OptionOutcome, Reason } from '../counting/index.ts'
import { amount, approximate, areEqual, euros } from './resultAmounts.ts'

export function reasonSaid(view: View, outcome: BallotOutcome, option: OptionOutcome): string {
  const { t, language } = view
  const { reason, votes: count } = option
  switch (reason.kind) {
    case 'unsupported':
      return t('ballots.reason.unsupported')
    case 'free':
      return t('ballots.reason.free')
    case 'shared':
      return sharedSaid(view, reason, count)
    case 'fits': {
      const key = outcome.rule === 'greedy' ? 'ballots.reason.fits' : 'ballots.reason.fitsLeftOver'
      return t(key, { count, left: euros(language, reason.left) })
    }
    case 'load':
      return t('ballots.reason.load', { count, load: euros(language, reason.load, 'up') })
    case 'short':
      return t('ballots.reason.short', {
        count,
        missing: euros(language, reason.missing),
        left: euros(language, reason.left),
      })
    case 'no_room':
      return t('ballots.reason.noRoom', {
        missing: euros(language, reason.missing),
        left: euros(language, reason.left),
      })
    case 'stopped':
      return t('ballots.reason.stopped', { title: titleOf(outcome, reason.at) })
    case 'most':
    case 'fewer':
      return scoreSaid(view, reason)
    case 'in_set':
      return t('ballots.reason.inSet', { score: amount(language, reason.score) })
    case 'out_of_set':
      return t(areEqual(reason.score, reason.swap) ? 'ballots.reason.equalSet' : 'ballots.reason.outOfSet', {
        score: amount(language, reason.score),
        swap: amount(language, reason.swap),
      })
    case 'seated':
      return seatedSaid(view, reason, count)
    case 'not_seated':
      return notSeatedSaid(view, reason, count)
    default:
      return rankedSaid(view, outcome, reason)
  }
}

type Of<Kind extends Reason['kind']> = Extract<Reason, { readonly kind: Kind }>

function sharedSaid({ t, language }: View, reason: Of<'shared'>, count: number): string {
  const price = euros(language, reason.price, 'up')
  if (reason.isEachPoint) return t('ballots.reason.sharedByPoint', { count, price })
  const less = reason.exhausted + reason.penniless
  return less === 0
    ? t('ballots.reason.shared', { count, price })
    : t('ballots.reason.sharedLess', { count, price, less })
}

function scoreSaid({ t, language }: View, { kind, unit, score, threshold }: Of<'most' | 'fewer'>): string {
  const values = { count: approximate(score), score: amount(language, score) }
  if (threshold === null) return t(`ballots.reason.alone.${unit}`, values)
  return t(`ballots.reason.${kind}.${unit}`, { ...values, threshold: amount(language, threshold) })
}

const bys = ['add', 'load', 'pay'] as const
const knownBy = (by: string) => bys.find((one) => one === by)

function seatedSaid({ t, language }: View, { by, round, score }: Of<'seated'>, count: number): string {
  const known = knownBy(by)
  return known && score !== null
    ? t(`ballots.reason.seated.${known}`, { count, round, score: amount(language, score) })
    : t('ballots.reason.seated.votes', { count, round })
}

function notSeatedSaid(
  { t, language }: View,
  { by, score, needed }: Of<'not_seated'>,
  count: number,
): string {
  const known = knownBy(by)
  return known && score !== null && needed !== null
    ? t(`ballots.reason.notSeated.${known}`, {
        count,
        score: amount(language, score),
        needed: amount(language, needed),
      })
    : t('ballots.reason.notSeated.votes', { count })
}

type RankedReason = Of<
  'all_duels' | 'place' | 'lost_duel' | 'elected' | 'excluded' | 'last_left' | 'left_over'
>

function rankedSaid({ t, language }: View, outcome: BallotOutcome, reason: RankedReason): string {
  switch (reason.kind) {
    case 'all_duels':
      return t('ballots.reason.allDuels', { count: reason.duels })
    case 'place':
      return t('ballots.reason.place', { place: reason.place, won: reason.won, duels: reason.duels })
    case 'lost_duel':
      return t('ballots.reason.lostDuel', {
        title: titleOf(outcome, reason.to),
        votes: reason.votes,
        opposed: reason.opposed,
      })
    case 'elected':
      return t(reason.hasQuota ? 'ballots.reason.elected' : 'ballots.reason.electedLast', {
        round: reason.round,
        votes: amount(language, reason.votes),
      })
    case 'excluded':
      return t('ballots.reason.excluded', { round: reason.round, votes: amount(language, reason.votes) })
    case 'last_left':
      return t('ballots.reason.lastLeft', { votes: amount(language, reason.votes) })
    case 'left_over':
      return t('ballots.reason.leftOver', { votes: amount(language, reason.votes) })
  }
}

export const titleOf = ({ options }: BallotOutcome, id: number): string =>
  options.find(({ option }) => option === id)?.title ?? ''
