/** Who comes to the desk: those who manage the process; a draft does not exist for others. */
import { goTo, pageNotFound } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import type { SiteContext } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import type { MessageKey } from '#ui/words.ts'
import { type FoundBallot, findBallot } from '../queries/findBallot.ts'

/** The ballot, for those who manage it; otherwise the answer that stands in for the page. */
export async function managed(
  c: SiteContext,
  because: MessageKey = 'ballots.why.staffOnly',
): Promise<FoundBallot | Response> {
  c.var.doNotCache()
  const ballot = await findBallot(c.var.db, Number(c.req.param('id')), c.var.actor)
  if (!ballot) return await pageNotFound(c)
  if (ballot.mayManage) return ballot
  if (!c.var.actor) return goTo(c, `${addresses.signIn}?${new URLSearchParams({ torna: c.req.path })}`)
  return await errorPage(c, 403, { key: because })
}
