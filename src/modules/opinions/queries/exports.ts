/** The two files of a conversation in the columns of Polis: agree is 1, times are to the hour, nobody has a name. */
import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { isMapShown, missingPeople } from '../rules/mapRules.ts'
import { findMap } from './findMap.ts'

const polisTime = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'Dy Mon DD HH24:MI:SS "UTC" YYYY')`

/**
 * The answers. Voters are numbered anew at each export, in an order drawn by lot. Before there is a map only what was
 * imported is given out, because from the answers anybody could draw one; `missing` then says how many people lack.
 */
export async function votesFile(
  db: Database,
  conversation: number,
): Promise<{ readonly csv: string } | { readonly missing: number }> {
  const map = await findMap(db, conversation)
  const isShown = isMapShown(map)
  const answer = await sql<{ lines: string }>`
    with voters as (select id, row_number() over (order by sha256(convert_to(salt || ' ' || id, 'UTF8'))) - 1 as number
      from opinion_participants, (select gen_random_uuid()::text as salt) one_salt
      where conversation_id = ${conversation} and (${isShown}::boolean or channel = 'imported')
        and exists (select from opinion_votes v join opinion_statements s on s.id = v.statement_id
          where v.participant_id = opinion_participants.id and s.state in ('approved', 'rejected')))
    select string_agg((extract(epoch from v.cast_at) * 1000)::bigint || ',' || ${polisTime('v.cast_at')} || ',' || s.number
      || ',' || voters.number || ',' || v.vote || ',' || v.is_important, E'\n' order by voters.number) as lines
    from voters join opinion_votes v on v.participant_id = voters.id
    join opinion_statements s on s.id = v.statement_id and s.state in ('approved', 'rejected')
    group by s.id order by s.number`.execute(db)
  if (answer.rows.length === 0 && !isShown) return { missing: missingPeople(map) }
  const header = 'timestamp,datetime,comment-id,voter-id,vote,important'
  return { csv: `${[header, ...answer.rows.map(({ lines }) => lines)].join('\n')}\n` }
}

interface StatementRow {
  readonly timestamp: number
  readonly datetime: string
  readonly 'comment-id': number
  readonly 'author-id': string
  readonly agrees: number
  readonly disagrees: number
  readonly passes: number
  readonly moderated: number
  readonly 'is-meta': boolean
  readonly 'comment-body': string
}

/** A text that begins like a formula gets an apostrophe before it (OWASP, CSV injection). */
const guardFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** The statements. Who wrote them is not said; those not read yet are left out, those not admitted have no words. */
export async function statementsFile(db: Database, conversation: number): Promise<string> {
  const answer = await sql<StatementRow>`
    select (extract(epoch from date_trunc('hour', s.created_at)) * 1000)::bigint as timestamp,
      to_char(date_trunc('hour', s.created_at) at time zone 'UTC', 'Dy Mon DD HH24:MI:SS "UTC" YYYY') as datetime,
      s.number as "comment-id", '' as "author-id",
      count(*) filter (where v.vote = 1)::int as agrees, count(*) filter (where v.vote = -1)::int as disagrees,
      count(*) filter (where v.vote = 0)::int as passes,
      case when s.state = 'approved' then 1 else -1 end as moderated, s.is_meta as "is-meta",
      case when s.state = 'rejected' then '' else s.text end as "comment-body"
    from opinion_statements s left join opinion_votes v on v.statement_id = s.id
    where s.conversation_id = ${conversation} and s.state <> 'waiting' group by s.id order by s.number`.execute(
    db,
  )
  return stringify(answer.rows, {
    header: true,
    columns: [
      'timestamp',
      'datetime',
      'comment-id',
      'author-id',
      'agrees',
      'disagrees',
      'passes',
      'moderated',
      'is-meta',
      'comment-body',
    ],
    cast: { string: guardFormula, boolean: (value) => (value ? 'true' : 'false') },
  })
}
