/** What must be there before a ballot is announced, and what would better be: each in words for met and for unmet. */
import type { Message } from '#ui/words.ts'
import type { Ballot, BallotOption } from '../ballot.ts'
import type { DeskFacts } from '../queries/deskFacts.ts'
import { mayCountInTime, mostSets } from '../rules/exactCount.ts'
import { isSecretEnough } from '../rules/secrecy.ts'
import { whyNotVotable } from '../rules/votable.ts'

export interface DeskCheck {
  /** What is so, or what is wanting. */
  readonly said: Message
  /** The options that it is about: the sentence has a place for them, `list`. */
  readonly titles?: readonly string[]
  readonly isMet: boolean
  /** Without it the ballot cannot be announced. */
  readonly isNeeded: boolean
}

export function deskChecks(ballot: Ballot, facts: Pick<DeskFacts, 'listed'>): DeskCheck[] {
  const { options, leastChoices } = ballot
  const count = options.length
  const checks: (DeskCheck | false)[] = [
    needed(
      count >= 2,
      { key: 'ballots.desk.checkOptions' },
      { key: 'ballots.desk.unmet.options', values: { count } },
    ),
    needed(
      leastChoices <= count,
      { key: 'ballots.desk.checkLeast' },
      { key: 'ballots.desk.unmet.least', values: { least: leastChoices, count } },
    ),
    ...moneyChecks(ballot),
    ...twins(options),
    ballot.method !== 'budget' && {
      ...needed(
        (ballot.seats ?? 1) < Math.max(2, count),
        { key: 'ballots.desk.checkSeats' },
        { key: 'ballots.desk.unmet.seats', values: { seats: ballot.seats ?? 1, count } },
      ),
      isNeeded: false,
    },
    votable(ballot),
    !isSecretEnough(ballot) && needed(false, namedForTables, namedForTables),
    ballot.rule === 'pav' &&
      needed(
        mayCountInTime(ballot),
        { key: 'ballots.desk.checkExact' },
        {
          key: 'ballots.errors.tooManySets',
          values: { options: count, seats: ballot.seats ?? 1, most: mostSets },
        },
      ),
    ballot.electorate === 'list' &&
      needed(facts.listed > 0, { key: 'ballots.desk.checkList' }, { key: 'ballots.desk.unmet.list' }),
  ]
  return checks.filter((check) => check !== false)
}

const namedForTables: Message = { key: 'ballots.errors.namedForTables' }

const needed = (isMet: boolean, met: Message, unmet: Message): DeskCheck => ({
  said: isMet ? met : unmet,
  isMet,
  isNeeded: true,
})

function moneyChecks({ method, budgetCents, options }: Ballot): DeskCheck[] {
  if (method !== 'budget' || budgetCents === null) return []
  const titles = (those: readonly BallotOption[]) => those.map(({ title }) => title)
  const costless = options.filter(({ costCents }) => !costCents)
  const tooDear = options.filter(({ costCents }) => (costCents ?? 0) > budgetCents)
  const sum = options.reduce((total, { costCents }) => total + (costCents ?? 0), 0)
  const values = { sum: sum / 100, budget: budgetCents / 100 }
  const hasCosts = options.length > 0 && costless.length === 0
  const costs = needed(
    hasCosts,
    { key: 'ballots.desk.checkCosts' },
    options.length === 0
      ? { key: 'ballots.desk.unmet.costsOfNone' }
      : { key: 'ballots.desk.unmet.costs', values: { count: costless.length } },
  )
  const fits = needed(
    tooDear.length === 0,
    { key: 'ballots.desk.checkFits' },
    { key: 'ballots.desk.unmet.fits', values: { ...values, count: tooDear.length } },
  )
  const tension = needed(
    sum > budgetCents,
    { key: 'ballots.desk.checkTension' },
    { key: 'ballots.desk.unmet.tension', values },
  )
  return [
    { ...costs, titles: titles(costless) },
    { ...fits, titles: titles(tooDear), isNeeded: false },
    // What everything costs together says nothing while a cost is wanting.
    ...(hasCosts ? [{ ...tension, isNeeded: false }] : []),
  ]
}

/** Options of the same title cannot be told apart on the ballot: said only where there are some. */
function twins(options: readonly BallotOption[]): DeskCheck[] {
  const plain = ({ title }: BallotOption) => title.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  const again = options.filter((one, place) => options.findIndex((two) => plain(two) === plain(one)) < place)
  const titles = [...new Map(again.map((option) => [plain(option), option.title])).values()]
  if (titles.length === 0) return []
  const said: Message = { key: 'ballots.desk.unmet.twins', values: { count: titles.length } }
  return [{ said, titles, isMet: false, isNeeded: false }]
}

function votable(ballot: Ballot): DeskCheck {
  const why = whyNotVotable(ballot)
  const met: Message = { key: 'ballots.desk.checkVotable' }
  if (why === undefined) return needed(true, met, met)
  const unmet: Message =
    why === 'money'
      ? { key: 'ballots.errors.leastBeyondMoney', values: { count: ballot.leastChoices } }
      : { key: 'ballots.errors.leastBeyondPoints' }
  return needed(false, met, unmet)
}
