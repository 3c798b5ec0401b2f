/** What a person can do with comments. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { aliasFor } from '#modules/people/index.ts'
import type { Actor } from '#platform/actor.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import type { Entry } from '#platform/journal.ts'
import { conflict, invalid } from '#platform/outcome.ts'
import { type Subject, subject } from '#platform/subject.ts'
import { allOf } from '#platform/verdict.ts'
import { addComment } from './addComment.ts'

import { type FoundComment, findComment, findDiscussion } from './foundComment.ts'
import { hasChanged } from './partText.ts'
import {
  isForParty,
  mayAnswer,
  mayComment,
  mayEdit,
  mayHide,
  mayReply,
  maySpeakFor,
  mayWithdraw,
  officeOf,
} from './rules.ts'
import { type Discussed, discussedKinds, type Part, pactParts, partsOf } from './words.ts'

const noGroup = (value: unknown) => (value === '' || value === null ? undefined : value)
const group = z.preprocess(noGroup, id.optional())
const part = z.preprocess(noGroup, z.enum(pactParts, 'discussions.errors.part').optional())
const body = z
  .string('discussions.errors.bodyShort')
  .trim()
  .min(2, 'discussions.errors.bodyShort')
  .max(3000, 'discussions.errors.bodyLong')

/** What a made comment answers with. */
export interface MadeComment {
  readonly id: number
  readonly subject: Subject
}

/** Comments on a public thing, as oneself or for a group. */
export const makeComment = command({
  input: z.object({ kind: z.enum(discussedKinds), id, body, group, part, partSeen: z.string().optional() }),
  find: (tx, input) => findDiscussion(tx, input.kind, input.id),
  may: (actor, { discussed, process }, now, input) =>
    allOf(mayComment(discussed, process, now), maySpeakFor(actor, input.group)),
  run: async (tx, { discussed }, input, { actor, now }) => {
    if (input.part !== undefined) {
      if (!partsOf(discussed.kind).includes(input.part)) return invalid('part', 'discussions.errors.part')
      if (await hasChanged(tx, discussed, input.part, input.partSeen ?? '')) {
        return conflict('discussions.why.partChanged')
      }
    }
    return await say(tx, discussed, input, actor, now)
  },
})

/** Answers a comment; an answer to an answer keeps whom it answers. */
export const replyToComment = command({
  input: z.object({ comment: id, body, group }),
  find: (tx, input) => findComment(tx, input.comment),
  may: (actor, found, now, input) =>
    allOf(
      mayReply(actor, found.discussed, found.process, now, [input.group]),
      mayAnswer(found),
      maySpeakFor(actor, input.group),
    ),
  run: (tx, found, input, { actor, now }) =>
    say(tx, found.discussed, input, actor, now, { id: found.id, rootId: found.rootId }),
})

/** Corrects one's own comment, in the first minutes and until somebody answers. */
export const editComment = command({
  input: z.object({ comment: id, body }),
  find: (tx, input) => findComment(tx, input.comment),
  may: mayEdit,
  run: async (tx, found, input, { now }) => {
    await tx
      .updateTable('comments')
      .set({ body: input.body, edited_at: now })
      .where('id', '=', found.id)
      .execute()
    return [asMade(found), { what: 'comment.edited', subject: subject('comment', found.id) }]
  },
})

/** Takes one's own comment back: its place stays, its words go. */
export const withdrawComment = command({
  input: z.object({ comment: id }),
  find: (tx, input) => findComment(tx, input.comment),
  may: (actor, found) => mayWithdraw(actor, found),
  run: async (tx, found) => {
    await tx.updateTable('comments').set({ state: 'withdrawn' }).where('id', '=', found.id).execute()
    return [asMade(found), { what: 'comment.withdrawn', subject: subject('comment', found.id) }]
  },
})

/** Hides a comment against the rules of participation, with a public reason. */
export const hideComment = command({
  input: z.object({
    comment: id,
    reason: z
      .string('discussions.errors.reasonShort')
      .trim()
      .min(10, 'discussions.errors.reasonShort')
      .max(300, 'discussions.errors.reasonLong'),
  }),
  find: (tx, input) => findComment(tx, input.comment),
  may: (actor, found) =>
    mayHide(actor, found, {
      processId: found.discussed.processId ?? undefined,
      bodyIds: found.process?.bodyIds ?? found.discussed.bodyIds,
    }),
  run: async (tx, found, input) => {
    await tx
      .updateTable('comments')
      .set({ state: 'hidden', state_reason: input.reason })
      .where('id', '=', found.id)
      .execute()
    return [asMade(found), { what: 'comment.hidden', subject: subject('comment', found.id) }]
  },
})

/** The entry stands on what is discussed, so that those who follow it are told; `comment` is the number. */
async function say(
  tx: Tx,
  discussed: Discussed,
  input: {
    readonly body: string
    readonly group?: number | undefined
    readonly part?: Part | undefined
  },
  actor: Actor,
  now: Date,
  answering?: { readonly id: number; readonly rootId: number },
): Promise<readonly [MadeComment, Entry]> {
  const about = subject(discussed.kind, discussed.id)
  const isFromParty = answering !== undefined && isForParty(actor, discussed, input.group)
  const made = await addComment(
    tx,
    {
      subject: about,
      body: input.body,
      authorLabel: isFromParty ? partyLabel(actor, discussed, input.group) : aliasFor(actor, input.group),
      authorPersonId: actor.id,
      authorGroupId: input.group ?? null,
      part: input.part,
      isFromParty,
      ...(answering ? { answering } : {}),
    },
    now,
  )
  const detail = answering ? { comment: made, answers_to: answering.id } : { comment: made }
  return [
    { id: made, subject: about },
    { what: 'comment.made', subject: about, detail },
  ]
}

/** The name of the group or of the body; a single person who signs for themselves is not named beside the pact. */
const partyLabel = (actor: Actor, { answerers }: Discussed, group: number | undefined): string =>
  group === undefined ? ((answerers && officeOf(actor, answerers)?.name) ?? '') : aliasFor(actor, group)

const subjectOf = (found: FoundComment): Subject => subject(found.discussed.kind, found.discussed.id)
const asMade = (found: FoundComment): MadeComment => ({ id: found.id, subject: subjectOf(found) })
