import { z } from 'zod'
import { command } from '#platform/command.ts'
import { subject, subjectKinds } from '#platform/subject.ts'
import { cardsOf, type SubjectSources } from '#platform/subjects.ts'
import { allowed } from '#platform/verdict.ts'

const input = z.object({
  kind: z.enum(subjectKinds, 'platform.invalid.value'),
  id: z.coerce.number('platform.invalid.value').int().positive(),
})

/** Follows a public thing: one is told whenever it, or what comes of it, moves. What is not public is not found. */
export const startFollowing = (sources: SubjectSources) =>
  command({
    input,
    find: async (tx, { kind, id }) => {
      const [card] = await cardsOf(tx, sources, [subject(kind, id)], 'it')
      return card?.isPublic ? subject(kind, id) : undefined
    },
    may: () => allowed,
    run: async (tx, of, _input, { actor, now }) => {
      await tx
        .insertInto('follows')
        .values({ person_id: actor.id, subject_kind: of.kind, subject_id: of.id, since: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      return [of, { what: 'follow.started', subject: of }]
    },
  })

/** Stops following a thing. */
export const stopFollowing = command({
  input,
  find: async (_tx, { kind, id }) => subject(kind, id),
  may: () => allowed,
  run: async (tx, of, _input, { actor }) => {
    await tx
      .deleteFrom('follows')
      .where('person_id', '=', actor.id)
      .where('subject_kind', '=', of.kind)
      .where('subject_id', '=', of.id)
      .execute()
    return [of, { what: 'follow.ended', subject: of }]
  },
})
