/** The body looks at a proposal: takes it in review, asks, finds it admissible or not, the board, the public call. */
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { day, id } from '#platform/fields.ts'
import { conflict, invalid } from '#platform/outcome.ts'
import { addDays, dayOf, daysBetween } from '#ui/dates.ts'
import { holdPact } from '../queries/found.ts'
import { mayTake, stands } from '../rules/steps.ts'
import { findPactTerms } from '../terms.ts'
import { actNumber, optionalText, reasons } from './fields.ts'
import { stepCommand, tooLate, writeStep } from './takeStep.ts'
import { copyModel } from './text.ts'

export const takeInReview = stepCommand('take_in_review')
export const requestInformation = stepCommand('request_information')

/** The clock of the answer starts again: the body has new things to read. */
export const giveInformation = stepCommand('give_information', async (tx, pact, now) => {
  const terms = await findPactTerms(tx, pact.bodyId)
  return { answer_due: addDays(dayOf(now), terms.pact_answer_days.amount) }
})

export const admitPact = stepCommand('admit', async (_tx, pact, now) =>
  pact.isPublic ? {} : { public_since: now },
)
export const rejectPact = stepCommand('reject')
export const referToBoard = stepCommand('refer_to_board')

/** What the executive board (Giunta) decided: on general interest, with its act. Unfavourable ends it here. */
export const assessByBoard = command({
  input: z.object({
    pact: id,
    isFavourable: z.enum(['yes', 'no'], 'platform.invalid.choice'),
    actNumber,
    reasons,
  }),
  find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
  may: (actor, pact) => mayTake(actor, pact, 'assess'),
  run: async (tx, pact, input, { now }) => {
    const late = tooLate(stands(pact, 'assess', dayOf(now)))
    if (late) return late
    const assessed = await writeStep(tx, pact, 'assess', input, now, { board_assessed_on: dayOf(now) })
    const entry = { ...assessed, detail: { isFavourable: input.isFavourable === 'yes' } }
    if (input.isFavourable === 'yes') return [{ id: pact.id }, entry]
    return [{ id: pact.id }, entry, await writeStep(tx, pact, 'reject', { ...input, by: 'board' }, now)]
  },
})

/** The public call (avviso pubblico): for so many days anybody may make another proposal for the same commons. */
export const openCall = command({
  input: z.object({ pact: id, opens: day, closes: day, actNumber: optionalText(160) }),
  find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
  may: (actor, pact) => mayTake(actor, pact, 'open_call'),
  run: async (tx, pact, input, { now }) => {
    const late = tooLate(stands(pact, 'open_call', dayOf(now)))
    if (late) return late
    if (input.opens < dayOf(now)) return invalid('opens', 'pacts.errors.pastDate')
    const terms = await findPactTerms(tx, pact.bodyId)
    const [least, most] = [terms.pact_call_days_min.amount, terms.pact_call_days_max.amount]
    const length = daysBetween(input.opens, input.closes)
    if (length < least || length > most) return invalid('closes', 'pacts.errors.callLength', { least, most })
    const change = { call_opens: input.opens, call_closes: input.closes }
    return [{ id: pact.id }, await writeStep(tx, pact, 'open_call', input, now, change)]
  },
})

/** Writing together begins: the proposer and the body are its first parties. */
export const openCoDesign = stepCommand('open_co_design', async (tx, pact, now) => {
  const undecided = await tx
    .selectFrom('pacts')
    .select('id')
    .where('competes_with', '=', pact.id)
    .where('state', 'in', ['submitted', 'under_review', 'info_requested'])
    .limit(1)
    .executeTakeFirst()
  if (undecided) return conflict('pacts.why.competingUndecided')
  if (pact.competesWith !== null) {
    const call = await tx
      .selectFrom('pacts')
      .select('call_closes')
      .where('id', '=', pact.competesWith)
      .executeTakeFirst()
    if (call?.call_closes && dayOf(now) <= call.call_closes) {
      return conflict('pacts.why.callOpen', { date: call.call_closes })
    }
  }
  const first = await tx
    .selectFrom('pacts as p')
    .innerJoin('bodies as b', 'b.id', 'p.body_id')
    .select(['p.proposer_label', 'p.copied_from', 'b.name'])
    .where('p.id', '=', pact.id)
    .executeTakeFirstOrThrow()
  const common = { pact_id: pact.id, state: 'agreed', joined_at: now } as const
  await tx
    .insertInto('pact_parties')
    .values([{ ...common, side: 'administration', body_id: pact.bodyId, label: first.name }])
    .execute()
  if (pact.proposerGroupId !== null || pact.proposerPersonId !== null) {
    await tx
      .insertInto('pact_parties')
      .values({
        ...common,
        side: 'citizens',
        group_id: pact.proposerGroupId,
        person_id: pact.proposerGroupId === null ? pact.proposerPersonId : null,
        label: pact.proposerGroupId === null ? '' : first.proposer_label,
      })
      .execute()
  }
  if (first.copied_from !== null) await copyModel(tx, pact.id, first.copied_from, now)
  return {}
})
