/** /patti/:pact/cura: how the pact is kept, and the small forms with which it lives. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { allowed } from '#platform/verdict.ts'
import { answer, type PageStatus, page, pageNotFound } from '#platform/web/answer.ts'
import { readFormWithFiles } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { dayOf } from '#ui/dates.ts'
import { type FormState, typedValue } from '#ui/formState.ts'
import { photoOf, readStored } from '../files/stored.ts'
import { findPact } from '../queries/found.ts'
import { findLifeChoices } from '../queries/lifeChoices.ts'
import { findAttachment, isPhotoOf } from '../queries/papers.ts'
import { findPactWork, type PactWork } from '../queries/work.ts'
import { maySee, partiesOf, seesPrivate } from '../rules/who.ts'
import { clauseLetters } from '../words.ts'
import { sendPaper } from './keptPaper.ts'
import { homeOf, pageOfPact } from './lifeAddress.ts'
import { type LifeForm, mayOpen, partyName } from './lifeForm.ts'
import { LifeFormPage } from './lifeFormPage.tsx'
import { formNamed, formNames, lifeForms } from './lifeForms.ts'
import { keepPactPrivate } from './lifeGuard.ts'
import { LifePage } from './lifePage.tsx'

export const lifePages: Pages = new Hono<SiteEnvironment>()

/** The pact, where this reader may see it. */
export async function seenPact(c: SiteContext): Promise<PactWork | undefined> {
  const work = await findPactWork(c.var.db, Number(c.req.param('pact')))
  if (work && !work.isPublic) c.var.doNotCache()
  return work && maySee(c.var.actor, work) ? work : undefined
}

lifePages.get('/:pact{[0-9]{1,9}}/cura', async (c) => {
  const work = await seenPact(c)
  const { actor, view } = c.var
  // Promises are drafts until all have signed them: till then they are for those who write.
  const isOpen = work && (work.texts.some(({ isAgreed }) => isAgreed) || seesPrivate(actor, work))
  if (!isOpen) return await pageNotFound(c)
  const today = dayOf(view.now)
  const mine = formNames.filter(
    (name) => lifeForms[name].home === 'cura' && lifeForms[name].who(actor, work).allowed,
  )
  const verdicts = mine.map((name) => ({ name, when: lifeForms[name].when(work, today) }))
  return await page(c, <LifePage view={view} work={work} actor={actor} forms={actor ? verdicts : []} />)
})

lifePages.get('/:pact{[0-9]{1,9}}/cura/:form/:item{[0-9]{1,9}}?', (c) => drawForm(c))

lifePages.post('/:pact{[0-9]{1,9}}/cura/:form/:item{[0-9]{1,9}}?', async (c) => {
  const name = formNamed(c.req.param('form'))
  if (!name) return await pageNotFound(c)
  const { typed, files } = await readFormWithFiles(c)
  const wanted = lifeForms[name]
  const item = c.req.param('item')
  const pact = Number(c.req.param('pact'))
  const named = wanted.item && item ? { [wanted.item]: item } : {}
  // Nobody's file is opened or kept before it is known that they may bring one; the command says the rest.
  const brought = files.size > 0 && (await mayBring(c, wanted)) ? files : new Map()
  const outcome = await wanted.send(c, { ...typed, pact, ...named }, brought)
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => drawForm(c, { values: typed, errors }, status),
    done: () => {
      c.var.say({ key: `pacts.life.form.${name}.said` })
      return wanted.next ? pageOfPact(pact, wanted.next) : homeOf(pact, wanted)
    },
  })
})

async function mayBring(c: SiteContext, wanted: LifeForm): Promise<boolean> {
  const work = await seenPact(c)
  return work !== undefined && wanted.who(c.var.actor, work).allowed
}

/** A photograph of the diary or its thumbnail, for whoever may read the pact. Under its name it never changes. */
lifePages.get('/:pact{[0-9]{1,9}}/fotografie/:name', async (c) => {
  const { actor, db, services } = c.var
  const name = c.req.param('name')
  const pact = await findPact(db, Number(c.req.param('pact')))
  const isRead = pact && maySee(actor, pact) && (await isPhotoOf(db, pact.id, photoOf(name)))
  const bytes = isRead ? await readStored(services.settings.dataDirectory, name) : undefined
  if (!bytes) return await pageNotFound(c)
  c.var.doNotCache()
  const headers = { 'content-type': 'image/webp', 'cache-control': 'private, max-age=86400, immutable' }
  return c.body(new Uint8Array(bytes), 200, headers)
})

/** What a published text encloses is for everybody who may read it; before, for those who write. */
lifePages.get('/:pact{[0-9]{1,9}}/allegati/:attachment{[0-9]{1,9}}', async (c) => {
  c.var.doNotCache()
  const work = await seenPact(c)
  const id = Number(c.req.param('attachment'))
  const isRead =
    work &&
    (seesPrivate(c.var.actor, work) ||
      work.texts.some(({ attachments }) => attachments?.some((one) => one.id === id)))
  const found = isRead ? await findAttachment(c.var.db, work.id, id) : undefined
  return await sendPaper(c, found?.storedAs, `patto-${c.req.param('pact')}-allegato-${id}`)
})

async function drawForm(c: SiteContext, form?: FormState, status: PageStatus = 200): Promise<Response> {
  c.var.doNotCache()
  const name = formNamed(c.req.param('form') ?? '')
  const work = await findPactWork(c.var.db, Number(c.req.param('pact')))
  if (!name || !work) return await pageNotFound(c)
  const { actor, view, db } = c.var
  if (actor && !maySee(actor, work)) return await pageNotFound(c)
  const wanted = lifeForms[name]
  const out = await keepPactPrivate(c, wanted.who(actor, work))
  if (out) return out
  const item = c.req.param('item') === undefined ? undefined : Number(c.req.param('item'))
  const own = (actor?.mandates ?? []).map(({ groupId, groupName }) => ({ id: groupId, name: groupName }))
  const ownParties = partiesOf(actor, work).map(({ id }) => id)
  const choices = { ...(await findLifeChoices(db, work)), own, ownParties }
  const state = form ?? { values: wanted.start?.(work, item, view, choices) ?? {}, errors: {} }
  return await page(
    c,
    <LifeFormPage
      view={view}
      work={work}
      name={name}
      wanted={wanted}
      form={state}
      formKey={randomUUID()}
      choices={choices}
      when={form ? allowed : mayOpen(wanted, actor, work, dayOf(view.now), item)}
      about={name === 'remark' ? clauseOf(work, state) : aboutOf(c, work, wanted.item, item)}
    />,
    status,
  )
}

/** The clause a remark begins from, as it is written today. */
const clauseOf = (work: PactWork, form: FormState): string | undefined => {
  const letter = clauseLetters.find((one) => one === typedValue(form, 'clause'))
  return letter && work.texts[0]?.clauses[letter]
}

/** What the form speaks of, in its own words. */
function aboutOf(c: SiteContext, work: PactWork, kind: string | undefined, item: number | undefined) {
  const is = ({ id }: { readonly id: number }) => id === item
  switch (kind) {
    case 'commitment':
      return work.commitments.find(is)?.what
    case 'attachment':
      return work.attachments.find(is)?.title
    case 'support':
      return work.supports.find(is)?.detail
    case 'task':
      return work.tasks.find(is)?.title
    case 'remark':
      return work.remarks.find(is)?.body
    case 'party':
      return work.parts.some(is) && item !== undefined ? partyName(c.var.view, work, item) : undefined
    default:
      return undefined
  }
}
