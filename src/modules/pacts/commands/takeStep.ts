/** A step of the road, written: the state, the line in the pact's life, the journal entry. */
import type { Updateable } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#database/tables.ts'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import type { Entry } from '#platform/journal.ts'
import type { Refusal } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import type { Verdict } from '#platform/verdict.ts'
import { dayOf } from '#ui/dates.ts'
import { holdPact } from '../queries/found.ts'
import { effectiveState } from '../rules/effectiveState.ts'
import { mayTake, type StepName, stands, steps } from '../rules/steps.ts'
import type { StepRole } from '../rules/who.ts'
import type { Pact } from '../words.ts'
import { actNumber, optionalText, reasons } from './fields.ts'

/** The moment is wrong, not the person: somebody was faster, or the page is old. */
export const tooLate = (verdict: Verdict): Refusal | undefined =>
  verdict.allowed ? undefined : { kind: 'conflict', because: verdict.because }

export interface Papers {
  readonly reasons?: string
  readonly actNumber?: string
  /** Where somebody other than the step's usual role decides. */
  readonly by?: StepRole
}

/** Columns of a pact that a step sets; the state only where it is another than the step's own. */
export type PactChange = Partial<
  Pick<
    Updateable<Tables['pacts']>,
    | 'state'
    | 'submitted_at'
    | 'answer_due'
    | 'public_since'
    | 'board_assessed_on'
    | 'call_opens'
    | 'call_closes'
    | 'comments_close'
    | 'signed_at'
  >
>

export async function writeStep(
  tx: Tx,
  pact: Pact,
  name: StepName,
  papers: Papers,
  now: Date,
  change: PactChange = {},
): Promise<Entry> {
  const step = steps[name]
  const from = effectiveState(pact, dayOf(now))
  await tx
    .updateTable('pacts')
    .set({ state: step.to, ...change, updated_at: now })
    .where('id', '=', pact.id)
    .execute()
  await tx
    .insertInto('pact_steps')
    .values({
      pact_id: pact.id,
      from_state: from,
      to_state: step.to,
      role: papers.by ?? step.by,
      act_number: papers.actNumber ?? '',
      reasons: papers.reasons ?? '',
      at: now,
    })
    .execute()
  return { what: journalNames[name], subject: subject('pact', pact.id), detail: { from, to: step.to } }
}

export const journalNames = {
  submit: 'pact.submitted',
  take_in_review: 'pact.taken_in_review',
  request_information: 'pact.information_requested',
  give_information: 'pact.information_given',
  admit: 'pact.found_admissible',
  reject: 'pact.rejected',
  refer_to_board: 'pact.referred_to_board',
  assess: 'pact.assessed_by_board',
  open_call: 'pact.call_opened',
  open_co_design: 'pact.co_design_opened',
  publish_text: 'pact.text_published',
  reopen_text: 'pact.text_reopened',
  sign: 'pact.signed_by_all',
  suspend: 'pact.suspended',
  resume: 'pact.resumed',
  conclude: 'pact.concluded',
  end_early: 'pact.ended_early',
} as const satisfies Record<StepName, string>

/** What a step does beside moving the pact: columns to set, or a refusal. */
type Extra = (tx: Tx, pact: Pact, now: Date) => Promise<PactChange | Refusal>

/** A step that asks for nothing but its papers. */
export const stepCommand = (name: StepName, extra?: Extra) =>
  command({
    input: z.object({
      pact: id,
      reasons: steps[name].needs.includes('reasons') ? reasons : optionalText(),
      actNumber: steps[name].needs.includes('act') ? actNumber : optionalText(160),
    }),
    find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
    may: (actor, pact) => mayTake(actor, pact, name),
    run: async (tx, pact, input, { now }) => {
      const late = tooLate(stands(pact, name, dayOf(now)))
      if (late) return late
      const change = (await extra?.(tx, pact, now)) ?? {}
      if (isRefusal(change)) return change
      return [{ id: pact.id }, await writeStep(tx, pact, name, input, now, change)]
    },
  })

const isRefusal = (value: PactChange | Refusal): value is Refusal => 'kind' in value
