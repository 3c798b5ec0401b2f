/** The statements in the columns of Polis, with the numbers of the last map: never those of single answers. */
import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { isMapShown } from '../rules/mapRules.ts'
import { findMap } from './findMap.ts'

interface StatementRow {
  readonly id: number
  readonly timestamp: number
  readonly datetime: string
  readonly 'comment-id': number
  readonly 'author-id': string
  readonly moderated: number
  readonly 'is-meta': boolean
  readonly 'comment-body': string
}

/** A text that begins like a formula gets an apostrophe before it (OWASP, CSV injection). */
const guardFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/**
 * The statements. Who wrote them is not said; those not read yet are left out, those not admitted have no words. Before
 * there is a map how people answered is not said either, only how many.
 */
export async function statementsFile(db: Database, conversation: number): Promise<string> {
  const answer = await sql<StatementRow>`
    select s.id, (extract(epoch from date_trunc('hour', s.created_at)) * 1000)::bigint as timestamp,
      to_char(date_trunc('hour', s.created_at) at time zone 'UTC', 'Dy Mon DD HH24:MI:SS "UTC" YYYY') as datetime,
      s.number as "comment-id", '' as "author-id",
      case when s.state = 'approved' then 1 else -1 end as moderated, s.is_meta as "is-meta",
      case when s.state = 'rejected' then '' else s.text end as "comment-body"
    from opinion_statements s where s.conversation_id = ${conversation} and s.state <> 'waiting' order by s.number`.execute(
    db,
  )
  const map = await findMap(db, conversation)
  const isShown = isMapShown(map)
  const mapped = new Map(map.statements.map((numbers) => [numbers.id, numbers]))
  const rows = answer.rows.map(({ id, ...statement }) => {
    const numbers = mapped.get(id)
    const said = isShown ? numbers : undefined
    return {
      ...statement,
      agrees: said?.agree ?? '',
      disagrees: said?.disagree ?? '',
      passes: said?.pass ?? '',
      answers: numbers?.seen ?? '',
    }
  })
  return stringify(rows, {
    header: true,
    columns: [
      'timestamp',
      'datetime',
      'comment-id',
      'author-id',
      'agrees',
      'disagrees',
      'passes',
      'answers',
      'moderated',
      'is-meta',
      'comment-body',
    ],
    cast: { string: guardFormula, boolean: (value) => (value ? 'true' : 'false') },
  })
}
