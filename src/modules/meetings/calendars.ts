/** Calendar files as readers ask for them. */
import type { Actor } from '#platform/actor.ts'
import type { SiteContext } from '#platform/web/site.ts'
import { calendarFile } from './calendarFile.ts'
import { filterOf } from './listContent.ts'
import { listForCalendar } from './lists.ts'

/** Days that a calendar keeps of what is past. */
const daysKept = 180
const mostMeetings = 500

/** The calendar of all meetings that the query asks for. */
export async function feedOf(c: SiteContext): Promise<string> {
  const { db, view, services } = c.var
  const from = new Date(view.now.getTime() - daysKept * 86_400_000)
  const filter = filterOf(new URL(view.path, 'http://page'))
  const meetings = await listForCalendar(db, { ...filter, months: [], from, limit: mostMeetings })
  return calendarFile({
    name: `Partecipanza, ${view.t('meetings.title').toLowerCase()}`,
    baseUrl: services.settings.baseUrl,
    meetings,
  })
}

/** The calendar of one meeting; undefined where there is none. */
export async function oneInCalendar(c: SiteContext, id: number): Promise<string | undefined> {
  const { db, services } = c.var
  const [meeting] = await listForCalendar(db, { id })
  return (
    meeting && calendarFile({ name: meeting.title, baseUrl: services.settings.baseUrl, meetings: [meeting] })
  )
}

/** The address by which a programme subscribes: the site's own, under the scheme that calendars know. */
export const subscribeTo = (c: SiteContext, path: string): string =>
  c.var.services.settings.baseUrl.replace(/^https?:/, 'webcal:') + path

const planners = new Set(['administrator', 'process_manager', 'facilitator'])

/** True where the person plans meetings of anything at all. */
export const mayPlanSomewhere = (actor: Actor | null): boolean =>
  actor?.grants.some((grant) => planners.has(grant.role)) ?? false
