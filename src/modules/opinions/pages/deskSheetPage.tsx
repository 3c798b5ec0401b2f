/** Fast entry of a sheet: its number, then a row for each statement; by the keyboard alone, with or without JavaScript. */
import { Checkbox } from '#ui/choices.tsx'
import { Notice } from '#ui/facts.tsx'
import { NumberField } from '#ui/fields.tsx'
import { type FormState, typedValue } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import type { Statement } from '../conversation.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import { deskPart } from './deskAddresses.ts'
import { DeskErrors, DeskFrame } from './deskFrame.tsx'

interface SheetPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly statements: readonly Statement[]
  /** The sheet whose answers stand in the form because it was typed before and is being corrected. */
  readonly corrected: number | undefined
  /** Somebody has typed this sheet before: they are asked first. */
  readonly isTwice: boolean
  readonly form: FormState
}

export const answerField = (statement: number): string => `answer_${statement}`

/** The three boxes of the sheet, then none crossed: the key that chooses each. */
const boxes = [
  { value: '1', key: '1', says: 'agree' },
  { value: '-1', key: '2', says: 'disagree' },
  { value: '0', key: '3', says: 'pass' },
  { value: '', key: '0', says: 'none' },
] as const

export const SheetPage = (props: SheetPageProps) => {
  const { view, conversation, statements, corrected, isTwice, form } = props
  const { t } = view
  const title = t(corrected === undefined ? 'opinions.room.entry' : 'opinions.room.correct', {
    sheet: corrected ?? '',
  })
  return (
    <DeskFrame
      view={view}
      conversation={conversation}
      title={title}
      form={form}
      place="room"
      crumb={t('opinions.room.entryCrumb')}
      islands={['opinion-sheet']}
    >
      <TitleBlock view={view} title={title} lead={t('opinions.room.entryLead')} />
      <DeskErrors view={view} form={form} />
      <Section>
        {corrected !== undefined && (
          <Notice icon="paper">{t('opinions.room.correcting', { sheet: corrected })}</Notice>
        )}
        <Form
          id="form"
          action={deskPart(conversation.id, '/sala/foglio')}
          hidden={corrected === undefined ? {} : { replace: 'yes', corregge: String(corrected) }}
        >
          {corrected === undefined ? (
            <NumberField
              view={view}
              form={form}
              name="sheet"
              label={t('opinions.room.sheetNumber')}
              help={t('opinions.room.sheetNumberHelp')}
            />
          ) : (
            <input type="hidden" name="sheet" value={String(corrected)} />
          )}
          {isTwice && (
            <Checkbox
              view={view}
              form={form}
              name="replace"
              value="yes"
              label={t('opinions.room.replace', { sheet: typedValue(form, 'sheet') })}
            />
          )}
          <opinion-sheet>
            <p class="pz-help" id="sheet-keys">
              {t('opinions.room.keys')}
            </p>
            <ol class="pz-sheet-rows">
              {statements.map((statement) => (
                <Row view={view} form={form} statement={statement} />
              ))}
            </ol>
          </opinion-sheet>
          <Submit
            label={t('opinions.room.save')}
            back={{ href: deskPart(conversation.id, '/sala'), label: t('opinions.room.stop') }}
          />
        </Form>
      </Section>
    </DeskFrame>
  )
}

interface RowProps {
  readonly view: View
  readonly form: FormState
  readonly statement: Statement
}

const Row = ({ view, form, statement }: RowProps) => {
  const { t } = view
  const name = answerField(statement.id)
  const error = form.errors[name]
  const chosen = typedValue(form, name)
  return (
    <li class={error ? 'pz-sheet-row pz-field-wrong' : 'pz-sheet-row'}>
      <fieldset aria-describedby={error ? `${name}-error` : undefined}>
        <legend>
          <span class="pz-sheet-number">{statement.number}</span> <span lang="it">{statement.text}</span>
        </legend>
        {error && (
          <p class="pz-wrong" id={`${name}-error`}>
            {sayMessage(t, error)}
          </p>
        )}
        <div class="pz-sheet-boxes">
          {boxes.map(({ value, key, says }, place) => {
            const id = place === 0 ? name : `${name}-${place + 1}`
            return (
              <div class={says === 'none' ? 'pz-sheet-box pz-sheet-none' : 'pz-sheet-box'}>
                <input
                  type="radio"
                  id={id}
                  name={name}
                  value={value}
                  checked={chosen === value}
                  data-key={key}
                />
                <label for={id}>{t(`opinions.room.vote.${says}`)}</label>
              </div>
            )
          })}
        </div>
      </fieldset>
    </li>
  )
}
