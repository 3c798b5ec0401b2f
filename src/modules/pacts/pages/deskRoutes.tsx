/** /patti/3/gestione: the steps of the road, one form each. */

import { allOf, allowed, refused } from '#platform/verdict.ts'
import { answer, goTo, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm } from '#platform/web/forms.ts'
import type { Pages, SiteContext } from '#platform/web/site.ts'
import { dayOf } from '#ui/dates.ts'
import { deskAddress } from '../appearance.ts'
import { clocksOf } from '../clock.ts'
import { passCallDays } from '../commands/demoCall.ts'
import { isIdentityMissing } from '../commands/identity.ts'
import { findCompetitors } from '../queries/competitors.ts'
import { findPact } from '../queries/found.ts'
import { findPactOverview } from '../queries/pactOverview.ts'
import { isFromProposer, isTimeFor } from '../rules/deeds.ts'
import { isOfficer, maySee, seesPrivate } from '../rules/who.ts'
import { findPactTerms } from '../terms.ts'
import { DeskPage, type DeskPageProps } from './deskPage.tsx'
import { stepForms, stepOfSlug } from './deskSteps.ts'
import { identityAddress } from './lifeAddress.ts'
import { keepPactPrivate } from './lifeGuard.ts'

export function addDeskPages(pages: Pages): void {
  pages.get('/:id{[0-9]{1,9}}/gestione', async (c) => await drawDesk(c, undefined, 200))

  pages.post('/:id{[0-9]{1,9}}/passi/:step{[a-z-]{4,30}}', async (c) => {
    const step = stepOfSlug(c.req.param('step'))
    if (!step) return await pageNotFound(c)
    const typed = await readForm(c)
    const id = Number(c.req.param('id'))
    const outcome = await stepForms[step].send(c, { ...typed, pact: String(id) })
    if (isIdentityMissing(outcome)) {
      c.var.say({ key: 'pacts.why.identify' })
      return goTo(c, identityAddress(id, 'submit'))
    }
    return await answer(c, outcome, {
      typed,
      again: (errors, status) => drawDesk(c, { step, form: { values: typed, errors } }, status),
      done: () => {
        c.var.say({ key: `pacts.review.said.${step}` })
        return deskAddress(id)
      },
    })
  })

  pages.post('/:id{[0-9]{1,9}}/dimostrazione/avviso', async (c) => {
    if (!c.var.services.settings.isDemo) return await pageNotFound(c)
    const typed = await readForm(c)
    const id = Number(c.req.param('id'))
    return await answer(c, await perform(c, passCallDays, { pact: id }), {
      typed,
      done: () => {
        c.var.say({ key: 'pacts.review.saidDaysPassed' })
        return deskAddress(id)
      },
    })
  })
}

async function drawDesk(
  c: SiteContext,
  tried: DeskPageProps['tried'],
  status: PageStatus,
): Promise<Response> {
  const { db, view, actor } = c.var
  const id = Number(c.req.param('id'))
  const today = dayOf(view.now)
  const [pact, overview] = await Promise.all([findPact(db, id), findPactOverview(db, id, today)])
  if (!pact || !overview || (actor && !maySee(actor, pact))) return await pageNotFound(c)
  const kept = await keepPactPrivate(c, seesPrivate(actor, pact) ? allowed : refused('pacts.why.role.party'))
  if (kept) return kept
  const terms = await findPactTerms(db, pact.bodyId)
  const { answerDue, conciliationDue } = overview
  const publishedReports = overview.reports.map(({ kind }) => kind)
  return await page(
    c,
    <DeskPage
      view={view}
      actor={actor}
      pact={pact}
      overview={overview}
      terms={terms}
      clocks={clocksOf({ ...pact, answerDue, conciliationDue, publishedReports }, terms, today)}
      tried={tried}
      competitors={isOfficer(actor, pact.bodyId) ? await findCompetitors(db, id, today) : undefined}
      chosen={stepOfSlug(c.req.query('passo') ?? '')}
      mayEdit={allOf(isFromProposer(actor, pact), isTimeFor(pact, 'edit_proposal', today)).allowed}
    />,
    status,
  )
}
