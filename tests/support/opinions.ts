/** Conversations for tests, by the same road as everybody's: drafted, seeded, opened. */
import type { Database } from '#database/types.ts'
import * as opinions from '#modules/opinions/index.ts'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { aPerson, aProcess, onProcess, sceneOf } from './factories.ts'
import { sure } from './negotiations.ts'

export const openedAt = new Date('2027-03-02T08:00:00.000Z')
export const during = new Date('2027-03-05T12:34:56.000Z')
export const closesAt = new Date('2027-03-10T08:00:00.000Z')
export const afterwards = new Date('2027-03-10T09:00:00.000Z')

export interface ConversationStory {
  readonly db: Database
  readonly process: number
  readonly manager: Actor
  readonly conversation: number
  /** Ids of the seeds, in order. */
  readonly statements: readonly number[]
}

const usual = {
  question: 'Che cosa chiediamo a uno sportello digitale?',
  takesGuests: 'yes',
  takesStatements: 'yes',
  moderation: 'before',
}

/** A draft with seeds. `settings` are fields of `createConversation`. */
export async function aConversationDraft(
  db: Database,
  wanted: { readonly settings?: Readonly<Record<string, unknown>>; readonly statements?: number } = {},
): Promise<ConversationStory> {
  const { id: process } = await aProcess(db)
  const manager = await aPerson(db, { roles: [onProcess('process_manager', process)] })
  const staff = sceneOf(db, manager, openedAt)
  const { id: conversation } = await sure(
    execute(opinions.createConversation, staff, { process, ...usual, ...wanted.settings }),
  )
  const seeds = Array.from(
    { length: wanted.statements ?? 4 },
    (_, place) => `Frase di prova numero ${place + 1}`,
  )
  if (seeds.length > 0)
    await sure(execute(opinions.addSeeds, staff, { conversation, statements: seeds.join('\n') }))
  const statements = (await opinions.findStatements(db, conversation)).map((statement) => statement.id)
  return { db, process, manager, conversation, statements }
}

/** The same, opened; without `at` by the clock of the database, for a week. */
export async function aConversation(
  db: Database,
  wanted: Parameters<typeof aConversationDraft>[1] & { readonly isNow?: boolean } = {},
): Promise<ConversationStory> {
  const story = await aConversationDraft(db, wanted)
  const closes = wanted.isNow ? new Date(Date.now() + 7 * 86_400_000) : closesAt
  const staff = sceneOf(db, story.manager, wanted.isNow ? undefined : openedAt)
  await sure(
    execute(opinions.openConversation, staff, { conversation: story.conversation, closesAt: closes }),
  )
  return story
}

/** Answers of one sort: by a person, or by a guest with a made-up cookie. */
export const answerAs = (
  story: ConversationStory,
  who: Actor | string,
  statement: number,
  vote: string,
  /** Null is now. */
  at: Date | null = during,
) =>
  execute(opinions.giveOpinion, sceneOf(story.db, typeof who === 'string' ? null : who, at ?? undefined), {
    conversation: story.conversation,
    statement,
    vote,
    guest: typeof who === 'string' && who !== '' ? guestHash(who) : '',
  })

/** What a page would make of a guest's cookie. */
export const guestHash = (name: string): string =>
  Buffer.from(name.padEnd(32, '.')).toString('hex').slice(0, 64)
