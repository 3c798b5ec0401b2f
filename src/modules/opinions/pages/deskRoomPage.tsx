/** The room: sheets to print, the way to type them in, and those typed so far. */
import { NumberField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { number } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { TypedSheet } from '../queries/sheets.ts'
import { deskPart } from './deskAddresses.ts'
import { DeskErrors, DeskFrame } from './deskFrame.tsx'
import { mostSheets } from './deskSheetPdf.ts'

interface RoomPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly sheets: readonly TypedSheet[]
  readonly count: number
  /** This machine can make PDFs. */
  readonly canPrint: boolean
  readonly form: FormState
}

export const RoomPage = (props: RoomPageProps) => {
  const { view, conversation, form } = props
  const { t } = view
  return (
    <DeskFrame
      view={view}
      conversation={conversation}
      title={t('opinions.room.title')}
      form={form}
      place="room"
    >
      <TitleBlock view={view} title={t('opinions.room.title')} lead={t('opinions.room.lead')} />
      <DeskErrors view={view} form={form} />
      <Section id="stampa" title={t('opinions.room.print')} intro={t('opinions.room.printIntro')} ruled>
        <Print {...props} />
      </Section>
      <Section id="scrivi" title={t('opinions.room.type')} intro={t('opinions.room.typeIntro')} ruled>
        {conversation.steps.sheet.allowed ? (
          <LinkButton href={deskPart(conversation.id, '/sala/foglio')} label={t('opinions.room.typeNext')} />
        ) : (
          <Locked
            label={t('opinions.room.typeNext')}
            why={sayMessage(t, conversation.steps.sheet.because)}
            wayOut={
              conversation.moment === 'draft'
                ? { href: deskPart(conversation.id, '#apri'), label: t('opinions.desk.open') }
                : undefined
            }
          />
        )}
      </Section>
      <Section
        id="fogli"
        title={t('opinions.room.typed')}
        note={t('opinions.room.typedCount', { count: props.count })}
        ruled
      >
        <Typed {...props} />
      </Section>
    </DeskFrame>
  )
}

const Print = ({ view, conversation, canPrint, form }: RoomPageProps) => {
  const { t } = view
  if (!canPrint) return <p>{t('opinions.room.noProgram')}</p>
  if (conversation.statementCounts.approved === 0) {
    return (
      <Locked
        label={t('opinions.room.printButton')}
        why={t('opinions.room.noStatements')}
        wayOut={{ href: deskPart(conversation.id, '/semi'), label: t('opinions.desk.seed') }}
      />
    )
  }
  return (
    <Form action={deskPart(conversation.id, '/sala/fogli.pdf')} method="get" withoutTurbo>
      <NumberField view={view} form={form} name="da" label={t('opinions.room.from')} />
      <NumberField
        view={view}
        form={form}
        name="quanti"
        label={t('opinions.room.howMany')}
        help={t('opinions.room.howManyHelp', { most: mostSheets })}
      />
      <Submit label={t('opinions.room.printButton')} kind="secondary" />
    </Form>
  )
}

const Typed = ({ view, conversation, sheets, count }: RoomPageProps) => {
  const { t, language } = view
  if (sheets.length === 0) return <p>{t('opinions.room.typedNone')}</p>
  const isOpen = conversation.steps.sheet.allowed
  return (
    <>
      <ul class="pz-sheets">
        {sheets.map((sheet) => (
          <li>
            {isOpen ? (
              <a href={deskPart(conversation.id, `/sala/foglio?numero=${sheet.number}`)}>
                {t('opinions.room.sheet', { sheet: sheet.number })}
              </a>
            ) : (
              t('opinions.room.sheet', { sheet: sheet.number })
            )}{' '}
            <span class="pz-quiet">{t('opinions.room.answers', { count: sheet.answers })}</span>
          </li>
        ))}
      </ul>
      {count > sheets.length && (
        <p class="pz-quiet">
          {t('opinions.room.typedMore', {
            shown: number(language, sheets.length),
            all: number(language, count),
          })}
        </p>
      )}
    </>
  )
}
