/** Forms of those who run meetings. None is kept by any cache; who may not manage the meeting does not find them. */
import { Hono } from 'hono'
import type { Verdict } from '#platform/verdict.ts'
import { answer, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { addressOf } from './appearance.ts'
import { mayPlanSomewhere } from './calendars.ts'
import { cancelMeeting, changeMeeting } from './commands/changeMeeting.ts'
import { planMeeting } from './commands/planMeeting.ts'
import { publishMinutes, recordAttendanceCount } from './commands/publishMinutes.ts'
import { type FoundMeeting, findMeeting } from './foundMeeting.ts'
import { listRegistered } from './meetingPageQuery.ts'
import { findKeptMinutes, forgetMinutes, keepMinutes } from './minutesDraft.ts'
import { hostOptions, nextValuesOf, valuesOf, withHost } from './planForm.ts'
import { PlanPage } from './planPage.tsx'
import { CancelPage, MinutesPage, RegisteredPage } from './reportPages.tsx'
import { mayCancel, mayChange, mayManage, mayReport } from './rules.ts'

export const staffPages: Pages = new Hono<SiteEnvironment>()

staffPages.get('/nuovo', async (c) => {
  const earlier = Number(c.req.query('da') ?? 0)
  const host = hostAskedFor(c.req.query('tavolo'), c.req.query('percorso'))
  const meeting = earlier > 0 && earlier < 2 ** 31 ? await findMeeting(c.var.db, earlier) : undefined
  const isOwn = meeting && mayManage(c.var.actor, meeting.scope).allowed
  const values = isOwn ? nextValuesOf(meeting, c.var.view.now) : host ? { host } : {}
  return await planPage(c, { values, errors: {} })
})

const hostAskedFor = (table?: string, process?: string): string | undefined =>
  table ? `table-${table}` : process && `process-${process}`

staffPages.post('/nuovo', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, planMeeting, withHost(typed))
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => planPage(c, { values: typed, errors }, status),
    done: ({ id }) => {
      c.var.say({ key: 'meetings.told.planned' })
      return addressOf(id)
    },
  })
})

async function planPage(c: SiteContext, form: FormState, status: PageStatus = 200): Promise<Response> {
  c.var.doNotCache()
  const { db, view, actor } = c.var
  if (!actor || !mayPlanSomewhere(actor)) return await pageNotFound(c)
  const hosts = await hostOptions(db, view, actor)
  return await page(c, <PlanPage view={view} form={form} hosts={hosts} />, status)
}

staffPages.get('/:id{[0-9]{1,9}}/modifica', (c) => changePage(c))
staffPages.post('/:id{[0-9]{1,9}}/modifica', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, changeMeeting, { ...typed, meeting: c.req.param('id') })
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => changePage(c, { values: typed, errors }, status),
    done: ({ id }) => {
      c.var.say({ key: 'meetings.told.changed' })
      return addressOf(id)
    },
  })
})

const changePage = (c: SiteContext, form?: FormState, status?: PageStatus) =>
  ownPage(c, mayChange, status, (meeting) => (
    <PlanPage view={c.var.view} form={form ?? { values: valuesOf(meeting), errors: {} }} meeting={meeting} />
  ))

staffPages.get('/:id{[0-9]{1,9}}/annulla', (c) => cancelPage(c, emptyForm))
staffPages.post('/:id{[0-9]{1,9}}/annulla', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, cancelMeeting, { ...typed, meeting: c.req.param('id') })
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => cancelPage(c, { values: typed, errors }, status),
    done: ({ id }) => {
      c.var.say({ key: 'meetings.told.cancelled' })
      return addressOf(id)
    },
  })
})

const cancelPage = (c: SiteContext, form: FormState, status?: PageStatus) =>
  ownPage(c, mayCancel, status, (meeting) => <CancelPage view={c.var.view} meeting={meeting} form={form} />)

staffPages.get('/:id{[0-9]{1,9}}/verbale', (c) => minutesPage(c))
staffPages.post('/:id{[0-9]{1,9}}/verbale', async (c) => {
  const typed = await readForm(c)
  const input = { ...typed, meeting: c.req.param('id') }
  const isOnlyCount = textOf(typed, 'only') === 'attendance'
  const outcome = isOnlyCount
    ? await perform(c, recordAttendanceCount, input)
    : await perform(c, publishMinutes, input)
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => minutesPage(c, { values: typed, errors }, status),
    done: ({ id }) =>
      isOnlyCount ? afterCount(c, id, textOf(typed, 'minutes').trim()) : afterMinutes(c, id),
  })
})

async function afterMinutes(c: SiteContext, id: number): Promise<string> {
  if (c.var.actor) await forgetMinutes(c.var.db, id, c.var.actor)
  c.var.say({ key: 'meetings.told.minutes' })
  return `${addressOf(id)}#verbale`
}

/** Whoever saves the number alone goes on writing: what stands in the form is kept. */
async function afterCount(c: SiteContext, id: number, minutes: string): Promise<string> {
  const { db, actor } = c.var
  const meeting = await findMeeting(db, id)
  if (!actor || minutes === '' || minutes === meeting?.minutes) {
    c.var.say({ key: 'meetings.told.attendance' })
    return `${addressOf(id)}#verbale`
  }
  await keepMinutes(db, id, actor, minutes)
  c.var.say({ key: 'meetings.told.attendanceKept' })
  return `${addressOf(id)}/verbale`
}

async function minutesPage(c: SiteContext, form?: FormState, status?: PageStatus): Promise<Response> {
  const { db, actor, view } = c.var
  const kept = actor && (await findKeptMinutes(db, Number(c.req.param('id')), actor))
  return await ownPage(c, mayReport, status, (meeting) => (
    <MinutesPage view={view} meeting={meeting} form={form ?? reportOf(meeting, kept ?? undefined)} />
  ))
}

const reportOf = (meeting: FoundMeeting, kept: string | undefined): FormState => ({
  values: { minutes: kept ?? meeting.minutes ?? '', attendance: meeting.attendance?.toString() ?? '' },
  errors: {},
})

staffPages.get('/:id{[0-9]{1,9}}/iscritti', async (c) => {
  const registered = await listRegistered(c.var.db, Number(c.req.param('id')))
  return await ownPage(
    c,
    (actor, meeting) => mayManage(actor, meeting.scope),
    200,
    (meeting) => <RegisteredPage view={c.var.view} meeting={meeting} registered={registered} />,
  )
})

type Rule = (
  actor: SiteContext['var']['actor'],
  meeting: FoundMeeting,
  scope: FoundMeeting['scope'],
  now: Date,
) => Verdict

/** A page for those who manage the meeting: not found for others, and refused with the reason where the time is wrong. */
async function ownPage(
  c: SiteContext,
  may: Rule,
  status: PageStatus | undefined,
  draw: (meeting: FoundMeeting) => Parameters<typeof page>[1],
): Promise<Response> {
  c.var.doNotCache()
  const { db, actor, view } = c.var
  const meeting = await findMeeting(db, Number(c.req.param('id')))
  if (!meeting || !mayManage(actor, meeting.scope).allowed) return await pageNotFound(c)
  const verdict = may(actor, meeting, meeting.scope, view.now)
  if (!verdict.allowed) return await errorPage(c, 403, verdict.because)
  return await page(c, draw(meeting), status ?? 200)
}
