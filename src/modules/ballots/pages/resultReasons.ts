/** Why an option won or lost: one plain sentence with its numbers. */
import type { View } from '#ui/view.ts'
import type { BallotOutcome, OptionOutcome, Reason, WinnersOutcome } from '../counting/index.ts'
import { amount, amounts, approximate, areEqual, euros } from './resultAmounts.ts'

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
    case 'out_of_set': {
      const isEqual = areEqual(reason.score, reason.swap)
      const [score, swap] = amounts(language, reason.score, reason.swap)
      return t(isEqual ? 'ballots.reason.equalSet' : 'ballots.reason.outOfSet', { score, swap })
    }
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

function scoreSaid(view: View, { kind, unit, score, threshold }: Of<'most' | 'fewer'>): string {
  const { t, language } = view
  const count = approximate(score)
  if (threshold === null) return t(`ballots.reason.alone.${unit}`, { count, score: amount(language, score) })
  const [own, other] = amounts(language, score, threshold)
  const said = t(`ballots.reason.${kind}.${unit}`, { count, score: own, threshold: other })
  return withTie(view, said, score, threshold)
}

/** Where the numbers do not decide, the rule for ties has. */
const withTie = ({ t }: View, said: string, a: string, b: string): string => byTie(t, said, areEqual(a, b))

const byTie = (t: View['t'], said: string, isTied = false): string =>
  isTied ? `${said} ${t('ballots.reason.byTie')}` : said

const bys = ['add', 'load', 'pay'] as const
const knownBy = (by: string) => bys.find((one) => one === by)

function seatedSaid({ t, language }: View, { by, round, score }: Of<'seated'>, count: number): string {
  const known = knownBy(by)
  return known && score !== null
    ? t(`ballots.reason.seated.${known}`, { count, round, score: amount(language, score) })
    : t('ballots.reason.seated.votes', { count, round })
}

function notSeatedSaid(view: View, { by, score, needed }: Of<'not_seated'>, count: number): string {
  const { t, language } = view
  const known = knownBy(by)
  if (!known || score === null || needed === null) return t('ballots.reason.notSeated.votes', { count })
  const [own, other] = amounts(language, score, needed)
  return withTie(view, t(`ballots.reason.notSeated.${known}`, { score: own, needed: other }), score, needed)
}

type RankedReason = Of<
  'all_duels' | 'place' | 'lost_duel' | 'elected' | 'excluded' | 'last_left' | 'stayed' | 'left_over'
>

function rankedSaid({ t, language }: View, outcome: BallotOutcome, reason: RankedReason): string {
  switch (reason.kind) {
    case 'all_duels':
      return reason.duels === 2
        ? t('ballots.reason.allDuelsBoth')
        : t('ballots.reason.allDuels', { count: reason.duels })
    case 'place': {
      const { place, won: count, duels, isTied } = reason
      return byTie(t, t('ballots.reason.place', { place, count, duels }), isTied)
    }
    case 'lost_duel': {
      const { votes: count, opposed } = reason
      return t('ballots.reason.lostDuel', { title: titleOf(outcome, reason.to), count, opposed })
    }
    default: {
      const { votes } = reason
      const round = 'round' in reason ? reason.round : 0
      const count = approximate(votes)
      const said = t(roundKeys[keyOf(reason)], { round, count, votes: amount(language, votes) })
      return byTie(t, said, 'isTied' in reason && reason.isTied)
    }
  }
}

const roundKeys = {
  elected: 'ballots.reason.elected',
  elected_last: 'ballots.reason.electedLast',
  excluded: 'ballots.reason.excluded',
  last_left: 'ballots.reason.lastLeft',
  stayed: 'ballots.reason.stayed',
  left_over: 'ballots.reason.leftOver',
} as const

const keyOf = (
  reason: Of<'elected' | 'excluded' | 'last_left' | 'stayed' | 'left_over'>,
): keyof typeof roundKeys => (reason.kind === 'elected' && !reason.hasQuota ? 'elected_last' : reason.kind)

export const titleOf = ({ options }: WinnersOutcome, id: number): string =>
  options.find(({ option }) => option === id)?.title ?? ''
