/** The page of one meeting. */
import { type CommentPage, CommentSection } from '#modules/discussions/index.ts'
import { type Video, VideoFigures } from '#modules/network/index.ts'
import type { Actor, Scope } from '#platform/actor.ts'
import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { longDate } from '#ui/dates.ts'
import { Callout, FactList } from '#ui/facts.tsx'
import { Page } from '#ui/layout.tsx'
import { Columns, GoLink, Reading, Section } from '#ui/section.tsx'
import { type Knot, Thread } from '#ui/thread.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { addressOf, hasMuchToRead, kindLine, leadOf, metaOf, stateOf } from './appearance.ts'
import { factsOf } from './meetingFacts.tsx'
import type { MeetingPage } from './meetingPageQuery.ts'
import { Registration } from './registration.tsx'
import { RoomSection } from './roomSection.tsx'

interface MeetingPageProps {
  readonly view: View
  readonly actor: Actor | null
  readonly meeting: MeetingPage
  readonly register: Verdict
  readonly comments: CommentPage
  readonly videos: readonly Video[]
  readonly comment: Verdict
  readonly scope: Scope
  /** Links of those who run the meeting; empty for everybody else. */
  readonly staffLinks: readonly { readonly href: string; readonly label: string }[]
  readonly knots: readonly Knot[]
}

export const OneMeetingPage = (props: MeetingPageProps) => {
  const { view, meeting, knots, staffLinks, videos } = props
  const { t } = view
  const state = stateOf(view, meeting)
  const lead = leadOf(meeting)
  const isTextShort = !hasMuchToRead(meeting)
  return (
    <Page
      view={view}
      title={meeting.title}
      section="meetings"
      description={lead}
      breadcrumb={[{ href: addresses.meetings, label: t('meetings.title') }]}
      thread={knots.length > 1}
      reading
      {...(videos.length > 0 && { islands: ['video-consent'], withoutTurbo: true })}
    >
      <TitleBlock
        view={view}
        number={kindLine(view, meeting)}
        state={state.sign}
        stateLabel={state.label}
        title={meeting.title}
        written="title"
        lead={lead}
        meta={metaOf(view, meeting)}
        threadSteps={knots.length > 1 ? knots.length : undefined}
      />
      <Section>
        <Columns kind="reading">
          <div>
            {meeting.state === 'cancelled' && (
              <Callout title={t('meetings.page.cancelled')}>{meeting.stateReason}</Callout>
            )}
            {isTextShort && <Facts view={view} meeting={meeting} />}
            <Texts view={view} meeting={meeting} lead={lead} />
          </div>
          <div>
            {!isTextShort && <Facts view={view} meeting={meeting} />}
            <Registration
              view={view}
              meeting={meeting}
              may={props.register}
              isSignedIn={props.actor !== null}
            />
            {staffLinks.length > 0 && (
              <>
                <h2>{t('meetings.page.staff')}</h2>
                <ul class="pz-link-list">
                  {staffLinks.map((link) => (
                    <li>
                      <a href={link.href}>{link.label}</a>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </Columns>
      </Section>
      {videos.length > 0 && (
        <Section id="video" title={t('meetings.page.video')}>
          <VideoFigures view={view} videos={videos} />
        </Section>
      )}
      <Section>
        <CommentSection
          view={view}
          comments={props.comments}
          may={props.comment}
          actor={props.actor}
          scope={props.scope}
        />
      </Section>
      {knots.length > 1 && <Thread view={view} title={t('meetings.page.thread')} knots={knots} />}
    </Page>
  )
}

/** When, where and for whom, with the way to keep it in one's calendar. */
const Facts = ({ view, meeting }: Pick<TextsProps, 'view' | 'meeting'>) => (
  <>
    <FactList facts={factsOf(view, meeting)} />
    {meeting.state === 'scheduled' && meeting.endsAt > view.now && (
      <p class="pz-actions">
        <GoLink href={`${addressOf(meeting.id)}.ics`} label={view.t('meetings.page.ics')} icon="calendar" />
      </p>
    )}
  </>
)

interface TextsProps {
  readonly view: View
  readonly meeting: MeetingPage
  readonly lead: string | undefined
}

/** What it is about, the order of the day, what was decided, what was said in the room. */
const Texts = ({ view, meeting, lead }: TextsProps) => {
  const { t, language } = view
  return (
    <>
      {meeting.summary !== '' && lead === undefined && (
        <>
          <h2 id="argomento">{t('meetings.page.about')}</h2>
          <Reading text={meeting.summary} />
        </>
      )}
      {meeting.orderOfDay !== '' && (
        <>
          <h2 id="ordine">{t('meetings.page.orderOfDay')}</h2>
          <ul>
            {meeting.orderOfDay
              .split('\n')
              .filter((line) => line.trim() !== '')
              .map((line) => (
                <li>{line.trim()}</li>
              ))}
          </ul>
        </>
      )}
      {meeting.startsAt <= view.now && meeting.state === 'scheduled' && (
        <>
          <h2 id="verbale">{t('meetings.page.minutes')}</h2>
          {meeting.minutes !== null && meeting.minutesPublishedAt ? (
            <>
              <Reading text={meeting.minutes} />
              <p class="pz-quiet">
                {t('meetings.page.minutesOn', { date: longDate(language, meeting.minutesPublishedAt) })}
              </p>
            </>
          ) : (
            <p>{t('meetings.page.minutesMissing')}</p>
          )}
        </>
      )}
      {meeting.contributionCount > 0 && <RoomSection view={view} meeting={meeting} />}
    </>
  )
}
