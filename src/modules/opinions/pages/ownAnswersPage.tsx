/** One's own answers, each to be changed, and one's own statements with what became of them. */

import { addresses } from '#ui/addresses.ts'
import { Form, LinkButton, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import { contentLanguage, type View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { answerAddress, keepAddress, ownAnswersAddress, statementStatus } from '../appearance.ts'
import type { Statement } from '../conversation.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { Reader } from './answerer.ts'
import { crumbsTo } from './conversationFrame.tsx'
import { GivenAnswer } from './givenAnswer.tsx'
import { Quoted } from './quoted.tsx'

interface OwnAnswersPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly processTitle: string
  readonly statements: readonly Statement[]
  readonly reader: Reader
  /** Answers given in this browser before signing in. */
  readonly toKeep: number
  /** The statement answered otherwise a moment ago. */
  readonly changed: number
}

export const OwnAnswersPage = (props: OwnAnswersPageProps) => {
  const { view, conversation, statements, reader, toKeep, changed } = props
  const { t } = view
  const { id } = conversation
  const { answers, statements: added } = reader.answering
  const given = statements.flatMap((statement) => {
    const answer = answers.find((one) => one.statement === statement.id)
    return answer ? [{ statement, answer }] : []
  })
  return (
    <Page
      view={view}
      title={t('opinions.own.title')}
      breadcrumb={crumbsTo(view, conversation, props.processTitle)}
      crumb={t('opinions.own.title')}
      isHidden
    >
      <TitleBlock view={view} title={t('opinions.own.title')} lead={t('opinions.own.lead')}>
        {conversation.answer.allowed && (
          <LinkButton
            href={answerAddress(id)}
            label={t(answers.length > 0 ? 'opinions.own.goOn' : 'opinions.answer.begin')}
          />
        )}
      </TitleBlock>
      {view.signedIn && toKeep > 0 && conversation.answer.allowed && (
        <Section id="tieni" title={t('opinions.own.keepTitle')}>
          <p>{t('opinions.own.keepText')}</p>
          <Form action={keepAddress(id)}>
            <Submit label={t('opinions.own.keep', { count: toKeep })} kind="secondary" />
          </Form>
        </Section>
      )}
      {!view.signedIn && answers.length > 0 && (
        <Section id="tieni" title={t('opinions.own.keepTitle')}>
          <p>{t('opinions.own.guest')}</p>
          <p>
            <LinkButton
              kind="secondary"
              href={`${addresses.signIn}?${new URLSearchParams({ torna: ownAnswersAddress(id) })}`}
              label={t('opinions.own.signIn')}
            />
          </p>
        </Section>
      )}
      <Section id="risposte" title={t('opinions.own.given', { count: given.length })} ruled>
        {given.length === 0 ? (
          <p>{t('opinions.own.none')}</p>
        ) : (
          <ol class="pz-opinion-list">
            {given.map(({ statement, answer }) => (
              <li id={`frase-${statement.number}`}>
                <GivenAnswer
                  view={view}
                  conversation={conversation}
                  statement={statement}
                  given={answer}
                  isChanged={statement.id === changed}
                />
              </li>
            ))}
          </ol>
        )}
        {!conversation.answer.allowed && <p>{sayMessage(t, conversation.answer.because)}</p>}
      </Section>
      {added.length > 0 && (
        <Section id="mie-frasi" title={t('opinions.own.statements', { count: added.length })} ruled>
          <ul class="pz-opinion-list">
            {added.map((statement) => (
              <li>
                <p class="pz-opinion-words">
                  <Quoted view={view} text={statement.text} />
                </p>
                <p>
                  <StatusTag
                    view={view}
                    state={statementStatus[statement.state]}
                    label={t(`opinions.own.state.${statement.state}`)}
                  />
                </p>
                {statement.state === 'rejected' && statement.reason !== '' && (
                  <p>
                    {t('opinions.own.because')} <span lang={contentLanguage(view)}>{statement.reason}</span>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
