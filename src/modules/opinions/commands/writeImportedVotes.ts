/** Participants and answers of a file, a few thousand at a time: between two batches everybody else is served. */
import { sql } from 'kysely'
import type { Tx } from '#database/types.ts'
import type { ImportedVotes } from '../rules/readPolis.ts'

/** Rows of one statement: written, and prepared by us, within some ten milliseconds. */
const together = 5_000

export async function writeImportedVotes(
  tx: Tx,
  conversation: number,
  votes: ImportedVotes,
  statements: ReadonlyMap<number, number>,
): Promise<void> {
  const people = await writeParticipants(tx, conversation, votes.participants)
  for (let from = 0; from < votes.vote.length; from += together) {
    const to = from + together
    await sql`insert into opinion_votes (participant_id, statement_id, vote, is_important, cast_at)
      select p, s, v, i <> 0, date_trunc('hour', coalesce(to_timestamp(nullif(t, 'NaN') / 1000.0), clock_timestamp()))
      from unnest(${listOf(votes.participant.subarray(from, to).map((place) => people[place] ?? 0))}::int[],
        ${listOf(votes.statement.subarray(from, to).map((number) => statements.get(number) ?? 0))}::int[],
        ${listOf(votes.vote.subarray(from, to))}::int[], ${listOf(votes.isImportant.subarray(from, to))}::int[],
        ${listOf(votes.at.subarray(from, to))}::float8[]) as a(p, s, v, i, t)`.execute(tx)
  }
  // So many rows at once are another table: the plans of the next query would still be those of an empty one.
  await sql`analyze opinion_votes`.execute(tx)
}

/** An array as the database writes it: made number by number, it would take most of the time. */
const listOf = (numbers: { join(separator: string): string }): string => `{${numbers.join(',')}}`

/** Their ids, each at the place of its name. */
async function writeParticipants(
  tx: Tx,
  conversation: number,
  names: readonly string[],
): Promise<Int32Array> {
  const ids = new Int32Array(names.length)
  for (let from = 0; from < names.length; from += together) {
    const part = names.slice(from, from + together)
    const answer = await sql<{ id: number; imported_id: string }>`
      insert into opinion_participants (conversation_id, imported_id, channel)
      select ${conversation}::int, n, 'imported' from unnest(${part}::text[]) as n returning id, imported_id`.execute(
      tx,
    )
    const byName = new Map(answer.rows.map((row) => [row.imported_id, row.id]))
    for (const [place, name] of part.entries()) ids[from + place] = byName.get(name) ?? 0
  }
  return ids
}
