/** Guests: who answers without an account is known by a signed cookie, and in each conversation by another hash of it. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { findSecret } from '#modules/people/index.ts'
import { newToken } from '#platform/drafts.ts'
import type { Settings } from '#platform/settings.ts'
import { guestCookieOf, keepGuest } from '#platform/web/cookies.ts'
import { networkAddress, secondsToWait } from '#platform/web/limits.ts'
import type { SiteContext } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'

const secrets = new WeakMap<Settings, Promise<string>>()

async function sign(context: SiteContext, token: string): Promise<string> {
  const { settings } = context.var.services
  const secret = secrets.get(settings) ?? findSecret(settings)
  secrets.set(settings, secret)
  return createHmac('sha256', await secret)
    .update(`guest ${token}`)
    .digest('base64url')
}

/** The token of a cookie that we have signed. */
async function tokenOf(context: SiteContext): Promise<string | undefined> {
  const [, token, signature] = /^([\w-]{40,60})\.([\w-]{43})$/.exec(guestCookieOf(context) ?? '') ?? []
  if (!token || !signature) return undefined
  const right = await sign(context, token)
  return timingSafeEqual(Buffer.from(signature), Buffer.from(right)) ? token : undefined
}

/** What the database knows a guest by: different in each conversation, so that two cannot be laid side by side. */
const hashFor = (conversation: number, token: string): string =>
  createHash('sha256').update(`${conversation} ${token}`).digest('hex')

/** The reader as a guest of a conversation; undefined without a cookie of ours. For the field `guest` of commands. */
export async function guestOf(context: SiteContext, conversation: number): Promise<string | undefined> {
  const token = await tokenOf(context)
  return token && hashFor(conversation, token)
}

/** Under which a guest's answers are counted, so that a room full of telephones behind one address is many writers. */
export async function guestWriter(context: SiteContext): Promise<string | undefined> {
  const token = await tokenOf(context)
  return token && `guest ${hashFor(0, token)}`
}

/**
 * The same as `guestOf`, with a new cookie where there is none: on the page that asks the first statement, not before.
 * Undefined where one address has been given so many that it cannot be a room of people any more.
 */
export async function welcomeGuest(context: SiteContext, conversation: number): Promise<string | undefined> {
  const known = await tokenOf(context)
  const token = known ?? newToken()
  if (!known) {
    const limit = { name: 'guests', times: 3 * context.var.services.settings.writesPerMinute, seconds: 3600 }
    if ((await secondsToWait(limit, networkAddress(context))) !== undefined) return undefined
    const isHttps = context.var.services.settings.baseUrl.startsWith('https:')
    keepGuest(context, `${token}.${await sign(context, token)}`, addresses.opinions, isHttps)
  }
  return hashFor(conversation, token)
}
