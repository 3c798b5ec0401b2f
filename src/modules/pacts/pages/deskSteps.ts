/** The steps of the road as forms: each its address, its fields, the command that takes it. */
import type { Command } from '#platform/command.ts'
import { concludePact, endPactEarly, resumePact, suspendPact } from '../commands/life.ts'
import {
  admitPact,
  assessByBoard,
  giveInformation,
  openCall,
  openCoDesign,
  referToBoard,
  rejectPact,
  requestInformation,
  takeInReview,
} from '../commands/review.ts'
import { submitPact } from '../commands/submitPact.ts'
import { publishText, reopenText } from '../commands/text.ts'
import type { StepName } from '../rules/steps.ts'
import type { Pact } from '../words.ts'

/** Signing has a page of its own, where the text is read first. */
export type DeskStep = Exclude<StepName, 'sign'>
type Field = 'reasons' | 'reasonsOptional' | 'act' | 'actOptional' | 'call' | 'judgement' | 'commentDays'

export interface StepForm {
  readonly slug: string
  readonly fields: readonly Field[]
  readonly command: StepCommand
}
// biome-ignore lint/suspicious/noExplicitAny: forms differ in what they read; each command checks its own input
type StepCommand = Command<any, Pact, { readonly id: number }>

export const stepForms: Readonly<Record<DeskStep, StepForm>> = {
  submit: { slug: 'presenta', fields: [], command: submitPact },
  take_in_review: { slug: 'prendi-in-esame', fields: [], command: takeInReview },
  request_information: { slug: 'chiedi-informazioni', fields: ['reasons'], command: requestInformation },
  give_information: { slug: 'rispondi', fields: ['reasons'], command: giveInformation },
  admit: { slug: 'ammetti', fields: ['reasonsOptional', 'actOptional'], command: admitPact },
  reject: { slug: 'non-accogliere', fields: ['reasons', 'actOptional'], command: rejectPact },
  refer_to_board: { slug: 'manda-in-giunta', fields: ['actOptional'], command: referToBoard },
  assess: { slug: 'valutazione', fields: ['judgement', 'act', 'reasons'], command: assessByBoard },
  open_call: { slug: 'avviso', fields: ['call', 'actOptional'], command: openCall },
  open_co_design: { slug: 'co-progettazione', fields: ['actOptional'], command: openCoDesign },
  publish_text: { slug: 'pubblica-testo', fields: ['commentDays'], command: publishText },
  reopen_text: { slug: 'riapri-testo', fields: ['reasons'], command: reopenText },
  suspend: { slug: 'sospendi', fields: ['reasons', 'actOptional'], command: suspendPact },
  resume: { slug: 'riprendi', fields: ['reasons', 'actOptional'], command: resumePact },
  conclude: { slug: 'concludi', fields: ['reasonsOptional', 'actOptional'], command: concludePact },
  end_early: { slug: 'chiudi-prima', fields: ['reasons', 'act'], command: endPactEarly },
}

export const deskSteps = Object.keys(stepForms) as DeskStep[]

export const stepOfSlug = (slug: string): DeskStep | undefined =>
  deskSteps.find((step) => stepForms[step].slug === slug)
