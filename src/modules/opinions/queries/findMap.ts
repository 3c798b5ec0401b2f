import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Statement } from '../conversation.ts'
import { emptyMap, type StoredMap } from '../map/storedMap.ts'
import { findStatements } from './findStatements.ts'

/** The stored map with the words of its statements: the only thing pages draw. Opening a page computes nothing. */
export interface FoundMap extends StoredMap {
  /** Changes with every computation. */
  readonly version: number
  readonly computedAt: Date | null
  /** When the file of the answers was made, and whether it is the last one; null where there is none yet. */
  readonly file: { readonly madeAt: Date; readonly isLast: boolean } | null
  /** Statements that are asked, by id. */
  readonly texts: ReadonlyMap<number, Statement>
}

interface Row {
  readonly version: number
  readonly computedAt: Date | null
  readonly map: StoredMap | null
  readonly madeAt: Date | null
  readonly isLast: boolean | null
  readonly isWhole: boolean | null
}

/** The last map of a conversation; an empty one where none was computed yet. */
export async function findMap(db: Database, conversation: number): Promise<FoundMap> {
  const answer = await sql<Row>`
    select m.computed_of as version, m.computed_at as "computedAt", m.map, f.made_at as "madeAt",
      f.is_last as "isLast", f.is_whole as "isWhole"
    from opinion_maps m left join opinion_files f on f.conversation_id = m.conversation_id
    where m.conversation_id = ${conversation}`.execute(db)
  const row = answer.rows[0]
  const statements = await findStatements(db, conversation)
  const texts = new Map(statements.map((statement) => [statement.id, statement]))
  const map = row?.map ?? emptyMap
  return {
    ...map,
    // One that was rejected or merged since then has no numbers to show any more.
    statements: map.statements.filter(({ id }) => texts.has(id)),
    drawn: map.drawn && {
      ...map.drawn,
      consensus: map.drawn.consensus.filter(({ statement }) => texts.has(statement)),
      groups: map.drawn.groups.map((group) => ({
        ...group,
        representative: group.representative.filter(({ statement }) => texts.has(statement)),
      })),
    },
    version: row?.version ?? 0,
    computedAt: row?.computedAt ?? null,
    // One of imported answers alone is made anew as soon as there is a map.
    file: row?.madeAt && row.isWhole ? { madeAt: row.madeAt, isLast: row.isLast ?? false } : null,
    texts,
  }
}

/** The version alone: what a stream says. */
export async function findMapVersion(db: Database, conversation: number): Promise<number> {
  const row = await db
    .selectFrom('opinion_maps')
    .select('computed_of')
    .where('conversation_id', '=', conversation)
    .executeTakeFirst()
  return row?.computed_of ?? 0
}
