/** One statement at a time: after each answer the next one is there, with the focus on its words. */

import type { FieldErrors } from '#ui/formState.ts'
import { ErrorSummary, LinkButton } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink } from '#ui/section.tsx'
import { contentLanguage, type View } from '#ui/view.ts'
import { addAddress, conversationAddress, ownAnswersAddress } from '../appearance.ts'
import type { OwnAnswer, Statement } from '../conversation.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { Reader } from './answerer.ts'
import { AnswerForm, Quoted } from './answerForm.tsx'
import type { Asked } from './asked.ts'
import { Door } from './conversationFrame.tsx'

interface AnswerPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly asked: Asked
  readonly reader: Reader
  /** What was answered just before, and can be changed. */
  readonly before: { readonly statement: Statement; readonly answer: OwnAnswer } | undefined
  readonly errors: FieldErrors
  /** Marked as important in a form that was refused. */
  readonly isMarked: boolean
  /** The statement of one's own that one was writing; empty without one. */
  readonly kept: string
}

const voteNames = { '1': 'agree', '0': 'pass', '-1': 'disagree' } as const

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
  const { statement } = asked
  const given = reader.answering.answers.find((one) => one.statement === statement?.id)
  const { id } = conversation
  const hasErrors = Object.keys(errors).length > 0
  // Whoever comes from the statement before goes on from the words of the next.
  const focus = before && !hasErrors ? { tabindex: -1, autofocus: true } : { tabindex: -1 }
  return (
    <Page view={view} title={t('opinions.answer.title')} plain isHidden reading hasErrors={hasErrors}>
      <div class="pz-wrap pz-opinion-asking">
        <p class="pz-opinion-question">
          <a href={conversationAddress(id)} lang={contentLanguage(view)}>
            {conversation.question}
          </a>
        </p>
        <ErrorSummary view={view} errors={errors} />
        {statement ? (
          <div class="pz-opinion-card">
            <h1 id="frase" {...focus}>
              <span class="pz-steps">
                {asked.isChosen
                  ? t('opinions.referral.oneCrumb', { number: statement.number })
                  : t('opinions.answer.step', { number: asked.done + 1, count: asked.all })}
              </span>
              <span class="pz-opinion-statement">
                <Quoted view={view} text={statement.text} />
              </span>
            </h1>
            <AnswerForm
              view={view}
              conversation={id}
              statement={statement}
              given={given}
              isMarked={isMarked || given?.isImportant}
              kept={kept}
              then="rispondi"
              named="frase"
            />
            <progress
              class="pz-opinion-progress"
              max={asked.all}
              value={asked.done}
              aria-label={t('opinions.answer.progress')}
            />
          </div>
        ) : (
          <div class="pz-opinion-card">
            <h1 id="frase" {...focus}>
              {t('opinions.answer.allDone', { count: asked.all })}
            </h1>
            <p>{t('opinions.answer.allDoneNext')}</p>
            <p class="pz-actions">
              <LinkButton href={`${conversationAddress(id)}#unisce`} label={t('opinions.answer.seeMap')} />
            </p>
          </div>
        )}
        {before && (
          <p class="pz-opinion-before">
            {t(`opinions.answer.before.${voteNames[`${before.answer.vote}`]}`)}{' '}
            <Quoted view={view} text={before.statement.text} />{' '}
            <a href={`${ownAnswersAddress(id)}#frase-${before.statement.number}`}>
              {t('opinions.answer.change')}
            </a>
          </p>
        )}
        <ul class="pz-opinion-ways">
          {kept !== '' && (
            <li>
              <GoLink
                href={`${addAddress(id)}?${new URLSearchParams({ testo: kept })}`}
                label={t('opinions.add.backToYours')}
              />
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
