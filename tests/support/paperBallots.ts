/** Ballots on paper for tests: handed, typed twice, in the urn. */

import type { Database } from '#database/types.ts'
import { createBatch, handPaper, issuePapers, moveBallots, typeSheet } from '#modules/ballots/index.ts'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { aBallot, afterwards, announcedAt, type BallotStory, during, manage } from './ballots.ts'
import { aPerson, onProcess, sceneOf } from './factories.ts'
import { sure } from './negotiations.ts'

export const electorOf = async (story: BallotStory, person: Actor): Promise<number> =>
  (
    await story.db
      .selectFrom('ballot_electors')
      .select('id')
      .where('ballot_id', '=', story.ballot)
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow()
  ).id

/** Paper is open: the roll is frozen, and there is a sheet for everybody. */
export async function openedPaper(db: Database, voters = 3): Promise<BallotStory> {
  const story = await aBallot(db, { voters })
  await sure(manage(story, issuePapers, { count: voters }, announcedAt))
  await moveBallots(story.db, during)
  return story
}

export const hand = async (story: BallotStory, person: Actor, at = during) =>
  await manage(story, handPaper, { elector: await electorOf(story, person), hasLooked: 'si' }, at)

export const facilitator = (story: BallotStory) =>
  aPerson(story.db, { roles: [onProcess('facilitator', story.process)] })

export const typeAs = (
  story: BallotStory,
  who: Actor,
  batch: number,
  typing: number,
  sheet: number,
  codes: string | null,
) =>
  execute(typeSheet, sceneOf(story.db, who, afterwards), {
    ballot: story.ballot,
    batch,
    typing,
    sheet,
    ...(codes === null ? { blank: 'si' } : { codes }),
  })

/** As many people as the scene has are handed a sheet, so that a pile may hold it. */
export async function handAll(story: BallotStory): Promise<void> {
  for (const person of story.voters) await sure(hand(story, person))
}

/** A pile of three sheets, the last of them blank, typed in twice; the second typing may differ. */
export async function typedPile(
  story: BallotStory,
  second: readonly (string | null)[] = ['1', '2 3', null],
  begun?: number,
) {
  const [anna, bruno] = [await facilitator(story), await facilitator(story)]
  const batch = begun ?? (await sure(manage(story, createBatch, { label: 'Boretto', sheets: 3 }))).batch
  for (const [index, codes] of ['1', '2 3', null].entries()) {
    await sure(typeAs(story, anna, batch, 1, index + 1, codes))
  }
  for (const [index, codes] of second.entries()) await sure(typeAs(story, bruno, batch, 2, index + 1, codes))
  return { batch, anna, bruno }
}

export const urnOf = (story: BallotStory) =>
  story.db
    .selectFrom('ballot_urn')
    .select(['channel', 'content'])
    .where('ballot_id', '=', story.ballot)
    .execute()
