/** One of one's own answers, to be changed where it stands: the list does not move. */
import type { View } from '#ui/view.ts'
import { answerAddress, givenFrame } from '../appearance.ts'
import type { OwnAnswer, Statement } from '../conversation.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import { AnswerForm } from './answerForm.tsx'
import { Quoted } from './quoted.tsx'

interface GivenAnswerProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly statement: Statement
  readonly given: OwnAnswer
  /** Just now: what is answered has the focus. */
  readonly isChanged: boolean
}

const voteNames = { '1': 'agree', '0': 'pass', '-1': 'disagree' } as const

export const GivenAnswer = ({ view, conversation, statement, given, isChanged }: GivenAnswerProps) => {
  const { t } = view
  const words = `parole-${statement.id}`
  return (
    <turbo-frame id={givenFrame(statement.id)} class="pz-opinion-given" target="_top">
      <p class="pz-opinion-words" id={words}>
        {statement.number}. <Quoted view={view} text={statement.text} />
      </p>
      <p class="pz-quiet" tabindex={-1} autofocus={isChanged}>
        {t(`opinions.own.said.${voteNames[`${given.vote}`]}`)}{' '}
        {given.isImportant && t('opinions.own.important')}
      </p>
      {conversation.answer.allowed && (
        <AnswerForm
          view={view}
          conversation={conversation.id}
          statement={statement}
          given={given}
          then="risposte"
          named={words}
        />
      )}
      {conversation.answer.allowed && (
        <form
          class="pz-opinion-mark"
          action={answerAddress(conversation.id)}
          method="post"
          data-turbo-frame={givenFrame(statement.id)}
        >
          <input type="hidden" name="statement" value={statement.id} />
          <input type="hidden" name="poi" value="risposte" />
          <input type="hidden" name="vote" value={given.vote} />
          {!given.isImportant && <input type="hidden" name="important" value="yes" />}
          <button type="submit" class="pz-plain-button" aria-describedby={words}>
            {t(given.isImportant ? 'opinions.own.unmark' : 'opinions.own.mark')}
          </button>
        </form>
      )}
    </turbo-frame>
  )
}
