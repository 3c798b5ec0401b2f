import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { aPerson, aProcess, aProposal } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'

const site = useSite()
beforeEach(() => site.empty())

interface Told {
  readonly what?: string
  readonly proposal: number
  readonly at?: Date
}

let written = 0
const tell = async (person: Actor, { what = 'comment.made', proposal, at = morning }: Told) =>
  await site.db
    .insertInto('notices')
    .values({
      person_id: person.id,
      journal_number: ++written,
      what,
      subject_kind: 'proposal',
      subject_id: proposal,
      because_kind: 'proposal',
      because_id: proposal,
      at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

const morning = new Date('2026-11-20T08:00:00Z')
const evening = new Date('2026-11-20T20:00:00Z')
const nextDay = new Date('2026-11-21T08:00:00Z')

async function aReader() {
  const person = await aPerson(site.db)
  const { id: processId } = await aProcess(site.db)
  const proposal = await aProposal(site.db, { processId })
  const other = await aProposal(site.db, { processId })
  return { person, proposal, other }
}

const unreadOf = async (person: Actor) =>
  (await site.db.selectFrom('notices').select(['id', 'read_at']).where('person_id', '=', person.id).execute())
    .filter((row) => row.read_at === null)
    .map((row) => row.id)
    .sort((one, two) => one - two)

test('equal notices of one day on one thing are one row, with how many they are', async () => {
  const { person, proposal, other } = await aReader()
  for (const at of [morning, evening, evening]) await tell(person, { proposal, at })
  await tell(person, { proposal, at: nextDay })
  await tell(person, { proposal: other })
  await tell(person, { proposal, what: 'proposal.edited' })
  await tell(person, { proposal, what: 'proposal.edited' })
  const { body } = await site.get('/avvisi', { as: person })
  expect(body.match(/3 nuovi commenti a P/g)?.length).toBeGreaterThan(0)
  expect(body).toContain('ha una nuova versione (2 volte)')
  expect(body.match(/name="avviso"/g)).toHaveLength(4)
})

test('a group is marked as read at once, without what came after it was shown', async () => {
  const { person, proposal, other } = await aReader()
  await tell(person, { proposal })
  const shown = await tell(person, { proposal, at: evening })
  const later = await tell(person, { proposal, at: evening })
  const elsewhere = await tell(person, { proposal: other })
  const stranger = await aPerson(site.db)
  const strangers = await tell(stranger, { proposal })
  await site.post('/avvisi/letti', { avviso: String(shown.id) }, { as: person })
  expect(await unreadOf(person)).toEqual([later.id, elsewhere.id])
  await site.post('/avvisi/letti', { avviso: String(later.id) }, { as: stranger })
  expect(await unreadOf(person)).toEqual([later.id, elsewhere.id])
  expect(await unreadOf(stranger)).toEqual([strangers.id])
})
