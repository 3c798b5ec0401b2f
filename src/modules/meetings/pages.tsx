/** Addresses of meetings: the list, one meeting, calendars, registration. Staff's forms are in staffPages.tsx. */
import { Hono } from 'hono'
import { answer, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { addressOf } from './appearance.ts'
import { feedOf, mayPlanSomewhere, oneInCalendar, subscribeTo } from './calendars.ts'
import { cancelRegistration, registerForMeeting } from './commands/registerForMeeting.ts'
import { findListContent } from './listContent.ts'
import { MeetingListPage } from './listPage.tsx'
import { contentOf, registrationOf } from './meetingContent.ts'
import { OneMeetingPage } from './meetingPage.tsx'
import { RegistrationPage } from './registration.tsx'
import { staffPages } from './staffPages.tsx'

export const pages: Pages = new Hono<SiteEnvironment>()

pages.get('/', async (c) => {
  const { db, view, actor } = c.var
  const list = await findListContent(db, view)
  if (!list) return await pageNotFound(c)
  const subscribe = subscribeTo(c, list.calendar)
  return await page(
    c,
    <MeetingListPage view={view} list={list} subscribe={subscribe} mayPlan={mayPlanSomewhere(actor)} />,
  )
})

pages.get('/calendario.ics', async (c) => sendCalendar(c, await feedOf(c)))

pages.get('/:file{[0-9]{1,9}\\.ics}', async (c) => {
  const text = await oneInCalendar(c, Number(c.req.param('file').replace('.ics', '')))
  return text === undefined ? await pageNotFound(c) : sendCalendar(c, text)
})

pages.get('/:id{[0-9]{1,9}}', async (c) => {
  const content = await contentOf(c, Number(c.req.param('id')))
  if (!content) return await pageNotFound(c)
  return await page(c, <OneMeetingPage view={c.var.view} actor={c.var.actor} {...content} />)
})

pages.get('/:id{[0-9]{1,9}}/iscriviti', (c) => registrationPage(c, emptyForm))

pages.post('/:id{[0-9]{1,9}}/iscriviti', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, registerForMeeting, { ...typed, meeting: c.req.param('id') })
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => registrationPage(c, { values: typed, errors }, status),
    done: ({ id, state }) => {
      c.var.say({ key: state === 'waiting' ? 'meetings.told.waiting' : 'meetings.told.confirmed' })
      return `${addressOf(id)}#iscrizione`
    },
  })
})

pages.post('/:id{[0-9]{1,9}}/disdici', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, cancelRegistration, { meeting: c.req.param('id') })
  return await answer(c, outcome, {
    typed,
    done: ({ id }) => {
      c.var.say({ key: 'meetings.told.registrationCancelled' })
      return addressOf(id)
    },
  })
})

pages.route('/', staffPages)

async function registrationPage(
  c: SiteContext,
  form: FormState,
  status: PageStatus = 200,
): Promise<Response> {
  c.var.doNotCache()
  const content = await registrationOf(c, Number(c.req.param('id')))
  return content
    ? await page(c, <RegistrationPage view={c.var.view} form={form} {...content} />, status)
    : await pageNotFound(c)
}

const sendCalendar = (c: SiteContext, text: string): Response =>
  c.body(text, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="incontri.ics"',
  })
