/** /contributi: what people give in person, recorded by facilitators and followed by anyone with the receipt. */
import { randomUUID } from 'node:crypto'
import type { FieldErrors } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { threadOf } from '#platform/thread.ts'
import { answer, goTo, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm, type Typed, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { dayOf, shortDate } from '#ui/dates.ts'
import { emptyForm } from '#ui/formState.ts'
import { claimContribution, receiptCode } from '../commands/claimContribution.ts'
import { recordContribution } from '../commands/recordContribution.ts'
import { choicesOf, meetingsToChoose, proposalsToChoose } from '../queries/choices.ts'
import { lastRecorded, trackContribution } from '../queries/contributions.ts'
import { findContribution } from '../queries/findProposal.ts'
import { mayCareFor } from '../rules.ts'
import { contributionKinds } from '../words.ts'
import { processToRecordIn } from './processToRecordIn.ts'
import { ClaimPage, ContributionPage, FindReceiptPage, PrintReceiptPage } from './receiptPages.tsx'
import { RecordPage } from './recordPage.tsx'

const code = ':code{[A-Z]{3}-[0-9]{4,6}}'

export function addContributionPages(pages: Pages): void {
  pages.get('/', async (c) => await drawRecord(c, {}, {}, 200))

  pages.post('/', async (c) => {
    const typed = await readForm(c)
    const outcome = await perform(c, recordContribution, typed)
    return await answer(c, outcome, {
      typed,
      again: (errors, status) => drawRecord(c, typed, errors, status),
      done: (made) => {
        c.var.say({ key: 'proposals.record.saved', values: { code: made.code } })
        return `${addresses.contributions}?${nextOne(typed, made.code)}`
      },
    })
  })

  pages.get('/ricevuta', async (c) => {
    const typed = c.req.query('codice')
    if (typed === undefined) return await page(c, <FindReceiptPage view={c.var.view} form={emptyForm} />)
    const read = receiptCode.safeParse(typed)
    const found = read.success && (await findContribution(c.var.db, read.data))
    if (found) return goTo(c, `${addresses.contributions}/${found.code}`)
    const key = read.success ? 'proposals.receipt.unknown' : 'proposals.errors.codeMissing'
    const form = { values: { codice: typed }, errors: { codice: { key } as const } }
    return await page(c, <FindReceiptPage view={c.var.view} form={form} />, 422)
  })

  pages.get(`/${code}`, async (c) => {
    const { db, view, actor, services } = c.var
    const contribution = await trackContribution(db, c.req.param('code'), actor?.id ?? null)
    if (!contribution) return await pageNotFound(c)
    const of = subject('contribution', contribution.id)
    const found = await threadOf(db, services.sources, of, view.language)
    const knots = found.map((knot) => ({
      kind: view.t(knot.label),
      date: shortDate(view.language, knot.at),
      title: knot.title,
      href: knot.href,
      note: knot.note || undefined,
      state: knot.place === 'here' ? ('here' as const) : ('past' as const),
    }))
    return await page(
      c,
      <ContributionPage view={view} contribution={contribution} knots={knots.length > 1 ? knots : []} />,
    )
  })

  pages.get(`/${code}/collega`, async (c) => await drawClaim(c, {}, {}, 200))

  pages.post(`/${code}/collega`, async (c) => {
    const typed: Typed = { ...(await readForm(c)), code: c.req.param('code') }
    const outcome = await perform(c, claimContribution, typed)
    return await answer(c, outcome, {
      typed,
      again: (errors, status) =>
        drawClaim(
          c,
          typed,
          status === 403 ? { word: errors.form ?? { key: 'proposals.why.claimWord' } } : errors,
          status,
        ),
      done: (claimed) => {
        c.var.say({ key: 'proposals.said.claimed' })
        return `${addresses.contributions}/${claimed.code}`
      },
    })
  })

  pages.get(`/${code}/stampa`, async (c) => {
    c.var.doNotCache()
    const { db, view, actor, services } = c.var
    const found = await findContribution(db, c.req.param('code'))
    const shown = found && (await trackContribution(db, found.code, null))
    if (!found || !shown || !mayCareFor(actor, found.process).allowed) return await pageNotFound(c)
    return await page(
      c,
      <PrintReceiptPage
        view={view}
        contribution={shown}
        claimWord={found.claimWord}
        site={services.settings.baseUrl}
      />,
    )
  })
}

/** What stays in the form for the next one: kind, channel, meeting, place, day. */
function nextOne(typed: Typed, saved: string): string {
  const kept = [
    ['percorso', textOf(typed, 'process')],
    ['tipo', textOf(typed, 'kind')],
    ...['channel', 'meeting', 'municipality', 'givenOn'].map((name) => [name, textOf(typed, name)]),
    ['fatta', saved],
  ]
  return new URLSearchParams(kept.filter(([, value]) => value !== '')).toString()
}

async function drawRecord(
  c: SiteContext,
  typed: Typed,
  errors: FieldErrors,
  status: PageStatus,
): Promise<Response> {
  c.var.doNotCache()
  const { db, view } = c.var
  const query = new URL(c.req.url).searchParams
  const process = await processToRecordIn(c, textOf(typed, 'process') || (query.get('percorso') ?? ''))
  if (!process) return await errorPage(c, 403, { key: 'platform.why.staffOnly' })
  const wanted = textOf(typed, 'kind') || query.get('tipo')
  const kind = contributionKinds.find((word) => word === wanted) ?? 'proposal'
  const values = 'kind' in typed ? typed : { givenOn: dayOf(view.now), ...Object.fromEntries(query) }
  const saved = query.get('fatta') ?? ''
  return await page(
    c,
    <RecordPage
      view={view}
      kind={kind}
      process={process}
      form={{ values, errors }}
      formKey={randomUUID()}
      choices={await choicesOf(db, process)}
      meetings={await meetingsToChoose(db, process.id, view.now)}
      proposals={await proposalsToChoose(db, process.id)}
      last={await lastRecorded(db, process.id)}
      saved={/^[A-Z]{3}-\d{4,6}$/.test(saved) ? saved : undefined}
    />,
    status,
  )
}

async function drawClaim(
  c: SiteContext,
  typed: Typed,
  errors: FieldErrors,
  status: PageStatus,
): Promise<Response> {
  c.var.doNotCache()
  const found = await findContribution(c.var.db, c.req.param('code') ?? '')
  if (!found) return await pageNotFound(c)
  const because =
    found.kind === 'tally'
      ? ({ key: 'proposals.why.claimTally' } as const)
      : found.isClaimed
        ? ({ key: 'proposals.why.claimed' } as const)
        : undefined
  return await page(
    c,
    <ClaimPage
      view={c.var.view}
      code={found.code}
      form={{ values: typed, errors }}
      formKey={randomUUID()}
      because={because}
    />,
    status,
  )
}
