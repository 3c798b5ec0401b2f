/** Whom a pact or a commons concerns: its parties and its officers are told without following it. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#database/types.ts'
import type { SealedEntry } from '#platform/journal.ts'
import { type Concerned, concernedIn } from './rules.ts'

/** Whoever has become a party follows the pact; a body's officers do not follow all that the body signs. */
export async function followAsParty(tx: Tx, { subject, detail, at }: SealedEntry): Promise<void> {
  await sql`
    insert into follows (person_id, subject_kind, subject_id, since)
    select p.id, ${subject.kind}, ${subject.id}::int, ${at}::timestamptz
    from (${actsForParties(sql`y.id = ${partyOf(detail)} and y.body_id is null`, at)}) who
      join people p on p.id = who.person_id
    where p.closed_at is null
    on conflict do nothing`.execute(tx)
}

/** Each is told once, also where they follow as well. */
export async function tellConcerned(tx: Tx, entry: SealedEntry): Promise<void> {
  const { number, what, subject, at, actor } = entry
  const circles = concernedIn(entry).map((circle) => circleOf(circle, entry))
  if (circles.length === 0) return
  await sql`
    insert into notices (person_id, journal_number, what, subject_kind, subject_id, because_kind, because_id, at)
    select p.id, ${number}::bigint, ${what}, ${subject.kind}, ${subject.id}::int, ${subject.kind}, ${subject.id}::int,
      ${at}::timestamptz
    from (${sql.join(circles, sql` union `)}) who join people p on p.id = who.person_id
    where p.closed_at is null and p.pseudonym is distinct from ${actor}::text
      and not exists (select from notices n where n.person_id = p.id and n.journal_number = ${number}::bigint)
    on conflict do nothing`.execute(tx)
}

const partyOf = (detail: SealedEntry['detail']): number => Number(detail.party ?? 0)

function circleOf(circle: Concerned, { subject, detail, at }: SealedEntry): RawBuilder<unknown> {
  switch (circle) {
    case 'party':
      return actsForParties(sql`y.id = ${partyOf(detail)} and y.pact_id = ${subject.id}`, at)
    case 'parties':
      return actsForParties(sql`y.pact_id = ${subject.id} and y.state = 'agreed'`, at)
    case 'proposer':
      return sql`select proposer_person_id as person_id from pacts
        where id = ${subject.id} and proposer_group_id is null
        union select m.person_id from mandates m join pacts c on c.proposer_group_id = m.group_id
        where c.id = ${subject.id} and ${isInForce(at)}`
    case 'committee':
      return sql`select m.person_id from conciliation_members m join conciliations n on n.id = m.conciliation_id
        where n.pact_id = ${subject.id} and n.proposal is null`
    case 'officers': {
      const body = sql.table(subject.kind === 'commons' ? 'commons' : 'pacts')
      return sql`select g.person_id from role_grants g join ${body} c on c.body_id = g.scope_id
        where c.id = ${subject.id} and g.scope_kind = 'body' and g.ended_at is null
          and g.role in ('decision_officer', 'process_manager')`
    }
  }
}

/** The people who act for parties: themselves, by mandate of the group, as the body's decision officers. */
const actsForParties = (which: RawBuilder<unknown>, at: Date): RawBuilder<unknown> => sql`
  select y.person_id from pact_parties y where ${which} and y.group_id is null and y.person_id is not null
  union select m.person_id from pact_parties y join mandates m on m.group_id = y.group_id
    where ${which} and ${isInForce(at)}
  union select g.person_id from pact_parties y
    join role_grants g on g.scope_kind = 'body' and g.scope_id = y.body_id
    where ${which} and g.ended_at is null and g.role = 'decision_officer'`

const isInForce = (at: Date): RawBuilder<unknown> =>
  sql`m.state = 'active' and (m.ends_on is null or m.ends_on >= (${at}::timestamptz at time zone 'Europe/Rome')::date)`
