/** What a person has been told, what they follow, how often they are written to. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { type Subject, type SubjectKind, subject } from '#platform/subject.ts'
import { cardsOf, type SubjectCard, type SubjectSources } from '#platform/subjects.ts'
import type { Language } from '#ui/words.ts'
import { isToldOf, mayBeShown } from './rules.ts'
import type { Frequency, ToldOf } from './words.ts'

export interface NoticeRow {
  readonly id: number
  readonly what: ToldOf
  readonly at: Date
  readonly isRead: boolean
  /** How many equal ones of the same day it stands for. */
  readonly count: number
  /** The thing that moved; none where it is not public any more. */
  readonly card: SubjectCard | undefined
  /** What of theirs it concerns, where that is another thing. */
  readonly because: SubjectCard | undefined
}

export interface RawNotice {
  readonly id: number
  readonly what: string
  readonly at: Date
  readonly read_at: Date | null
  readonly subject_kind: string
  readonly subject_id: number
  readonly because_kind: string
  readonly because_id: number
  /** One, where it stands for itself alone. */
  readonly count?: number
}

/** What is told once: the same thing that happened to the same subject on the same day, read or not. */
export const sameNotice = sql`what, subject_kind, subject_id, (at at time zone 'Europe/Rome')::date, read_at is null`

/** One page of a person's notices, equal ones of a day as one: those not yet read first, then by time. */
export async function listNotices(
  db: Database,
  sources: SubjectSources,
  personId: string,
  language: Language,
  page: { readonly limit: number; readonly offset: number },
): Promise<NoticeRow[]> {
  const { rows } = await sql<RawNotice>`
    select max(id)::int as id, what, max(at) as at, max(read_at) as read_at, subject_kind, subject_id,
      (array_agg(because_kind order by id desc))[1] as because_kind,
      (array_agg(because_id order by id desc))[1] as because_id, count(*)::int as count
    from notices where person_id = ${personId}
    group by ${sameNotice}
    order by max(read_at) is not null, max(at) desc, max(id) desc
    limit ${page.limit} offset ${page.offset}`.execute(db)
  return await dressNotices(db, sources, rows, language)
}

/** Notices with the titles and addresses of what they speak of. */
export async function dressNotices(
  db: Database | Tx,
  sources: SubjectSources,
  rows: readonly RawNotice[],
  language: Language,
): Promise<NoticeRow[]> {
  const wanted = rows.flatMap((row) => [subjectOf(row), becauseOf(row)])
  const cards = await cardsOf(db, sources, wanted, language)
  const byKey = new Map(cards.map((card) => [`${card.kind}:${card.id}`, card]))
  return rows.flatMap((row) => {
    if (!isToldOf(row.what)) return []
    const of = subjectOf(row)
    const because = becauseOf(row)
    const card = byKey.get(`${of.kind}:${of.id}`)
    const reason = byKey.get(`${because.kind}:${because.id}`)
    const isSame = of.kind === because.kind && of.id === because.id
    return [
      {
        id: row.id,
        what: row.what,
        at: row.at,
        isRead: row.read_at !== null,
        count: row.count ?? 1,
        card: card && mayBeShown(card, of, because) ? card : undefined,
        because: isSame || !reason?.isPublic ? undefined : reason,
      },
    ]
  })
}

const subjectOf = (row: RawNotice): Subject => subject(row.subject_kind as SubjectKind, row.subject_id)
const becauseOf = (row: RawNotice): Subject => subject(row.because_kind as SubjectKind, row.because_id)

/** How many rows a person's notices are told in, and how many notices are not read: the bell says this one. */
export async function countNotices(
  db: Database,
  personId: string,
): Promise<{ readonly all: number; readonly unread: number }> {
  const answer = await sql<{ all: number; unread: number }>`
    select count(*)::int as all, coalesce(sum(unread), 0)::int as unread
    from (
      select count(*) filter (where read_at is null) as unread
      from notices where person_id = ${personId} group by ${sameNotice}
    ) told`.execute(db)
  return answer.rows[0] ?? { all: 0, unread: 0 }
}

export interface NoticeSettings {
  readonly frequency: Frequency
  readonly unsubscribeToken: string
}

/** How often a person is written to: once a day, where they have not said. */
export async function findFrequency(db: Database, personId: string): Promise<Frequency> {
  const row = await db
    .selectFrom('notice_settings')
    .select('frequency')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.frequency ?? 'daily'
}

/** The settings with the token of the letters' link, made at the first need. */
export async function findNoticeSettings(db: Database | Tx, personId: string): Promise<NoticeSettings> {
  const made = await db
    .insertInto('notice_settings')
    .values({ person_id: personId })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ person_id: personId }))
    .returning(['frequency', 'unsubscribe_token as unsubscribeToken'])
    .executeTakeFirstOrThrow()
  return made
}

/** Whether a link to stop the letters is one of ours. */
export async function findUnsubscribe(
  db: Database | Tx,
  token: string,
): Promise<{ readonly person_id: string; readonly frequency: Frequency } | undefined> {
  return await db
    .selectFrom('notice_settings')
    .select(['person_id', 'frequency'])
    .where('unsubscribe_token', '=', token)
    .executeTakeFirst()
}

/** What a person follows, newest first, without what is not public any more. */
export async function listFollowed(
  db: Database,
  sources: SubjectSources,
  personId: string,
  language: Language,
): Promise<SubjectCard[]> {
  const rows = await db
    .selectFrom('follows')
    .select(['subject_kind', 'subject_id'])
    .where('person_id', '=', personId)
    .orderBy('since', 'desc')
    .limit(500)
    .execute()
  const wanted = rows.map((row) => subject(row.subject_kind as SubjectKind, row.subject_id))
  const cards = await cardsOf(db, sources, wanted, language)
  const shown = cards.filter(({ isPublic }) => isPublic)
  const byKey = new Map(shown.map((card) => [`${card.kind}:${card.id}`, card]))
  return wanted.flatMap((of) => byKey.get(`${of.kind}:${of.id}`) ?? [])
}

export async function isFollowing(db: Database, personId: string, of: Subject): Promise<boolean> {
  const row = await db
    .selectFrom('follows')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('subject_kind', '=', of.kind)
    .where('subject_id', '=', of.id)
    .executeTakeFirst()
  return row !== undefined
}
