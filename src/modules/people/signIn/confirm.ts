/** Somebody already signed in shows again that they are who they say: a fresh code to their own address, good once. */
import { APIError } from 'better-auth/api'
import type { Database } from '#database/types.ts'
import { log } from '#platform/log.ts'
import { accountsOf } from '../accounts.ts'

const type = 'email-verification'

export interface ConfirmationLetter {
  readonly subject: string
  readonly text: string
}

/** Sends a new code to the person's address; `false` for a demo identity, whose address no letter reaches. */
export async function sendConfirmationCode(
  db: Database,
  personId: string,
  letter: (code: string) => ConfirmationLetter,
): Promise<boolean> {
  const person = await addressOf(db, personId)
  const { auth, post, settings } = accountsOf(db)
  if (person.isDemo && settings.isDemo) return false
  const context = await auth.$context
  await context.internalAdapter.deleteVerificationByIdentifier(`${type}-otp-${person.email}`)
  const code = await auth.api.createVerificationOTP({ body: { email: person.email, type } })
  const { subject, text } = letter(code)
  const html = `<!doctype html><meta charset="utf-8"><body><p>${text.replaceAll('\n', '<br>')}</p></body>`
  void post
    .send({ to: person.email, subject, text, html })
    .catch((error: unknown) => log.error({ error }, 'a confirmation code was not taken by the mail server'))
  return true
}

/** Whether the code is the one just sent; a right one is spent. In the demonstration any six digits do for its own people. */
export async function checkConfirmationCode(db: Database, personId: string, code: string): Promise<boolean> {
  const person = await addressOf(db, personId)
  const { auth, settings } = accountsOf(db)
  if (person.isDemo && settings.isDemo) return true
  try {
    await auth.api.checkVerificationOTP({ body: { email: person.email, type, otp: code } })
  } catch (error) {
    if (error instanceof APIError) return false
    throw error
  }
  const context = await auth.$context
  await context.internalAdapter.deleteVerificationByIdentifier(`${type}-otp-${person.email}`)
  return true
}

const addressOf = (db: Database, personId: string) =>
  db
    .selectFrom('people')
    .select(['email', 'is_demo as isDemo'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
