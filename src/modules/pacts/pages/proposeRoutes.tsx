/** /patti/nuovo and /patti/3/modifica: a proposal is written and kept as a draft until its proposer submits it. */
import { randomUUID } from 'node:crypto'
import { allOf } from '#platform/verdict.ts'
import { answer, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { dayOf } from '#ui/dates.ts'
import { type FormState, typedValue } from '#ui/formState.ts'
import { deskAddress, pactAddress } from '../appearance.ts'
import { editPactProposal, proposePact } from '../commands/proposePact.ts'
import { findPact } from '../queries/found.ts'
import { commonsToChoose, findProposed } from '../queries/proposalSources.ts'
import { bodiesToChoose } from '../queries/register.ts'
import { isFromProposer, isTimeFor } from '../rules/deeds.ts'
import { isOfficer, maySee } from '../rules/who.ts'
import { keepPactPrivate } from './lifeGuard.ts'
import { type Beginning, beginningOf, proposalValues } from './proposeBeginning.ts'
import { ChooseBodyPage, ProposePage } from './proposePage.tsx'

const idOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined

/** The names of the form's hidden fields, by the names of the address. */
const fieldOf: Readonly<Record<string, string>> = {
  proposta: 'proposal',
  azione: 'action',
  avviso: 'competesWith',
  da: 'copiedFrom',
  ente: 'body',
}

export function addProposePages(pages: Pages): void {
  pages.get('/nuovo', async (c) => {
    c.var.doNotCache()
    const beginning = await beginningOf(c, (name) => idOf(c.req.query(name)))
    if (!beginning) return await pageNotFound(c)
    return await drawNew(c, beginning, { values: beginning.values, errors: {} }, 200)
  })

  pages.post('/nuovo', async (c) => {
    const typed = await readForm(c)
    const beginning = await beginningOf(c, (name) => idOf(textOf(typed, fieldOf[name] ?? '')))
    if (!beginning) return await pageNotFound(c)
    return await answer(c, await perform(c, proposePact, typed), {
      typed,
      again: (errors, status) => drawNew(c, beginning, { values: typed, errors }, status),
      done: ({ id }) => {
        c.var.say({ key: 'pacts.propose.saidDrafted' })
        return deskAddress(id)
      },
    })
  })

  pages.get('/:id{[0-9]{1,9}}/modifica', async (c) => {
    const proposed = await findProposed(c.var.db, Number(c.req.param('id')))
    if (!proposed) return await pageNotFound(c)
    const values = { ...proposalValues(proposed), commons: proposed.commons.map(String) }
    return await drawEdit(c, { values, errors: {} }, 200)
  })

  pages.post('/:id{[0-9]{1,9}}/modifica', async (c) => {
    const typed = await readForm(c)
    const id = Number(c.req.param('id'))
    return await answer(c, await perform(c, editPactProposal, { ...typed, pact: id }), {
      typed,
      again: (errors, status) => drawEdit(c, { values: typed, errors }, status),
      done: () => {
        c.var.say({ key: 'pacts.propose.saidSaved' })
        return deskAddress(id)
      },
    })
  })
}

async function drawNew(
  c: SiteContext,
  { bodyId, hidden, origin }: Beginning,
  form: FormState,
  status: PageStatus,
): Promise<Response> {
  const { db, view, actor } = c.var
  const bodies = await bodiesToChoose(db)
  const body = bodies.find(({ id }) => id === bodyId)
  if (!body) {
    return await page(
      c,
      <ChooseBodyPage view={view} bodies={bodies} model={hidden.copiedFrom} origin={origin} />,
      bodyId === undefined ? 200 : 404,
    )
  }
  return await page(
    c,
    <ProposePage
      view={view}
      form={form}
      isNew
      action={`${addresses.pacts}/nuovo`}
      back={addresses.pacts}
      body={body.name}
      hidden={{ ...hidden, body: String(body.id), _key: typedValue(form, '_key') || randomUUID() }}
      origin={origin}
      commons={await commonsToChoose(db, body.id)}
      groups={actor?.mandates ?? []}
      mayProposeAsBody={isOfficer(actor, body.id)}
    />,
    status,
  )
}

async function drawEdit(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const { db, view, actor } = c.var
  const id = Number(c.req.param('id'))
  const pact = await findPact(db, id)
  const proposed = await findProposed(db, id)
  if (!pact || !proposed || (actor && !maySee(actor, pact))) return await pageNotFound(c)
  const may = allOf(isFromProposer(actor, pact), isTimeFor(pact, 'edit_proposal', dayOf(view.now)))
  const kept = await keepPactPrivate(c, may)
  if (kept) return kept
  return await page(
    c,
    <ProposePage
      view={view}
      form={form}
      isNew={false}
      action={`${pactAddress(id)}/modifica`}
      back={deskAddress(id)}
      body={proposed.body}
      hidden={{}}
      origin={undefined}
      commons={await commonsToChoose(db, pact.bodyId)}
      groups={[]}
      mayProposeAsBody={false}
    />,
    status,
  )
}
