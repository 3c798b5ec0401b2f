/** What a ballot is, in sentences: its rule, its limits, who votes. */
import { longDateTime } from '#ui/dates.ts'
import { money } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import { isMessage, type MessageKey } from '#ui/words.ts'
import type { Ballot } from '../ballot.ts'
import { fewestForSingleBallots, fewestForTotals } from '../counting/index.ts'
import { needsStrictRanking } from '../rules/readContent.ts'
import { askingOf, type UsedSoFar } from './boothState.ts'

/** A message whose key is put together from a rule's name, which the database keeps as text. */
const ruleMessage = (
  method: string,
  rule: string,
  part: 'name' | 'how' | 'favours',
): MessageKey | undefined => {
  const key = `ballots.rule.${method}.${rule}.${part}`
  return isMessage(key) ? key : undefined
}

export function ruleSaid(
  { t }: View,
  method: string,
  rule: string,
  part: 'name' | 'how' | 'favours',
): string {
  const key = ruleMessage(method, rule, part)
  return key ? t(key) : rule
}

/** What happens with what is left of a budget. */
export function completionSaid({ t }: View, { method, completion }: Ballot): string | undefined {
  const key = `ballots.completion.${completion}`
  return method === 'budget' && completion !== null && isMessage(key) ? t(key) : undefined
}

/** What of a secret ballot is published with its result: less the fewer have voted. */
export const countedSaid = (t: View['t']): string =>
  t('ballots.check.publicCounted', { least: fewestForSingleBallots, fewest: fewestForTotals })

/** How to fill the ballot in, one sentence after another. */
export function howToVote(view: View, ballot: Ballot): string[] {
  const { t, language } = view
  const { leastChoices: least, mostChoices: most } = ballot
  switch (askingOf(ballot)) {
    case 'one':
      return [t('ballots.howTo.chooseOne')]
    case 'many':
      if (most === null) return [t('ballots.howTo.chooseFrom', { count: least })]
      return [
        least === most
          ? t('ballots.howTo.chooseExactly', { count: most })
          : t('ballots.howTo.chooseMost', { least, most }),
      ]
    case 'budget':
      return [
        t('ballots.howTo.budget', { budget: money(language, ballot.budgetCents ?? 0) }),
        ...(most === null ? [] : [t('ballots.howTo.budgetMost', { most })]),
      ]
    case 'points':
      return [
        t('ballots.howTo.points', { points: ballot.pointsEach ?? 0 }),
        ...(ballot.mostPoints === null ? [] : [t('ballots.howTo.pointsMost', { most: ballot.mostPoints })]),
      ]
    case 'rank':
      return [
        t('ballots.howTo.rank'),
        t(needsStrictRanking(ballot.rule) ? 'ballots.howTo.rankStrict' : 'ballots.howTo.rankEquals'),
        t('ballots.howTo.rankLeast', { count: least }),
        ...(most === null ? [] : [t('ballots.howTo.rankMost', { most })]),
      ]
  }
}

export const whoVotes = ({ t }: View, { electorate, minimumAge }: Ballot): string =>
  minimumAge === null
    ? t(`ballots.electorate.${electorate}`)
    : `${t(`ballots.electorate.${electorate}`)}, ${t('ballots.electorate.fromAge', { count: minimumAge })}`

export const momentSaid = ({ t, language }: View, when: Date | null): string =>
  when ? longDateTime(language, when) : t('ballots.ballot.notSet')

/** The running total, as the server and the browser say it. */
export function usedSaid(view: View, { kind, used, most }: UsedSoFar): string {
  const { t, language } = view
  const isOver = used > most
  if (kind === 'marked') return t('ballots.booth.marked', { marked: used, most })
  if (kind === 'given') {
    return isOver
      ? t('ballots.booth.givenOver', { given: used, points: most, over: used - most })
      : t('ballots.booth.given', { given: used, points: most, left: most - used })
  }
  const values = { sum: money(language, used), budget: money(language, most) }
  return isOver
    ? t('ballots.booth.sumOver', { ...values, over: money(language, used - most) })
    : t('ballots.booth.sum', { ...values, left: money(language, most - used) })
}

/** What the browser puts its own numbers for. */
export const blanks = {
  sum: '{used}',
  given: '{used}',
  marked: '{used}',
  budget: '{most}',
  points: '{most}',
  most: '{most}',
  left: '{left}',
  over: '{over}',
} as const

/** The running total of money, for the browser to say. */
export const sumsSpoken = ({ t }: View): Record<string, string> => ({
  'data-under': t('ballots.booth.sum', blanks),
  'data-over': t('ballots.booth.sumOver', blanks),
})
