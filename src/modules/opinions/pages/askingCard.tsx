/** The statement one is asked, or that there is none left; and what one has said of the one before. */
import { LinkButton } from '#ui/forms.tsx'
import type { View } from '#ui/view.ts'
import { conversationAddress, ownAnswersAddress } from '../appearance.ts'
import type { OwnAnswer, Statement } from '../conversation.ts'
import type { Reader } from './answerer.ts'
import { AnswerForm } from './answerForm.tsx'
import type { Asked } from './asked.ts'
import { Quoted } from './quoted.tsx'

/** What was answered just before, and can be changed. */
export interface Before {
  readonly statement: Statement
  readonly answer: OwnAnswer
}

interface AskingCardProps {
  readonly view: View
  readonly conversation: number
  readonly asked: Asked
  readonly reader: Reader
  readonly before: Before | undefined
  readonly hasErrors: boolean
  /** Marked as important in a form that was refused. */
  readonly isMarked: boolean
  /** The statement of one's own that one was writing; empty without one. */
  readonly kept: string
  /** On a page of its own, or above the map. */
  readonly place: 'rispondi' | 'pagina'
}

const voteNames = { '1': 'agree', '0': 'pass', '-1': 'disagree' } as const

export const AskingCard = (props: AskingCardProps) => {
  const { view, conversation, asked, reader, before, hasErrors, isMarked, kept, place } = props
  const { t } = view
  const { statement } = asked
  const given = reader.answering.answers.find((one) => one.statement === statement?.id)
  const Heading = place === 'rispondi' ? 'h1' : 'h3'
  // Whoever comes from the statement before goes on from the words of the next.
  const focus = before && !hasErrors ? { tabindex: -1, autofocus: true } : { tabindex: -1 }
  return (
    <>
      {statement ? (
        <div class="pz-opinion-card">
          <Heading id="frase" {...focus}>
            <span class="pz-steps">
              {asked.isChosen
                ? t('opinions.referral.oneCrumb', { number: statement.number })
                : t('opinions.answer.step', { number: asked.done + 1, count: asked.all })}
            </span>
            <span class="pz-opinion-statement">
              <Quoted view={view} text={statement.text} />
            </span>
          </Heading>
          <AnswerForm
            view={view}
            conversation={conversation}
            statement={statement}
            given={given}
            isMarked={isMarked || given?.isImportant}
            kept={kept}
            then={place}
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
          <Heading id="frase" {...focus}>
            {t('opinions.answer.allDone', { count: asked.all })}
          </Heading>
          <p>{t('opinions.answer.allDoneNext')}</p>
          <p class="pz-actions">
            <LinkButton
              href={`${conversationAddress(conversation)}#unisce`}
              label={t('opinions.answer.seeMap')}
            />
          </p>
        </div>
      )}
      {before && (
        <p class="pz-opinion-before">
          {t(`opinions.answer.before.${voteNames[`${before.answer.vote}`]}`)}{' '}
          <Quoted view={view} text={before.statement.text} />{' '}
          <a href={`${ownAnswersAddress(conversation)}#frase-${before.statement.number}`}>
            {t('opinions.answer.change')}
          </a>
        </p>
      )}
    </>
  )
}
