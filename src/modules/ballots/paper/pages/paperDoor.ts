/** The paper of a ballot, for its staff: sign in first, then the rule's own reason. */
import { goTo, pageNotFound } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import type { SiteContext } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { ballotAddress } from '../../appearance.ts'
import type { Ballot } from '../../ballot.ts'
import { ballotById } from '../../queries/found.ts'
import { mayManage, maySee } from '../../rules/who.ts'

export const paperAddress = (ballot: number, rest = ''): string => `${ballotAddress(ballot)}/carta${rest}`
export const batchAddress = (ballot: number, batch: number, rest = ''): string =>
  paperAddress(ballot, `/pacchi/${batch}${rest}`)

/** The ballot, or the answer that stands in for the page. */
export async function enterPaper(c: SiteContext): Promise<Ballot | Response> {
  c.var.doNotCache()
  const { actor, db } = c.var
  const ballot = await ballotById(db, Number(c.req.param('id')))
  if (!ballot || (actor && !maySee(actor, ballot))) return await pageNotFound(c)
  if (!actor) return goTo(c, `${addresses.signIn}?${new URLSearchParams({ torna: c.req.path })}`)
  const verdict = mayManage(actor, ballot)
  if (!verdict.allowed) return await errorPage(c, 403, verdict.because)
  return ballot.isSecret ? ballot : await errorPage(c, 403, { key: 'ballots.paper.why.named' })
}
