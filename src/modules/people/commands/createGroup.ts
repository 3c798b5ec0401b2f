import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { allowed } from '#platform/verdict.ts'
import { firstMandate } from '../rules.ts'
import { groupCategories } from '../words.ts'

const website = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z
    .url({ protocol: /^https?$/, message: 'people.errors.website' })
    .max(300)
    .nullable(),
)

/** Adds a group: it is there from now on, and its maker may act for it as soon as the rule allows. */
export const createGroup = command({
  input: z.object({
    name: z
      .string('people.errors.groupName')
      .trim()
      .min(2, 'people.errors.groupName')
      .max(160, 'people.errors.groupName'),
    category: z.enum(groupCategories, 'people.errors.category'),
    informal: z.literal(['si', '']).optional(),
    description: z.string().trim().max(2_000, 'platform.invalid.tooLong').default(''),
    website,
  }),
  find: async () => ({}),
  may: () => allowed,
  run: async (tx, _found, input, { actor, now }) => {
    const taken = await tx
      .selectFrom('groups')
      .select('id')
      .where(sql<boolean>`plain(name) = plain(${input.name})`)
      .executeTakeFirst()
    if (taken) return invalid('name', 'people.errors.groupTaken')
    const isInformal = input.informal === 'si'
    const { id } = await tx
      .insertInto('groups')
      .values({
        name: input.name,
        category: input.category,
        is_informal: isInformal,
        description: input.description,
        website: input.website,
        created_by: actor.id,
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const isNamedAsBody = await isNameOfBody(tx, input.name)
    const mandate = firstMandate(actor, { category: input.category, isInformal, isNamedAsBody })
    if (mandate !== 'none') {
      await tx
        .insertInto('mandates')
        .values({
          group_id: id,
          person_id: actor.id,
          state: mandate,
          requested_at: now,
          decided_at: mandate === 'active' ? now : null,
        })
        .execute()
    }
    return [
      { id, mandate },
      { what: 'group.created', subject: subject('group', id), detail: { mandate } },
    ]
  },
})

async function isNameOfBody(tx: Tx, name: string): Promise<boolean> {
  const body = await tx
    .selectFrom('bodies')
    .select('id')
    .where(sql<boolean>`plain(name) = plain(${name})`)
    .executeTakeFirst()
  return body !== undefined
}
