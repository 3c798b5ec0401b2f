/** Turns an Outcome into HTTP, in one place: 303, 404, 403, 409, 422, or the way to sign in with nothing lost. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from '../command.ts'
import { execute } from '../command.ts'
import type { FieldErrors, Outcome, Refusal } from '../outcome.ts'
import { errorPage } from './errors.tsx'
import type { Typed } from './forms.ts'
import type { PageStatus } from './page.ts'
import { askToSignIn } from './resume.ts'
import type { SiteContext } from './site.ts'

export { type Markup, type PageStatus, page } from './page.ts'

/** See other: after a post, and wherever a page has moved for good within the site. */
export const goTo = (context: SiteContext, address: string): Response => context.redirect(address, 303)

export const pageNotFound = (context: SiteContext): Promise<Response> => errorPage(context, 404)

/** Sends a posted form down the road, with the form's once-only key if it has one. */
export async function perform<Input, Found, Value>(
  context: SiteContext,
  wanted: Command<Input, Found, Value>,
  typed: Readonly<Record<string, unknown>>,
): Promise<Outcome<Value>> {
  return await execute(wanted, { ...context.var.scene, formKey: keyOf(typed) }, typed)
}

/** The form's once-only key; anything that is not one of ours counts as none. */
function keyOf(typed: Readonly<Record<string, unknown>>): string | undefined {
  const key = typed._key
  return typeof key === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key) ? key : undefined
}

export interface Ways<Value> {
  /** Where to go when it is done: an address, or a whole answer. */
  readonly done: (value: Value) => string | Response | Promise<string | Response>
  /** Draws the form again with what was typed and why it did not go through (422, 409 or 403). */
  readonly again?: (errors: FieldErrors, status: PageStatus) => Response | Promise<Response>
  /** What was typed, kept while the person signs in. */
  readonly typed?: Typed
}

/** Answers a posted form. */
export async function answer<Value>(
  context: SiteContext,
  outcome: Outcome<Value>,
  ways: Ways<Value>,
): Promise<Response> {
  if (outcome.kind !== 'done') return await answerRefusal(context, outcome, ways)
  const next = await ways.done(outcome.value)
  if (typeof next !== 'string') return next
  const key = ways.typed && keyOf(ways.typed)
  if (key) {
    await context.var.db.updateTable('done_forms').set({ address: next }).where('key', '=', key).execute()
  }
  return goTo(context, next)
}

async function answerRefusal(
  context: SiteContext,
  refusal: Refusal,
  ways: Pick<Ways<never>, 'again' | 'typed'>,
): Promise<Response> {
  switch (refusal.kind) {
    case 'not_found':
      return await pageNotFound(context)
    case 'sign_in_needed':
      return await askToSignIn(context, ways.typed ?? {})
    case 'repeated':
      return await answerRepeated(context, ways.typed)
    case 'invalid':
      return ways.again
        ? await ways.again(refusal.errors, 422)
        : await errorPage(context, 422, refusal.errors.form)
    case 'forbidden':
      return ways.again
        ? await ways.again({ form: refusal.because }, 403)
        : await errorPage(context, 403, refusal.because)
    case 'conflict':
      return ways.again
        ? await ways.again({ form: refusal.because }, 409)
        : await errorPage(context, 409, refusal.because)
  }
}

async function answerRepeated(context: SiteContext, typed: Typed | undefined): Promise<Response> {
  const key = typed && keyOf(typed)
  context.var.say({ key: 'platform.repeated' })
  return goTo(context, (key && (await addressOfDone(context, key))) || '/')
}

/** A double click arrives before its first has been answered, and its answer is the one that is shown: it waits. */
async function addressOfDone(context: SiteContext, key: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const row = await context.var.db
      .selectFrom('done_forms')
      .select('address')
      .where('key', '=', key)
      .executeTakeFirst()
    if (!row || row.address || attempt > 10) return row?.address ?? ''
    await pause(50)
  }
}
