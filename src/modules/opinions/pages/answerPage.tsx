/** One statement at a time: after each answer the next one is there, with the focus on its words. */

import type { FieldErrors } from '#ui/formState.ts'
import { ErrorSummary } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink } from '#ui/section.tsx'
import { contentLanguage, type View } from '#ui/view.ts'
import { addAddress, conversationAddress, ownAnswersAddress } from '../appearance.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { Reader } from './answerer.ts'
import type { Asked } from './asked.ts'
import { AskingCard, type Before } from './askingCard.tsx'
import { Door } from './conversationFrame.tsx'

interface AnswerPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly asked: Asked
  readonly reader: Reader
  readonly before: Before | undefined
  readonly errors: FieldErrors
  /** Marked as important in a form that was refused. */
  readonly isMarked: boolean
  /** The statement of one's own that one was writing; empty without one. */
  readonly kept: string
}

export const AnswerPage = ({
  view,
  conversation,
  asked,
  reader,
  before,
  errors,
  isMarked,
  kept,
}: AnswerPageProps) => {
  const { t } = view
  const { id } = conversation
  const hasErrors = Object.keys(errors).length > 0
  return (
    <Page view={view} title={t('opinions.answer.title')} plain isHidden reading hasErrors={hasErrors}>
      <div class="pz-wrap pz-opinion-asking">
        <p class="pz-opinion-question">
          <a href={conversationAddress(id)} lang={contentLanguage(view)}>
            {conversation.question}
          </a>
        </p>
        <ErrorSummary view={view} errors={errors} />
        <AskingCard
          view={view}
          conversation={id}
          asked={asked}
          reader={reader}
          before={before}
          hasErrors={hasErrors}
          isMarked={isMarked}
          kept={kept}
          place="rispondi"
        />
        <ul class="pz-opinion-ways">
          {kept !== '' && (
            <li>
              <form action={addAddress(id)} method="post">
                <input type="hidden" name="text" value={kept} />
                <button type="submit" class="pz-plain-button" name="passo" value="scrivi">
                  {t('opinions.add.backToYours')}
                </button>
              </form>
            </li>
          )}
          {reader.answering.answers.length > 0 && (
            <li>
              <GoLink
                href={ownAnswersAddress(id)}
                label={t('opinions.own.link', { count: reader.answering.answers.length })}
              />
            </li>
          )}
          {conversation.addStatement.allowed && (
            <li>
              <GoLink href={addAddress(id)} label={t('opinions.add.link')} icon="plus" />
            </li>
          )}
          <li>
            <GoLink href={`${conversationAddress(id)}#unisce`} label={t('opinions.answer.seeMap')} />
          </li>
        </ul>
        <p class="pz-quiet">{t('opinions.answer.secret')}</p>
      </div>
    </Page>
  )
}

interface LockedAnswerProps {
  readonly view: View
  readonly conversation: FoundConversation
}

/** Where nothing can be answered now: why, and the way out. */
export const LockedAnswerPage = ({ view, conversation }: LockedAnswerProps) => (
  <Page view={view} title={view.t('opinions.answer.title')} plain isHidden>
    <div class="pz-wrap pz-opinion-asking">
      <h1 lang={contentLanguage(view)}>{conversation.question}</h1>
      <Door view={view} conversation={conversation} />
      <p>
        <GoLink href={conversationAddress(conversation.id)} label={view.t('opinions.answer.seeMap')} />
      </p>
    </div>
  </Page>
)
