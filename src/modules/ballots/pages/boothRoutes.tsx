/** /votazioni/:id/vota: what is typed travels in the form alone; it is never kept, not even on the way to signing in. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { answer, goTo, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm, type Typed, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import type { FieldErrors } from '#ui/formState.ts'
import type { Message } from '#ui/words.ts'
import { ballotAddress, boothAddress } from '../appearance.ts'
import { castVote } from '../commands/castVote.ts'
import { type FoundBallot, findBallot } from '../queries/findBallot.ts'
import { findOwnVote } from '../queries/ownVote.ts'
import { isContent, readContent } from '../rules/readContent.ts'
import { mayUse } from '../rules/who.ts'
import { doorOf } from './boothDoor.ts'
import { BoothPage, DonePage, LockedBooth } from './boothPage.tsx'
import { fieldsOf, moved, voteFields } from './boothState.ts'
import { CheckPage } from './checkPage.tsx'

export const boothRoutes: Pages = new Hono<SiteEnvironment>()

boothRoutes.get('/:id{[0-9]{1,9}}/vota', async (c) => {
  const ballot = await enter(c)
  if (ballot instanceof Response) return ballot
  const [own] = ballot.mayChange ? await findOwnVote(c.var.db, ballot.id, c.var.actor) : []
  const typed = own ? { ...fieldsOf(own.content), elector: String(own.elector) } : {}
  return await drawBooth(c, ballot, typed)
})

boothRoutes.post('/:id{[0-9]{1,9}}/vota', async (c) => {
  const typed = await readForm(c)
  const step = textOf(typed, 'passo')
  if (step === 'vota' && c.var.actor) return await cast(c, typed)
  const ballot = await enter(c)
  if (ballot instanceof Response) return ballot
  const fields = voteFields(ballot, typed)
  const changed = moved(ballot, fields, step)
  if (changed || step === 'cambia') return await drawBooth(c, ballot, changed ?? fields)
  return await drawCheck(c, ballot, fields)
})

boothRoutes.get('/:id{[0-9]{1,9}}/votato', async (c) => {
  c.var.doNotCache()
  const ballot = await findBallot(c.var.db, Number(c.req.param('id')), c.var.actor)
  if (!ballot) return await pageNotFound(c)
  if (!ballot.places.some(({ hasVoted }) => hasVoted)) return goTo(c, ballotAddress(ballot.id))
  return await page(c, <DonePage view={c.var.view} ballot={ballot} />)
})

/** The ballot, where the booth is open to the reader; otherwise the answer that says why not. */
async function enter(c: SiteContext, isCasting = false): Promise<FoundBallot | Response> {
  c.var.doNotCache()
  c.header('Cache-Control', 'no-store')
  const { db, actor, view } = c.var
  const ballot = await findBallot(db, Number(c.req.param('id')), actor)
  if (!ballot) return await pageNotFound(c)
  if (!actor && c.req.method === 'POST') {
    return goTo(c, `${addresses.signIn}?${new URLSearchParams({ torna: boothAddress(ballot.id) })}`)
  }
  const door = doorOf(ballot, actor)
  if (door.kind === 'open' || (isCasting && actor)) return ballot
  const status = c.req.method === 'POST' ? 403 : 200
  return await page(c, <LockedBooth view={view} ballot={ballot} door={door} />, status)
}

/** Places that may still be used: the voter says for which one. */
const usable = (ballot: FoundBallot) => ballot.places.filter((place) => mayUse(ballot, place).allowed)

async function drawBooth(
  c: SiteContext,
  ballot: FoundBallot,
  typed: Typed,
  errors: FieldErrors = {},
  status: PageStatus = 200,
): Promise<Response> {
  return await page(
    c,
    <BoothPage
      view={c.var.view}
      ballot={ballot}
      typed={typed}
      form={{ values: typed, errors }}
      places={usable(ballot)}
    />,
    status,
  )
}

async function drawCheck(
  c: SiteContext,
  ballot: FoundBallot,
  fields: Typed,
  errors: FieldErrors = {},
  status: PageStatus = 200,
): Promise<Response> {
  const places = usable(ballot)
  const locked = whyLocked(ballot, textOf(fields, 'elector'))
  const content = readContent(ballot, ballot.options, fields)
  const door = doorOf(ballot, c.var.actor)
  // Nothing is to be mended where nothing can be cast any more.
  if (!isContent(content) && door.kind !== 'open') {
    return await page(c, <LockedBooth view={c.var.view} ballot={ballot} door={door} />, 403)
  }
  if (!isContent(content)) return await drawBooth(c, ballot, fields, { ...content, ...errors }, 422)
  if (!locked && places.length > 1 && !places.some(({ elector }) => String(elector) === fields.elector)) {
    return await drawBooth(c, ballot, fields, { elector: { key: 'ballots.booth.placeNeeded' } }, 422)
  }
  const place = places.find(({ elector }) => String(elector) === fields.elector) ?? places[0]
  return await page(
    c,
    <CheckPage
      view={c.var.view}
      ballot={ballot}
      content={content}
      fields={fields}
      form={{ values: fields, errors }}
      formKey={randomUUID()}
      member={place?.member ?? null}
      locked={locked}
    />,
    status,
  )
}

/** Why nothing more can be cast for the place that was chosen: the command would refuse it again. */
function whyLocked(ballot: FoundBallot, elector: string): Message | null {
  if (!ballot.vote.allowed) return ballot.vote.because
  const wanted = ballot.places.find((place) => String(place.elector) === elector)
  const may = wanted ? mayUse(ballot, wanted) : ballot.vote
  return may.allowed ? null : may.because
}

/**
 * Asks the command alone: the ballot is read for a page only where the vote did not go through. A form sent twice
 * leads where the first did without the address being kept, which would cost another write for each vote.
 */
async function cast(c: SiteContext, typed: Typed): Promise<Response> {
  c.var.doNotCache()
  c.header('Cache-Control', 'no-store')
  const id = Number(c.req.param('id'))
  const done = `${ballotAddress(id)}/votato`
  const outcome = await perform(c, castVote, { ...typed, ballot: id })
  if (outcome.kind === 'repeated') {
    c.var.say({ key: 'platform.repeated' })
    return goTo(c, done)
  }
  return await answer(c, outcome, {
    done: () => done,
    again: async (errors, status) => {
      const ballot = await enter(c, true)
      if (ballot instanceof Response) return ballot
      return await drawCheck(c, ballot, voteFields(ballot, typed), errors, status)
    },
  })
}
