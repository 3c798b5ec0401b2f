import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyJournal } from '#platform/journal.ts'
import { useSite } from '#tests/support/site.ts'
import { loadDemo } from './index.ts'
import { demoProposals } from './proposals.ts'

const site = useSite({ DEMO: '1' })

beforeAll(async () => {
  await site.empty()
  await loadDemo(site.app)
}, 120_000)

describe('the demo', () => {
  test('shows figures that are counts of rows', async () => {
    const { rows } = await sql<{ id: number }>`
      select p.id from proposals p where
        p.online_supports <> (select count(*) from supports s where s.proposal_id = p.id and s.channel = 'online') or
        p.in_person_supports <> (select count(*) from supports s where s.proposal_id = p.id and s.channel <> 'online') or
        p.comment_count <> (select count(*) from comments c where c.subject_kind = 'proposal' and c.subject_id = p.id and c.state = 'visible')`.execute(
      site.db,
    )
    expect(rows).toEqual([])
    const tallies = await sql<{ value: string; count: number; real: number }>`
      select t.value, t.count, (select count(*)::int from proposals p where p.process_id = t.process_id
        and p.state in ('published', 'merged') and p.channel = t.value) as real
      from proposal_tallies t where t.dimension = 'channel'`.execute(site.db)
    expect(tallies.rows.filter((row) => row.count !== row.real)).toEqual([])
  })

  test('has the twelve proposals with the supports, preferences and comments of its plan', async () => {
    const rows = await site.db
      .selectFrom('proposals')
      .innerJoin('processes', 'processes.id', 'proposals.process_id')
      .select([
        'number',
        'online_supports as online',
        'in_person_supports as inPerson',
        'comment_count as comments',
      ])
      .where('processes.short_title', '=', 'Community Lab')
      .orderBy('number')
      .execute()
    expect(rows).toEqual(
      demoProposals.map((proposal, index) => ({
        number: index + 1,
        online: proposal.online,
        inPerson: Object.values(proposal.inPerson).reduce((sum, count) => sum + count, 0),
        comments: proposal.comments,
      })),
    )
  })

  test('leaves a journal whose chain holds, with nothing unsealed', async () => {
    expect(await verifyJournal(site.db)).toMatchObject({ brokenAt: null, unsealed: 0 })
  })

  test('keeps what is there when it is started again', async () => {
    const before = await site.db
      .selectFrom('journal')
      .select(({ fn }) => fn.countAll().as('count'))
      .execute()
    await loadDemo(site.app)
    const after = await site.db
      .selectFrom('journal')
      .select(({ fn }) => fn.countAll().as('count'))
      .execute()
    expect(after).toEqual(before)
  })

  test('has one thread from a voice in a room to a measured action', async () => {
    const { rows } = await sql<{ kinds: string[] }>`
      with recursive road(kind, id, kinds) as (
        select from_kind, from_id, array[from_kind] from links where from_kind = 'contribution'
        union all
        select l.to_kind, l.to_id, r.kinds || l.to_kind from links l join road r on l.from_kind = r.kind and l.from_id = r.id
        where cardinality(r.kinds) < 8
      ) select distinct kinds from road where kind = 'measurement'`.execute(site.db)
    expect(rows.map((row) => row.kinds)).toContainEqual([
      'contribution',
      'proposal',
      'table_decision',
      'clause',
      'answer',
      'action',
      'measurement',
    ])
  })
})
