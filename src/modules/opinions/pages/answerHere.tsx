/** Above the map: the next statement, answered in place. Only this part of the page is drawn anew. */
import type { FieldErrors } from '#ui/formState.ts'
import { ErrorSummary } from '#ui/forms.tsx'
import { GoLink } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { addAddress, hereFrame, ownAnswersAddress } from '../appearance.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { Reader } from './answerer.ts'
import type { Asked } from './asked.ts'
import { AskingCard, type Before } from './askingCard.tsx'
import { Door } from './conversationFrame.tsx'

export interface AnswerHereProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly reader: Reader
  /** Known readers are asked here; strangers' pages are shared, and hold no form. */
  readonly asked: Asked | undefined
  readonly before: Before | undefined
  readonly errors: FieldErrors
  /** Marked as important in a form that was refused. */
  readonly isMarked: boolean
}

export const AnswerHere = (props: AnswerHereProps) => {
  const { view, conversation, reader, asked, errors } = props
  const { t } = view
  const { id } = conversation
  const given = reader.answering.answers.length
  return (
    <turbo-frame id={hereFrame} class="pz-stack" target="_top">
      <ErrorSummary view={view} errors={errors} />
      {asked && conversation.answer.allowed ? (
        <AskingCard
          view={view}
          conversation={id}
          asked={asked}
          reader={reader}
          before={props.before}
          hasErrors={Object.keys(errors).length > 0}
          isMarked={props.isMarked}
          kept=""
          place="pagina"
        />
      ) : (
        <Door view={view} conversation={conversation} />
      )}
      {(given > 0 || conversation.addStatement.allowed) && (
        <p class="pz-actions">
          {given > 0 && (
            <GoLink href={ownAnswersAddress(id)} label={t('opinions.own.link', { count: given })} />
          )}
          {conversation.addStatement.allowed && (
            <GoLink href={addAddress(id)} label={t('opinions.add.link')} icon="plus" />
          )}
        </p>
      )}
    </turbo-frame>
  )
}
