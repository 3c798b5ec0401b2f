/** Follows the journal and writes a notice for everybody to whom what happened matters. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#database/types.ts'
import type { SealedEntry } from '#platform/journal.ts'
import type { JournalReader } from '#platform/pump.ts'
import { cardsOf, type SubjectSources } from '#platform/subjects.ts'
import { followAsParty, tellConcerned } from './concerned.ts'
import {
  followsByMaking,
  isOnlyForConcerned,
  isToldOf,
  isToldToProcess,
  madeIn,
  onlyFor,
  turnAfter,
  walksBack,
} from './rules.ts'

/** The module's one reader. */
export const readersFor = (sources: SubjectSources): readonly JournalReader[] => [
  {
    name: 'notices',
    read: async (tx, entry) => {
      if (followsByMaking(entry)) await followOwn(tx, entry)
      if (entry.what === 'party.joined') await followAsParty(tx, entry)
      if (!isToldOf(entry.what)) return
      if (!isOnlyForConcerned(entry.what)) await tell(tx, sources, entry)
      await tellWhoseTurnItIs(tx, sources, entry)
      await tellConcerned(tx, entry)
    },
  },
]

async function followOwn(tx: Tx, entry: SealedEntry): Promise<void> {
  for (const { kind, id } of madeIn(entry)) {
    await sql`
      insert into follows (person_id, subject_kind, subject_id, since)
      select id, ${kind}, ${id}, ${entry.at} from people where pseudonym = ${entry.actor} and closed_at is null
      on conflict do nothing`.execute(tx)
  }
}

async function tell(tx: Tx, sources: SubjectSources, entry: SealedEntry): Promise<void> {
  const { subject } = entry
  const [card] = await cardsOf(tx, sources, [subject], 'it')
  if (!card) return
  const person = onlyFor(entry)
  if (person !== undefined) {
    await tellOne(tx, entry, person)
    return
  }
  await sql`
    with recursive beginnings(kind, id, depth) as (${beginningsOf(entry)}),
    reached(kind, id, depth) as (
      select kind, id, depth from beginnings
      union
      select l.from_kind, l.from_id, r.depth + 1 from links l
        join reached r on l.to_kind = r.kind and l.to_id = r.id
        where r.depth < ${deepest} and ${walksBack(entry.what)}
    ),
    around(kind, id, depth) as (
      select kind, id, depth from reached
      union all
      ${processAround(sources, entry)}
    )
    insert into notices (person_id, journal_number, what, subject_kind, subject_id, because_kind, because_id, at)
    select distinct on (p.id) p.id, ${entry.number}::bigint, ${entry.what}, ${subject.kind}, ${subject.id}::int,
      f.subject_kind, f.subject_id, ${entry.at}::timestamptz
    from around a join follows f on f.subject_kind = a.kind and f.subject_id = a.id
      join people p on p.id = f.person_id
    where p.closed_at is null and p.pseudonym is distinct from ${entry.actor}::text
      and (${card.isPublic} or (f.subject_kind = ${subject.kind} and f.subject_id = ${subject.id}))
    order by p.id, a.depth
    on conflict do nothing`.execute(tx)
}

const deepest = 12

/**
 * Officers of the place, whether they follow it or not; of the body that decides only its own. Who has just been told
 * as a follower is not told again.
 */
async function tellWhoseTurnItIs(tx: Tx, sources: SubjectSources, entry: SealedEntry): Promise<void> {
  const { number, what, subject, at, actor } = entry
  const roles = turnAfter(what)
  const source = sources.get(subject.kind)
  if (roles.length === 0 || !source) return
  await sql`
    insert into notices (person_id, journal_number, what, subject_kind, subject_id, because_kind, because_id, at)
    select distinct n.id, ${number}::bigint, ${what}, ${subject.kind}, ${subject.id}::int, ${subject.kind},
      ${subject.id}::int, ${at}::timestamptz
    from (${source.select([subject.id])}) s
      join processes c on c.id = s.process_id
      join bodies b on b.id = c.body_id
      join bodies d on d.id = c.decision_body_id
      join role_grants g on g.role = any(${[...roles]}::text[]) and g.ended_at is null and (
        g.scope_kind = 'platform'
        or (g.scope_kind = 'process' and g.scope_id = c.id)
        or (g.scope_kind = 'body' and g.scope_id = d.id)
        or (g.scope_kind = 'body' and g.role <> 'decision_officer' and g.scope_id in (b.id, b.parent_id, d.parent_id)))
      join people n on n.id = g.person_id
    where n.closed_at is null and n.pseudonym is distinct from ${actor}::text
      and not exists (select from notices t where t.person_id = n.id and t.journal_number = ${number}::bigint)
    on conflict do nothing`.execute(tx)
}

async function tellOne(tx: Tx, entry: SealedEntry, pseudonym: string): Promise<void> {
  const { number, what, subject, at } = entry
  await sql`
    insert into notices (person_id, journal_number, what, subject_kind, subject_id, because_kind, because_id, at)
    select id, ${number}::bigint, ${what}, ${subject.kind}, ${subject.id}::int, ${subject.kind}, ${subject.id}::int,
      ${at}::timestamptz
    from people where pseudonym = ${pseudonym} and closed_at is null
    on conflict do nothing`.execute(tx)
}

/** Where the way back begins: the thing itself, a document's clauses, what a comment is said about and answers to. */
function beginningsOf({ subject }: SealedEntry): RawBuilder<unknown> {
  const itself = sql`select ${subject.kind}::text, ${subject.id}::int, 0`
  if (subject.kind === 'document') {
    return sql`${itself} union all select 'clause', id, 1 from document_clauses where document_id = ${subject.id}`
  }
  if (subject.kind === 'comment') {
    return sql`${itself}
      union all select 'comment', parent_id, 1 from comments where id = ${subject.id} and parent_id is not null
      union all select subject_kind, subject_id, 2 from comments where id = ${subject.id}`
  }
  return itself
}

function processAround(sources: SubjectSources, { what, subject }: SealedEntry): RawBuilder<unknown> {
  const source = sources.get(subject.kind)
  if (!source || !isToldToProcess(what)) return sql`select null::text, null::int, 0 where false`
  return sql`select 'process', s.process_id, ${deepest} + 1 from (${source.select([subject.id])}) s where s.process_id is not null`
}
