/** What one meeting's page needs: the meeting, its comments and thread, and what the reader may do. */
import { commentsOf, mayComment } from '#modules/discussions/index.ts'
import { videosOf } from '#modules/network/index.ts'
import { findProcessRules, type ProcessRules, scopeOf } from '#modules/processes/index.ts'
import type { Scope } from '#platform/actor.ts'
import { subject } from '#platform/subject.ts'
import { knotsOf } from '#platform/web/knots.ts'
import type { SiteContext } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { addressOf } from './appearance.ts'
import { bodiesOf } from './foundMeeting.ts'
import { findMeetingPage, type MeetingPage } from './meetingPageQuery.ts'
import { mayCancel, mayChange, mayManage, mayRegister, mayReport } from './rules.ts'

/** Comments on the page of a meeting; the rest is on its list. */
const commentsShown = 10

interface Found {
  readonly meeting: MeetingPage
  readonly process: ProcessRules | undefined
  readonly scope: Scope
}

async function find(c: SiteContext, id: number): Promise<Found | undefined> {
  const { db, actor } = c.var
  const meeting = await findMeetingPage(db, id, actor?.id ?? null)
  if (!meeting) return undefined
  const process = meeting.processId === null ? undefined : await findProcessRules(db, meeting.processId)
  const scope = process ? scopeOf(process) : { bodyIds: bodiesOf(meeting.bodyId, meeting.parentId) }
  return { meeting, process, scope }
}

/** Everything `<OneMeetingPage>` shows; undefined where there is no such public meeting. */
export async function contentOf(c: SiteContext, id: number) {
  const { db, view } = c.var
  const found = await find(c, id)
  if (!found) return undefined
  const { meeting, process, scope } = found
  const about = subject('meeting', id)
  return {
    meeting,
    scope,
    register: mayRegister(meeting, process, view.now),
    videos: await videosOf(db, about),
    comments: await commentsOf(db, about, { limit: commentsShown }),
    comment: mayComment({ isOpen: meeting.state === 'scheduled' }, process, view.now),
    staffLinks: staffLinksOf(c, found),
    knots: await knotsOf(c, about),
  }
}

/** The meeting as the registration form shows it. */
export async function registrationOf(c: SiteContext, id: number) {
  const found = await find(c, id)
  return found && { meeting: found.meeting, may: mayRegister(found.meeting, found.process, c.var.view.now) }
}

function staffLinksOf(c: SiteContext, { meeting, scope }: Found) {
  const { actor, view } = c.var
  const { t, now } = view
  if (!mayManage(actor, scope).allowed) return []
  const own = addressOf(meeting.id)
  const links = [{ href: `${own}/iscritti`, label: t('meetings.page.registered') }]
  const add = (isOpen: boolean, href: string, label: string) => {
    if (isOpen) links.push({ href, label })
  }
  add(
    mayReport(actor, meeting, scope, now).allowed && meeting.processId !== null,
    `${addresses.contributions}?percorso=${meeting.processId}&meeting=${meeting.id}&channel=${meeting.kind === 'help_desk' ? 'help_desk' : 'assembly'}`,
    t('meetings.page.record'),
  )
  add(
    mayReport(actor, meeting, scope, now).allowed,
    `${own}/verbale`,
    t(meeting.hasMinutes ? 'meetings.page.correctMinutes' : 'meetings.page.writeMinutes'),
  )
  add(mayChange(actor, meeting, scope).allowed, `${own}/modifica`, t('meetings.page.change'))
  add(true, `${addresses.meetings}/nuovo?da=${meeting.id}`, t('meetings.page.repeat'))
  add(mayCancel(actor, meeting, scope, now).allowed, `${own}/annulla`, t('meetings.page.cancel'))
  return links
}
