import { Hono } from 'hono'
import { roles } from '#platform/actor.ts'
import { verifyJournal } from '#platform/journal.ts'
import { cardsOf } from '#platform/subjects.ts'
import { answer, goTo, page, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { endRole } from '../commands/endRole.ts'
import { grantRole } from '../commands/grantRole.ts'
import { listScopes, type NamedScope } from '../roleScopes.ts'
import { mayEndRole, mayGrantAnything, mayGrantRole, mayReadJournal, mayReadTitle } from '../rules.ts'
import { JournalPage } from './journalPage.tsx'
import { findSealState, listGrants, listJournal, listJournalKinds } from './queries.ts'
import { AdministrationPage } from './views.tsx'
import { listWaitingWork } from './waitingWork.ts'

export const administrationPages: Pages = new Hono<SiteEnvironment>()

/** Entries on one page of the journal. */
const journalPage = 50

administrationPages.use(async (c, next) => {
  c.var.doNotCache()
  if (c.var.actor || c.req.method === 'POST') return await next()
  return goTo(c, `${addresses.signIn}?${new URLSearchParams({ torna: c.req.path })}`)
})

administrationPages.get('/', async (c) => await drawAdministration(c, emptyForm))

administrationPages.post('/ruoli', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, grantRole, typed)
  return await answer(c, outcome, {
    typed,
    done: () => {
      c.var.say({ key: 'people.said.roleGranted' })
      return addresses.administration
    },
    again: async (errors, status) => await drawAdministration(c, { values: typed, errors }, status),
  })
})

administrationPages.post('/ruoli/:grant{[0-9]{1,9}}/termina', async (c) => {
  const outcome = await perform(c, endRole, { grant: c.req.param('grant') })
  return await answer(c, outcome, {
    done: () => {
      c.var.say({ key: 'people.said.roleEnded' })
      return addresses.administration
    },
  })
})

administrationPages.get('/registro', async (c) => {
  const verdict = mayReadJournal(c.var.actor)
  if (!verdict.allowed) return await errorPage(c, 403, verdict.because)
  const { db, services, view } = c.var
  const kinds = await listJournalKinds(db)
  const wanted = c.req.query('cosa')
  const what = kinds.some((kind) => kind.what === wanted) ? wanted : undefined
  const count = kinds.reduce(
    (sum, kind) => (what === undefined || kind.what === what ? sum + kind.count : sum),
    0,
  )
  const pages = Math.max(1, Math.ceil(count / journalPage))
  const asked = Number(c.req.query('pagina') ?? 1)
  const here = Number.isInteger(asked) ? Math.min(Math.max(1, asked), pages) : 1
  const entries = await listJournal(db, what, { limit: journalPage, offset: (here - 1) * journalPage })
  const all = await cardsOf(
    db,
    services.sources,
    entries.map(({ subject }) => subject),
    view.language,
  )
  const cards = all.filter((card) => mayReadTitle(c.var.actor, card))
  const check = c.req.query('verifica') === '1' ? await verifyJournal(db) : null
  const seal = await findSealState(db)
  const shown = { entries, count, page: here, pages }
  return await page(c, <JournalPage {...{ view, shown, kinds, what, cards, check, seal }} />)
})

async function drawAdministration(
  c: SiteContext,
  form: FormState,
  status: Parameters<typeof page>[2] = 200,
): Promise<Response> {
  const { actor, db, view } = c.var
  if (!actor || actor.grants.length === 0) {
    return await errorPage(c, 403, { key: 'people.why.administratorsOnly' })
  }
  const places = await listPlaces(c)
  const givable = places.filter((place) => mayGrantAnything(actor, place))
  const keyOf = (kind: string, id: number | null) => `${kind}:${id ?? ''}`
  const byKey = new Map(places.map((place) => [keyOf(place.kind, place.id), place]))
  const rows = (await listGrants(db)).flatMap((grant) => {
    const place = byKey.get(keyOf(grant.scopeKind, grant.scopeId))
    if (!place) return []
    const isOwn = grant.personId === actor.id
    if (!isOwn && !mayGrantAnything(actor, place)) return []
    return [{ grant, place, mayEnd: mayEndRole(actor, place, grant.role, grant.personId).allowed }]
  })
  return await page(
    c,
    <AdministrationPage
      view={view}
      form={form}
      rows={rows}
      places={givable}
      givable={roles.filter((role) => givable.some((place) => mayGrantRole(actor, place, role).allowed))}
      work={await listWaitingWork(db, actor.id)}
      actorId={actor.id}
      seesJournal={mayReadJournal(actor).allowed}
    />,
    status,
  )
}

async function listPlaces(c: SiteContext): Promise<NamedScope[]> {
  const platform: NamedScope = {
    kind: 'platform',
    id: null,
    bodyIds: [],
    name: c.var.view.t('people.administration.platform'),
  }
  return [platform, ...(await listScopes(c.var.db))]
}
