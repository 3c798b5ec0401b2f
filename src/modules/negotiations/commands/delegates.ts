/** Who speaks for a member: known to staff and to the member, never published. */
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { subject } from '#platform/subject.ts'
import { shortText } from '../fields.ts'
import { findMember } from '../queries/found.ts'
import { mayLeave } from '../rules.ts'

/** Names a delegate; with the e-mail of an account the person sees the table's working page. */
export const nameDelegate = command({
  input: z.object({
    member: id,
    name: shortText('negotiations.errors.nameShort', 2, 120),
    email: z.string().trim().toLowerCase().max(254, 'negotiations.errors.tooLong').default(''),
  }),
  find: (tx, input) => findMember(tx, input.member),
  may: (actor, member) => mayLeave(actor, member),
  run: async (tx, member, input) => {
    const person =
      input.email === ''
        ? undefined
        : await tx.selectFrom('people').select('id').where('email', '=', input.email).executeTakeFirst()
    await tx
      .insertInto('delegates')
      .values({ member_id: member.id, person_id: person?.id ?? null, name: input.name })
      .execute()
    return [
      { table: member.table.id },
      { what: 'delegate.named', subject: subject('table_member', member.id) },
    ]
  },
})

/** A delegate no longer speaks for the member. */
export const endDelegate = command({
  input: z.object({ member: id, delegate: id }),
  find: (tx, input) => findMember(tx, input.member),
  may: (actor, member) => mayLeave(actor, member),
  run: async (tx, member, input, { now }) => {
    await tx
      .updateTable('delegates')
      .set({ ended_at: now })
      .where('id', '=', input.delegate)
      .where('member_id', '=', member.id)
      .where('ended_at', 'is', null)
      .execute()
    return [
      { table: member.table.id },
      { what: 'delegate.ended', subject: subject('table_member', member.id) },
    ]
  },
})
