import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database.ts'
import { link } from './links.ts'
import { type SubjectKind, subject } from './subject.ts'
import { gatherSources, type SubjectSource } from './subjects.ts'
import { threadOf } from './thread.ts'

const database = useDatabase()
beforeEach(() => database.empty())

/** Things that all bear the same date: an action's date is that of its beginning, whenever it was decided. */
const sourceOf = (kind: SubjectKind): SubjectSource => ({
  kind,
  label: 'agendas.subject.action',
  address: (id) => `/${kind}/${id}`,
  select: (ids) => sql`select id, ${kind} || ' ' || id as title, '' as reference, '{}'::jsonb as note,
    '2026-01-01'::timestamptz as at, true as is_public from unnest(${ids}::int[]) as id`,
})
const kinds = [
  'contribution',
  'proposal',
  'table_decision',
  'clause',
  'answer',
  'action',
  'measurement',
] as const
const sources = gatherSources(kinds.map(sourceOf))

test('what happened on one day stands in the order of its steps, in every thing’s thread', async () => {
  const at = new Date('2026-11-21T10:00:00Z')
  await database.db.transaction().execute(async (tx) => {
    await link(tx, subject('proposal', 1), 'became', subject('action', 1), at)
    await link(tx, subject('action', 1), 'measured_by', subject('measurement', 1), at)
    await link(tx, subject('answer', 1), 'carried_out_by', subject('action', 1), at)
    await link(tx, subject('clause', 1), 'answered_by', subject('answer', 1), at)
    await link(tx, subject('table_decision', 1), 'written_into', subject('clause', 1), at)
    await link(tx, subject('proposal', 1), 'taken_up', subject('table_decision', 1), at)
    await link(tx, subject('contribution', 1), 'raised', subject('proposal', 1), at)
  })
  for (const kind of ['contribution', 'proposal', 'answer', 'measurement'] as const) {
    const knots = await threadOf(database.db, sources, subject(kind, 1), 'it')
    expect(
      knots.map((knot) => knot.kind),
      kind,
    ).toEqual([...kinds])
  }
})
