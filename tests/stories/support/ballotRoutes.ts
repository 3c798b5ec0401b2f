/** The forms of ballots, and who may send them. */
import { type PostRoute, reasons } from './postRoute.ts'

const ballot = '/votazioni/:id'
const ballotDesk = `${ballot}/gestione`
const paper = `${ballot}/carta`

export const ballotRoutes: Readonly<Record<string, PostRoute>> = {
  '/votazioni/nuova': {
    who: 'staff',
    example: '/votazioni/nuova',
    fields: {
      process: 'PROCESS',
      question: 'Che cosa facciamo prima?',
      method: 'choose',
      rule: 'av',
      electorate: 'registered',
      isSecret: 'yes',
    },
  },
  [`${ballot}/vota`]: {
    who: 'person',
    example: '/votazioni/BALLOT/vota',
    fields: { passo: 'vota', option: '1' },
  },
  [`${ballotDesk}/regole`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/regole',
    fields: {
      question: 'Che cosa facciamo dopo?',
      method: 'choose',
      rule: 'av',
      electorate: 'registered',
      isSecret: 'yes',
    },
  },
  [`${ballotDesk}/scelte`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/scelte',
    fields: { title: 'Una scelta in più' },
  },
  [`${ballotDesk}/proposte`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/proposte',
    fields: { proposals: 'PROPOSAL' },
  },
  [`${ballotDesk}/costi`]: { who: 'staff', example: '/votazioni/BALLOT/gestione/costi' },
  [`${ballotDesk}/scelte/:option`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/scelte/1',
    fields: { title: 'Una scelta cambiata' },
  },
  [`${ballotDesk}/scelte/:option/sposta`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/scelte/1/sposta',
    fields: { direction: 'up' },
  },
  [`${ballotDesk}/scelte/:option/togli`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/scelte/1/togli',
  },
  [`${ballotDesk}/elenco`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/elenco',
    fields: { addresses: 'qualcuno@example.org' },
  },
  [`${ballotDesk}/annuncia`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/annuncia',
    fields: { opensAt: '2099-03-01', opensTime: '09:00', closesAt: '2099-03-15', closesTime: '18:00' },
  },
  [`${ballotDesk}/annulla`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/annulla',
    fields: { reason: reasons },
  },
  [`${ballotDesk}/pubblica`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/pubblica',
    fields: { confirmed: 'yes' },
  },
  [`${ballotDesk}/altra-scelta`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/altra-scelta',
    fields: { selected: '1', reason: reasons, confirmed: 'yes' },
  },
  [`${paper}/schede`]: { who: 'staff', example: '/votazioni/BALLOT/carta/schede', fields: { count: '5' } },
  [`${paper}/segna`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/carta/segna',
    fields: { serials: '1-2', state: 'used' },
  },
  [`${paper}/cerca`]: { who: 'staff', example: '/votazioni/BALLOT/carta/cerca', fields: { who: 'Anna' } },
  [`${paper}/consegna`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/carta/consegna',
    fields: { elector: '1', hasLooked: 'si' },
  },
  [`${paper}/chiudi`]: { who: 'staff', example: '/votazioni/BALLOT/carta/chiudi' },
  [`${paper}/pacchi`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/carta/pacchi',
    fields: { label: 'Urna 1', sheets: '2' },
  },
  [`${paper}/pacchi/:batch/conta`]: { who: 'staff', example: '/votazioni/BALLOT/carta/pacchi/1/conta' },
  [`${paper}/pacchi/:batch/elimina`]: { who: 'staff', example: '/votazioni/BALLOT/carta/pacchi/1/elimina' },
  [`${paper}/pacchi/:batch/:typing`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/carta/pacchi/1/1',
    fields: { sheet: '1', codes: '1' },
  },
}
