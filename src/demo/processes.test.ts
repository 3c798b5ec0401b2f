import { beforeAll, describe, expect, test } from 'vitest'
import { loadNetwork } from '#modules/network/index.ts'
import {
  concludeProcess,
  currentPhase,
  findProcessRules,
  mayNow,
  standingOf,
} from '#modules/processes/index.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, onPlatform } from '#tests/support/factories.ts'
import { addDays, dayOf, daysBetween } from '#ui/dates.ts'
import {
  beginDemoProcess,
  communityLab,
  communityLabCalendar,
  type DemoGround,
  firstCommunityLab,
  firstCommunityLabCalendar,
  modenaLab,
  publishDemoDocuments,
} from './processes.ts'
import { momentOn } from './stage.ts'

const database = useDatabase()
const today = '2026-11-21'
let ground: DemoGround

beforeAll(async () => {
  const network = await database.db.transaction().execute(loadNetwork)
  const manager = await aPerson(database.db, { roles: [onPlatform('administrator')] })
  ground = { db: database.db, manager, today, bodies: network.bodies }
})

const rulesOf = async (id: number) => {
  const rules = await findProcessRules(database.db, id)
  if (!rules) throw new Error('no process')
  return rules
}

describe('the demo’s processes', () => {
  test('the Community Lab is in its opening phase on the day of the first load, with three weeks left', async () => {
    const id = await beginDemoProcess(ground, communityLab)
    const process = await rulesOf(id)
    const now = momentOn({ today }, 0)
    expect(currentPhase(process, now)?.kind).toBe('opening')
    expect(standingOf(process, now)).toMatchObject({ group: 'open', days: 21 })
    expect(mayNow(process, 'propose', now).allowed).toBe(true)
    const days = process.phases.map((phase) => [
      daysBetween(today, phase.startsOn),
      phase.endsOn && daysBetween(today, phase.endsOn),
    ])
    expect(days).toEqual([
      [communityLabCalendar.formalStart, communityLabCalendar.sharingEnds],
      [communityLabCalendar.launch, communityLabCalendar.openingEnds],
      [communityLabCalendar.closingBegins, communityLabCalendar.conclusion],
      [communityLabCalendar.conclusion + 1, null],
    ])
  })

  test('it does so whatever the day of the first load', async () => {
    for (const other of ['2027-02-28', '2027-08-31', '2028-02-29']) {
      const id = await beginDemoProcess({ ...ground, today: other }, communityLab)
      expect(currentPhase(await rulesOf(id), momentOn({ today: other }, 0))?.kind, other).toBe('opening')
    }
  })

  test('the first Community Lab is concluded, answered in time, with every document public', async () => {
    const calendar = firstCommunityLabCalendar
    const id = await beginDemoProcess(ground, firstCommunityLab)
    const at = momentOn({ today }, calendar.conclusion)
    const { answerDue } = await database.db.transaction().execute((tx) => concludeProcess(tx, id, at))
    expect(addDays(today, calendar.answers) <= answerDue).toBe(true)
    await publishDemoDocuments(ground, id, firstCommunityLab)
    const owed = await database.db
      .selectFrom('process_documents')
      .select(['kind', 'due_on', 'published_at'])
      .where('process_id', '=', id)
      .execute()
    expect(owed).toHaveLength(5)
    for (const document of owed) {
      const published = document.published_at ? dayOf(document.published_at) : 'never'
      if (document.due_on) expect(published <= document.due_on, document.kind).toBe(true)
    }
    expect(standingOf(await rulesOf(id), momentOn({ today }, 0)).group).toBe('concluded')
  })

  test('Modena is in its sharing phase: proposals are shown as not yet open', async () => {
    const process = await rulesOf(await beginDemoProcess(ground, modenaLab))
    const now = momentOn({ today }, 0)
    expect(currentPhase(process, now)?.kind).toBe('sharing')
    expect(mayNow(process, 'propose', now)).toMatchObject({
      allowed: false,
      because: { key: 'processes.why.opensOn' },
    })
    expect(mayNow(process, 'ask_seat', now).allowed).toBe(true)
  })
})
