/** The one road of a pact: every step, from which states, to which, by whom, with which papers. Pure. */
import type { Actor } from '#platform/actor.ts'
import { allOf, allowed, refused, type Verdict } from '#platform/verdict.ts'
import type { Day } from '#ui/dates.ts'
import type { Pact, PactKind, PactState } from '../words.ts'
import { effectiveState } from './effectiveState.ts'
import { mayAct, type StepRole } from './who.ts'

export const stepNames = [
  'submit',
  'take_in_review',
  'request_information',
  'give_information',
  'admit',
  'reject',
  'refer_to_board',
  'assess',
  'open_call',
  'open_co_design',
  'publish_text',
  'reopen_text',
  'sign',
  'suspend',
  'resume',
  'conclude',
  'end_early',
] as const
export type StepName = (typeof stepNames)[number]

export interface Step {
  readonly from: readonly PactState[]
  readonly to: PactState
  readonly by: StepRole
  /** Papers the regulation asks for with this step: a motivated decision, the number of an act. */
  readonly needs: readonly ('reasons' | 'act')[]
  readonly only?: PactKind
}

/**
 * Ordinary pacts go from admissible to co-design; complex ones through the executive board (Giunta) and a public
 * call first, and an unfavourable board ends it there. A competing proposal shares the board's judgement
 * and the call of the one it competes with; admissible as it may be, another may be chosen.
 */
export const steps: Readonly<Record<StepName, Step>> = {
  submit: { from: ['draft'], to: 'submitted', by: 'proposer', needs: [] },
  take_in_review: { from: ['submitted'], to: 'under_review', by: 'officer', needs: [] },
  request_information: { from: ['under_review'], to: 'info_requested', by: 'officer', needs: ['reasons'] },
  give_information: { from: ['info_requested'], to: 'under_review', by: 'proposer', needs: ['reasons'] },
  admit: { from: ['under_review'], to: 'admissible', by: 'officer', needs: [] },
  reject: {
    from: ['under_review', 'admissible', 'public_call'],
    to: 'rejected',
    by: 'officer',
    needs: ['reasons'],
  },
  refer_to_board: { from: ['admissible'], to: 'board_assessment', by: 'officer', needs: [], only: 'complex' },
  assess: {
    from: ['board_assessment'],
    to: 'board_assessment',
    by: 'board',
    needs: ['reasons', 'act'],
    only: 'complex',
  },
  open_call: { from: ['board_assessment'], to: 'public_call', by: 'officer', needs: [], only: 'complex' },
  open_co_design: { from: ['admissible', 'public_call'], to: 'co_design', by: 'officer', needs: [] },
  publish_text: { from: ['co_design'], to: 'text_published', by: 'officer', needs: [] },
  reopen_text: { from: ['text_published'], to: 'co_design', by: 'officer', needs: ['reasons'] },
  sign: { from: ['text_published'], to: 'signed', by: 'party', needs: [] },
  suspend: { from: ['active'], to: 'suspended', by: 'officer', needs: ['reasons'] },
  resume: { from: ['suspended'], to: 'active', by: 'officer', needs: ['reasons'] },
  conclude: { from: ['active', 'expired'], to: 'concluded', by: 'officer', needs: [] },
  end_early: {
    from: ['signed', 'active', 'suspended'],
    to: 'terminated_early',
    by: 'officer',
    needs: ['reasons', 'act'],
  },
}

/** Whether the pact stands where this step begins, whoever asks. */
export function stands(pact: Pact, name: StepName, today: Day): Verdict {
  const step = steps[name]
  if (!step.from.includes(effectiveState(pact, today))) return refused(`pacts.why.step.${name}`)
  if (step.only && step.only !== pact.kind) return refused('pacts.why.onlyComplex')
  return extra[name]?.(pact, today) ?? allowed
}

/** Who may take this step, wherever the pact stands. */
export const mayTake = (actor: Actor | null, pact: Pact, name: StepName): Verdict =>
  mayAct(actor, pact, steps[name].by)

/** Both: what a page asks before it shows the button. */
export const mayStep = (actor: Actor | null, pact: Pact, name: StepName, today: Day): Verdict =>
  allOf(mayTake(actor, pact, name), stands(pact, name, today))

/** The steps somebody may take now, in the order of the road. */
export const openSteps = (actor: Actor | null, pact: Pact, today: Day): StepName[] =>
  stepNames.filter((name) => mayStep(actor, pact, name, today).allowed)

const callIsOver = ({ callCloses }: Pact, today: Day): Verdict =>
  callCloses !== null && today <= callCloses ? refused('pacts.why.callOpen', { date: callCloses }) : allowed

const extra: Partial<Record<StepName, (pact: Pact, today: Day) => Verdict>> = {
  reject: (pact, today) =>
    pact.state === 'admissible' && pact.competesWith === null
      ? refused('pacts.why.step.reject')
      : callIsOver(pact, today),
  open_call: (pact) => (pact.boardAssessedOn === null ? refused('pacts.why.boardFirst') : allowed),
  assess: (pact) => (pact.boardAssessedOn === null ? allowed : refused('pacts.why.boardDone')),
  refer_to_board: (pact) => (pact.competesWith === null ? allowed : refused('pacts.why.competingSharesCall')),
  open_co_design: (pact, today) => {
    if (pact.state === 'admissible' && pact.kind === 'complex' && pact.competesWith === null) {
      return refused('pacts.why.callFirst')
    }
    return callIsOver(pact, today)
  },
}
