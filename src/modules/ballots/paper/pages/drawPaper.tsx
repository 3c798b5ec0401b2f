/** Draws the paper of a ballot, with a form that was refused or who was found at the desk. */
import { randomUUID } from 'node:crypto'
import { canMakePdf } from '#platform/pdf.ts'
import { allOf, allowed, refused } from '#platform/verdict.ts'
import { type PageStatus, page } from '#platform/web/answer.ts'
import type { SiteContext } from '#platform/web/site.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import type { Ballot } from '../../ballot.ts'
import { ballotMoment } from '../../rules/ballotMoment.ts'
import { mayTake } from '../../rules/who.ts'
import { listBatches } from '../queries/batches.ts'
import { findPaperFigures, findPaperReason, findSerials } from '../queries/papers.ts'
import type { FoundElector } from '../queries/roll.ts'
import { mayHandlePaper } from '../rules/mayPaper.ts'
import { mayCountSheets } from '../rules/reconciliation.ts'
import { enterPaper } from './paperDoor.ts'
import { PaperPage } from './paperPage.tsx'

/** The page with a form that was refused, for those who may see it. */
export async function drawAgain(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const ballot = await enterPaper(c)
  return ballot instanceof Response ? ballot : await drawPaper(c, ballot, form, status)
}

export async function drawPaper(
  c: SiteContext,
  ballot: Ballot,
  form: FormState = emptyForm,
  status: PageStatus = 200,
  found?: readonly FoundElector[],
): Promise<Response> {
  const { actor, db, view } = c.var
  const moment = ballotMoment(ballot, view.now)
  const [figures, reason, serials, batches, canPrint] = await Promise.all([
    findPaperFigures(db, ballot.id),
    findPaperReason(db, ballot.id),
    findSerials(db, ballot.id),
    listBatches(db, ballot.id, actor?.id ?? ''),
    canMakePdf(),
  ])
  const may = (step: 'print' | 'mark' | 'hand' | 'type') => mayHandlePaper(actor, ballot, step, view.now)
  const close = allOf(
    mayTake(actor, ballot, 'closePaper', view.now),
    figures.openBatches === 0 ? allowed : refused('ballots.why.lateBatch'),
    mayCountSheets(figures.typed, figures.turnout),
  )
  return await page(
    c,
    <PaperPage
      view={view}
      ballot={ballot}
      isOver={moment === 'closed' || moment === 'published'}
      figures={figures}
      reason={reason}
      serials={serials}
      canPrint={canPrint}
      batches={batches}
      may={{ print: may('print'), mark: may('mark'), hand: may('hand'), type: may('type') }}
      close={close}
      found={found}
      form={form}
      newKey={randomUUID}
    />,
    status,
  )
}
