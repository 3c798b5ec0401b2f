import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { afterwards, type BallotStory, during, manage } from '#tests/support/ballots.ts'
import { useDatabase } from '#tests/support/database.ts'
import { sure } from '#tests/support/negotiations.ts'
import { hand, openedPaper, typedPile, urnOf } from '#tests/support/paperBallots.ts'
import { closePaper, publishResult } from '../index.ts'
import { countBatch, createBatch, findPaperReason, issuePapers, markPapers, removeBatch } from './index.ts'

const database = useDatabase()
beforeEach(database.empty)

describe('closing paper', () => {
  async function voted(): Promise<BallotStory> {
    const story = await openedPaper(database.db, 4)
    await sure(manage(story, issuePapers, { count: 6 }, during))
    for (const person of story.voters.slice(0, 3)) await sure(hand(story, person))
    const { batch } = await typedPile(story)
    await sure(manage(story, countBatch, { batch }))
    await sure(manage(story, markPapers, { serials: '1-3', state: 'used' }))
    await sure(manage(story, markPapers, { serials: '4', state: 'spoiled' }))
    return story
  }

  test('goes by itself when printed, used, typed and handed out match', async () => {
    const story = await voted()
    await sure(manage(story, markPapers, { serials: '5-10', state: 'returned' }))
    await sure(manage(story, closePaper))
    expect(await findPaperReason(story.db, story.ballot)).toBeNull()
    await sure(manage(story, publishResult))
  })

  test('is refused while they do not match, and says why; with a reason it goes, and the reason stays', async () => {
    const story = await voted()
    expect(await manage(story, closePaper)).toMatchObject({
      kind: 'invalid',
      errors: { reason: { key: 'ballots.paper.why.mismatch' } },
    })
    const reason = 'Sei schede avanzate sono state buttate per errore.'
    await sure(manage(story, closePaper, { reason }))
    expect(await findPaperReason(story.db, story.ballot)).toBe(reason)
  })

  test('no reason makes more votes count than people were handed a sheet, not even by raw SQL', async () => {
    const story = await openedPaper(database.db, 4)
    await sure(hand(story, story.voters[0]!))
    const begun = await story.db
      .insertInto('ballot_batches')
      .values({ ballot_id: story.ballot, label: 'Boretto', sheets: 3 })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { batch } = await typedPile(story, undefined, begun.id)
    const refusal = { kind: 'conflict', because: { key: 'ballots.paper.why.moreThanHanded' } }
    expect(await manage(story, countBatch, { batch })).toMatchObject(refusal)
    expect(await urnOf(story)).toEqual([])
    await expect(
      sql`update ballot_batches set state = 'counted', counted_at = now(), blank_sheets = 0`.execute(
        story.db,
      ),
    ).rejects.toThrow('more sheets than people')
    await sure(manage(story, removeBatch, { batch }))
    await story.db.transaction().execute(async (tx) => {
      await sql`select set_config('partecipanza.at', ${afterwards.toISOString()}, true)`.execute(tx)
      for (const option of story.options.slice(0, 2))
        await sql`insert into ballot_urn (ballot_id, channel, content)
          values (${story.ballot}, 'paper', ${JSON.stringify({ options: [option] })}::jsonb)`.execute(tx)
    })
    const closing = manage(story, closePaper, { reason: 'Non torna, ma va bene così.' })
    await expect(closing).rejects.toThrow('more votes than people')
  })

  test('ends it: no mark, no pile, no sheet after, not even by raw SQL', async () => {
    const story = await voted()
    await sure(manage(story, closePaper, { reason: 'Sei schede sono andate perse.' }))
    expect((await manage(story, markPapers, { serials: '5', state: 'returned' })).kind).toBe('conflict')
    expect((await manage(story, createBatch, { label: 'B', sheets: 1 })).kind).toBe('conflict')
    await expect(
      sql`update ballot_papers set state = 'returned' where serial = 5`.execute(story.db),
    ).rejects.toThrow('closed')
    await expect(
      sql`insert into ballot_papers (ballot_id, serial) values (${story.ballot}, 99)`.execute(story.db),
    ).rejects.toThrow('closed')
  })
})
