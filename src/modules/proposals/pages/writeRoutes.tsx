/** /proposte/nuova: write first, say who you are at the end. Every step is kept before the next one is shown. */
import { randomUUID } from 'node:crypto'
import { currentPhase } from '#modules/processes/index.ts'
import { deleteDraft } from '#platform/drafts.ts'
import type { FieldErrors } from '#platform/outcome.ts'
import { answer, goTo, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { forgetToken } from '#platform/web/cookies.ts'
import { readForm, type Typed, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { publishProposal } from '../commands/publishProposal.ts'
import type { Answers } from '../queries/draft.ts'
import { findProposal } from '../queries/findProposal.ts'
import { findProposalPage } from '../queries/proposalPage.ts'
import { isAuthor, mayPublish } from '../rules.ts'
import {
  errorsOf,
  fieldsOf,
  firstUnanswered,
  lastPage,
  type Step,
  stepAfter,
  stepNames,
  stepOfField,
} from '../writing.ts'
import { checkedAnswers } from './checkedAnswers.ts'
import { CheckPage, ReceiptPage, StartPage } from './publishPages.tsx'
import { type Desk, keepAnswers, layOut } from './writeDesk.ts'
import { StepPage, writeAddress } from './writePages.tsx'

export function addWritePages(pages: Pages): void {
  pages.get('/nuova', async (c) => {
    const wanted = c.req.query('percorso') ?? ''
    const desk = await layOut(c, wanted)
    const first =
      (desk.process && wanted !== '') || desk.processes.length === 1 ? 'titolo' : (desk.steps[0] ?? 'titolo')
    const next =
      desk.writing.id === null ? first : (firstUnanswered(desk.steps, desk.writing.answers) ?? lastPage)
    const address =
      wanted && desk.process ? `${writeAddress(next)}?percorso=${desk.process.id}` : writeAddress(next)
    return await page(
      c,
      <StartPage view={c.var.view} processes={desk.processes} writing={desk.writing} next={address} />,
    )
  })

  pages.post('/nuova/butta', async (c) => {
    const { writing } = await layOut(c)
    if (writing.id !== null) await deleteDraft(c.var.db, writing.id)
    forgetToken(c, 'draft')
    return goTo(c, `${addresses.proposals}/nuova`)
  })

  for (const step of stepNames) {
    pages.get(`/nuova/${step}`, async (c) => {
      const desk = await layOut(c, c.req.query('percorso'), step)
      if (desk.processes.length === 0) return goTo(c, `${addresses.proposals}/nuova`)
      if (step !== 'percorso' && !desk.process) return goTo(c, writeAddress('percorso'))
      const fromCheck = c.req.query('da') === lastPage
      if (step === 'simili' && desk.similar.length === 0)
        return goTo(c, writeAddress(fromCheck ? lastPage : 'sintesi'))
      return await drawStep(c, desk, step, desk.writing.answers, {}, fromCheck, 200)
    })
    pages.post(`/nuova/${step}`, async (c) => await answerStep(c, step))
  }

  pages.get(`/nuova/${lastPage}`, async (c) => {
    const desk = await layOut(c)
    const missing = firstUnanswered(desk.steps, desk.writing.answers)
    if (missing)
      return goTo(c, desk.writing.id === null ? `${addresses.proposals}/nuova` : writeAddress(missing))
    return await drawCheck(c, desk, desk.writing.answers, {}, 200)
  })

  pages.post('/nuova/pubblica', async (c) => await publish(c))

  pages.get('/:id{[0-9]{1,10}}/ricevuta', async (c) => {
    c.var.doNotCache()
    const { db, view, actor } = c.var
    const proposal = await findProposal(db, Number(c.req.param('id')))
    const shown = proposal && (await findProposalPage(db, proposal.id, null, view.now))
    if (!proposal || !shown) return await pageNotFound(c)
    if (!isAuthor(actor, proposal)) return goTo(c, `${addresses.proposals}/${proposal.id}`)
    const { phases } = proposal.process
    const now = currentPhase(proposal.process, view.now)
    const next = now && phases[phases.indexOf(now) + 1]
    const ends = now?.endsOn && next ? { on: now.endsOn, next: next.title } : undefined
    return await page(c, <ReceiptPage view={view} proposal={shown} ends={ends} />)
  })
}

/** Keeps what was typed, right or wrong, then goes on or says what is missing. */
async function answerStep(c: SiteContext, step: Step): Promise<Response> {
  const typed = await readForm(c)
  const desk = await layOut(c, textOf(typed, 'process'), step)
  const answers: Answers = {
    ...desk.writing.answers,
    ...(desk.process ? { process: String(desk.process.id) } : {}),
    ...Object.fromEntries(fieldsOf(step).map((field) => [field, textOf(typed, field)])),
  }
  const writing = await keepAnswers(c, desk.writing, answers)
  const errors = errorsOf(step, answers)
  const fromCheck = textOf(typed, 'da') === lastPage
  if (Object.keys(errors).length > 0) {
    return await drawStep(c, { ...desk, writing }, step, answers, errors, fromCheck, 422)
  }
  // A title may bring similar proposals to light: the next page shows them, or goes on by itself.
  if (step === 'titolo') return goTo(c, `${writeAddress('simili')}${fromCheck ? `?da=${lastPage}` : ''}`)
  return goTo(c, writeAddress(fromCheck ? lastPage : stepAfter(desk.steps, step)))
}

async function drawStep(
  c: SiteContext,
  desk: Desk,
  step: Step,
  values: Answers,
  errors: FieldErrors,
  fromCheck: boolean,
  status: PageStatus,
): Promise<Response> {
  const { writing, process, ...shown } = desk
  return await page(
    c,
    <StepPage
      {...shown}
      view={c.var.view}
      step={step}
      form={{ values, errors }}
      savedAt={writing.savedAt}
      fromCheck={fromCheck}
      processId={process ? String(process.id) : ''}
    />,
    status,
  )
}

async function drawCheck(
  c: SiteContext,
  desk: Desk,
  answers: Answers,
  errors: FieldErrors,
  status: PageStatus,
): Promise<Response> {
  const { view, actor } = c.var
  const verdict = desk.process ? mayPublish(actor, desk.process, view.now) : undefined
  return await page(
    c,
    <CheckPage
      view={view}
      answers={checkedAnswers(view, desk, answers, actor)}
      errors={errors}
      formKey={randomUUID()}
      because={verdict && !verdict.allowed ? verdict.because : undefined}
      hidden={answers}
    />,
    status,
  )
}

/**
 * Publishes what the draft says. The form carries the answers too: they go with it through signing in, so that
 * nothing is lost where the draft's cookie is.
 */
async function publish(c: SiteContext): Promise<Response> {
  const typed = await readForm(c)
  const desk = await layOut(c, textOf(typed, 'process'))
  const answers: Answers = desk.writing.id === null ? answersOf(typed) : desk.writing.answers
  if (c.var.actor && desk.signatures.length > 1 && !answers.group) {
    await keepAnswers(c, desk.writing, answers)
    c.var.say({ key: 'proposals.write.signAs' })
    return goTo(c, `${writeAddress('firma')}?da=${lastPage}`)
  }
  const sent: Typed = { ...answers, _key: textOf(typed, '_key') }
  const group = answers.group === 'io' ? '' : (answers.group ?? '')
  const outcome = await perform(c, publishProposal, { ...sent, group })
  return await answer(c, outcome, {
    typed: sent,
    done: async ({ id }) => {
      if (desk.writing.id !== null) await deleteDraft(c.var.db, desk.writing.id)
      forgetToken(c, 'draft')
      return `${addresses.proposals}/${id}/ricevuta`
    },
    again: async (errors, status) => {
      const step = Object.keys(errors)
        .map(stepOfField)
        .find((found) => found !== undefined)
      return step
        ? await drawStep(c, desk, step, answers, errors, true, status)
        : await drawCheck(c, desk, answers, errors, status)
    },
  })
}

const answersOf = (typed: Typed): Answers =>
  Object.fromEntries(
    stepNames.flatMap(fieldsOf).flatMap((field) => (field in typed ? [[field, textOf(typed, field)]] : [])),
  )
