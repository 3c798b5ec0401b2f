import { z } from 'zod'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { findSitting, findTable } from '../queries/found.ts'
import { mayRecord } from '../rules.ts'
import { presences } from '../words.ts'

/** Which members were at a sitting: organisations, not persons. Recorded again, the last one counts. */
export const recordAttendance = command({
  input: z.object({
    table: id,
    meeting: id,
    presences: z
      .array(z.object({ member: id, presence: z.enum(presences) }))
      .min(1)
      .max(200),
  }),
  find: async (tx, input) => {
    const table = await findTable(tx, input.table)
    const sitting = table && (await findSitting(tx, table.id, input.meeting))
    return sitting && { table, sitting }
  },
  may: (actor, { table }) => mayRecord(actor, table),
  run: async (tx, { table, sitting }, input, { now }) => {
    if (sitting.startsAt > now) return invalid('form', 'negotiations.errors.sitting')
    const members = await tx
      .selectFrom('table_members')
      .select('id')
      .where('table_id', '=', table.id)
      .where('state', 'in', ['admitted', 'left'])
      .execute()
    const known = new Set(members.map((member) => member.id))
    const named = new Set(input.presences.map(({ member }) => member))
    if (named.size < input.presences.length || ![...named].every((member) => known.has(member))) {
      return invalid('form', 'negotiations.errors.unknownMember')
    }
    await tx
      .insertInto('sitting_attendance')
      .values(
        input.presences.map(({ member, presence }) => ({
          meeting_id: sitting.id,
          member_id: member,
          presence,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['meeting_id', 'member_id'])
          .doUpdateSet((excluded) => ({ presence: excluded.ref('excluded.presence') })),
      )
      .execute()
    const present = input.presences.filter(({ presence }) => presence === 'present').length
    return [
      { table: table.id },
      {
        what: 'attendance.recorded',
        subject: subject('meeting', sitting.id),
        detail: { present, of: input.presences.length },
      },
    ]
  },
})
