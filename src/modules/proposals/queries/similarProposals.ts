/** Proposals that say nearly the same, found while somebody still writes. */
import { type RawBuilder, sql } from 'kysely'
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
 * The likeliest first. Each word counts by where it stands (title before summary before text), a little less where
 * the proposal says it in other words or nearly spells it, and more the fewer of the proposals found have it.
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
  const also = words.map((word) => wordsAlsoSaid([word]).join(' '))
  const visible = sql`p.process_id = ${processId} and p.state in ('published', 'merged') and p.id <> ${except}`
  const answer = await sql<SimilarProposal>`
    with asked as (
      select word, ${stemsOf(sql`word`)} as stems, ${stemsOf(sql`also`)} as others
      from unnest(${words}::text[], ${also}::text[]) as given(word, also)
    ), found as (
      (select p.id from proposals p, (select ${stemsOf(sql`${words.join(' ')}::text`)} as stems) whole
        where ${visible} and p.search @@ whole.stems order by ts_rank(p.search, whole.stems) desc limit ${weighed})
      union
      (select p.id from proposals p, (select ${stemsOf(sql`${also.join(' ')}::text`)} as stems) whole
        where ${visible} and p.search @@ whole.stems order by ts_rank(p.search, whole.stems) desc limit ${weighed})
      union
      (select p.id from proposals p where ${visible} and (${sql.join(
        words.map((word) => sql`${titleAndSummary} %> ${word}`),
        sql` or `,
      )}) limit ${weighed})
    ), matched as (
      select p.id, asked.word, greatest(
          coalesce(sqrt(ts_rank(p.search, asked.stems)), 0),
          coalesce(0.7 * sqrt(ts_rank(p.search, asked.others)), 0),
          case when alike.ness >= 0.5 then 0.6 * alike.ness else 0 end
        ) as strength
      from proposals p join found on found.id = p.id, asked,
        lateral (select word_similarity(asked.word, ${titleAndSummary}) as ness) alike
    ), rare as (
      select word, ln(1 + greatest(10, (select count(*) from found))::float8 / (1 + count(*) filter (where strength > 0.1))) as weight
      from matched group by word
    ), weighed as (
      select matched.id, sum(strength * rare.weight) as weight
      from matched join rare using (word) group by matched.id
    )
    select p.id, p.number, p.title, p.summary, p.online_supports as online, p.in_person_supports as "inPerson"
    from weighed join proposals p on p.id = weighed.id
    where weighed.weight > 0.25 order by weighed.weight desc, p.id limit ${limit}`.execute(db)
  return answer.rows
}

/** "a | b | c": any of the stems will do; a word without a stem is nothing to look for. */
const stemsOf = (words: RawBuilder<unknown>) => sql`(
  select to_tsquery('simple', string_agg(quote_literal(lexeme), ' | '))
  from unnest(to_tsvector('italian_plain', ${words})))`
