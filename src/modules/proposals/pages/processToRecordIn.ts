/** Which process a facilitator records contributions for. */
import { findProcessRules, type ProcessRules } from '#modules/processes/index.ts'
import type { SiteContext } from '#platform/web/site.ts'
import { dayOf } from '#ui/dates.ts'
import { processesOpenFor } from '../queries/choices.ts'
import { mayCareFor } from '../rules.ts'

/** The process named in the address, or the first open one the person cares for. */
export async function processToRecordIn(c: SiteContext, wanted: string): Promise<ProcessRules | undefined> {
  const { db, view, actor } = c.var
  const open = await processesOpenFor(db, 'record_in_person', dayOf(view.now))
  const ids = /^\d{1,9}$/.test(wanted) ? [Number(wanted)] : open.map(({ id }) => id)
  for (const id of ids) {
    const process = await findProcessRules(db, id)
    if (process && mayCareFor(actor, process).allowed) return process
  }
  return undefined
}
