/** /opinioni/:id/gestione/tavolo: a statement becomes a proposal or a clause, with its numbers. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { pactsToWrite } from '#modules/pacts/index.ts'
import { answer, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { type FormState, typedValue } from '#ui/formState.ts'
import { toThePact } from '../commands/toThePact.ts'
import { toTheTable } from '../commands/toTheTable.ts'
import { findMap } from '../queries/findMap.ts'
import { findStatements } from '../queries/findStatements.ts'
import { numbersOf } from '../queries/numbersOf.ts'
import { referralsOf } from '../queries/referrals.ts'
import { findReferredProposal, findTablePlaces } from '../queries/tablePlaces.ts'
import { mayPropose } from '../rules/mayPropose.ts'
import { referralKinds } from '../words.ts'
import { referralAddress, ways } from './deskAddresses.ts'
import { managed } from './deskGuard.ts'
import { ReferPage } from './deskReferPage.tsx'
import { TablePage } from './deskTablePage.tsx'
import { referralTexts } from './referralTexts.ts'

export const deskTableRoutes: Pages = new Hono<SiteEnvironment>()

deskTableRoutes.get('/:id{[0-9]{1,9}}/gestione/tavolo', async (c) => {
  const conversation = await managed(c)
  if (conversation instanceof Response) return conversation
  const [map, referrals] = await Promise.all([
    findMap(c.var.db, conversation.id),
    referralsOf(c.var.db, conversation.id),
  ])
  return await page(
    c,
    <TablePage view={c.var.view} conversation={conversation} map={map} referrals={referrals} />,
  )
})

deskTableRoutes.get('/:id{[0-9]{1,9}}/gestione/tavolo/:statement{[0-9]{1,9}}', (c) =>
  drawRefer(c, undefined, 200),
)

deskTableRoutes.post('/:id{[0-9]{1,9}}/gestione/tavolo/:statement{[0-9]{1,9}}', async (c) => {
  const typed = await readForm(c)
  const conversation = Number(c.req.param('id'))
  const statement = Number(c.req.param('statement'))
  if (textOf(typed, 'as') === 'pact') {
    return await answer(c, await perform(c, toThePact, { ...typed, conversation, statement }), {
      typed,
      again: (errors, status) => drawRefer(c, { values: typed, errors }, status),
      done: () => {
        c.var.say({ key: 'opinions.said.inPact' })
        return referralAddress(conversation, statement)
      },
    })
  }
  return await answer(c, await perform(c, toTheTable, { ...typed, conversation, statement }), {
    typed,
    again: (errors, status) => drawRefer(c, { values: typed, errors }, status),
    done: ({ clause }) => {
      c.var.say({ key: clause === null ? 'opinions.said.becameProposal' : 'opinions.said.becameClause' })
      return referralAddress(conversation, statement)
    },
  })
})

async function drawRefer(c: SiteContext, form: FormState | undefined, status: PageStatus): Promise<Response> {
  const conversation = await managed(c)
  if (conversation instanceof Response) return conversation
  const { db, view } = c.var
  const id = Number(c.req.param('statement'))
  const statement = (await findStatements(db, conversation.id)).find((one) => one.id === id)
  if (!statement) return await pageNotFound(c)
  const [numbers, referrals, places, referred, pacts] = await Promise.all([
    numbersOf(db, conversation.id, id),
    referralsOf(db, conversation.id),
    findTablePlaces(db, conversation.process.id),
    findReferredProposal(db, id),
    pactsToWrite(db, c.var.actor, conversation.process.bodyIds),
  ])
  const wanted = form ? typedValue(form, 'as') : c.req.query('come')
  const chosen = referralKinds.find((kind) => wanted === kind || wanted === ways[kind]) ?? 'proposal'
  // What has become a proposal does so once: what is left is its clause.
  const kind = chosen === 'proposal' && referred ? 'clause' : chosen
  const proposal = referred && {
    title: referred.title,
    summary: referred.summary,
    body: referred.body,
    category: referred.category,
  }
  return await page(
    c,
    <ReferPage
      view={view}
      conversation={conversation}
      statement={statement}
      numbers={numbers}
      referrals={referrals.filter((referral) => referral.statement === id)}
      places={places}
      pacts={pacts}
      propose={mayPropose(conversation.process, conversation.now)}
      proposal={proposal}
      kind={kind}
      form={form ?? { values: referralTexts(view, conversation, statement, numbers), errors: {} }}
      newKey={randomUUID}
    />,
    status,
  )
}
