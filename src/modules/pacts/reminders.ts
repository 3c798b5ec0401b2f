/** What the clocks of pacts say once, before a day comes and after it has passed: entries that notices follow. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { type Entry, writeEntries } from '#platform/journal.ts'
import { subject } from '#platform/subject.ts'
import { addDays, type Day, dayOf } from '#ui/dates.ts'
import { type ClockedPact, clocksOf, type PactClock } from './clock.ts'
import { openConciliationDue, pactColumns } from './queries/found.ts'
import { stateToday } from './queries/stateToday.ts'
import { findPactTerms, type PactTerms } from './terms.ts'

/** Days before a clock ends in which it is spoken of. */
const remindedBefore = 14
const remindLock = 7_410_020

/** Writes what has not been said yet; returns how much. It may run as often as one likes, from several processes. */
export async function remindOfPacts(db: Database, now: Date): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${remindLock})`.execute(tx)
    const today = dayOf(now)
    const due = [...(await dueClocks(tx, today)), ...(await dueCommitments(tx, today))]
    const said = await alreadySaid(
      tx,
      due.map(({ subject: { id } }) => id),
    )
    const fresh = due.filter((entry) => !said.has(nameOf(entry)))
    if (fresh.length > 0) await writeEntries(tx, fresh, null, now)
    return fresh.length
  })
}

/** A clock that is moved is another clock: the day belongs to its name. */
const nameOf = ({ what, subject: { id }, detail }: Entry): string =>
  [what, id, detail?.due, detail?.commitment ?? ''].join(' ')

async function alreadySaid(tx: Tx, pacts: readonly number[]): Promise<ReadonlySet<string>> {
  const answer = await sql<{ what: Entry['what']; id: number; detail: NonNullable<Entry['detail']> }>`
    select what, subject_id as id, detail from journal
    where subject_kind = 'pact' and subject_id = any(${[...new Set(pacts)]}::int[]) and what like 'reminder.%'`.execute(
    tx,
  )
  return new Set(
    answer.rows.map(({ what, id, detail }) => nameOf({ what, subject: subject('pact', id), detail })),
  )
}

async function dueClocks(tx: Tx, today: Day): Promise<Entry[]> {
  const pacts = await sql<ClockedPact>`
    select ${pactColumns}, p.answer_due as "answerDue",
      ${openConciliationDue} as "conciliationDue",
      (select coalesce(json_agg(distinct r.kind), '[]') from pact_reports r
        where r.pact_id = p.id and r.published_at is not null) as "publishedReports"
    from pacts p where p.state not in ('draft', 'rejected', 'concluded', 'terminated_early')
      or exists (select from conciliations n where n.pact_id = p.id and n.proposal is null) order by p.id`.execute(
    tx,
  )
  const terms = new Map<number, PactTerms>()
  const entries: Entry[] = []
  for (const pact of pacts.rows) {
    const ofBody = terms.get(pact.bodyId) ?? (await findPactTerms(tx, pact.bodyId))
    terms.set(pact.bodyId, ofBody)
    entries.push(...clocksOf(pact, ofBody, today).flatMap((clock) => reminderOf(pact.id, clock)))
  }
  return entries
}

/** A call and the time for comments close by themselves: nobody is late. A renewal is spoken of as soon as it may begin. */
function reminderOf(pact: number, { of, due, daysLeft }: PactClock): Entry[] {
  const isLate = daysLeft < 0
  if (isLate && (of === 'call' || of === 'comments')) return []
  if (of !== 'renewal' && daysLeft > remindedBefore) return []
  return [
    {
      what: `reminder.${of}_${isLate ? 'late' : 'soon'}`,
      subject: subject('pact', pact),
      detail: { due },
    },
  ]
}

async function dueCommitments(tx: Tx, today: Day): Promise<Entry[]> {
  const answer = await sql<{ id: number; pact: number; party: number; due: Day }>`
    select c.id, c.pact_id as pact, c.party_id as party, c.due_on as due
    from commitments c join pacts p on p.id = c.pact_id
    where c.state in ('promised', 'in_progress') and c.due_on <= ${addDays(today, remindedBefore)}::date
      and ${stateToday(today)} in ('signed', 'active', 'suspended', 'expired', 'renewed')
    order by c.id`.execute(tx)
  return answer.rows.map(({ id, pact, party, due }) => ({
    what: `reminder.commitment_${due < today ? 'late' : 'soon'}`,
    subject: subject('pact', pact),
    detail: { due, commitment: id, party },
  }))
}
