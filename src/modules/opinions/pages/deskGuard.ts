/** Who comes to the desk: the staff of the process; a draft does not exist for others. */
import { goTo, pageNotFound } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import type { SiteContext } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { type FoundConversation, findConversation } from '../queries/findConversation.ts'

/** The conversation, for its staff; otherwise the answer that stands in for the page. */
export async function managed(c: SiteContext): Promise<FoundConversation | Response> {
  c.var.doNotCache()
  const conversation = await findConversation(c.var.db, Number(c.req.param('id')), c.var.actor)
  if (!conversation) return await pageNotFound(c)
  if (conversation.mayManage) return conversation
  if (!c.var.actor) return goTo(c, `${addresses.signIn}?${new URLSearchParams({ torna: c.req.path })}`)
  return await errorPage(c, 403, { key: 'opinions.may.staffOnly' })
}
