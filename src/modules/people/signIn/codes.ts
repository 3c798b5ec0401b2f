/** Sign-in by a code: made and checked by better-auth, sent in a letter of ours. */
import { APIError } from 'better-auth/api'
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { databaseClock } from '#platform/command.ts'
import { deleteDraft, findDraft, newToken, saveDraft } from '#platform/drafts.ts'
import { writeEntries } from '#platform/journal.ts'
import { subject } from '#platform/subject.ts'
import { accountsOf } from '../accounts.ts'
import type { Device } from '../sessions.ts'
import { sendCode } from './letters.ts'
import type { SignInRequest } from './request.ts'

const purpose = 'sign_in'

/** Makes a code for an address and sends it: known and unknown addresses go exactly the same way. */
export async function requestCode(
  db: Database,
  wanted: Omit<SignInRequest, 'token'>,
): Promise<SignInRequest> {
  const token = newToken()
  await forgetOldRequests(db)
  await saveDraft(
    db,
    token,
    purpose,
    { email: wanted.email, returnTo: wanted.returnTo, language: wanted.language },
    null,
  )
  const request = { ...wanted, token }
  await sendNewCode(db, request)
  return request
}

/** Makes and sends a new code for a request; the one before is worth nothing from here on. */
export async function sendNewCode(db: Database, request: SignInRequest): Promise<void> {
  const { auth } = accountsOf(db)
  const context = await auth.$context
  await context.internalAdapter.deleteVerificationByIdentifier(`sign-in-otp-${request.email}`)
  const code = await auth.api.createVerificationOTP({ body: { email: request.email, type: 'sign-in' } })
  sendCode(db, request, code)
}

/** The request a link or a form speaks of, for a day. */
export async function findRequest(db: Database, token: string): Promise<SignInRequest | undefined> {
  const draft = await findDraft(db, token, purpose)
  if (!draft) return undefined
  const { email, returnTo, language } = draft.content
  if (typeof email !== 'string' || typeof returnTo !== 'string') return undefined
  return { token, email, returnTo, language: language === 'en' ? 'en' : 'it' }
}

export type SignInResult =
  | { readonly kind: 'signed_in'; readonly personId: string; readonly token: string }
  | { readonly kind: 'wrong' | 'expired' | 'too_many' }

/** Checks a code, once; opens a session, and an account where there was none. */
export async function signInWithCode(
  db: Database,
  request: SignInRequest,
  code: string,
  device: Device,
): Promise<SignInResult> {
  const headers = new Headers()
  if (device.browser) headers.set('user-agent', device.browser.slice(0, 300))
  if (device.networkAddress) headers.set('x-forwarded-for', device.networkAddress)
  try {
    const { token, user } = await accountsOf(db).auth.api.signInEmailOTP({
      body: { email: request.email, otp: code },
      headers,
    })
    await forgetRequest(db, request)
    await recordNewAccount(db, user.id)
    return { kind: 'signed_in', personId: user.id, token }
  } catch (error) {
    if (error instanceof APIError) return { kind: reasons[String(error.body?.code)] ?? 'wrong' }
    throw error
  }
}

const reasons: Readonly<Record<string, 'wrong' | 'expired' | 'too_many'>> = {
  INVALID_OTP: 'wrong',
  OTP_EXPIRED: 'expired',
  TOO_MANY_ATTEMPTS: 'too_many',
}

async function forgetRequest(db: Database, request: SignInRequest): Promise<void> {
  const draft = await findDraft(db, request.token, purpose)
  if (draft) await deleteDraft(db, draft.id)
}

async function forgetOldRequests(db: Database): Promise<void> {
  await db
    .deleteFrom('drafts')
    .where('purpose', '=', purpose)
    .where('saved_at', '<', sql<Date>`clock_timestamp() - interval '1 day'`)
    .execute()
}

/** better-auth writes accounts outside our transactions: the journal's entry follows, once. */
async function recordNewAccount(db: Database, personId: string): Promise<void> {
  const now = await databaseClock(db)
  await db.transaction().execute(async (tx) => {
    const person = await tx
      .selectFrom('people')
      .select('pseudonym')
      .where('id', '=', personId)
      .where('name', '=', '')
      .executeTakeFirst()
    if (!person) return
    const known = await tx
      .selectFrom('journal')
      .select('id')
      .where('actor', '=', person.pseudonym)
      .where('what', '=', 'account.opened')
      .executeTakeFirst()
    if (known) return
    await writeEntries(tx, [{ what: 'account.opened', subject: subject('site', 0) }], person.pseudonym, now)
  })
}
