/** What the deeds of those who run a conversation have in common: it is held, they may, it is the right moment. */
import type { z } from 'zod'
import type { Tx } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { type Command, command, type Deed, type Done } from '#platform/command.ts'
import type { Entry } from '#platform/journal.ts'
import type { Refusal } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import type { Conversation } from '../conversation.ts'
import { holdConversation } from '../queries/found.ts'
import { type ConversationStep, isTimeFor, mayManage } from '../rules/who.ts'

export const stepCommand = <Input extends { readonly conversation: number }, Value>(wanted: {
  readonly step: ConversationStep
  readonly input: z.ZodType<Input>
  readonly run: (
    tx: Tx,
    conversation: Conversation,
    input: Input,
    deed: Deed<Actor>,
  ) => Promise<Done<Value> | Refusal>
}): Command<Input, Conversation, Value> =>
  command<Input, Conversation, Value>({
    input: wanted.input,
    find: (tx, { conversation }) => holdConversation(tx, conversation),
    may: (actor, conversation) => mayManage(actor, conversation),
    run: async (tx, conversation, input, deed) => {
      const time = isTimeFor(conversation, wanted.step, deed.now)
      if (!time.allowed) return { kind: 'conflict', because: time.because }
      return await wanted.run(tx, conversation, input, deed)
    },
  })

/** An entry about the conversation: of answers it says only that there was one. */
export const said = (
  conversation: { readonly id: number },
  what: Entry['what'],
  detail: Entry['detail'] = {},
): Entry => ({ what, subject: subject('conversation', conversation.id), detail })
