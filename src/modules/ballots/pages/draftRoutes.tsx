/** Making a draft: /votazioni/nuova, then question, rules and options under /votazioni/:id/gestione. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { findProcessRules } from '#modules/processes/index.ts'
import type { Command } from '#platform/command.ts'
import { answer, goTo, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm, type Typed, textOf, textsOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { ErrorPage } from '#ui/errorPage.tsx'
import { emptyForm, type FieldErrors, type FormState } from '#ui/formState.ts'
import { sayMessage } from '#ui/words.ts'
import { deskAddress } from '../appearance.ts'
import { createBallot, editBallot } from '../commands/createBallot.ts'
import { addOption, addProposals, editOption, moveOption, removeOption } from '../commands/options.ts'
import { findDeskFacts, findProcessToVote } from '../queries/deskFacts.ts'
import type { FoundBallot } from '../queries/findBallot.ts'
import { mayManage } from '../rules/who.ts'
import { ballotMethods } from '../words.ts'
import { managed } from './deskGuard.ts'
import { NewBallotPage } from './newBallotPage.tsx'
import { OptionPage, OptionsPage } from './optionsPage.tsx'
import { type OptionsPart, unsavedOf } from './optionsTyped.ts'
import { RulesPage } from './rulesPage.tsx'
import { settingsOf, settingsToSend, usualSettings } from './settingsTyped.ts'

export const draftRoutes: Pages = new Hono<SiteEnvironment>()

draftRoutes.get('/nuova', (c) => drawNew(c, c.req.query('processo'), c.req.query('modo'), undefined, 200))

draftRoutes.post('/nuova', async (c) => {
  const typed = await readForm(c)
  return await answer(c, await perform(c, createBallot, settingsToSend(typed)), {
    typed,
    again: (errors, status) =>
      drawNew(c, textOf(typed, 'process'), textOf(typed, 'method'), { values: typed, errors }, status),
    done: ({ id }) => {
      c.var.say({ key: 'ballots.said.created' })
      return `${deskAddress(id)}/scelte`
    },
  })
})

draftRoutes.get('/:id{[0-9]{1,9}}/gestione/regole', (c) => drawRules(c, undefined, 200))

draftRoutes.post('/:id{[0-9]{1,9}}/gestione/regole', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  return await answer(c, await perform(c, editBallot, { ...settingsToSend(typed), ballot: id }), {
    typed,
    again: (errors, status) => drawRules(c, { values: typed, errors }, status),
    done: () => {
      c.var.say({ key: 'ballots.said.saved' })
      return deskAddress(id)
    },
  })
})

draftRoutes.get('/:id{[0-9]{1,9}}/gestione/scelte', (c) => drawOptions(c, emptyForm, 200))

for (const drawnByPost of [
  'proposte',
  'costi',
  'scelte/:option{[0-9]{1,9}}/sposta',
  'scelte/:option{[0-9]{1,9}}/togli',
]) {
  draftRoutes.get(`/:id{[0-9]{1,9}}/gestione/${drawnByPost}`, (c) =>
    goTo(c, `${deskAddress(Number(c.req.param('id')))}/scelte`),
  )
}

draftRoutes.post('/:id{[0-9]{1,9}}/gestione/scelte', async (c) =>
  change(c, addOption, withoutCost(await readForm(c)), { saves: 'free' }),
)

draftRoutes.post('/:id{[0-9]{1,9}}/gestione/proposte', async (c) => {
  const typed = await readForm(c)
  const proposals = textsOf(typed, 'proposals')
  if (proposals.length > 0)
    return await change(c, addProposals, { ...typed, proposals }, { saves: 'proposals' })
  const errors = { proposals: { key: 'ballots.desk.proposalsEmpty' } } as const
  return await drawOptions(c, { values: typed, errors }, 422)
})

/** All costs at once: each option keeps its own command, and its own line in the journal. */
draftRoutes.post('/:id{[0-9]{1,9}}/gestione/costi', async (c) => {
  const typed = await readForm(c)
  const ballot = await managed(c)
  if (ballot instanceof Response) return ballot
  const errors: Record<string, FieldErrors[string]> = {}
  for (const option of ballot.options) {
    const name = `cost_${option.id}`
    const outcome = await perform(c, editOption, {
      ballot: ballot.id,
      option: option.id,
      title: option.title,
      summary: option.summary,
      cost: textOf(typed, name),
    })
    if (outcome.kind === 'invalid') errors[name] = outcome.errors.cost ?? { key: 'platform.invalid.amount' }
    else if (outcome.kind !== 'done') return await answer(c, outcome, { done: () => deskAddress(ballot.id) })
  }
  if (Object.keys(errors).length > 0) return await drawOptions(c, { values: typed, errors }, 422)
  return await backToOptions(c, typed, 'costs')
})

draftRoutes.get('/:id{[0-9]{1,9}}/gestione/scelte/:option{[0-9]{1,9}}', (c) => drawOption(c, emptyForm, 200))

draftRoutes.post('/:id{[0-9]{1,9}}/gestione/scelte/:option{[0-9]{1,9}}', async (c) => {
  const typed = withoutCost(await readForm(c))
  return await change(c, editOption, typed, {
    saves: 'free',
    again: (errors, status) => drawOption(c, { values: typed, errors }, status),
  })
})

draftRoutes.post('/:id{[0-9]{1,9}}/gestione/scelte/:option{[0-9]{1,9}}/sposta', async (c) =>
  change(c, moveOption, await readForm(c)),
)

draftRoutes.post('/:id{[0-9]{1,9}}/gestione/scelte/:option{[0-9]{1,9}}/togli', async (c) =>
  change(c, removeOption, await readForm(c)),
)

/** Only budgets ask for a cost. */
const withoutCost = (typed: Typed): Typed => ({ ...typed, cost: textOf(typed, 'cost') })

async function change<Input, Found, Value>(
  c: SiteContext,
  deed: Command<Input, Found, Value>,
  typed: Typed,
  { saves, again }: ChangeWays = {},
): Promise<Response> {
  const id = Number(c.req.param('id'))
  // The key of the page is for what would be there twice: an option of one's own.
  const { _key, ...fields } = typed
  const sent = saves === 'free' && _key !== undefined ? typed : fields
  const outcome = await perform(c, deed, { ...sent, ballot: id, option: c.req.param('option') })
  if (outcome.kind === 'repeated') return await backToOptions(c, typed, saves)
  return await answer(c, outcome, {
    typed,
    again: again ?? ((errors, status) => drawOptions(c, { values: typed, errors }, status)),
    done: () => backToOptions(c, typed, saves),
  })
}

interface ChangeWays {
  /** The part of the page that this deed has saved. */
  readonly saves?: OptionsPart
  readonly again?: (errors: FieldErrors, status: PageStatus) => Promise<Response>
}

/** The page of the options; what was typed in its other parts is on it again. */
async function backToOptions(c: SiteContext, typed: Typed, saved?: OptionsPart): Promise<Response> {
  const ballot = await managed(c)
  if (ballot instanceof Response) return ballot
  const values = unsavedOf(typed, ballot.options, saved)
  if (Object.keys(values).length > 0) return await drawOptions(c, { values, errors: {} }, 200)
  c.var.say({ key: 'ballots.said.optionsSaved' })
  return goTo(c, `${deskAddress(ballot.id)}/scelte`)
}

async function drawNew(
  c: SiteContext,
  wantedProcess: string | undefined,
  wantedMethod: string | undefined,
  form: FormState | undefined,
  status: PageStatus,
): Promise<Response> {
  c.var.doNotCache()
  const { db, actor, view } = c.var
  if (wantedProcess === undefined) return goTo(c, `${addresses.ballots}#prepara`)
  const id = /^\d{1,9}$/.test(wantedProcess) ? Number(wantedProcess) : 0
  const [rules, process] = await Promise.all([findProcessRules(db, id), findProcessToVote(db, id)])
  if (!rules || !process) return await pageNotFound(c)
  const may = mayManage(actor, { process: rules })
  if (!may.allowed && !actor) {
    return goTo(c, `${addresses.signIn}?${new URLSearchParams({ torna: `${c.req.path}?processo=${id}` })}`)
  }
  if (!may.allowed) return await errorPage(c, 403, may.because)
  const method = ballotMethods.find((one) => one === wantedMethod)
  return await page(
    c,
    <NewBallotPage
      view={view}
      process={{ ...process, id }}
      method={method}
      form={form ?? { values: method ? usualSettings(method) : {}, errors: {} }}
      formKey={randomUUID()}
    />,
    status,
  )
}

/** A draft that may still change; once it is announced its desk says that it no longer does. */
async function draft(c: SiteContext): Promise<FoundBallot | Response> {
  const ballot = await managed(c)
  if (ballot instanceof Response || ballot.steps.edit.allowed) return ballot
  const { view } = c.var
  const wayOut = { href: deskAddress(ballot.id), label: view.t('ballots.desk.back') }
  const why = sayMessage(view.t, ballot.steps.edit.because)
  return await page(c, <ErrorPage view={view} status={409} why={why} wayOut={wayOut} />, 409)
}

async function drawRules(c: SiteContext, form: FormState | undefined, status: PageStatus): Promise<Response> {
  const ballot = await draft(c)
  if (ballot instanceof Response) return ballot
  const process = await findProcessToVote(c.var.db, ballot.process.id)
  return await page(
    c,
    <RulesPage
      view={c.var.view}
      ballot={ballot}
      tables={process?.tables ?? []}
      form={form ?? { values: settingsOf(ballot), errors: {} }}
    />,
    status,
  )
}

async function drawOptions(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const ballot = await draft(c)
  if (ballot instanceof Response) return ballot
  const facts = await findDeskFacts(c.var.db, ballot.id)
  return await page(
    c,
    <OptionsPage
      view={c.var.view}
      ballot={ballot}
      facts={facts}
      form={form}
      formKey={randomUUID()}
      hasUnsaved={status === 200 && form !== emptyForm}
    />,
    status,
  )
}

async function drawOption(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const ballot = await draft(c)
  if (ballot instanceof Response) return ballot
  const option = ballot.options.find(({ id }) => id === Number(c.req.param('option')))
  if (!option) return await pageNotFound(c)
  return await page(c, <OptionPage view={c.var.view} ballot={ballot} option={option} form={form} />, status)
}
