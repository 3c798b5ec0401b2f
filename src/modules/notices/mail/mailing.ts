/** Letters go out by jobs: a mail server that says no is asked again, and nothing is sent twice. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Post } from '#platform/mail.ts'
import type { Services } from '#platform/web/site.ts'
import type { Language } from '#ui/words.ts'
import { dressNotices, findNoticeSettings, type RawNotice } from '../queries.ts'
import type { Frequency } from '../words.ts'
import { noticesLetter } from './letter.ts'

export interface MailingParts {
  readonly services: Services
  readonly post: Post
}

const queue = 'notices-mail'
/** Letters of the day at 7, of the week on Monday at 7, in Rome; "at once" is within the minute. */
const times = { at_once: '* * * * *', daily: '0 7 * * *', weekly: '0 7 * * 1' } as const

/** Begins to send letters. */
export async function startMailing({ services, post }: MailingParts): Promise<void> {
  const { db, jobs } = services
  await jobs.work(queue, async (data) => {
    if ('person' in data && typeof data.person === 'string') await mailPerson({ services, post }, data.person)
  })
  for (const frequency of ['at_once', 'daily', 'weekly'] as const) {
    await jobs.every(`notices-${frequency.replace('_', '-')}`, times[frequency], async () => {
      await queueLetters(db, jobs, frequency)
    })
  }
}

/** Queues a letter for everybody of a frequency who has something to read; returns for how many. */
export async function queueLetters(
  db: Database,
  jobs: Pick<Jobs, 'send'>,
  frequency: Exclude<Frequency, 'never'>,
): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    const answer = await sql<{ id: string }>`
      select p.id from people p left join notice_settings s on s.person_id = p.id
      where p.closed_at is null and p.email_verified and p.email not like '%.invalid'
        and coalesce(s.frequency, 'daily') = ${frequency}
        and exists (select from notices n where n.person_id = p.id and n.mailed_at is null and n.read_at is null)`.execute(
      tx,
    )
    for (const { id } of answer.rows) await jobs.send(tx, queue, { person: id }, id)
    return answer.rows.length
  })
}

/**
 * Writes one letter with all that a person has neither read nor been sent. The notices are taken before sending:
 * a crash in between loses a letter, never sends it twice, and the page of notices has everything anyway.
 */
export async function mailPerson({ services, post }: MailingParts, personId: string): Promise<boolean> {
  const { db, settings, sources } = services
  const person = await db
    .selectFrom('people')
    .select(['email', 'name', 'language'])
    .where('id', '=', personId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!person) return false
  const { frequency, unsubscribeToken } = await findNoticeSettings(db, personId)
  if (frequency === 'never') return false
  const taken = await takeNotices(db, personId)
  if (taken.length === 0) return false
  try {
    const language: Language = person.language === 'en' ? 'en' : 'it'
    const notices = await dressNotices(db, sources, taken, language)
    const shown = notices.filter(({ card }) => card !== undefined)
    if (shown.length === 0) return false
    const reader = { email: person.email, name: person.name, language, unsubscribeToken }
    await post.send(noticesLetter(settings.baseUrl, reader, shown))
    return true
  } catch (error) {
    await giveBack(db, taken)
    throw error
  }
}

async function takeNotices(db: Database, personId: string): Promise<RawNotice[]> {
  const taken = await db
    .updateTable('notices')
    .set({ mailed_at: sql<Date>`clock_timestamp()` })
    .where('person_id', '=', personId)
    .where('mailed_at', 'is', null)
    .where('read_at', 'is', null)
    .returning(['id', 'what', 'at', 'read_at', 'subject_kind', 'subject_id', 'because_kind', 'because_id'])
    .execute()
  return taken.sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id)
}

async function giveBack(db: Database, taken: readonly RawNotice[]): Promise<void> {
  await db
    .updateTable('notices')
    .set({ mailed_at: null })
    .where(
      'id',
      'in',
      taken.map(({ id }) => id),
    )
    .execute()
}
