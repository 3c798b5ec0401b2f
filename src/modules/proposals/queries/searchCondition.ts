/** Finding words in proposals: Italian stems without accents, and for typos three letters at a time. */
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#database/types.ts'

/** What is searched for typos; an index holds the same expression. */
export const titleAndSummary: RawBuilder<string> = sql`plain(p.title || ' ' || p.summary)`

const mostWords = 8
/** Words so common that a text without them is the same text. */
const weak = new Set(
  'che chi con come del della delle degli dei dal dalla dello alla alle agli per una uno gli nel nella nei sul sulla tra fra non piu sono ogni anche quando dove qualcuno qualcosa fare serve vuole puo'.split(
    ' ',
  ),
)

/** The words of a search that carry meaning: lower case, no accents, at least three letters, at most eight. */
export function wordsToFind(text: string, most = mostWords): string[] {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3 && !weak.has(word))
  return [...new Set(words)].slice(0, most)
}

/**
 * Every word of the search has to be there: as it is where any proposal has it, else nearly. Nothing to find is no
 * condition.
 */
export async function searchCondition(
  db: Database,
  search: string,
): Promise<RawBuilder<unknown> | undefined> {
  const number = /^p\s?(\d{1,6})$/i.exec(search.trim())
  if (number) return sql`p.number = ${Number(number[1])}`
  const words = wordsToFind(search)
  if (words.length === 0) return undefined
  const known = await knownAmong(db, words)
  return sql.join(
    words.map((word) =>
      known.has(word)
        ? sql`p.search @@ plainto_tsquery('italian_plain', ${word})`
        : sql`${titleAndSummary} %> ${word}`,
    ),
    sql` and `,
  )
}

async function knownAmong(db: Database, words: readonly string[]): Promise<ReadonlySet<string>> {
  const answer = await sql<{ word: string }>`
    select word from unnest(${[...words]}::text[]) word
    where exists (select from proposals p where p.search @@ plainto_tsquery('italian_plain', word))`.execute(
    db,
  )
  return new Set(answer.rows.map(({ word }) => word))
}
