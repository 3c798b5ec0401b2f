/** The small forms of a pact that lives: promises marked, tasks, amendments, renewal. */
import { refused } from '#platform/verdict.ts'
import { proposeAmendment, withdrawAmendment } from '../commands/amend.ts'
import { markCommitment } from '../commands/commitments.ts'
import { renewPact } from '../commands/life.ts'
import { changeSupportState } from '../commands/supports.ts'
import { addTask, finishTask } from '../commands/tasks.ts'
import { type PactWork, textInForceOf } from '../queries/work.ts'
import { isOfPact, isTimeFor } from '../rules/deeds.ts'
import { commitmentStates, supportStates } from '../words.ts'
import { area, date, deedOf, type LifeForm, maybe, oneOf, partyOptions, sends, text } from './lifeForm.ts'

const home = 'cura' as const

const waitsForSignatures = ({ texts }: PactWork): boolean =>
  texts.some((one) => one.amendment > 0 && !one.isAgreed && !one.isWithdrawn)

const promise = ['what', 'forWhom', 'dueOn', 'hours'] as const

/** One new promise is written as fields; the command takes a list, and its errors go back to the fields. */
const amends: LifeForm['send'] = async (c, typed, files) => {
  const { party, what, forWhom, dueOn, hours, ...rest } = typed
  const isPromised = promise.some((name) => typed[name])
  const commitments = isPromised ? [{ party, what, forWhom, dueOn, hours }] : []
  const outcome = await sends(proposeAmendment)(c, { ...rest, commitments }, files)
  if (outcome.kind !== 'invalid') return outcome
  const errors = Object.entries(outcome.errors).map(([name, why]) => [
    name === 'commitments' ? 'party' : name.replace(/^commitments\.0\./, ''),
    why,
  ])
  return { ...outcome, errors: Object.fromEntries(errors) }
}

export const livingForms = {
  mark: {
    home,
    send: sends(markCommitment),
    ...deedOf('mark'),
    item: 'commitment',
    fields: [
      {
        name: 'state',
        kind: 'radios',
        options: oneOf(commitmentStates, (view, state) => view.t(`pacts.commitmentState.${state}`)),
      },
      maybe(area('evidence')),
    ],
  },
  supportState: {
    home,
    send: sends(changeSupportState),
    ...deedOf('mark', 'body'),
    item: 'support',
    fields: [
      {
        name: 'state',
        kind: 'radios',
        options: oneOf(supportStates, (view, state) => view.t(`pacts.supportState.${state}`)),
      },
    ],
  },
  task: {
    home,
    send: sends(addTask),
    ...deedOf('task'),
    fields: [
      { name: 'party', kind: 'select', options: partyOptions },
      { name: 'title', kind: 'text', label: 'task' },
      maybe(date('dueOn')),
    ],
  },
  finishTask: {
    home,
    send: sends(finishTask),
    ...deedOf('task'),
    item: 'task',
    fields: [area('evidence')],
  },
  amend: {
    home,
    send: amends,
    who: isOfPact,
    when: (work, today) =>
      waitsForSignatures(work) ? refused('pacts.why.amendmentOpen') : isTimeFor(work, 'amend', today),
    next: 'testo?modifica',
    fields: [
      area('reasons'),
      { name: 'basedOn', kind: 'hidden' },
      { name: 'clauses', kind: 'clauses' },
      maybe(date('endsOn')),
      { name: 'what', kind: 'text', label: 'newCommitment', isOptional: true },
      { name: 'party', kind: 'select', options: partyOptions, isOptional: true },
      maybe(text('forWhom')),
      maybe(date('dueOn')),
      { name: 'hours', kind: 'number', label: 'hoursPromised', isOptional: true },
    ],
    start: (work) => {
      const inForce = textInForceOf(work.texts)
      return {
        ...inForce?.clauses,
        basedOn: String(inForce?.version ?? ''),
        endsOn: work.endsOn ?? '',
      }
    },
  },
  withdrawAmendment: {
    home,
    send: sends(withdrawAmendment),
    who: isOfPact,
    when: (work, today) =>
      waitsForSignatures(work) ? isTimeFor(work, 'amend', today) : refused('pacts.why.noAmendment'),
    fields: [area('reasons')],
  },
  renew: {
    home,
    send: sends(renewPact),
    ...deedOf('renew'),
    fields: [{ name: 'months', kind: 'number' }],
    start: () => ({ months: '12' }),
  },
} as const satisfies Record<string, LifeForm>
