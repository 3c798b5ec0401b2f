/** Every small form of a pact's life, by name, and the word of its address. */
import { attachmentForms } from './attachmentForms.ts'
import { coDesignForms } from './coDesignForms.ts'
import type { LifeForm } from './lifeForm.ts'
import { livingForms } from './lifeLivingForms.ts'
import { reportForms } from './reportForms.ts'
import { troubleForms } from './troubleForms.ts'

const all = { ...coDesignForms, ...attachmentForms, ...livingForms, ...reportForms, ...troubleForms }
export type FormName = keyof typeof all
export const lifeForms: Readonly<Record<FormName, LifeForm>> = all

export const formSlugs: Readonly<Record<FormName, string>> = {
  facts: 'dati',
  commons: 'beni',
  invite: 'invito',
  answerInvitation: 'risposta-invito',
  join: 'adesione',
  answerJoiner: 'risposta-adesione',
  commitment: 'impegno',
  removeCommitment: 'togli-impegno',
  support: 'sostegno',
  removeSupport: 'togli-sostegno',
  attach: 'allegato',
  detach: 'togli-allegato',
  remark: 'osservazione',
  answerRemark: 'risposta-osservazione',
  model: 'modello',
  mark: 'segna-impegno',
  supportState: 'segna-sostegno',
  task: 'attivita',
  finishTask: 'attivita-fatta',
  amend: 'modifica',
  withdrawAmendment: 'rinuncia-modifica',
  renew: 'rinnovo',
  diary: 'diario',
  report: 'rendiconto',
  publishReport: 'pubblica-rendiconto',
  evaluate: 'valutazione',
  leave: 'ritiro',
  exclude: 'esclusione',
  conciliate: 'conciliazione',
  committee: 'comitato',
  conciliationProposal: 'proposta-di-conciliazione',
  conciliationOutcome: 'esito-della-conciliazione',
}

export const formNames = Object.keys(formSlugs).filter((name): name is FormName => name in all)

export const formNamed = (slug: string): FormName | undefined =>
  formNames.find((name) => formSlugs[name] === slug)
