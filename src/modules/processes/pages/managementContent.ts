/** What the manager's desk shows: the meter, the clock, and a verdict for every button. */
import type { SiteContext } from '#platform/web/site.ts'
import { dayOf } from '#ui/dates.ts'
import { checkCompleteness } from '../completeness.ts'
import { findCompletenessFacts } from '../queries/completenessFacts.ts'
import { daysOnTheClock, mayEdit, mayExtend, mayMovePhase, mayPublish, mayStart } from '../rules.ts'
import type { AtDesk } from './deskParts.tsx'
import type { ManagementContent } from './management.tsx'

export async function managementContent(
  c: SiteContext,
  { process, terms }: AtDesk,
): Promise<ManagementContent> {
  const { db, actor, view } = c.var
  const facts = await findCompletenessFacts(db, process.id)
  return {
    process,
    terms,
    checked: checkCompleteness(process, facts),
    clock: daysOnTheClock(process, view.now),
    verdicts: {
      publish: mayPublish(actor, process, facts),
      edit: mayEdit(actor, process),
      move: mayMovePhase(actor, process),
      start: mayStart(actor, process, terms, dayOf(view.now), view.now),
      extend: mayExtend(actor, process, terms, 1, view.now),
    },
  }
}
