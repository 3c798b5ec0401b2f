import type { Database } from '#database/types.ts'

/** Statements that a file brought in as not admitted where they were gathered: no decision of this site stands behind them. */
export async function countUnadmitted(db: Database, conversation: number): Promise<number> {
  const { count } = await db
    .selectFrom('opinion_statements as s')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('s.conversation_id', '=', conversation)
    .where('s.state', '=', 'rejected')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('opinion_moderations as m').select('m.id').whereRef('m.statement_id', '=', 's.id')),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}
