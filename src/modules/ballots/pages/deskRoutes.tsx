/** /votazioni/:id/gestione: announcing, closing paper, publishing, cancelling. */
import { Hono } from 'hono'
import type { Command } from '#platform/command.ts'
import { answer, goTo, type PageStatus, page, perform } from '#platform/web/answer.ts'
import { readForm, readFormWithFiles, type Typed, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import type { Message } from '#ui/words.ts'
import { deskAddress, resultAddress } from '../appearance.ts'
import { announceBallot, cancelBallot } from '../commands/announceBallot.ts'
import { publishResult } from '../commands/publishResult.ts'
import { mostListText, setList } from '../commands/setList.ts'
import { findDeskFacts } from '../queries/deskFacts.ts'
import { findTurnout } from '../queries/turnout.ts'
import { sweepUrn } from '../sweepUrn.ts'
import { managed } from './deskGuard.ts'
import { DeskPage } from './deskPage.tsx'
import { PublishPage } from './deskSteps.tsx'

/** Room for the file with the list of voters. */
export const ballotUploads = {
  path: /^\/votazioni\/\d{1,9}\/gestione\/elenco$/,
  bytes: mostListText + 64 * 1024,
}

export const deskRoutes: Pages = new Hono<SiteEnvironment>()

deskRoutes.get('/:id{[0-9]{1,9}}/gestione', (c) => drawDesk(c, emptyForm, 200))

deskRoutes.post('/:id{[0-9]{1,9}}/gestione/elenco', async (c) => {
  const { typed, files } = await readFormWithFiles(c)
  const id = Number(c.req.param('id'))
  const file = files.get('file')
  const addresses = file ? file.bytes.toString('utf8') : textOf(typed, 'addresses')
  return await answer(c, await perform(c, setList, { ...typed, addresses, ballot: id }), {
    typed,
    again: ({ addresses: wrong, ...errors }, status) =>
      drawDesk(
        c,
        { values: typed, errors: wrong ? { ...errors, [file ? 'file' : 'addresses']: wrong } : errors },
        status,
      ),
    done: ({ count }) => {
      c.var.say({ key: 'ballots.said.listSaved', values: { count } })
      return deskAddress(id)
    },
  })
})

deskRoutes.post('/:id{[0-9]{1,9}}/gestione/annuncia', async (c) => {
  const typed = await readForm(c)
  const moments = { opensAt: momentOf(typed, 'opens'), closesAt: momentOf(typed, 'closes') }
  return await take(c, announceBallot, typed, () => ({ key: 'ballots.said.announced' }), moments)
})

deskRoutes.post('/:id{[0-9]{1,9}}/gestione/annulla', async (c) => {
  const typed = await readForm(c)
  return await take(c, cancelBallot, typed, () => ({ key: 'ballots.said.cancelled' }))
})

deskRoutes.get('/:id{[0-9]{1,9}}/gestione/pubblica', (c) => drawPublish(c, emptyForm, 200))

deskRoutes.post('/:id{[0-9]{1,9}}/gestione/pubblica', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  if (textOf(typed, 'confirmed') !== 'yes') {
    const ballot = await managed(c)
    if (ballot instanceof Response) return ballot
    const errors = { confirmed: { key: 'ballots.desk.publishNeeded' } } as const
    return await drawPublish(c, { values: typed, errors }, 422)
  }
  return await answer(c, await perform(c, publishResult, { ballot: id }), {
    typed,
    again: (errors, status) => drawPublish(c, { values: typed, errors }, status),
    done: async () => {
      await sweepUrn(c.var.db)
      c.var.say({ key: 'ballots.said.published' })
      return resultAddress(id)
    },
  })
})

/** A day and an hour, as one moment by the clocks of Rome. */
const momentOf = (typed: Typed, name: 'opens' | 'closes'): string =>
  `${textOf(typed, `${name}At`).trim()}T${textOf(typed, `${name}Time`).trim()}`

/** One deed of the desk: done, the desk says so; refused, it comes back with what was typed. */
async function take<Input, Found, Value>(
  c: SiteContext,
  deed: Command<Input, Found, Value>,
  typed: Typed,
  said: (value: Value) => Message,
  besides: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const id = Number(c.req.param('id'))
  return await answer(c, await perform(c, deed, { ...typed, ...besides, ballot: id }), {
    typed,
    again: (errors, status) => drawDesk(c, { values: typed, errors }, status),
    done: async (value) => {
      // A cancelled ballot leaves in the files what its urn held.
      await sweepUrn(c.var.db)
      c.var.say(said(value))
      return deskAddress(id)
    },
  })
}

async function drawDesk(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const ballot = await managed(c)
  if (ballot instanceof Response) return ballot
  const [facts, turnout] = await Promise.all([
    findDeskFacts(c.var.db, ballot.id),
    findTurnout(c.var.db, ballot.id),
  ])
  return await page(
    c,
    <DeskPage view={c.var.view} ballot={ballot} facts={facts} turnout={turnout} form={form} />,
    status,
  )
}

async function drawPublish(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const ballot = await managed(c)
  if (ballot instanceof Response) return ballot
  if (!ballot.steps.publish.allowed && status === 200) return goTo(c, deskAddress(ballot.id))
  const [facts, turnout] = await Promise.all([
    findDeskFacts(c.var.db, ballot.id),
    findTurnout(c.var.db, ballot.id),
  ])
  return await page(
    c,
    <PublishPage view={c.var.view} ballot={ballot} facts={facts} turnout={turnout} form={form} />,
    status,
  )
}
