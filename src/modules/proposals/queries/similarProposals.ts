/** Proposals that say nearly the same, found while somebody still writes. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { wordsAlsoSaid } from '../wordsAlsoSaid.ts'
import { titleAndSummary, wordsToFind } from './searchCondition.ts'

export interface SimilarProposal {
  readonly id: number
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly online: number
  readonly inPerson: number
}

const mostWords = 24
/** How many are weighed word by word, which is exact and slow, out of those that the indexes find. */
const weighed = 60

/**
 * The likeliest first. Stems and other words for the same thing count by where they stand (title before summary
 * before text); words with typos count by the letters they share with title and summary.
 */
export async function similarProposals(
  db: Database,
  processId: number,
  text: string,
  limit = 5,
  except = 0,
): Promise<SimilarProposal[]> {
  const words = wordsToFind(text, mostWords)
  if (words.length === 0) return []
  const said = words.join(' ')
  const also = wordsAlsoSaid(words).join(' ')
  const answer = await sql<SimilarProposal>`
    with asked as (
      select ${stemsOf(said)} as stems, ${stemsOf(also)} as also
    ), found as (
      (select p.id, ts_rank(p.search, asked.stems) as rank from proposals p, asked
        where p.process_id = ${processId} and p.state in ('published', 'merged') and p.search @@ asked.stems
        order by rank desc limit ${weighed})
      union
      (select p.id, 0 from proposals p, asked
        where p.process_id = ${processId} and p.state in ('published', 'merged') and p.search @@ asked.also
        order by ts_rank(p.search, asked.also) desc limit ${weighed})
      union
      (select p.id, 0 from proposals p
        where p.process_id = ${processId} and p.state in ('published', 'merged')
          and (${sql.join(
            words.map((word) => sql`${titleAndSummary} %> ${word}`),
            sql` or `,
          )}) limit ${weighed})
    ), weighed as (
      select p.id, p.number, p.title, p.summary, p.online_supports as online, p.in_person_supports as "inPerson",
        coalesce(ts_rank(p.search, asked.stems), 0) * 3 + coalesce(ts_rank(p.search, asked.also), 0) * 1.5
          + (select sum(case when s.likeness >= 0.5 then s.likeness * s.likeness else 0 end)
             from (select word_similarity(w, ${titleAndSummary}) as likeness from unnest(${words}::text[]) w) s) / ${words.length} as weight
      from proposals p, asked where p.id in (select id from found) and p.id <> ${except}
    )
    select id, number, title, summary, online, "inPerson" from weighed where weight > 0.05
    order by weight desc, id limit ${limit}`.execute(db)
  return answer.rows
}

/** "a | b | c": any of the stems will do. */
const stemsOf = (words: string) => sql`(
  select to_tsquery('simple', string_agg(quote_literal(lexeme), ' | '))
  from unnest(to_tsvector('italian_plain', ${words})))`
