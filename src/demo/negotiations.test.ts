import { beforeAll, describe, expect, test } from 'vitest'
import { loadNetwork } from '#modules/network/index.ts'
import type { Actor } from '#platform/actor.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aGroup, aPerson, aProposal, onPlatform } from '#tests/support/factories.ts'
import { concludedProposals } from './concludedProposals.ts'
import { communityLabSittings, firstCommunityLabSittings, replayMeeting } from './meetings.ts'
import {
  communityLabTable,
  type DemoTable,
  firstCommunityLabConclusion,
  firstCommunityLabTable,
  replayConclusion,
  replaySittings,
  replayTable,
} from './negotiations.ts'
import { beginDemoProcess, communityLab, firstCommunityLab } from './processes.ts'
import type { Stage } from './stage.ts'

const database = useDatabase()
const today = '2026-11-21'
let stage: Stage
let staff: Actor
const groups: Record<string, number> = {}

beforeAll(async () => {
  const network = await database.db.transaction().execute(loadNetwork)
  stage = { db: database.db, today, network }
  const roles = ['administrator', 'guarantor', 'decision_officer'] as const
  staff = await aPerson(database.db, { roles: roles.map(onPlatform) })
  const tables = [communityLabTable, firstCommunityLabTable]
  const keys = tables.flatMap(({ members, requests }) => [...members, ...requests].map(({ group }) => group))
  for (const key of new Set(keys)) if (key) groups[key] = await aGroup(database.db, { name: key })
})

async function replay(
  story: typeof communityLab,
  table: DemoTable,
  meetings: typeof communityLabSittings,
  keys: string[],
) {
  const ground = { db: database.db, manager: staff, today, bodies: stage.network.bodies }
  const process = await beginDemoProcess(ground, story)
  const mandates = Object.entries(groups).map(([groupName, groupId]) => ({ groupId, groupName }))
  const cast = {
    facilitator: staff,
    manager: staff,
    guarantor: staff,
    officer: staff,
    groups,
    spokesperson: () => ({ ...staff, mandates }),
  }
  const opened = await replayTable(stage, cast, process, table)
  const sittings: Record<string, number> = {}
  for (const meeting of meetings) {
    sittings[meeting.key] = await replayMeeting(ground, meeting, { process, table: opened.id })
  }
  const proposals: Record<string, number> = {}
  for (const key of keys) {
    const number = Number(key.slice(1))
    proposals[key] = await aProposal(database.db, { processId: process, number })
  }
  await replaySittings(stage, cast, opened, table, sittings, proposals)
  return { cast, opened, sittings, proposals }
}

describe('the demo’s tables', () => {
  test('eight organisations sit at the running table, and one request waits', async () => {
    await replay(communityLab, communityLabTable, communityLabSittings, ['P01', 'P02'])
    const members = await database.db.selectFrom('table_members').select(['kind', 'state']).execute()

    expect(members.filter(({ kind, state }) => kind === 'member' && state === 'admitted')).toHaveLength(8)
    expect(members.filter(({ state }) => state === 'requested')).toHaveLength(1)
  })

  test('the concluded table walks the whole road, and every answer was in time', async () => {
    const keys = concludedProposals.map(({ key }) => key)
    const told = await replay(firstCommunityLab, firstCommunityLabTable, firstCommunityLabSittings, keys)
    const story = firstCommunityLabConclusion
    const document = await replayConclusion(
      stage,
      told.cast,
      told.opened,
      story,
      told.sittings,
      told.proposals,
    )

    const row = await database.db
      .selectFrom('proposal_documents')
      .select(['state', 'answer_due'])
      .where('id', '=', document)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ state: 'sent_to_body', answer_due: '2025-04-28' })
    const answers = await database.db.selectFrom('answers').select(['outcome', 'act_date']).execute()
    expect(answers.map(({ outcome }) => outcome)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'partly_accepted',
      'rejected',
    ])
    expect(answers.every(({ act_date }) => act_date <= '2025-04-28')).toBe(true)
  })
})
