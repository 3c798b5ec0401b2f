/** Search over everything public: stems of Italian words, accents and typing mistakes tolerated. */
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { type Subject, type SubjectKind, subject } from '#platform/subject.ts'
import { searchWords } from './searchWords.ts'

export const searchedKinds = [
  'proposal',
  'process',
  'meeting',
  'conversation',
  'action',
  'document',
  'pact',
  'commons',
  'lab',
  'body',
] as const
export type SearchedKind = (typeof searchedKinds)[number]

export const hitsPerPage = 20
/** Enough to say "many": beyond this the reader needs another word, not another page. */
const mostHits = 1_000

export interface Found {
  readonly hits: readonly Subject[]
  /** How many there are of each kind, whatever kinds were asked for. */
  readonly counts: Readonly<Partial<Record<SearchedKind, number>>>
  readonly total: number
}

/** Where each kind is read: its title, its other text, and what makes it public. */
const places: Record<SearchedKind, { title: string; text: string; from: string }> = {
  proposal: {
    title: 's.title',
    text: 's.search',
    from: `proposals s join processes p on p.id = s.process_id
      where s.state in ('published', 'merged') and p.state <> 'draft'`,
  },
  process: {
    title: 's.title',
    text: `s.title || ' ' || s.lead || ' ' || s.brief || ' ' || s.subject`,
    from: `processes s where s.state <> 'draft'`,
  },
  meeting: {
    title: 's.title',
    text: `s.title || ' ' || s.summary || ' ' || s.place || ' ' || coalesce(s.minutes, '')`,
    from: `meetings s left join processes p on p.id = s.process_id where (p.id is null or p.state <> 'draft')`,
  },
  conversation: {
    title: 's.question',
    text: `s.question || ' ' || s.explanation || ' ' || coalesce((select string_agg(o.text, ' ') from opinion_statements o
      where o.conversation_id = s.id and o.state = 'approved'), '')`,
    from: `opinion_conversations s join processes p on p.id = s.process_id where s.state <> 'draft' and p.state <> 'draft'`,
  },
  action: {
    title: 's.title',
    text: `s.title || ' ' || s.summary || ' ' || s.owner_office || ' ' || s.partners`,
    from: 'agenda_actions s where true',
  },
  document: {
    title: 's.title',
    text: `s.title || ' ' || s.needs || ' ' || s.path_followed`,
    from: `proposal_documents s join processes p on p.id = s.process_id where s.state <> 'draft' and p.state <> 'draft'`,
  },
  pact: { title: 's.title', text: 's.search', from: 'pacts s where s.public_since is not null' },
  commons: {
    title: 's.name',
    text: `s.name || ' ' || s.summary || ' ' || s.place_label`,
    from: `commons s where s.state in ('nominated', 'registered')`,
  },
  lab: {
    title: `s.name || ' ' || s.site`,
    text: `s.name || ' ' || s.site || ' ' || s.theme || ' ' || s.site_story || ' ' || coalesce(s.operator, '')`,
    from: 'labs s where true',
  },
  body: { title: 's.name', text: `s.name || ' ' || s.summary`, from: 'bodies s where true' },
}

/**
 * The things that have every word asked for, best first; a word may be mistyped where it stands in a title. Where
 * nothing has them all, the things that have any: fewer words found are better than an empty page.
 */
export async function findAnything(
  db: Database,
  asked: string,
  kinds: readonly SearchedKind[],
  page: number,
): Promise<Found> {
  const words = searchWords(asked)
  const all = await findWith(db, words, kinds, page, ' and ')
  const hasAny = Object.keys(all.counts).length > 0
  return hasAny || words.length < 2 ? all : await findWith(db, words, kinds, page, ' or ')
}

async function findWith(
  db: Database,
  words: readonly string[],
  kinds: readonly SearchedKind[],
  page: number,
  together: ' and ' | ' or ',
): Promise<Found> {
  if (words.length === 0) return { hits: [], counts: {}, total: 0 }
  const parts = searchedKinds.map((kind) => hitsOf(kind, words, together))
  const wanted = kinds.length > 0 ? kinds : searchedKinds
  const answer = await sql<{ hits: Subject[] | null; counts: Found['counts'] | null }>`
    with hits as materialized (${sql.join(parts, sql` union all `)})
    select
      (select json_agg(json_build_object('kind', kind, 'id', id)) from (
        select kind, id from hits where kind = any(${[...wanted]}::text[])
        order by score desc, kind, id desc limit ${hitsPerPage} offset ${(page - 1) * hitsPerPage}) h) as hits,
      (select json_object_agg(kind, count) from (select kind, count(*)::int as count from hits group by kind) c) as counts
    `.execute(db)
  const row = answer.rows[0]
  const counts = row?.counts ?? {}
  return {
    hits: (row?.hits ?? []).map(({ kind, id }) => subject(kind as SubjectKind, id)),
    counts,
    total: wanted.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0),
  }
}

function hitsOf(
  kind: SearchedKind,
  words: readonly string[],
  together: ' and ' | ' or ',
): RawBuilder<unknown> {
  const place = places[kind]
  // "wifi" is asked for where "Wi-Fi" is written.
  const title = sql`plain(${sql.raw(`(${place.title}) || ' ' || replace(${place.title}, '-', '')`)})`
  const text =
    place.text === 's.search'
      ? sql.raw(place.text)
      : sql`to_tsvector('italian_plain', ${sql.raw(place.text)})`
  const conditions = words.map(
    (word) => sql`(${text} @@ plainto_tsquery('italian_plain', ${word}) or ${word} <% ${title})`,
  )
  const inTitle = words.map((word) => sql`word_similarity(${word}, ${title})`)
  return sql`(
    select ${kind}::text as kind, s.id, ${sql.join(inTitle, sql` + `)} as score
    from ${sql.raw(place.from)} and (${sql.join(conditions, sql.raw(together))}) limit ${mostHits})`
}
