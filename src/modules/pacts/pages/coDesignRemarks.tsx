/** What the parties remarked on single clauses, and the answers. */
import { Comment, Comments } from '#ui/comment.tsx'
import { longDate } from '#ui/dates.ts'
import type { View } from '#ui/view.ts'
import type { PactWork } from '../queries/work.ts'
import { formAddress } from './lifeAddress.ts'

interface RemarkListProps {
  readonly view: View
  readonly work: PactWork
  readonly mayAnswer: boolean
}

export const RemarkList = ({ view, work, mayAnswer }: RemarkListProps) => {
  const { t, language } = view
  if (work.remarks.length === 0) return <p>{t('pacts.coDesign.noRemarks')}</p>
  return (
    <Comments>
      {work.remarks.map((remark) => (
        <Comment
          id={`osservazione-${remark.id}`}
          by={t('pacts.coDesign.remarkBy', {
            by: remark.by,
            letter: remark.clause,
            date: longDate(language, remark.madeOn),
            state: t(`pacts.remarkState.${remark.state}`),
          })}
          text={remark.body}
          answer={
            remark.answer === null ? undefined : { by: t('pacts.coDesign.answered'), text: remark.answer }
          }
        >
          {mayAnswer && remark.state === 'open' && (
            <a href={formAddress(work.id, 'answerRemark', remark.id)}>{t('pacts.coDesign.answer')}</a>
          )}
        </Comment>
      ))}
    </Comments>
  )
}
