/** The small forms for when a pact goes badly: leaving, exclusion, conciliation. */
import { allOf, allowed, refused, type Verdict } from '#platform/verdict.ts'
import type { MessageKey } from '#ui/words.ts'
import {
  closeConciliation,
  nameCommittee,
  openConciliation,
  proposeConciliation,
} from '../commands/conciliation.ts'
import { excludeParty, withdrawParty } from '../commands/parties.ts'
import type { PactWork } from '../queries/work.ts'
import { isTimeFor } from '../rules/deeds.ts'
import { partiesOf } from '../rules/who.ts'
import {
  area,
  deedOf,
  type LifeForm,
  maybe,
  oneOf,
  ownPartyOptions,
  partyOptions,
  sends,
  text,
} from './lifeForm.ts'

const home = 'cura' as const
const parties: LifeForm['who'] = (actor, work) =>
  partiesOf(actor, work).length > 0 ? allowed : refused('pacts.why.role.party')

/** The conciliation that waits for the proposal of its committee. */
const waiting = ({ conciliations }: PactWork) => conciliations.find(({ proposal }) => proposal === null)
const underWay = ({ conciliations }: PactWork) => conciliations.some(({ outcome }) => outcome === null)
const must = (isSo: boolean, otherwise: MessageKey): Verdict => (isSo ? allowed : refused(otherwise))

export const troubleForms = {
  leave: {
    home,
    send: sends(withdrawParty),
    ...deedOf('leave', parties),
    fields: [{ name: 'party', kind: 'select', options: ownPartyOptions }, area('reasons')],
  },
  exclude: {
    home,
    send: sends(excludeParty),
    ...deedOf('exclude', 'body'),
    fields: [{ name: 'party', kind: 'select', options: partyOptions }, area('reasons')],
  },
  conciliate: {
    home,
    send: sends(openConciliation),
    ...deedOf('conciliate'),
    when: (work, today) =>
      allOf(isTimeFor(work, 'conciliate', today), must(!underWay(work), 'pacts.why.conciliationOpen')),
    fields: [area('matter')],
  },
  committee: {
    home,
    send: sends(nameCommittee),
    ...deedOf('record_conciliation'),
    when: (work, today) =>
      allOf(
        isTimeFor(work, 'record_conciliation', today),
        must(waiting(work) !== undefined, 'pacts.why.noConciliation'),
      ),
    fields: [
      text('memberForCitizens'),
      maybe(text('emailForCitizens')),
      text('memberForAdministration'),
      maybe(text('emailForAdministration')),
      text('memberAgreed'),
      maybe(text('emailAgreed')),
    ],
  },
  conciliationProposal: {
    home,
    send: sends(proposeConciliation),
    ...deedOf('record_conciliation', 'body'),
    when: (work, today) =>
      allOf(
        isTimeFor(work, 'record_conciliation', today),
        must(waiting(work) !== undefined, 'pacts.why.noConciliation'),
        must(waiting(work)?.members.every(Boolean) ?? false, 'pacts.why.committeeFirst'),
      ),
    fields: [area('proposal')],
  },
  conciliationOutcome: {
    home,
    send: sends(closeConciliation),
    ...deedOf('record_conciliation', 'body'),
    when: (work, today) =>
      allOf(
        isTimeFor(work, 'record_conciliation', today),
        must(
          work.conciliations.some(({ proposal, outcome }) => proposal !== null && outcome === null),
          'pacts.why.proposalFirst',
        ),
      ),
    fields: [
      {
        name: 'outcome',
        kind: 'radios',
        options: oneOf(['accepted', 'not_accepted'], (view, name) => view.t(`pacts.trouble.outcome.${name}`)),
      },
    ],
  },
} as const satisfies Record<string, LifeForm>
