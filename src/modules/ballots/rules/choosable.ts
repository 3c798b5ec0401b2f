/** Whether a list of options could have won: no more than the seats, no more than the money. Pure. */
import type { Message } from '#ui/words.ts'
import type { Ballot } from '../ballot.ts'

/** What is wrong with the list; nothing where it fits what was announced. */
export function whyNotChoosable(
  { options, seats, budgetCents }: Pick<Ballot, 'options' | 'seats' | 'budgetCents'>,
  chosen: readonly number[],
): Message | undefined {
  if (budgetCents === null) {
    const most = seats ?? 1
    return chosen.length > most ? { key: 'ballots.errors.overSeats', values: { count: most } } : undefined
  }
  const cost = options
    .filter(({ id }) => chosen.includes(id))
    .reduce((sum, { costCents }) => sum + (costCents ?? 0), 0)
  return cost > budgetCents
    ? { key: 'ballots.errors.overMoney', values: { cents: cost - budgetCents } }
    : undefined
}
