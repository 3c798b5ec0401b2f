/** The session cookie: a token of better-auth's, signed, so that a copy of the database opens no door. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse, serializeSigned } from 'hono/utils/cookie'
import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { cookieNames } from '#platform/web/cookies.ts'
import { type Accounts, accountsOf, sessionDays } from './accounts.ts'
import { findActorOfSession } from './identity.ts'

/** Where a session was opened from, as its owner will read it in the list of sessions. */
export interface Device {
  readonly networkAddress?: string | undefined
  readonly browser?: string | undefined
}

/** `__Host-` ties the cookie to this very host over HTTPS (RFC 6265bis). */
const cookieName = ({ isHttps }: Accounts): string =>
  isHttps ? `__Host-${cookieNames.session}` : cookieNames.session

/** Who the session cookie says, with roles and mandates as they are now; null for anybody else. */
export async function identify(
  db: Database,
  headers: Headers,
): Promise<{ readonly actor: Actor; readonly unread: number; readonly now: Date } | null> {
  const token = tokenOf(db, headers)
  return token ? await findActorOfSession(db, token) : null
}

/** The token in a request's session cookie, if its signature is ours. */
export function tokenOf(db: Database, headers: Headers): string | undefined {
  const cookies = headers.get('cookie')
  if (!cookies?.includes(cookieNames.session)) return undefined
  const accounts = accountsOf(db)
  const name = cookieName(accounts)
  return valueIfSigned(parse(cookies, name)[name] ?? '', accounts.secret)
}

/** Signed as hono signs (value, dot, HMAC-SHA256); checked on the spot: `crypto.subtle` costs a tenth of a vote. */
function valueIfSigned(signed: string, secret: string): string | undefined {
  const dot = signed.lastIndexOf('.')
  if (dot < 1) return undefined
  const value = signed.slice(0, dot)
  const right = createHmac('sha256', secret).update(value).digest()
  const given = Buffer.from(signed.slice(dot + 1), 'base64')
  return given.length === right.length && timingSafeEqual(given, right) ? value : undefined
}

/** Opens a session for somebody whose identity is proven; returns its token. */
export async function openSession(db: Database, personId: string, device: Device = {}): Promise<string> {
  const { auth } = accountsOf(db)
  const context = await auth.$context
  const session = await context.internalAdapter.createSession(personId, false, {
    ipAddress: device.networkAddress ?? '',
    userAgent: device.browser?.slice(0, 300) ?? '',
  })
  return session.token
}

/**
 * The `Set-Cookie` of a token. The browser keeps it as long as browsers keep anything; how long it is worth
 * something is decided by the session's row, which moves on while it is used.
 */
export async function sessionCookie(db: Database, token: string): Promise<string> {
  const accounts = accountsOf(db)
  return await serializeSigned(cookieName(accounts), token, accounts.secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: accounts.isHttps,
    maxAge: sessionDays * 12 * 24 * 60 * 60,
  })
}

/** Forgets a session: its row, and the cookie in the answer. */
export async function closeSession(db: Database, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('token', '=', token).execute()
}

/** The `Set-Cookie` that takes the cookie away. */
export function noSessionCookie(db: Database): string {
  const accounts = accountsOf(db)
  const secure = accounts.isHttps ? '; Secure' : ''
  return `${cookieName(accounts)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`
}
