import { Hono } from 'hono'
import { answer, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm } from '#platform/web/forms.ts'
import { askToSignIn } from '#platform/web/resume.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { createGroup } from '../commands/createGroup.ts'
import { endMandate, grantMandate, requestMandate } from '../commands/mandates.ts'
import { findGroup, listGroups, listMandates } from '../groupQueries.ts'
import { mayAskForMandate, mayGrantMandate } from '../rules.ts'
import { AskMandatePage, NewGroupPage } from './forms.tsx'
import { GroupListPage, GroupPage } from './views.tsx'

export const groupPages: Pages = new Hono<SiteEnvironment>()

const groupPath = '/:id{[0-9]{1,9}}'
const addressOf = (id: number) => `${addresses.groups}/${id}`

groupPages.get('/', async (c) => {
  return await page(c, <GroupListPage view={c.var.view} groups={await listGroups(c.var.db)} />)
})

groupPages.get('/nuovo', async (c) => {
  c.var.doNotCache()
  return await page(c, <NewGroupPage view={c.var.view} form={emptyForm} formKey={crypto.randomUUID()} />)
})

groupPages.post('/nuovo', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, createGroup, typed)
  return await answer(c, outcome, {
    typed,
    done: ({ id, mandate }) => {
      c.var.say({ key: `people.said.groupCreated.${mandate === 'active' ? 'active' : 'waiting'}` })
      return addressOf(id)
    },
    again: async (errors, status) =>
      await page(
        c,
        <NewGroupPage view={c.var.view} form={{ values: typed, errors }} formKey={crypto.randomUUID()} />,
        status,
      ),
  })
})

groupPages.get(groupPath, async (c) => {
  const group = await findGroup(c.var.db, Number(c.req.param('id')), c.var.actor?.id ?? null)
  if (!group) return await pageNotFound(c)
  const decides = mayGrantMandate(c.var.actor, group.id).allowed
  const mandates = decides ? await listMandates(c.var.db, group.id) : []
  const mayAsk = mayAskForMandate(c.var.actor, { id: group.id, isAsked: group.ownMandate !== null })
  return await page(
    c,
    <GroupPage view={c.var.view} group={group} mandates={mandates} decides={decides} mayAsk={mayAsk} />,
  )
})

groupPages.get(`${groupPath}/delega`, async (c) => {
  c.var.doNotCache()
  return await drawAsk(c, emptyForm)
})

groupPages.post(`${groupPath}/delega`, async (c) => {
  const typed = await readForm(c)
  if (!c.var.actor) return await askToSignIn(c, typed)
  const outcome = await perform(c, requestMandate, { ...typed, group: c.req.param('id') })
  return await answer(c, outcome, {
    typed,
    done: ({ id }) => {
      c.var.say({ key: 'people.said.mandateRequested' })
      return addressOf(id)
    },
    again: async (errors, status) => await drawAsk(c, { values: typed, errors }, status),
  })
})

groupPages.post('/deleghe/:mandate{[0-9]{1,9}}/concedi', async (c) => {
  const outcome = await perform(c, grantMandate, { mandate: c.req.param('mandate') })
  return await answer(c, outcome, {
    done: ({ groupId }) => {
      c.var.say({ key: 'people.said.mandateGranted' })
      return addressOf(groupId)
    },
  })
})

groupPages.post('/deleghe/:mandate{[0-9]{1,9}}/termina', async (c) => {
  const outcome = await perform(c, endMandate, { mandate: c.req.param('mandate') })
  return await answer(c, outcome, {
    done: ({ groupId }) => {
      c.var.say({ key: 'people.said.mandateEnded' })
      return addressOf(groupId)
    },
  })
})

async function drawAsk(
  c: SiteContext,
  form: FormState,
  status: Parameters<typeof page>[2] = 200,
): Promise<Response> {
  const group = await findGroup(c.var.db, Number(c.req.param('id')), c.var.actor?.id ?? null)
  if (!group) return await pageNotFound(c)
  const mayAsk = mayAskForMandate(c.var.actor, { id: group.id, isAsked: group.ownMandate !== null })
  return await page(c, <AskMandatePage view={c.var.view} group={group} form={form} mayAsk={mayAsk} />, status)
}
