import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { aBallotDraft, announcedAt, closesAt, opensAt } from '#tests/support/ballots.ts'
import { useDatabase } from '#tests/support/database.ts'
import { sceneOf } from '#tests/support/factories.ts'
import { announceBallot } from './commands/announceBallot.ts'
import { holdBallotsBack } from './heldBack.ts'
import { findBallot } from './queries/findBallot.ts'

const database = useDatabase()

test('where ballots are held back none is announced, and the step says why', async () => {
  const { ballot, manager } = await aBallotDraft(database.db)
  await database.db.connection().execute(async (only) => {
    await holdBallotsBack(only)
    const dates = { ballot, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() }
    const because = { key: 'ballots.why.step.heldBack' }
    expect(await execute(announceBallot, sceneOf(only, manager, announcedAt), dates)).toEqual({
      kind: 'conflict',
      because,
    })
    expect((await findBallot(only, ballot, manager))?.steps.announce).toEqual({ allowed: false, because })
    await sql`select set_config('partecipanza.ballots', '', false)`.execute(only)
  })
  expect((await findBallot(database.db, ballot, manager))?.steps.announce).toEqual({ allowed: true })
})
