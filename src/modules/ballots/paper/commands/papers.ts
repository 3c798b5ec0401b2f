/** Printed ballots: a series with serial numbers is issued, and each is accounted for. */
import { sql } from 'kysely'
import { z } from 'zod'
import { id } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { said } from '../../commands/ofBallot.ts'
import { readRanges, sizeOf } from '../rules/ranges.ts'
import { paperCommand } from './ofPaper.ts'

/** So many sheets at once are set as one PDF in a few seconds. */
export const mostInSeries = 200
/** More than any hall has seen: a slip of the keyboard, not a wish. */
const mostPapers = 100_000

const series = z.coerce
  .number('ballots.paper.errors.count')
  .int('ballots.paper.errors.count')
  .min(1, 'ballots.paper.errors.count')
  .max(mostInSeries, 'ballots.paper.errors.count')

export const issuePapers = paperCommand({
  step: 'print',
  isAlone: true,
  input: z.object({ ballot: id, count: series }),
  run: async (tx, ballot, { count }) => {
    const last = await tx
      .selectFrom('ballot_papers')
      .select((row) => row.fn.max('serial').as('serial'))
      .where('ballot_id', '=', ballot.id)
      .executeTakeFirst()
    const from = (last?.serial ?? 0) + 1
    const to = from + count - 1
    if (to > mostPapers) return invalid('count', 'ballots.paper.errors.tooMany')
    await sql`insert into ballot_papers (ballot_id, serial)
      select ${ballot.id}::int, generate_series(${from}::int, ${to}::int)`.execute(tx)
    return [{ id: ballot.id, from, to }, said(ballot, 'ballot_papers.issued', { from, to })]
  },
})

export const paperStates = ['used', 'spoiled', 'returned', 'issued'] as const

/** `state` issued takes a mark back. */
export const markPapers = paperCommand({
  step: 'mark',
  input: z.object({
    ballot: id,
    serials: z.string('ballots.paper.errors.ranges').trim().max(2_000, 'ballots.paper.errors.ranges'),
    state: z.enum(paperStates, 'platform.invalid.choice'),
  }),
  run: async (tx, ballot, { serials, state }) => {
    const ranges = readRanges(serials)
    if (!ranges) return invalid('serials', 'ballots.paper.errors.ranges')
    const changed = await sql`update ballot_papers p set state = ${state}
      from unnest(${ranges.map(({ from }) => from)}::int[], ${ranges.map(({ to }) => to)}::int[]) as r(first, last)
      where p.ballot_id = ${ballot.id} and p.serial between r.first and r.last`.execute(tx)
    if (Number(changed.numAffectedRows) !== sizeOf(ranges)) {
      return invalid('serials', 'ballots.paper.errors.unknownSerial')
    }
    return [
      { id: ballot.id, count: sizeOf(ranges) },
      said(ballot, 'ballot_papers.marked', { count: sizeOf(ranges), state }),
    ]
  },
})
