/** The statements of conversations that raised the proposals of a document: a clause leads to them itself. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { subject } from '#platform/subject.ts'
import { cardsOf, type SubjectCard, type SubjectSources } from '#platform/subjects.ts'
import type { Language } from '#ui/words.ts'

/** By proposal; those that came about otherwise are not in it. */
export type ClauseOrigins = ReadonlyMap<number, Pick<SubjectCard, 'title' | 'href'>>

export async function clauseOrigins(
  db: Database,
  sources: SubjectSources,
  proposals: readonly number[],
  language: Language,
): Promise<ClauseOrigins> {
  const answer = await sql<{ proposal: number; statement: number }>`
    select to_id as proposal, from_id as statement from links where relation = 'raised' and to_kind = 'proposal'
      and from_kind = 'opinion_statement' and to_id = any(${[...proposals]}::int[])`.execute(db)
  const wanted = answer.rows.map(({ statement }) => subject('opinion_statement', statement))
  const cards = await cardsOf(db, sources, wanted, language)
  const shown = new Map(cards.filter(({ isPublic }) => isPublic).map((card) => [card.id, card]))
  return new Map(
    answer.rows.flatMap(({ proposal, statement }) => {
      const card = shown.get(statement)
      return card ? [[proposal, card] as const] : []
    }),
  )
}
