/** The register of the commons: anybody signed in may nominate one with reasons, the body decides. */
import { z } from 'zod'
import { aliasFor } from '#modules/people/index.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { conflict, invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { allowed, refused } from '#platform/verdict.ts'
import type { MessageKey } from '#ui/words.ts'
import type { Spot } from '../map/geography.ts'
import { spotOf } from '../map/places.ts'
import { kilometresBetween } from '../map/projection.ts'
import { mayCorrect } from '../rules/commons.ts'
import { isOfficer } from '../rules/who.ts'
import { allCommonsCategories, commonsCategories, commonsKinds } from '../words.ts'
import { optionalText, reasons, text } from './fields.ts'

/** Degrees with a comma or a point: "44,9203"; empty means none. */
const coordinate = (most: number, wrong: MessageKey) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.trim().replace(',', '.') || undefined : value),
    z.coerce.number(wrong).min(-most, wrong).max(most, wrong).optional(),
  )

const described = {
  kind: z.enum(commonsKinds, 'platform.invalid.choice'),
  category: z.enum(allCommonsCategories, 'platform.invalid.choice'),
  name: text(3, 120),
  summary: text(10, 600),
  reasons,
  placeLabel: optionalText(160),
  latitude: coordinate(90, 'pacts.errors.latitude'),
  longitude: coordinate(180, 'pacts.errors.longitude'),
  /** Who cares for it now, in words: an office, a group. */
  carer: optionalText(160),
}
type Described = z.infer<z.ZodObject<typeof described>>

/** A commons lies in its body's land or next to it: further away a figure is wrong. */
const farthest = 60

function problemOf(form: Described, body: Record<keyof Spot, number | null>) {
  const fitting: readonly string[] = commonsCategories[form.kind]
  if (!fitting.includes(form.category)) return invalid('category', 'pacts.errors.category')
  const { latitude, longitude } = form
  if (latitude === undefined && longitude === undefined) return undefined
  if (latitude === undefined) return invalid('latitude', 'pacts.errors.place')
  if (longitude === undefined) return invalid('longitude', 'pacts.errors.place')
  const home = spotOf(body)
  const kilometres = home ? kilometresBetween(home, { latitude, longitude }) : 0
  return kilometres > farthest ? invalid('latitude', 'pacts.errors.far', { kilometres }) : undefined
}

const columnsOf = (form: Described) => ({
  kind: form.kind,
  category: form.category,
  name: form.name,
  summary: form.summary,
  reasons: form.reasons,
  place_label: form.placeLabel,
  latitude: form.latitude ?? null,
  longitude: form.longitude ?? null,
  carer: form.carer,
})

export const nominateCommons = command({
  input: z.object({ body: id, ...described }),
  find: (tx, input) =>
    tx
      .selectFrom('bodies')
      .select(['id', 'latitude', 'longitude'])
      .where('id', '=', input.body)
      .executeTakeFirst(),
  may: () => allowed,
  run: async (tx, body, input, { actor, now }) => {
    const problem = problemOf(input, body)
    if (problem) return problem
    const { id: commons } = await tx
      .insertInto('commons')
      .values({
        ...columnsOf(input),
        body_id: body.id,
        nominated_by: actor.id,
        nominator_label: aliasFor(actor),
        nominated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [
      { id: commons },
      { what: 'commons.nominated', subject: subject('commons', commons), detail: { kind: input.kind } },
    ]
  },
})

const decisions = {
  registered: ['nominated', 'declined', 'retired'],
  declined: ['nominated'],
  retired: ['registered'],
}

/** The body enters a commons in the register, does not, or takes it out again; saying no has reasons. */
export const decideCommons = command({
  input: z.object({
    commons: id,
    state: z.enum(['registered', 'declined', 'retired'], 'platform.invalid.choice'),
    reasons: optionalText(),
  }),
  find: (tx, input) =>
    tx
      .selectFrom('commons')
      .select(['id', 'body_id', 'state'])
      .where('id', '=', input.commons)
      .forUpdate()
      .executeTakeFirst(),
  may: (actor, commons) => (isOfficer(actor, commons.body_id) ? allowed : refused('pacts.why.notCurator')),
  run: async (tx, commons, input, { now }) => {
    if (!decisions[input.state].includes(commons.state)) return conflict('pacts.why.decided')
    if (input.state !== 'registered' && input.reasons.length < 20)
      return invalid('reasons', 'pacts.errors.reasons')
    await tx
      .updateTable('commons')
      .set({ state: input.state, state_reason: input.reasons || null, decided_at: now })
      .where('id', '=', commons.id)
      .execute()
    return [{ id: commons.id }, { what: `commons.${input.state}`, subject: subject('commons', commons.id) }]
  },
})

/** Corrects what is said of a commons, also where it is. */
export const editCommons = command({
  input: z.object({ commons: id, ...described }),
  find: (tx, input) =>
    tx
      .selectFrom('commons as c')
      .innerJoin('bodies as b', 'b.id', 'c.body_id')
      .select([
        'c.id',
        'c.body_id as bodyId',
        'c.state',
        'c.nominated_by as nominatedBy',
        'b.latitude',
        'b.longitude',
      ])
      .where('c.id', '=', input.commons)
      .forUpdate('c')
      .executeTakeFirst(),
  may: (actor, commons) => mayCorrect(actor, commons),
  run: async (tx, commons, input) => {
    const problem = problemOf(input, commons)
    if (problem) return problem
    await tx.updateTable('commons').set(columnsOf(input)).where('id', '=', commons.id).execute()
    return [{ id: commons.id }, { what: 'commons.edited', subject: subject('commons', commons.id) }]
  },
})
