/**
 * Nothing typed is lost on the way to signing in: the posted form is kept under a cookie's token, and after
 * sign-in the person finds it again, with a button that sends it. A GET never sends it.
 */
import { addresses } from '#ui/addresses.ts'
import { type Draft, deleteDraft, findDraft, newToken, saveDraft } from '../drafts.ts'
import { forgetToken, keepToken, tokenOf } from './cookies.ts'
import type { Typed } from './forms.ts'
import type { SiteContext } from './site.ts'

const purpose = 'form_to_resume'
const isHttps = (context: SiteContext): boolean => context.var.services.settings.baseUrl.startsWith('https:')

/** Keeps what was typed and goes to the sign-in page. */
export async function askToSignIn(context: SiteContext, typed: Typed): Promise<Response> {
  const token = newToken()
  await saveDraft(context.var.db, token, purpose, { ...typed, _address: context.req.path }, null)
  keepToken(context, 'resume', token, isHttps(context))
  return context.redirect(`${addresses.signIn}?riprendi=1`, 303)
}

/** The form that waits for its author: its address and its fields. */
export async function formToResume(
  context: SiteContext,
): Promise<{ readonly draft: Draft; readonly address: string } | undefined> {
  const token = tokenOf(context, 'resume')
  const draft = token && (await findDraft(context.var.db, token, purpose))
  if (!draft) return undefined
  const address = draft.content._address
  return typeof address === 'string' && address.startsWith('/') ? { draft, address } : undefined
}

/** Forgets the waiting form, once it has been sent or given up. */
export async function forgetForm(context: SiteContext): Promise<void> {
  const waiting = await formToResume(context)
  if (waiting) await deleteDraft(context.var.db, waiting.draft.id)
  forgetToken(context, 'resume')
}
