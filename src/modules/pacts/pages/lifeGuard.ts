/** Whether a private page is shown: sign in first, then the rule's own reason. */
import type { Verdict } from '#platform/verdict.ts'
import { goTo } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import type { SiteContext } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'

/** The answer that stands in for the page, or nothing where the person may see it. */
export async function keepPactPrivate(c: SiteContext, verdict: Verdict): Promise<Response | undefined> {
  c.var.doNotCache()
  if (verdict.allowed) return undefined
  if (!c.var.actor) return goTo(c, `${addresses.signIn}?${new URLSearchParams({ torna: c.req.path })}`)
  return await errorPage(c, 403, verdict.because)
}
