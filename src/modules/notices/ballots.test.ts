import { beforeEach, expect, test } from 'vitest'
import * as ballots from '#modules/ballots/index.ts'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { pumpOnce } from '#platform/pump.ts'
import type { Subject } from '#platform/subject.ts'
import { gatherSources } from '#platform/subjects.ts'
import {
  aBallotDraft,
  administratorOf,
  afterwards,
  announce,
  announcedAt,
  type BallotStory,
  manage,
} from '#tests/support/ballots.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, aProposal, sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { readersFor } from './reader.ts'

const database = useDatabase()
const sources = gatherSources(ballots.subjects)
beforeEach(database.empty)

async function aFollower(kind: Subject['kind'], id: number): Promise<Actor> {
  const person = await aPerson(database.db)
  await database.db
    .insertInto('follows')
    .values({ person_id: person.id, subject_kind: kind, subject_id: id, since: announcedAt })
    .execute()
  return person
}

/** A draft with a proposal among its options, and who follows the proposal, the process, or nothing. */
async function followed() {
  const story = await aBallotDraft(database.db)
  const proposal = await aProposal(database.db, { processId: story.process })
  await sure(manage(story, ballots.addProposals, { proposals: [String(proposal)] }, announcedAt))
  return {
    story,
    ofProposal: await aFollower('proposal', proposal),
    ofProcess: await aFollower('process', story.process),
    stranger: await aPerson(database.db),
  }
}

async function toldTo(person: Actor): Promise<string[]> {
  await pumpOnce(database.db, readersFor(sources))
  const rows = await database.db
    .selectFrom('notices')
    .select('what')
    .where('person_id', '=', person.id)
    .where('subject_kind', '=', 'ballot')
    .orderBy('id')
    .execute()
  return rows.map(({ what }) => what)
}

const because = { reason: 'Le strade cambiano prima del voto.' }

test('who follows the process or a proposal put to the vote is told of its announcement and of its result', async () => {
  const { story, ofProposal, ofProcess, stranger } = await followed()
  expect(await toldTo(ofProcess)).toEqual([])
  await announce(story)
  await sure(manage(story, ballots.publishResult))
  const told = ['ballot.announced', 'ballot.result_published']
  expect(await toldTo(ofProposal)).toEqual(told)
  expect(await toldTo(ofProcess)).toEqual(told)
  expect(await toldTo(stranger)).toEqual([])
  const scene = sceneOf(database.db, await administratorOf(story), afterwards)
  const chosen = { ballot: story.ballot, selected: [String(firstOf(story))], ...because }
  await sure(execute(ballots.overrideResult, scene, chosen))
  expect((await toldTo(ofProposal)).at(-1)).toBe('ballot.result_overridden')
})

test('the same people are told that a ballot is cancelled', async () => {
  const { story, ofProposal, ofProcess, stranger } = await followed()
  await announce(story)
  await sure(manage(story, ballots.cancelBallot, because))
  for (const person of [ofProposal, ofProcess]) expect((await toldTo(person)).at(-1)).toBe('ballot.cancelled')
  expect(await toldTo(stranger)).toEqual([])
})

const firstOf = ({ options }: BallotStory): number => options[0] ?? 0
