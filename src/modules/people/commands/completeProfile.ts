import { z } from 'zod'
import { command } from '#platform/command.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { allowed } from '#platform/verdict.ts'
import { listMunicipalities } from '../queries.ts'
import { connections } from '../words.ts'

const emptyAsNone = (value: unknown) => (value === '' || value === undefined ? null : value)

/** The name is a label chosen to be read by everybody: it needs not be the one in one's papers. */
export const displayName = z
  .string('people.errors.nameMissing')
  .trim()
  .min(2, 'people.errors.nameMissing')
  .max(80, 'people.errors.nameLong')
  .refine((name) => !name.includes('@'), 'people.errors.nameIsAddress')

/** Says, or changes, the name to show, the language and the place one belongs to. */
export const completeProfile = command({
  input: z.object({
    name: displayName,
    language: z.enum(['it', 'en'], 'platform.invalid.choice').default('it'),
    municipality: z.preprocess(
      emptyAsNone,
      z.coerce.number('platform.invalid.choice').int().positive().nullable(),
    ),
    connection: z.preprocess(emptyAsNone, z.enum(connections, 'platform.invalid.choice').nullable()),
  }),
  find: (tx, _input, { actor }) =>
    tx.selectFrom('people').select('id').where('id', '=', actor.id).executeTakeFirst(),
  may: () => allowed,
  run: async (tx, person, input, { now }) => {
    if (input.municipality !== null) {
      const known = await listMunicipalities(tx)
      if (!known.some(({ id }) => id === input.municipality)) {
        return invalid('municipality', 'platform.invalid.choice')
      }
    }
    await tx
      .updateTable('people')
      .set({
        name: input.name,
        language: input.language,
        municipality_id: input.municipality,
        connection: input.connection,
        updated_at: now,
      })
      .where('id', '=', person.id)
      .execute()
    return [undefined, { what: 'profile.edited', subject: subject('site', 0) }]
  },
})
