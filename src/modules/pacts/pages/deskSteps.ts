/** The steps of the road as forms: each its address, its fields, the command that takes it. */
import type { Command } from '#platform/command.ts'
import type { Outcome } from '#platform/outcome.ts'
import { perform } from '#platform/web/answer.ts'
import type { Typed } from '#platform/web/forms.ts'
import type { SiteContext } from '#platform/web/site.ts'
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

/** Signing has a page of its own, where the text is read first. */
export type DeskStep = Exclude<StepName, 'sign'>
type Field = 'reasons' | 'reasonsOptional' | 'act' | 'actOptional' | 'call' | 'judgement' | 'commentDays'

type Send = (c: SiteContext, typed: Typed & { readonly pact: string }) => Promise<Outcome<unknown>>

export interface StepForm {
  readonly slug: string
  readonly fields: readonly Field[]
  readonly send: Send
}

const to =
  <Input, Found, Value>(command: Command<Input, Found, Value>): Send =>
  (c, typed) =>
    perform(c, command, typed)

export const stepForms: Readonly<Record<DeskStep, StepForm>> = {
  submit: { slug: 'presenta', fields: [], send: to(submitPact) },
  take_in_review: { slug: 'prendi-in-esame', fields: [], send: to(takeInReview) },
  request_information: { slug: 'chiedi-informazioni', fields: ['reasons'], send: to(requestInformation) },
  give_information: { slug: 'rispondi', fields: ['reasons'], send: to(giveInformation) },
  admit: { slug: 'ammetti', fields: ['reasonsOptional', 'actOptional'], send: to(admitPact) },
  reject: { slug: 'non-accogliere', fields: ['reasons', 'actOptional'], send: to(rejectPact) },
  refer_to_board: { slug: 'manda-in-giunta', fields: ['actOptional'], send: to(referToBoard) },
  assess: { slug: 'valutazione', fields: ['judgement', 'act', 'reasons'], send: to(assessByBoard) },
  open_call: { slug: 'avviso', fields: ['call', 'actOptional'], send: to(openCall) },
  open_co_design: { slug: 'co-progettazione', fields: ['actOptional'], send: to(openCoDesign) },
  publish_text: { slug: 'pubblica-testo', fields: ['commentDays'], send: to(publishText) },
  reopen_text: { slug: 'riapri-testo', fields: ['reasons'], send: to(reopenText) },
  suspend: { slug: 'sospendi', fields: ['reasons', 'actOptional'], send: to(suspendPact) },
  resume: { slug: 'riprendi', fields: ['reasons', 'actOptional'], send: to(resumePact) },
  conclude: { slug: 'concludi', fields: ['reasonsOptional', 'actOptional'], send: to(concludePact) },
  end_early: { slug: 'chiudi-prima', fields: ['reasons', 'act'], send: to(endPactEarly) },
}

export const deskSteps = Object.keys(stepForms) as DeskStep[]

export const stepOfSlug = (slug: string): DeskStep | undefined =>
  deskSteps.find((step) => stepForms[step].slug === slug)
