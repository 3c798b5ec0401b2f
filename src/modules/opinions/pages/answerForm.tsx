/** One statement and its three answers: equal buttons, none of them the one that Enter presses. What is marked comes before what sends. */
import { Icon } from '#ui/icons.tsx'
import type { View } from '#ui/view.ts'
import { answerAddress, givenFrame, hereFrame } from '../appearance.ts'
import type { OwnAnswer, Statement } from '../conversation.ts'

interface AnswerFormProps {
  readonly view: View
  readonly conversation: number
  readonly statement: Statement
  /** The answer given so far, where one changes it. */
  readonly given?: OwnAnswer | undefined
  /** Marked as important in a form that was refused. */
  readonly isMarked?: boolean | undefined
  /** A statement one was writing before this one, kept for the way back to it. */
  readonly kept?: string | undefined
  /** Where to go afterwards: the next statement, on a page of its own or above the map; or one's own answers, where it is marked apart. */
  readonly then: 'rispondi' | 'pagina' | 'risposte'
  /** Id of the words that say which statement it is. */
  readonly named: string
}

const choices = [
  { value: '1', key: 'agree', icon: 'tick' },
  { value: '-1', key: 'disagree', icon: 'minus' },
  { value: '0', key: 'pass', icon: 'arrow-right' },
] as const

export const AnswerForm = ({
  view,
  conversation,
  statement,
  given,
  isMarked,
  kept,
  then,
  named,
}: AnswerFormProps) => {
  const { t } = view
  // Where the summary of errors leads: there is one such form on a page, or a list of them.
  const isAlone = then !== 'risposte'
  const important = `importante-${statement.id}`
  return (
    <form
      id={isAlone ? 'form' : undefined}
      class="pz-opinion-form"
      action={answerAddress(conversation)}
      method="post"
      data-turbo-action={then === 'rispondi' ? 'replace' : undefined}
      data-turbo-frame={frameOf(then, statement.id)}
      aria-labelledby={named}
    >
      {isAlone && <AnswersNothing label={t('opinions.answer.title')} />}
      <input type="hidden" name="statement" value={statement.id} />
      <input type="hidden" name="poi" value={then} />
      {kept && <input type="hidden" name="testo" value={kept} />}
      {isAlone ? (
        <div class="form-check pz-check">
          <input
            type="checkbox"
            id={important}
            name="important"
            value="yes"
            checked={isMarked ?? given?.isImportant}
          />
          <label for={important}>{t('opinions.answer.important')}</label>
        </div>
      ) : (
        given?.isImportant && <input type="hidden" name="important" value="yes" />
      )}
      <div class="pz-opinion-buttons">
        {choices.map(({ value, key, icon }) => (
          <button
            type="submit"
            id={isAlone && key === 'agree' ? 'vote' : undefined}
            class="btn btn-outline-primary"
            name="vote"
            value={value}
            aria-pressed={given ? (String(given.vote) === value ? 'true' : 'false') : undefined}
            aria-describedby={named}
          >
            <Icon name={icon} />
            {t(`opinions.answer.vote.${key}`)}
          </button>
        ))}
      </div>
    </form>
  )
}

/** Enter in the checkbox presses the first button of a form: this one answers nothing, and that is said. */
const AnswersNothing = ({ label }: { readonly label: string }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the order of keys, and nothing for anybody to press
  <button type="submit" class="visually-hidden" name="vote" value="" tabindex={-1} aria-hidden="true">
    {label}
  </button>
)

/** The part of the page that the answer draws anew; none: the whole page. */
function frameOf(then: AnswerFormProps['then'], statement: number): string | undefined {
  if (then === 'rispondi') return undefined
  return then === 'pagina' ? hereFrame : givenFrame(statement)
}
