/** The small forms of writing a pact together. */
import { allowed, refused } from '#platform/verdict.ts'
import type { FormValues } from '#ui/formState.ts'
import type { View } from '#ui/view.ts'
import { removeCommitment, writeCommitment } from '../commands/commitments.ts'
import { setPactFacts } from '../commands/facts.ts'
import { setPactCommons } from '../commands/pactCommons.ts'
import { answerInvitation, answerJoiner, askToJoin, inviteParty } from '../commands/parties.ts'
import { answerRemark, makeRemark } from '../commands/remarks.ts'
import { removeSupport, writeSupport } from '../commands/supports.ts'
import { copyText } from '../commands/text.ts'
import type { PactWork } from '../queries/work.ts'
import { maySee, seesPrivate } from '../rules/who.ts'
import { clauseLetters, sides, supportForms } from '../words.ts'
import {
  area,
  date,
  deedOf,
  type LifeForm,
  listed,
  maybe,
  oneOf,
  partyOptions,
  sends,
  text,
} from './lifeForm.ts'

const home = 'coprogettazione' as const
const yesNo = oneOf(['yes', 'no'], (view, name) => view.t(`pacts.life.yesNo.${name}`))
const insiders: LifeForm['who'] = (actor, work) =>
  seesPrivate(actor, work) ? allowed : refused('pacts.why.role.party')
const everybody: LifeForm['who'] = (actor, work) =>
  actor && maySee(actor, work) ? allowed : refused('pacts.why.role.party')

/** What the address of a form begins it with. */
const addressed = (view: View, name: string): string | null =>
  new URLSearchParams(view.path.split('?')[1]).get(name)

/** What was promised in the pact it starts from, to be taken up by a party of this one, with a day of its own. */
function fromModel(work: PactWork, view: View): FormValues {
  const wanted = Number(addressed(view, 'come'))
  const promise = work.model?.commitments.find(({ id }) => id === wanted)
  if (!promise) return {}
  const { side, what, forWhom, hours, goods } = promise
  const own = work.parts.filter((party) => party.side === side && party.state === 'agreed')
  const party = own.length === 1 ? String(own[0]?.id) : ''
  return { party, what, forWhom, hours: hours === null ? '' : String(hours), goods }
}

export const coDesignForms = {
  facts: {
    home,
    send: sends(setPactFacts),
    ...deedOf('write_text'),
    fields: [text('title'), area('summary'), date('startsOn'), date('endsOn')],
    start: ({ title, summary, startsOn, endsOn }) => ({
      title,
      summary,
      startsOn: startsOn ?? '',
      endsOn: endsOn ?? '',
    }),
  },
  commons: {
    home,
    send: sends(setPactCommons),
    ...deedOf('write_text'),
    fields: [{ name: 'commons', kind: 'checkboxes', options: listed('commons') }],
    start: ({ commons }) => ({ commons: commons.map(({ id }) => String(id)) }),
  },
  invite: {
    home,
    send: sends(inviteParty),
    ...deedOf('invite'),
    fields: [
      { name: 'side', kind: 'radios', options: oneOf(sides, (view, side) => view.t(`pacts.side.${side}`)) },
      { name: 'group', kind: 'select', options: listed('groups'), isOptional: true },
      { name: 'body', kind: 'select', options: listed('bodies'), isOptional: true },
      maybe(text('office')),
    ],
  },
  answerInvitation: {
    home,
    send: sends(answerInvitation),
    ...deedOf('invite', insiders),
    item: 'party',
    fields: [{ name: 'answer', kind: 'radios', options: yesNo }],
  },
  join: {
    // Who has only asked does not write yet.
    home: 'patto',
    send: sends(askToJoin),
    ...deedOf('join', everybody),
    fields: [{ name: 'group', kind: 'select', options: listed('own'), isOptional: true }],
  },
  answerJoiner: {
    home,
    send: sends(answerJoiner),
    ...deedOf('join', 'body'),
    item: 'party',
    fields: [{ name: 'answer', kind: 'radios', options: yesNo }, maybe(area('reasons'))],
  },
  commitment: {
    home,
    send: sends(writeCommitment),
    ...deedOf('write_text'),
    item: 'commitment',
    fields: [
      { name: 'party', kind: 'select', options: partyOptions },
      text('what'),
      maybe(text('forWhom')),
      date('dueOn'),
      maybe({ name: 'hours', kind: 'number' }),
      maybe(text('goods')),
    ],
    start: (work, item, view) => {
      const known = work.commitments.find(({ id }) => id === item)
      if (!known) return fromModel(work, view)
      const { party, what, forWhom, dueOn, hours, goods } = known
      return { party: String(party), what, forWhom, dueOn, hours: hours === null ? '' : String(hours), goods }
    },
  },
  removeCommitment: {
    home,
    send: sends(removeCommitment),
    ...deedOf('write_text'),
    item: 'commitment',
    fields: [],
  },
  support: {
    home,
    send: sends(writeSupport),
    ...deedOf('write_text', 'body'),
    item: 'support',
    fields: [
      {
        name: 'supportForm',
        kind: 'select',
        options: oneOf(supportForms, (view, form) => view.t(`pacts.support.${form}`)),
      },
      text('detail'),
      maybe(text('value')),
    ],
    start: (work, item) => {
      const known = work.supports.find(({ id }) => id === item)
      if (!known) return {}
      const value = (known.valueCents / 100).toFixed(2).replace('.', ',').replace(',00', '')
      return { supportForm: known.form, detail: known.detail, value }
    },
  },
  removeSupport: {
    home,
    send: sends(removeSupport),
    ...deedOf('write_text', 'body'),
    item: 'support',
    fields: [],
  },
  remark: {
    home,
    send: sends(makeRemark),
    ...deedOf('remark'),
    fields: [
      {
        name: 'clause',
        kind: 'select',
        options: oneOf(
          clauseLetters,
          (view, letter) => `${letter}) ${view.t(`pacts.clause.${letter}.title`)}`,
        ),
      },
      { name: 'body', kind: 'area', label: 'remarkBody' },
    ],
    start: (_work, _item, view) => ({ clause: addressed(view, 'clausola') ?? '' }),
  },
  answerRemark: {
    home,
    send: sends(answerRemark),
    ...deedOf('remark'),
    item: 'remark',
    fields: [
      {
        name: 'state',
        kind: 'radios',
        options: oneOf(['taken_in', 'answered'], (view, state) => view.t(`pacts.remarkState.${state}`)),
      },
      { name: 'answer', kind: 'area', label: 'answerText', isOptional: true },
    ],
  },
  model: {
    home,
    send: sends(copyText),
    ...deedOf('write_text'),
    fields: [{ name: 'from', kind: 'select', options: listed('models') }],
  },
} as const satisfies Record<string, LifeForm>
