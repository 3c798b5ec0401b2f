/** Budgets written in Pabulib's .pb format, to be read again by this and other programs. */
import type { BudgetElection } from '../budgeting/election.ts'
import { writeFraction } from '../exact/decimal.ts'
import type { Fraction } from '../exact/fraction.ts'

const voteTypes = { approval: 'approval', ordinal: 'ordinal', points: 'cumulative' } as const
/** Written from the election itself. */
const own = ['num_projects', 'num_votes', 'budget', 'vote_type']

/**
 * Voters are numbered from 1: equal ballots are kept together, and no file says who cast which. `selected` marks
 * the projects chosen. Throws a RangeError for an amount that no decimal writes exactly.
 */
export function writePabulib(
  election: BudgetElection,
  meta: ReadonlyMap<string, string> = new Map(),
  selected?: readonly string[],
): string {
  const { budget, projects, ballotType, voters, groups } = election
  const kept = [...meta].filter(([key]) => !own.includes(key))
  const backers = projects.map(() => 0)
  for (const { voters: count, projects: chosen } of groups)
    for (const project of chosen) backers[project] = (backers[project] ?? 0) + count
  const chosen = new Set(selected)
  const votes: string[] = []
  for (const group of groups) {
    const vote = group.projects.map((project) => projects[project]?.id ?? '').join()
    const points = group.points ? [group.points.map(decimal).join()] : []
    for (let voter = 0; voter < group.voters; voter += 1)
      votes.push(row([String(votes.length + 1), vote, ...points]))
  }
  return [
    'META',
    'key;value',
    ...[
      ...kept,
      ['num_projects', String(projects.length)],
      ['num_votes', String(voters)],
      ['budget', decimal(budget)],
      ['vote_type', voteTypes[ballotType]],
    ].map(row),
    'PROJECTS',
    row(['project_id', 'cost', 'votes', 'name', ...(selected ? ['selected'] : [])]),
    ...projects.map(({ id, cost, name }, place) =>
      row([
        id,
        decimal(cost),
        String(backers[place]),
        name,
        ...(selected ? [chosen.has(id) ? '1' : '0'] : []),
      ]),
    ),
    'VOTES',
    row(['voter_id', 'vote', ...(ballotType === 'points' ? ['points'] : [])]),
    ...votes,
    '',
  ].join('\n')
}

function decimal(amount: Fraction): string {
  const text = writeFraction(amount)
  if (text.includes('/')) throw new RangeError(`no decimal writes ${text} exactly`)
  return text
}

const row = (fields: readonly string[]): string => fields.map(field).join(';')

const field = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
