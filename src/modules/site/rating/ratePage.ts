/** "Le informazioni di questa pagina sono chiare?": yes or no, and what is missing. Nothing about who says it. */
import { z } from 'zod'
import { commandForAnyone } from '#platform/command.ts'
import { subject } from '#platform/subject.ts'
import { allowed } from '#platform/verdict.ts'

/** Anyone may say whether a page is clear. */
export const ratePage = commandForAnyone({
  input: z.object({
    page: z
      .string()
      .trim()
      .max(500, 'platform.invalid.tooLong')
      .regex(/^\//, 'platform.invalid.value')
      // A search or a filter may say something about the reader: only the page is kept.
      .transform((address) => address.replace(/[?#].*$/, '')),
    isClear: z.enum(['si', 'no'], 'platform.invalid.choice'),
    missing: z.string().trim().max(200, 'site.errors.missingLong'),
  }),
  find: async () => null,
  may: () => allowed,
  run: async (tx, _none, input, { now }) => {
    const { id } = await tx
      .insertInto('page_ratings')
      .values({ page: input.page, is_clear: input.isClear === 'si', missing: input.missing, rated_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [{ id }, { what: 'page.rated', subject: subject('site', id), detail: { clear: input.isClear } }]
  },
})
