/** What people said or handed in at the meeting, each by its channel. */
import { addresses } from '#ui/addresses.ts'
import { Comment, Comments } from '#ui/comment.tsx'
import type { View } from '#ui/view.ts'
import { saidInRoom } from './appearance.ts'
import type { MeetingPage } from './meetingPageQuery.ts'

export const RoomSection = ({ view, meeting }: { readonly view: View; readonly meeting: MeetingPage }) => {
  const { t } = view
  const rest = meeting.contributionCount - meeting.contributions.length
  return (
    <>
      <h2 id="sala">{t('meetings.page.room')}</h2>
      <p class="pz-quiet">
        {t('meetings.page.roomIntro')} {t('meetings.page.roomCount', { count: meeting.contributionCount })}
        {'.'}
      </p>
      <Comments>
        {meeting.contributions.map((contribution) => (
          <Comment
            id={`contributo-${contribution.id}`}
            by={saidInRoom(view, contribution)}
            text={contribution.body}
          >
            {contribution.proposal && (
              <a href={`${addresses.proposals}/${contribution.proposal.id}`}>{contribution.proposal.title}</a>
            )}
          </Comment>
        ))}
      </Comments>
      {rest > 0 && meeting.contributions.length > 0 && <p>{t('meetings.page.roomMore', { count: rest })}</p>}
    </>
  )
}
