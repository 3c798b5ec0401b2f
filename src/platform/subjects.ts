/**
 * How any thing of the platform is named and found: each module gives its sources, `app.ts` hands them over, and
 * thread, notices and search use only this, so that no module must import all the others.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { Language, MessageKey } from '#ui/words.ts'
import type { Subject, SubjectKind } from './subject.ts'

/** What a module says about one kind of its things. */
export interface SubjectSource {
  readonly kind: SubjectKind
  /** "Proposta", "Azione in Agenda": the word above the title. */
  readonly label: MessageKey
  /** The page of the thing; `reference` is whatever text `select` gave for it (a slug, a parent's number). */
  readonly address: (id: number, reference: string) => string
  /** The title where it is no text of anybody's but words of ours; undefined keeps that of `select`. */
  readonly title?: (note: unknown, language: Language) => string | undefined
  /** One sentence of fact under the title, from what `select` gave as `note`: numbers, a state. */
  readonly note?: (note: unknown, language: Language) => string
  /**
   * A select of `id int, title text, reference text, note jsonb, at timestamptz, is_public bool, process_id int`
   * for the given ids, in one query, without any personal data.
   */
  readonly select: (ids: readonly number[]) => RawBuilder<unknown>
}

export interface SubjectCard extends Subject {
  readonly label: MessageKey
  readonly title: string
  readonly href: string
  readonly note: string
  readonly at: Date
  readonly isPublic: boolean
}

interface CardRow {
  kind: SubjectKind
  id: number
  title: string
  reference: string
  note: unknown
  at: Date
  is_public: boolean
}

export type SubjectSources = ReadonlyMap<SubjectKind, SubjectSource>

/** Gathers the modules' sources; two for one kind is a mistake of ours and throws. */
export function gatherSources(...lists: readonly (readonly SubjectSource[])[]): SubjectSources {
  const sources = new Map<SubjectKind, SubjectSource>()
  for (const source of lists.flat()) {
    if (sources.has(source.kind)) throw new Error(`Two sources for "${source.kind}"`)
    sources.set(source.kind, source)
  }
  return sources
}

/** The cards of many things of any kinds, in one query; unknown ones are left out. */
export async function cardsOf(
  db: Database | Tx,
  sources: SubjectSources,
  wanted: readonly Subject[],
  language: Language,
): Promise<SubjectCard[]> {
  const idsByKind = new Map<SubjectKind, Set<number>>()
  for (const { kind, id } of wanted) {
    const ids = idsByKind.get(kind) ?? new Set()
    idsByKind.set(kind, ids.add(id))
  }
  const parts = [...idsByKind].flatMap(([kind, ids]) => {
    const source = sources.get(kind)
    return source
      ? [
          sql`select ${sql.lit(kind)} as kind, s.id, s.title, s.reference, s.note, s.at, s.is_public from (${source.select([...ids])}) s`,
        ]
      : []
  })
  if (parts.length === 0) return []
  const answer = await sql<CardRow>`${sql.join(parts, sql` union all `)}`.execute(db)
  return answer.rows.flatMap((row) => {
    const source = sources.get(row.kind)
    if (!source) return []
    return [
      {
        kind: row.kind,
        id: row.id,
        label: source.label,
        title: source.title?.(row.note, language) ?? row.title,
        href: source.address(row.id, row.reference),
        note: source.note?.(row.note, language) ?? '',
        at: row.at,
        isPublic: row.is_public,
      },
    ]
  })
}
