/** /opinioni/nuova and /opinioni/:id/gestione: making a conversation, its settings, opening and closing. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { findProcessRules } from '#modules/processes/index.ts'
import { answer, goTo, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm, type Typed, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { conversationAddress } from '../appearance.ts'
import { createConversation, editConversation } from '../commands/createConversation.ts'
import { closeConversation, openConversation } from '../commands/openConversation.ts'
import { findDeskFacts } from '../queries/deskFacts.ts'
import { mayManage } from '../rules/who.ts'
import { deskPart, newConversationAddress } from './deskAddresses.ts'
import { managed } from './deskGuard.ts'
import { DeskPage } from './deskPage.tsx'
import { NewConversationPage, SettingsPage, settingsOf, usualSettings } from './deskSettings.tsx'

export const deskRoutes: Pages = new Hono<SiteEnvironment>()

deskRoutes.get('/nuova', (c) =>
  drawNew(c, c.req.query('percorso') ?? '', { values: usualSettings, errors: {} }, 200),
)

deskRoutes.post('/nuova', async (c) => {
  const typed = await readForm(c)
  return await answer(c, await perform(c, createConversation, withBoxes(typed)), {
    typed,
    again: (errors, status) => drawNew(c, textOf(typed, 'process'), { values: typed, errors }, status),
    done: ({ id }) => {
      c.var.say({ key: 'opinions.said.created' })
      return deskPart(id, '/semi')
    },
  })
})

deskRoutes.get('/:id{[0-9]{1,9}}/gestione', (c) => drawDesk(c, emptyForm, 200))

deskRoutes.get('/:id{[0-9]{1,9}}/gestione/regole', (c) => drawSettings(c, undefined, 200))

deskRoutes.post('/:id{[0-9]{1,9}}/gestione/regole', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  return await answer(c, await perform(c, editConversation, { ...withBoxes(typed), conversation: id }), {
    typed,
    again: (errors, status) => drawSettings(c, { values: typed, errors }, status),
    done: () => {
      c.var.say({ key: 'opinions.said.saved' })
      return deskPart(id)
    },
  })
})

deskRoutes.post('/:id{[0-9]{1,9}}/gestione/apri', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  const closesAt = momentOf(typed)
  return await answer(c, await perform(c, openConversation, { ...typed, closesAt, conversation: id }), {
    typed,
    again: (errors, status) => drawDesk(c, { values: typed, errors }, status),
    done: () => {
      c.var.say({ key: 'opinions.said.opened' })
      return conversationAddress(id)
    },
  })
})

deskRoutes.post('/:id{[0-9]{1,9}}/gestione/chiudi', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  if (textOf(typed, 'confirmed') !== 'yes') {
    const errors = { confirmed: { key: 'opinions.desk.closeNeeded' } } as const
    return await drawDesk(c, { values: typed, errors }, 422)
  }
  return await answer(c, await perform(c, closeConversation, { conversation: id }), {
    typed,
    again: (errors, status) => drawDesk(c, { values: typed, errors }, status),
    done: () => {
      c.var.say({ key: 'opinions.said.closed' })
      return deskPart(id)
    },
  })
})

/** A box that is not ticked is not sent: it says no. */
const withBoxes = (typed: Typed): Typed => ({
  ...typed,
  takesGuests: textOf(typed, 'takesGuests'),
  takesStatements: textOf(typed, 'takesStatements'),
})

/** A day and an hour as one moment by the clocks of Rome; nothing where neither is written. */
function momentOf(typed: Typed): string {
  const day = textOf(typed, 'closesAt').trim()
  const time = textOf(typed, 'closesTime').trim()
  return day === '' && time === '' ? '' : `${day}T${time}`
}

async function drawDesk(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const conversation = await managed(c)
  if (conversation instanceof Response) return conversation
  const facts = await findDeskFacts(c.var.db, conversation.id)
  return await page(
    c,
    <DeskPage view={c.var.view} conversation={conversation} facts={facts} form={form} />,
    status,
  )
}

async function drawSettings(
  c: SiteContext,
  form: FormState | undefined,
  status: PageStatus,
): Promise<Response> {
  const conversation = await managed(c)
  if (conversation instanceof Response) return conversation
  if (!form && !conversation.steps.edit.allowed) {
    return await errorPage(c, 409, conversation.steps.edit.because)
  }
  const shown = form ?? { values: settingsOf(conversation), errors: {} }
  return await page(c, <SettingsPage view={c.var.view} conversation={conversation} form={shown} />, status)
}

async function drawNew(
  c: SiteContext,
  wantedProcess: string,
  form: FormState,
  status: PageStatus,
): Promise<Response> {
  c.var.doNotCache()
  const { db, actor, view } = c.var
  const id = /^\d{1,9}$/.test(wantedProcess) ? Number(wantedProcess) : 0
  const process = await findProcessRules(db, id)
  if (!process) return await pageNotFound(c)
  const may = mayManage(actor, { process })
  if (!may.allowed && !actor) {
    const back = `${newConversationAddress}?percorso=${id}`
    return goTo(c, `${addresses.signIn}?${new URLSearchParams({ torna: back })}`)
  }
  if (!may.allowed) return await errorPage(c, 403, may.because)
  return await page(
    c,
    <NewConversationPage view={view} process={process} form={form} formKey={randomUUID()} />,
    status,
  )
}
