/** The small forms of a pact that lives: promises marked, tasks, amendments, renewal, its end. */
import { proposeAmendment, withdrawAmendment } from '../commands/amend.ts'
import { markCommitment } from '../commands/commitments.ts'
import { concludePact, renewPact } from '../commands/life.ts'
import { changeSupportState } from '../commands/supports.ts'
import { addTask, finishTask } from '../commands/tasks.ts'
import { clauseLetters, commitmentStates, supportStates } from '../words.ts'
import {
  area,
  date,
  deedOf,
  type LifeForm,
  maybe,
  oneOf,
  partyOptions,
  sends,
  stepOf,
  text,
} from './lifeForm.ts'

const home = 'cura' as const

/** One new promise is written as fields; the command takes a list. */
const amends: LifeForm['send'] = (c, typed, files) => {
  const { clause, clauseText, party, what, dueOn } = typed
  const changed = typeof clause === 'string' && clause !== '' ? { [clause]: clauseText } : {}
  const commitments = what ? [{ party, what, dueOn }] : []
  return sends(proposeAmendment)(
    c,
    {
      pact: typed.pact,
      _key: typed._key,
      reasons: typed.reasons,
      endsOn: typed.endsOn,
      commitments,
      ...changed,
    },
    files,
  )
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
    ...deedOf('amend'),
    fields: [
      area('reasons'),
      {
        name: 'clause',
        kind: 'select',
        isOptional: true,
        options: oneOf(
          clauseLetters,
          (view, letter) => `${letter}) ${view.t(`pacts.clause.${letter}.title`)}`,
        ),
      },
      maybe(area('clauseText')),
      maybe(date('endsOn')),
      { name: 'party', kind: 'select', options: partyOptions, isOptional: true },
      maybe(text('what')),
      maybe(date('dueOn')),
    ],
  },
  withdrawAmendment: { home, send: sends(withdrawAmendment), ...deedOf('amend'), fields: [area('reasons')] },
  renew: {
    home,
    send: sends(renewPact),
    ...deedOf('renew'),
    fields: [{ name: 'months', kind: 'number' }],
    start: () => ({ months: '12' }),
  },
  conclude: { home, send: sends(concludePact), ...stepOf('conclude'), fields: [maybe(area('reasons'))] },
} as const satisfies Record<string, LifeForm>
