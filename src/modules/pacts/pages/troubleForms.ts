/** The small forms for when a pact goes badly: suspension, leaving, exclusion, early end, conciliation. */
import { allowed, refused } from '#platform/verdict.ts'
import {
  closeConciliation,
  nameCommittee,
  openConciliation,
  proposeConciliation,
} from '../commands/conciliation.ts'
import { endPactEarly, resumePact, suspendPact } from '../commands/life.ts'
import { excludeParty, withdrawParty } from '../commands/parties.ts'
import { partiesOf } from '../rules/who.ts'
import { area, deedOf, type LifeForm, oneOf, partyOptions, sends, stepOf, text } from './lifeForm.ts'

const home = 'cura' as const
const parties: LifeForm['who'] = (actor, work) =>
  partiesOf(actor, work).length > 0 ? allowed : refused('pacts.why.role.party')

export const troubleForms = {
  suspend: { home, send: sends(suspendPact), ...stepOf('suspend'), fields: [area('reasons')] },
  resume: { home, send: sends(resumePact), ...stepOf('resume'), fields: [area('reasons')] },
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
  endEarly: {
    home,
    send: sends(endPactEarly),
    ...stepOf('end_early'),
    fields: [text('actNumber'), area('reasons')],
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
    ...deedOf('conciliate'),
    fields: [text('memberForCitizens'), text('memberForAdministration'), text('memberAgreed')],
  },
  conciliationProposal: {
    home,
    send: sends(proposeConciliation),
    ...deedOf('conciliate', 'body'),
    fields: [area('proposal')],
  },
  conciliationOutcome: {
    home,
    send: sends(closeConciliation),
    ...deedOf('conciliate', 'body'),
    fields: [
      {
        name: 'outcome',
        kind: 'radios',
        options: oneOf(['accepted', 'not_accepted'], (view, name) => view.t(`pacts.trouble.outcome.${name}`)),
      },
    ],
  },
} as const satisfies Record<string, LifeForm>
