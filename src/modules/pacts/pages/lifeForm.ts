/** What a small form of a pact's life is made of: who may, its fields, where it leads. */
import type { Actor } from '#platform/actor.ts'
import type { Command } from '#platform/command.ts'
import type { Outcome } from '#platform/outcome.ts'
import { allOf, type Verdict } from '#platform/verdict.ts'
import { perform } from '#platform/web/answer.ts'
import type { Upload } from '#platform/web/forms.ts'
import type { SiteContext } from '#platform/web/site.ts'
import type { Option } from '#ui/choices.tsx'
import type { Day } from '#ui/dates.ts'
import type { FormValues } from '#ui/formState.ts'
import type { View } from '#ui/view.ts'
import type { MessageKey } from '#ui/words.ts'
import type { ReportDue } from '../clock.ts'
import type { PactWork } from '../queries/work.ts'
import { type DeedName, isOfBody, isOfPact, isTimeFor } from '../rules/deeds.ts'

type NameUnder<Prefix extends string, Key = MessageKey> = Key extends `${Prefix}.${infer Name}` ? Name : never
export type FieldName = NameUnder<'pacts.life.field'>

interface PlainField {
  readonly name: FieldName
  readonly kind: 'text' | 'area' | 'date' | 'number' | 'photo' | 'paper'
  readonly isOptional?: boolean
  /** Where the word for it is another than its name's. */
  readonly label?: FieldName
}
interface ChoiceField {
  readonly name: FieldName
  readonly kind: 'select' | 'radios' | 'checkboxes'
  readonly isOptional?: boolean
  readonly label?: FieldName
  readonly options: (work: PactWork, view: View, choices: Choices) => readonly Option[]
}
/** The twelve clauses, each a field of its own letter, closed until it is to change. */
interface ClausesField {
  readonly name: 'clauses'
  readonly kind: 'clauses'
  readonly isOptional?: undefined
  readonly label?: undefined
}
/** Goes along with the form unseen. */
interface HiddenField {
  readonly name: 'basedOn'
  readonly kind: 'hidden'
  readonly isOptional?: undefined
  readonly label?: undefined
}
export type LifeField = PlainField | ChoiceField | ClausesField | HiddenField

/** What is chosen from outside the pact. */
export interface Choices {
  readonly groups: readonly { readonly id: number; readonly name: string }[]
  readonly bodies: readonly { readonly id: number; readonly name: string }[]
  readonly commons: readonly { readonly id: number; readonly name: string }[]
  readonly models: readonly { readonly id: number; readonly name: string }[]
  readonly own: readonly { readonly id: number; readonly name: string }[]
  /** The parties the reader speaks for. */
  readonly ownParties: readonly number[]
  /** The reports the pact owes. */
  readonly reports: readonly ReportDue[]
}

export interface LifeForm {
  readonly send: (
    c: SiteContext,
    typed: Readonly<Record<string, unknown>>,
    files: ReadonlyMap<string, Upload>,
  ) => Promise<Outcome<unknown>>
  readonly fields: readonly LifeField[]
  /** Who it is for: others do not see the page. */
  readonly who: (actor: Actor | null, work: PactWork) => Verdict
  /** Whether now is its moment, for the thing it is about: otherwise the page says why not. */
  readonly when: (work: PactWork, today: Day, item?: number) => Verdict
  /** The thing of the pact the address names after the form. */
  readonly item?:
    | 'party'
    | 'attachment'
    | 'commitment'
    | 'support'
    | 'task'
    | 'remark'
    | 'report'
    | 'conciliation'
  /** What the form holds before anybody writes. */
  readonly start?: (work: PactWork, item: number | undefined, view: View, choices: Choices) => FormValues
  /** The page it comes from and goes back to: of the parties, or everybody's. */
  readonly home: 'cura' | 'coprogettazione' | 'patto'
  /** Where it leads when it is done, under the pact, where that is not its home. */
  readonly next?: string
}

export const sends =
  <Input, Found, Value>(wanted: Command<Input, Found, Value>): LifeForm['send'] =>
  (c, typed) =>
    perform(c, wanted, typed)

type Who = LifeForm['who']
const whoOf = { pact: isOfPact, body: isOfBody } as const

/** Who and when of a deed within a state. */
export const deedOf = (name: DeedName, who: keyof typeof whoOf | Who = 'pact') => ({
  who: typeof who === 'string' ? whoOf[who] : who,
  when: (work: PactWork, today: Day) => isTimeFor(work, name, today),
})

export const mayOpen = (
  form: LifeForm,
  actor: Actor | null,
  work: PactWork,
  today: Day,
  item?: number,
): Verdict => allOf(form.who(actor, work), form.when(work, today, item))

export const text = (name: FieldName): PlainField => ({ name, kind: 'text' })
export const area = (name: FieldName): PlainField => ({ name, kind: 'area' })
export const date = (name: FieldName): PlainField => ({ name, kind: 'date' })
export const maybe = (field: PlainField | ChoiceField): LifeField => ({ ...field, isOptional: true })

/** "Associazione Anziani", or "una persona" where who signs for themselves stays unnamed. */
export const partyName = (view: View, work: PactWork, party: number): string =>
  work.parts.find(({ id }) => id === party)?.label || view.t('pacts.life.onePerson')

export const partyOptions = (work: PactWork, view: View): Option[] =>
  work.parts
    .filter(({ state }) => state === 'agreed')
    .map(({ id }) => ({ value: String(id), label: partyName(view, work, id) }))

/** Only those the reader speaks for. */
export const ownPartyOptions = (work: PactWork, view: View, { ownParties }: Choices): Option[] =>
  partyOptions(work, view).filter(({ value }) => ownParties.includes(Number(value)))

export const oneOf =
  <Name extends string>(names: readonly Name[], label: (view: View, name: Name) => string) =>
  (_work: PactWork, view: View): Option[] =>
    names.map((name) => ({ value: name, label: label(view, name) }))

export const listed =
  (kind: Exclude<keyof Choices, 'reports' | 'ownParties'>) =>
  (_work: PactWork, _view: View, choices: Choices): Option[] =>
    choices[kind].map(({ id, name }) => ({ value: String(id), label: name }))
