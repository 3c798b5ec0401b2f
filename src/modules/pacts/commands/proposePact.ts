/** A pact is proposed: project, reasons, objectives, timing, actions, collaborators, resources. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { aliasFor } from '#modules/people/index.ts'
import { actsFor } from '#platform/actor.ts'
import { command } from '#platform/command.ts'
import { id, ids, optionalId } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { conflict, invalid, type Refusal } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { allowed, refused } from '#platform/verdict.ts'
import { dayOf } from '#ui/dates.ts'
import { findPact, holdPact } from '../queries/found.ts'
import { isFromProposer, isTimeFor } from '../rules/deeds.ts'
import { isOfficer } from '../rules/who.ts'
import { careLevels, pactKinds, pactThemes } from '../words.ts'
import { optionalText, title } from './fields.ts'
import { setCommonsOf } from './pactCommons.ts'
import { tooLate } from './takeStep.ts'

const written = {
  kind: z.enum(pactKinds, 'platform.invalid.choice'),
  careLevel: z.enum(careLevels, 'platform.invalid.choice'),
  theme: z.enum(pactThemes, 'platform.invalid.choice'),
  title,
  reasons: optionalText(),
  objectives: optionalText(),
  timing: optionalText(),
  actions: optionalText(),
  collaborators: optionalText(),
  resources: optionalText(),
  commons: ids,
}
type Written = z.infer<z.ZodObject<typeof written>>

const columnsOf = (form: Written) => ({
  kind: form.kind,
  care_level: form.careLevel,
  theme: form.theme,
  title: form.title,
  reasons: form.reasons,
  objectives: form.objectives,
  timing: form.timing,
  actions: form.actions,
  collaborators: form.collaborators,
  resources: form.resources,
})

/** Starts a draft, which only its proposer sees: a person, a group by mandate, or the body itself (`byBody`). */
export const proposePact = command({
  input: z.object({
    ...written,
    body: id,
    group: optionalId,
    byBody: z.literal('yes').optional(),
    /** The participation proposal or agenda action it comes from. */
    proposal: optionalId,
    action: optionalId,
    /** The pact in public call it competes with. */
    competesWith: optionalId,
    /** The public pact whose words it starts from: cited for ever. */
    copiedFrom: optionalId,
  }),
  find: (tx, input) =>
    tx.selectFrom('bodies').select(['id', 'name']).where('id', '=', input.body).executeTakeFirst(),
  may: (actor, body, _now, input) => {
    if (input.group !== undefined && !actsFor(actor, input.group)) return refused('pacts.errors.group')
    return input.byBody && !isOfficer(actor, body.id) ? refused('pacts.why.role.officer') : allowed
  },
  run: async (tx, body, input, { actor, now }) => {
    const problem = await problemOf(tx, input, now)
    if (problem) return problem
    const { id: pact } = await tx
      .insertInto('pacts')
      .values({
        ...columnsOf(input),
        body_id: body.id,
        proposer_person_id: input.byBody ? null : actor.id,
        proposer_group_id: input.byBody ? null : (input.group ?? null),
        proposer_label: input.byBody ? body.name : aliasFor(actor, input.group),
        competes_with: input.competesWith ?? null,
        copied_from: input.copiedFrom ?? null,
        created_at: now,
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const wrong = await setCommonsOf(tx, pact, body.id, input.commons, now)
    if (wrong) return wrong
    const self = subject('pact', pact)
    if (input.proposal) await link(tx, subject('proposal', input.proposal), 'became', self, now)
    if (input.action) await link(tx, subject('action', input.action), 'became', self, now)
    if (input.competesWith) await link(tx, subject('pact', input.competesWith), 'competed_with', self, now)
    return [{ id: pact }, { what: 'pact.drafted', subject: self, detail: { kind: input.kind } }]
  },
})

/** Changes a draft, or a proposal of which the body has asked more. */
export const editPactProposal = command({
  input: z.object({ ...written, pact: id }),
  find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
  may: (actor, pact) => isFromProposer(actor, pact),
  run: async (tx, pact, input, { now }) => {
    const late = tooLate(isTimeFor(pact, 'edit_proposal', dayOf(now)))
    if (late) return late
    const wrong = await setCommonsOf(tx, pact.id, pact.bodyId, input.commons, now)
    if (wrong) return wrong
    await tx
      .updateTable('pacts')
      .set({ ...columnsOf(input), updated_at: now })
      .where('id', '=', pact.id)
      .execute()
    return [{ id: pact.id }, { what: 'pact.proposal_edited', subject: subject('pact', pact.id) }]
  },
})

interface Origins {
  readonly body: number
  readonly proposal?: number | undefined
  readonly action?: number | undefined
  readonly competesWith?: number | undefined
  readonly copiedFrom?: number | undefined
}

async function problemOf(tx: Tx, input: Origins, now: Date): Promise<Refusal | undefined> {
  if (input.competesWith !== undefined) {
    const other = await findPact(tx, input.competesWith)
    if (other?.bodyId !== input.body) return invalid('competesWith', 'platform.invalid.choice')
    if (!isCallOpen(other, dayOf(now))) return conflict('pacts.why.callClosed')
  }
  if (input.copiedFrom !== undefined && !(await findPact(tx, input.copiedFrom))?.isPublic) {
    return invalid('copiedFrom', 'pacts.errors.template')
  }
  if (input.proposal !== undefined && !(await isOfBody(tx, 'proposal', input.proposal, input.body))) {
    return invalid('proposal', 'pacts.errors.source')
  }
  if (input.action !== undefined && !(await isOfBody(tx, 'action', input.action, input.body))) {
    return invalid('action', 'pacts.errors.source')
  }
  return undefined
}

/** Whether anybody may make another proposal today. */
export const isCallOpen = (
  pact: { readonly state: string; readonly callOpens: string | null; readonly callCloses: string | null },
  today: string,
): boolean =>
  pact.state === 'public_call' &&
  pact.callOpens !== null &&
  pact.callCloses !== null &&
  pact.callOpens <= today &&
  today <= pact.callCloses

async function isOfBody(tx: Tx, kind: 'proposal' | 'action', source: number, body: number): Promise<boolean> {
  const family = await tx
    .selectFrom('bodies')
    .select(['id', 'parent_id'])
    .where('id', '=', body)
    .executeTakeFirst()
  const bodies = [body, ...(family?.parent_id ? [family.parent_id] : [])]
  const row =
    kind === 'proposal'
      ? await tx
          .selectFrom('proposals as o')
          .innerJoin('processes as s', 's.id', 'o.process_id')
          .select('o.id')
          .where('o.id', '=', source)
          .where('o.state', 'in', ['published', 'merged'])
          .where('o.outcome', '<>', 'rejected')
          .where((where) =>
            where.or([where('s.body_id', 'in', bodies), where('s.decision_body_id', 'in', bodies)]),
          )
          .executeTakeFirst()
      : await tx
          .selectFrom('agenda_actions as n')
          .innerJoin('strategic_lines as l', 'l.id', 'n.line_id')
          .innerJoin('agendas as a', 'a.id', 'l.agenda_id')
          .select('n.id')
          .where('n.id', '=', source)
          .where('a.body_id', 'in', bodies)
          .executeTakeFirst()
  return row !== undefined
}
