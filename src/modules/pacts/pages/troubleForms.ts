/** The small forms for when a pact goes badly: leaving, exclusion, conciliation. */
import { allowed, refused } from '#platform/verdict.ts'
import {
  closeConciliation,
  nameCommittee,
  openConciliation,
  proposeConciliation,
} from '../commands/conciliation.ts'
import { excludeParty, withdrawParty } from '../commands/parties.ts'
import { partiesOf } from '../rules/who.ts'
import { area, deedOf, type LifeForm, maybe, oneOf, partyOptions, sends, text } from './lifeForm.ts'

const home = 'cura' as const
const parties: LifeForm['who'] = (actor, work) =>
  partiesOf(actor, work).length > 0 ? allowed : refused('pacts.why.role.party')

export const troubleForms = {
  leave: {
    home,
    send: sends(withdrawParty),
    ...deedOf('leave', parties),
    fields: [{ name: 'party', kind: 'select', options: partyOptions }, area('reasons')],
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
    fields: [area('matter')],
  },
  committee: {
    home,
    send: sends(nameCommittee),
    ...deedOf('record_conciliation'),
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
    fields: [area('proposal')],
  },
  conciliationOutcome: {
    home,
    send: sends(closeConciliation),
    ...deedOf('record_conciliation', 'body'),
    fields: [
      {
        name: 'outcome',
        kind: 'radios',
        options: oneOf(['accepted', 'not_accepted'], (view, name) => view.t(`pacts.trouble.outcome.${name}`)),
      },
    ],
  },
} as const satisfies Record<string, LifeForm>
