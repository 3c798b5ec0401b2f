import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id, noneIfEmpty, optionalId } from '#platform/fields.ts'
import { conflict, invalid } from '#platform/outcome.ts'
import { allowed, refused } from '#platform/verdict.ts'
import type { BallotContent } from '../content.ts'
import { catchUp } from '../moveBallots.ts'
import { type BallotToVote, ballotLock, ballotToVote, findPlaces, holdBallot } from '../queries/found.ts'
import { isContent, readContent } from '../rules/readContent.ts'
import { mayUse, type OwnPlace, whyNotOpen } from '../rules/who.ts'
import { yesOrNo } from './fields.ts'
import { said } from './ofBallot.ts'

interface FoundPlace {
  readonly ballot: BallotToVote
  readonly places: readonly OwnPlace[]
}

/**
 * Casts a vote, or changes it where a named ballot allows that. The choice goes into the urn without the voter, and
 * neither the journal nor the once-only record of the form keeps anything of it.
 */
export const castVote = command({
  secret: true,
  input: z.looseObject({
    ballot: id,
    /** For which organisation, by its place on the roll, where one speaks for several. */
    elector: optionalId,
    age: z.preprocess(noneIfEmpty, yesOrNo),
  }),
  find: async (tx, input, { actor, now }): Promise<FoundPlace | undefined> => {
    const found = await ballotToVote(tx, input.ballot, actor)
    if (!found || found.ballot.rollFrozenAt || whyNotOpen(found.ballot, now)) return found
    const ballot = await holdBallot(tx, input.ballot)
    if (ballot) await catchUp(tx, ballot, now)
    return await ballotToVote(tx, input.ballot, actor)
  },
  // A closed ballot is said of the form (422) and not of the person, whoever it is.
  may: (_actor, { ballot, places }, now, input) =>
    whyNotOpen(ballot, now) || placeFor(ballot, places, input.elector)
      ? allowed
      : refused(`ballots.why.notOnRoll.${ballot.electorate}`),
  run: async (tx, { ballot, places: onRoll }, input, { actor, now }) => {
    const closed = whyNotOpen(ballot, now)
    if (closed) return { kind: 'invalid', errors: { form: closed } }
    const place = placeFor(ballot, onRoll, input.elector)
    const may = mayUse(ballot, place)
    if (!place || !may.allowed) return { kind: 'conflict', because: may.allowed ? closedWords : may.because }
    if (ballot.minimumAge !== null && !input.age) {
      return invalid('age', 'ballots.errors.declareAge', { age: ballot.minimumAge })
    }
    const read = readContent(ballot, ballot.options, input)
    if (!isContent(read)) return { kind: 'invalid', errors: read }
    try {
      if (await isWritten(tx, put(ballot, place, read, now))) {
        return [{ id: ballot.id, isChange: false }, said(ballot, 'vote.cast')]
      }
      const places = await findPlaces(tx, ballot.id, actor)
      const again = mayUse(
        ballot,
        places.find(({ elector }) => elector === place.elector),
      )
      if (!again.allowed) return { kind: 'conflict', because: again.because }
      if (!(await isWritten(tx, change(ballot, place, read, now)))) return conflict('ballots.why.voted')
      return [{ id: ballot.id, isChange: true }, said(ballot, 'vote.changed')]
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === notOpen)) throw error
      return { kind: 'invalid', errors: { form: closedWords } }
    }
  },
})

const closedWords = { key: 'ballots.why.closed' } as const

/** The place asked for, else the first that can still vote, else the first. */
const placeFor = (
  ballot: BallotToVote,
  places: readonly OwnPlace[],
  elector: number | undefined,
): OwnPlace | undefined =>
  elector !== undefined
    ? places.find((place) => place.elector === elector)
    : (places.find((place) => mayUse(ballot, place).allowed && !place.hasVoted) ?? places[0])

/**
 * One statement: the lock shared with other voters, the row that says who has voted, and apart from it the vote.
 * Whoever closes or cancels holds the lock alone, so that what is committed was in time, by the triggers' clock.
 */
const put = (ballot: BallotToVote, place: OwnPlace, content: BallotContent, now: Date) =>
  ballot.isSecret
    ? sql<{ voted: number }>`with ${turnoutOf(ballot, place)}, vote as (
        insert into ballot_urn (ballot_id, channel, content)
        select ${ballot.id}::int, 'online', ${JSON.stringify(content)}::jsonb from turnout)
      select count(*)::int as voted from turnout`
    : sql<{ voted: number }>`with ${turnoutOf(ballot, place)}, vote as (
        insert into ballot_named_votes (elector_id, ballot_id, content, cast_at)
        select elector_id, ${ballot.id}::int, ${JSON.stringify(content)}::jsonb, ${now}::timestamptz from turnout)
      select count(*)::int as voted from turnout`

const turnoutOf = (ballot: BallotToVote, place: OwnPlace) => sql`
  held as materialized (select pg_advisory_xact_lock_shared(${ballotLock}, ${ballot.id}) as lock),
  turnout as (
    insert into ballot_turnout (elector_id, ballot_id, channel)
    select e.id, e.ballot_id, 'online' from held, ballot_electors e
      where e.id = ${place.elector} and e.ballot_id = ${ballot.id}
    on conflict do nothing returning elector_id)`

const change = (ballot: BallotToVote, place: OwnPlace, content: BallotContent, now: Date) =>
  sql<{ voted: number }>`with
    held as materialized (select pg_advisory_xact_lock_shared(${ballotLock}, ${ballot.id}) as lock),
    vote as (update ballot_named_votes v set content = ${JSON.stringify(content)}::jsonb, cast_at = ${now}::timestamptz
      from held where v.elector_id = ${place.elector} and v.ballot_id = ${ballot.id} returning 1)
    select count(*)::int as voted from vote`

/** What the triggers say when the ballot has opened or closed between the question and the vote. */
const notOpen = 'PB001'

const isWritten = async (tx: Tx, statement: ReturnType<typeof put>): Promise<boolean> =>
  (await statement.execute(tx)).rows[0]?.voted === 1
