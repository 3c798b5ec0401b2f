import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { Statement } from '../conversation.ts'
import type { StatementState } from '../words.ts'
import { statementColumns } from './found.ts'

/** A statement as the staff see it: with its words whatever its state, when it came, and what was said of it. */
export interface DeskStatement extends Statement {
  readonly createdAt: Date
  /** The reason of the last verdict. */
  readonly reason: string
  readonly seen: number
}

/** The statements of a conversation by number; without `states` those that are asked. */
export async function findStatements(
  db: Database | Tx,
  conversation: number,
  states: readonly StatementState[] = ['approved'],
): Promise<Statement[]> {
  const answer = await sql<Statement>`select ${statementColumns(false)} from opinion_statements s
    where s.conversation_id = ${conversation} and s.state = any(${[...states]}::text[]) order by s.number`.execute(
    db,
  )
  return answer.rows
}

/** The same for the staff, with the words of what was rejected: the caller has asked `mayManage`. */
export async function findDeskStatements(
  db: Database | Tx,
  conversation: number,
  states: readonly StatementState[],
): Promise<DeskStatement[]> {
  const answer = await sql<DeskStatement>`
    select ${statementColumns(true)}, s.created_at as "createdAt",
      coalesce((select m.reason from opinion_moderations m where m.statement_id = s.id order by m.id desc limit 1), '') as reason,
      (select count(*)::int from opinion_votes v where v.statement_id = s.id) as seen
    from opinion_statements s
    where s.conversation_id = ${conversation} and s.state = any(${[...states]}::text[]) order by s.number`.execute(
    db,
  )
  return answer.rows
}

/** Asked statements whose words resemble a text, the likest first: shown before somebody sends theirs. */
export async function similarStatements(
  db: Database,
  conversation: number,
  text: string,
  most = 5,
): Promise<Statement[]> {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])].map(stemOf).slice(0, 30)
  if (words.length === 0) return []
  const statements = await findStatements(db, conversation)
  return statements
    .map((statement) => ({ statement, alike: likeness(words, statement.text) }))
    .filter(({ alike }) => alike >= 0.34)
    .sort((a, b) => b.alike - a.alike || a.statement.number - b.statement.number)
    .slice(0, most)
    .map(({ statement }) => statement)
}

/** Italian words differ at their end: the beginning is what they mean. */
const stemOf = (word: string): string => word.slice(0, Math.max(4, word.length - 2))

/** Which part of the words one text and the other have in common. */
function likeness(words: readonly string[], text: string): number {
  const others = new Set([...(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])].map(stemOf))
  if (others.size === 0) return 0
  const common = words.filter((word) => others.has(word)).length
  return common / Math.min(words.length, others.size)
}
