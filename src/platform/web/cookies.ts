/** The site's own cookies; all technical, none for strangers. A page made for any but `lingua` is never shared. */
import { getCookie, setCookie } from 'hono/cookie'
import type { Language, Message } from '#ui/words.ts'
import type { SiteContext } from './site.ts'

export const cookieNames = {
  language: 'lingua',
  consents: 'contenuti',
  said: 'detto',
  draft: 'bozza',
  resume: 'ripresa',
  session: 'sessione',
  seed: 'caso',
  guest: 'ospite',
} as const

/** Days a choice about external contents is remembered: at least six months must pass before asking again (Garante, 10 June 2021). */
export const consentDays = 180
const halfYear = consentDays * 24 * 60 * 60

function set(
  context: SiteContext,
  name: string,
  value: string,
  seconds: number,
  isHttps: boolean,
  path = '/',
): void {
  setCookie(context, name, value, {
    path,
    httpOnly: true,
    sameSite: 'Lax',
    secure: isHttps,
    maxAge: seconds,
  })
}

/** True where the request has no cookie, or only the language. */
export const isShareable = (cookies: string | undefined): boolean =>
  !cookies || cookies.split(';').every((cookie) => cookie.trim().startsWith(`${cookieNames.language}=`))

export function languageOf(cookies: string | undefined, wanted: string | undefined): Language {
  if (wanted === 'en' || wanted === 'it') return wanted
  return /(?:^|;\s*)lingua=en(?:;|$)/.test(cookies ?? '') ? 'en' : 'it'
}

export const keepLanguage = (context: SiteContext, language: Language, isHttps: boolean): void =>
  set(context, cookieNames.language, language, halfYear, isHttps)

export const keepSaid = (context: SiteContext, message: Message, isHttps: boolean): void =>
  set(context, cookieNames.said, Buffer.from(JSON.stringify(message)).toString('base64url'), 120, isHttps)

/** The sentence kept for this page, forgotten as it is read. */
export function takeSaid(context: SiteContext): Message | null {
  const kept = getCookie(context, cookieNames.said)
  if (!kept) return null
  set(context, cookieNames.said, '', 0, false)
  try {
    return JSON.parse(Buffer.from(kept, 'base64url').toString()) as Message
  } catch {
    return null
  }
}

export const keepToken = (
  context: SiteContext,
  name: 'draft' | 'resume',
  token: string,
  isHttps: boolean,
): void => set(context, cookieNames[name], token, halfYear, isHttps)

export const forgetToken = (context: SiteContext, name: 'draft' | 'resume'): void =>
  set(context, cookieNames[name], '', 0, false)

/** The token kept under a name: at least as long as ours are. */
export function tokenOf(context: SiteContext, name: 'draft' | 'resume'): string | undefined {
  const token = getCookie(context, cookieNames[name])
  return token && /^[\w-]{40,60}$/.test(token) ? token : undefined
}

/** The seed of this visitor's random orders: a number that says nothing about them, so that their list stays theirs. */
export function seedOf(context: SiteContext): number | undefined {
  const kept = getCookie(context, cookieNames.seed)
  return kept && /^[1-9]\d{0,6}$/.test(kept) ? Number(kept) : undefined
}

export const keepSeed = (context: SiteContext, seed: number, isHttps: boolean): void =>
  set(context, cookieNames.seed, String(seed), halfYear, isHttps)

/** Who answers without an account, below one address only: everywhere else they stay a stranger, whose pages are shared. */
export const keepGuest = (context: SiteContext, value: string, path: string, isHttps: boolean): void =>
  set(context, cookieNames.guest, value, halfYear, isHttps, path)

/** What the guest's cookie says, not yet trusted. */
export const guestCookieOf = (context: SiteContext): string | undefined =>
  getCookie(context, cookieNames.guest)

/** The version of the notice on external contents: a new one asks again. */
export const consentNotice = 1

export interface Consent {
  readonly providers: readonly string[]
  readonly givenAt: Date
}

/** What the reader has allowed for 180 days; nothing where the notice has changed since, or time is over. */
export function consentOf(context: SiteContext, now: Date): Consent | null {
  const kept = getCookie(context, cookieNames.consents)
  const read = kept && /^(\d+)\.(\d{9,11})\.([a-z,]*)$/.exec(kept)
  if (!read || Number(read[1]) !== consentNotice) return null
  const givenAt = new Date(Number(read[2]) * 1000)
  if (now.getTime() - givenAt.getTime() > halfYear * 1000 || givenAt.getTime() > now.getTime() + 60_000)
    return null
  return { providers: (read[3] ?? '').split(',').filter(Boolean), givenAt }
}

export function keepConsent(
  context: SiteContext,
  providers: readonly string[],
  now: Date,
  isHttps: boolean,
): void {
  const value = `${consentNotice}.${Math.floor(now.getTime() / 1000)}.${providers.join(',')}`
  if (providers.length > 0) set(context, cookieNames.consents, value, halfYear, isHttps)
  else set(context, cookieNames.consents, '', 0, isHttps)
}
