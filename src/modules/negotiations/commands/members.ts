/** Who sits at the table: asked, admitted, declined, left. */
import { z } from 'zod'
import { mayNow } from '#modules/processes/index.ts'
import { actsFor } from '#platform/actor.ts'
import { command } from '#platform/command.ts'
import { id, optionalId } from '#platform/fields.ts'
import { conflict, invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { allOf, allowed, refused } from '#platform/verdict.ts'
import { longText, shortText } from '../fields.ts'
import { findTable, holdMember } from '../queries/found.ts'
import { mayAnswerRequest, mayLeave, mayRecord } from '../rules.ts'
import { memberCategories, memberKinds } from '../words.ts'

/** Staff write down a member who was there from the start: signatories of the formal agreement, first nucleus. */
export const admitMember = command({
  input: z.object({
    table: id,
    group: optionalId,
    name: shortText('negotiations.errors.nameShort'),
    shortName: shortText('negotiations.errors.nameShort', 2, 30),
    category: z.enum(memberCategories, 'negotiations.errors.choice'),
    kind: z.enum(memberKinds, 'negotiations.errors.choice').default('member'),
  }),
  find: (tx, input) => findTable(tx, input.table),
  may: (actor, table) => mayRecord(actor, table),
  run: async (tx, table, input, { now }) => {
    const { id: member } = await tx
      .insertInto('table_members')
      .values({
        table_id: table.id,
        group_id: input.group ?? null,
        name: input.name,
        short_name: input.shortName,
        category: input.category,
        kind: input.kind,
        state: 'admitted',
        requested_at: now,
        decided_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [{ id: member }, { what: 'table_member.admitted', subject: subject('table_member', member) }]
  },
})

/**
 * A group asks for a seat or to observe; a single citizen asks to observe. Bodies born or found after the start have
 * to be let in (LR 15/2018 art. 17), so asking is a matter of the phase and of nothing else.
 */
export const askForSeat = command({
  input: z.object({
    table: id,
    group: optionalId,
    kind: z.enum(memberKinds, 'negotiations.errors.choice'),
    reasons: longText('negotiations.errors.reasonsShort', 20, 2000),
  }),
  find: (tx, input) => findTable(tx, input.table),
  may: (actor, table, now, input) =>
    allOf(
      mayNow(table.process, 'ask_seat', now),
      input.group === undefined || actsFor(actor, input.group)
        ? allowed
        : refused('negotiations.why.noMandate'),
    ),
  run: async (tx, table, input, { actor, now }) => {
    if (input.group === undefined && input.kind === 'member') {
      return invalid('kind', 'negotiations.errors.citizenObserves')
    }
    const living = await tx
      .selectFrom('table_members')
      .select('id')
      .where('table_id', '=', table.id)
      .where('state', 'in', ['requested', 'admitted'])
      .where((row) =>
        input.group === undefined
          ? row.and([row('group_id', 'is', null), row('requested_by', '=', actor.id)])
          : row('group_id', '=', input.group),
      )
      .executeTakeFirst()
    if (living) return conflict('negotiations.conflict.alreadyAsked')
    const group =
      input.group === undefined
        ? undefined
        : await tx
            .selectFrom('groups')
            .select(['name', 'category'])
            .where('id', '=', input.group)
            .executeTakeFirst()
    const { id: member } = await tx
      .insertInto('table_members')
      .values({
        table_id: table.id,
        group_id: input.group ?? null,
        // A citizen's name stays out of what is published; pages say "una persona".
        name: group?.name ?? '',
        short_name: group?.name.slice(0, 30) ?? '',
        category: group?.category ?? 'citizen',
        kind: input.kind,
        reasons: input.reasons,
        requested_by: actor.id,
        requested_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [
      { id: member, table: table.id },
      { what: 'seat.requested', subject: subject('table_member', member), detail: { kind: input.kind } },
    ]
  },
})

/** Yes or no to a request, with reasons that everybody reads. */
export const answerSeatRequest = command({
  input: z.object({
    request: id,
    decision: z.enum(['admitted', 'declined'], 'negotiations.errors.choice'),
    answer: longText('negotiations.errors.reasonsShort', 20, 2000),
    shortName: z.string().trim().max(30, 'negotiations.errors.tooLong').default(''),
  }),
  find: (tx, input) => holdMember(tx, input.request),
  may: (actor, member) => mayAnswerRequest(actor, member),
  run: async (tx, member, input, { now }) => {
    await tx
      .updateTable('table_members')
      .set({
        state: input.decision,
        answer: input.answer,
        decided_at: now,
        ...(input.shortName ? { short_name: input.shortName } : {}),
      })
      .where('id', '=', member.id)
      .execute()
    const what = input.decision === 'admitted' ? 'seat.granted' : 'seat.declined'
    return [{ table: member.table.id }, { what, subject: subject('table_member', member.id) }]
  },
})

/** A member leaves; what it decided until then stays. */
export const leaveTable = command({
  input: z.object({ member: id }),
  find: (tx, input) => holdMember(tx, input.member),
  may: (actor, member) => mayLeave(actor, member),
  run: async (tx, member, _input, { now }) => {
    await tx
      .updateTable('table_members')
      .set({ state: 'left', decided_at: now })
      .where('id', '=', member.id)
      .execute()
    await tx
      .updateTable('delegates')
      .set({ ended_at: now })
      .where('member_id', '=', member.id)
      .where('ended_at', 'is', null)
      .execute()
    return [{ table: member.table.id }, { what: 'seat.left', subject: subject('table_member', member.id) }]
  },
})
