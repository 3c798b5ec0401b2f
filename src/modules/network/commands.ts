/** What can be done to the network: load it, correct it, set the terms. */
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { subject } from '#platform/subject.ts'
import { findBody } from './queries/bodies.ts'
import { findLab } from './queries/labs.ts'
import { findStrategy } from './queries/strategies.ts'
import { loadNetwork } from './reference/load.ts'
import { mayEdit, mayLoadNetwork } from './rules.ts'
import { isKnownTerm, termUnits } from './words.ts'

const slug = z
  .string()
  .trim()
  .regex(/^[a-z0-9-]{1,60}$/)
const line = (longest: number) => z.string().trim().max(longest, 'platform.invalid.tooLong')
const asked = (longest: number) => line(longest).min(2, 'platform.invalid.required')
const ticked = z.literal('si').optional()

const website = z.union([
  z.literal(''),
  z
    .string()
    .trim()
    .max(300, 'platform.invalid.tooLong')
    .regex(/^https?:\/\/\S+$/, 'network.errors.website'),
])

/** Loads the ten open labs and the Bassa Reggiana with one button, on a fresh installation. */
export const loadReferenceNetwork = command({
  input: z.object({}),
  find: async (tx) => {
    const { count } = await tx
      .selectFrom('bodies')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return { bodyCount: Number(count) }
  },
  may: mayLoadNetwork,
  run: async (tx) => {
    const loaded = await loadNetwork(tx)
    const region = loaded.bodies['emilia-romagna'] ?? 0
    const detail = { bodies: Object.keys(loaded.bodies).length, labs: Object.keys(loaded.labs).length }
    return [loaded, { what: 'network.loaded', subject: subject('body', region), detail }]
  },
})

/** Corrects what the page of a body says. */
export const editBody = command({
  input: z.object({
    body: slug,
    name: asked(120),
    summary: line(1000),
    website,
    email: z.union([z.literal(''), z.string().trim().pipe(z.email('platform.invalid.email'))]),
    population: z.union([
      z.literal('').transform(() => null),
      z.coerce
        .number('platform.invalid.number')
        .int('platform.invalid.number')
        .min(0, 'platform.invalid.number'),
    ]),
    populationNote: line(120),
  }),
  find: (tx, input) => findBody(tx, input.body),
  may: mayEdit,
  run: async (tx, body, input) => {
    await tx
      .updateTable('bodies')
      .set({
        name: input.name,
        summary: input.summary,
        website: input.website || null,
        email: input.email || null,
        population: input.population,
        population_note: input.populationNote || null,
      })
      .where('id', '=', body.id)
      .execute()
    return [{ slug: input.body }, { what: 'body.edited', subject: subject('body', body.id) }]
  },
})

/** Corrects what the page of a lab says. */
export const editLab = command({
  input: z.object({
    lab: slug,
    site: asked(120),
    siteStory: line(2000),
    theme: asked(300),
    operator: line(300),
    address: asked(300),
    addressToCheck: ticked,
    opened: line(200),
    website,
  }),
  find: (tx, input) => findLab(tx, input.lab),
  may: mayEdit,
  run: async (tx, lab, input) => {
    await tx
      .updateTable('labs')
      .set({
        site: input.site,
        site_story: input.siteStory,
        theme: input.theme,
        operator: input.operator || null,
        address: input.address,
        address_to_check: input.addressToCheck === 'si',
        opened: input.opened,
        website: input.website || null,
      })
      .where('id', '=', lab.id)
      .execute()
    return [{ slug: input.lab }, { what: 'lab.edited', subject: subject('lab', lab.id) }]
  },
})

/** Adds an objective to a strategy; the code follows the last one. */
export const addObjective = command({
  input: z.object({
    strategy: id,
    title: asked(120),
    detail: line(1000),
  }),
  find: (tx, input) => findStrategy(tx, input.strategy),
  may: mayEdit,
  run: async (tx, strategy, input) => {
    const codes = await tx
      .selectFrom('strategy_objectives')
      .select('code')
      .where('strategy_id', '=', strategy.id)
      .execute()
    const last = Math.max(0, ...codes.map(({ code }) => Number(code.replace(/^\D+/, '')) || 0))
    const { id } = await tx
      .insertInto('strategy_objectives')
      .values({ strategy_id: strategy.id, code: `O${last + 1}`, title: input.title, detail: input.detail })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [
      { id, strategy: strategy.id },
      { what: 'objective.added', subject: subject('strategy_objective', id) },
    ]
  },
})

/** Sets a term of a body's own rules, with its source and whether that was checked. */
export const editTerm = command({
  input: z.object({
    body: slug,
    term: z.string().refine(isKnownTerm, 'platform.invalid.choice'),
    amount: z.coerce
      .number('platform.invalid.number')
      .int('platform.invalid.number')
      .min(0, 'platform.invalid.number')
      .max(3650, 'platform.invalid.number'),
    unit: z.enum(termUnits, 'platform.invalid.choice'),
    source: asked(300),
    isVerified: ticked,
  }),
  find: (tx, input) => findBody(tx, input.body),
  may: mayEdit,
  run: async (tx, body, { term, amount, unit, source, isVerified, body: bodySlug }) => {
    const is_verified = isVerified === 'si'
    await tx
      .insertInto('body_terms')
      .values({ body_id: body.id, term, amount, unit, source, is_verified })
      .onConflict((conflict) =>
        conflict.columns(['body_id', 'term']).doUpdateSet({ amount, unit, source, is_verified }),
      )
      .execute()
    return [
      { slug: bodySlug },
      { what: 'term.edited', subject: subject('body', body.id), detail: { term, amount, unit } },
    ]
  },
})
