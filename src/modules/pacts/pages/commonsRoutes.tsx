/** /beni-comuni: the register, a commons, nominating one, deciding on it. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { subject } from '#platform/subject.ts'
import { answer, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm } from '#platform/web/forms.ts'
import { knotsOf } from '#platform/web/knots.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FormState, type FormValues, typedValue } from '#ui/formState.ts'
import { commonsAddress } from '../appearance.ts'
import { isPastTheEnd } from '../catalogueWanted.ts'
import { decideCommons, editCommons, nominateCommons } from '../commands/commons.ts'
import { bodiesOnMap } from '../queries/commonsOnMap.ts'
import {
  bodiesToChoose,
  type CommonsPageData,
  commonsOnAPage,
  findInRegister,
  listRegister,
} from '../queries/register.ts'
import { mayCorrect } from '../rules/commons.ts'
import { isOfficer } from '../rules/who.ts'
import { CommonsEditPage } from './commonsEditPage.tsx'
import { readCommonsAddress } from './commonsFilters.ts'
import { CommonsListPage } from './commonsListPage.tsx'
import { NominatePage } from './commonsNominatePage.tsx'
import { CommonsPage } from './commonsPage.tsx'
import { keepPactPrivate } from './lifeGuard.ts'

export const commonsPages: Pages = new Hono<SiteEnvironment>()

commonsPages.get('/', async (c) => {
  const wanted = readCommonsAddress(new URL(c.req.url).searchParams)
  const list = await listRegister(c.var.db, wanted)
  if (isPastTheEnd(wanted.page, list.found, commonsOnAPage)) return await pageNotFound(c)
  return await page(c, <CommonsListPage view={c.var.view} wanted={wanted} list={list} />)
})

commonsPages.get('/segnala', async (c) => {
  c.var.doNotCache()
  return await drawNominate(c, { values: { body: c.req.query('ente') ?? '' }, errors: {} }, 200)
})

commonsPages.post('/segnala', async (c) => {
  const typed = await readForm(c)
  return await answer(c, await perform(c, nominateCommons, typed), {
    typed,
    again: (errors, status) => drawNominate(c, { values: typed, errors }, status),
    done: ({ id }) => {
      c.var.say({ key: 'pacts.commonsPage.saidNominated' })
      return commonsAddress(id)
    },
  })
})

commonsPages.get('/:id{[0-9]{1,9}}', async (c) => await drawCommons(c, emptyForm, 200))

commonsPages.post('/:id{[0-9]{1,9}}/decidi', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  return await answer(c, await perform(c, decideCommons, { ...typed, commons: id }), {
    typed,
    again: (errors, status) => drawCommons(c, { values: typed, errors }, status),
    done: () => {
      c.var.say({ key: 'pacts.commonsPage.saidDecided' })
      return commonsAddress(id)
    },
  })
})

commonsPages.get('/:id{[0-9]{1,9}}/correggi', async (c) => await drawEdit(c, undefined, 200))

commonsPages.post('/:id{[0-9]{1,9}}/correggi', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  return await answer(c, await perform(c, editCommons, { ...typed, commons: id }), {
    typed,
    again: (errors, status) => drawEdit(c, { values: typed, errors }, status),
    done: () => {
      c.var.say({ key: 'pacts.commonsPage.saidEdited' })
      return commonsAddress(id)
    },
  })
})

async function drawNominate(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  return await page(
    c,
    <NominatePage
      view={c.var.view}
      form={form}
      bodies={await bodiesToChoose(c.var.db)}
      formKey={typedValue(form, '_key') || randomUUID()}
    />,
    status,
  )
}

async function drawCommons(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const commons = await findInRegister(c.var.db, Number(c.req.param('id')))
  if (!commons) return await pageNotFound(c)
  return await page(
    c,
    <CommonsPage
      view={c.var.view}
      form={form}
      commons={commons}
      knots={await knotsOf(c, subject('commons', commons.id))}
      mayCorrect={mayCorrect(c.var.actor, commons).allowed}
      mayDecide={isOfficer(c.var.actor, commons.bodyId)}
      bodies={commons.latitude === null ? [] : await bodiesOnMap(c.var.db)}
    />,
    status,
  )
}

async function drawEdit(c: SiteContext, form: FormState | undefined, status: PageStatus): Promise<Response> {
  const commons = await findInRegister(c.var.db, Number(c.req.param('id')))
  if (!commons) return await pageNotFound(c)
  const kept = await keepPactPrivate(c, mayCorrect(c.var.actor, commons))
  if (kept) return kept
  return await page(
    c,
    <CommonsEditPage
      view={c.var.view}
      form={form ?? { values: asWritten(commons), errors: {} }}
      commons={commons}
    />,
    status,
  )
}

const asWritten = (commons: CommonsPageData): FormValues => ({
  name: commons.name,
  kind: commons.kind,
  category: commons.category,
  summary: commons.summary,
  reasons: commons.reasons,
  placeLabel: commons.place,
  latitude: commons.latitude === null ? '' : String(commons.latitude).replace('.', ','),
  longitude: commons.longitude === null ? '' : String(commons.longitude).replace('.', ','),
  carer: commons.carer,
})
