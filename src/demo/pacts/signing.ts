/** How the demo's parties come in and sign. */
import {
  answerInvitation,
  confirmIdentity,
  inviteParty,
  publishText,
  signPact,
} from '#modules/pacts/index.ts'
import type { Actor } from '#platform/actor.ts'
import { act, momentOn } from '../stage.ts'
import type { Ground } from './story.ts'

export interface Voice {
  readonly group: number
  readonly name: string
  readonly actor: Actor
}

/** Who speaks for a group of the demo, with its name. */
export async function voiceOf({ stage, cast }: Ground, key: string): Promise<Voice> {
  const group = cast.groups[key] ?? 0
  const { name } = await stage.db
    .selectFrom('groups')
    .select('name')
    .where('id', '=', group)
    .executeTakeFirstOrThrow()
  const known = [cast.ines, cast.bruno, cast.teresa].find(({ mandates }) =>
    mandates.some(({ groupId }) => groupId === group),
  )
  const other = cast.crowd[group % cast.crowd.length] ?? cast.anna
  return { group, name, actor: known ?? { ...other, mandates: [{ groupId: group, groupName: name }] } }
}

/** A group is invited among the citizens, and says yes. */
export async function bringIn(
  { stage, cast }: Ground,
  day: number,
  pact: number,
  voice: Voice,
): Promise<void> {
  const { party } = await act(stage, cast.marta, momentOn(stage, day), inviteParty, {
    pact,
    side: 'citizens',
    group: voice.group,
  })
  await act(stage, voice.actor, momentOn(stage, day + 2), answerInvitation, { pact, party, answer: 'yes' })
}

/** The text is published for its days of comments, then each party identifies again and signs. */
export async function signStory(
  ground: Ground,
  day: number,
  pact: number,
  signers: readonly { readonly actor: Actor; readonly party: number }[],
): Promise<void> {
  const { stage, cast } = ground
  const { hash } = await act(stage, cast.marta, momentOn(stage, day), publishText, { pact, commentDays: 10 })
  await signAll(ground, day + 12, pact, hash, signers)
}

export async function signAll(
  { stage }: Ground,
  day: number,
  pact: number,
  hash: string,
  signers: readonly { readonly actor: Actor; readonly party: number }[],
): Promise<void> {
  for (const { actor, party } of signers) {
    await act(stage, actor, momentOn(stage, day, '10:00'), confirmIdentity, { pact })
    await act(stage, actor, momentOn(stage, day, '10:05'), signPact, { pact, party, hash })
  }
}
