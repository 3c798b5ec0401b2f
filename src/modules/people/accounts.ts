/**
 * Accounts: better-auth on our own Kysely, used through its server calls only; its addresses are not mounted,
 * because its GET signs in and its posts want JSON.
 */
import { createHmac } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { emailOTP } from 'better-auth/plugins/email-otp'
import type { Database, OpenDatabase } from '#database/types.ts'
import type { Post } from '#platform/mail.ts'
import { BadSettings, type Settings } from '#platform/settings.ts'
import { findSecret } from './secret.ts'

/** What accounts need to run. */
export interface AccountParts {
  readonly database: OpenDatabase
  readonly settings: Settings
  readonly post: Post
}

/** Minutes a code is good for (ASVS 6.5.5: at most ten). */
export const codeMinutes = 10
/** Wrong codes before a new one is needed (ASVS 6.5.4). */
export const codeAttempts = 5
export const sessionDays = 30

const buildAuth = (db: Database, secret: string, baseUrl: string) =>
  betterAuth({
    secret,
    baseURL: baseUrl,
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    user: {
      modelName: 'people',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'sessions',
      expiresIn: sessionDays * 24 * 60 * 60,
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'accounts',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: codeMinutes * 60,
        allowedAttempts: codeAttempts,
        // Keyed: a million codes are hashed in a second, so a plain hash would tell the code to whoever reads the table.
        storeOTP: { hash: async (code) => createHmac('sha256', secret).update(code).digest('base64url') },
        // Our own letters carry the code, in the reader's language and with a link to a page with a button.
        sendVerificationOTP: async () => {},
      }),
    ],
  })

export interface Accounts {
  readonly auth: ReturnType<typeof buildAuth>
  readonly secret: string
  readonly isHttps: boolean
  readonly post: Post
  readonly settings: Settings
}

const accountsByDatabase = new WeakMap<Database, Accounts>()

/** The accounts of an open database; asking before `startAccounts` is a mistake of ours and throws. */
export function accountsOf(db: Database): Accounts {
  const accounts = accountsByDatabase.get(db)
  if (!accounts) throw new Error('Accounts have not been started')
  return accounts
}

/** Prepares sign-in. Throws `BadSettings` where real use would begin on a database with demo identities. */
export async function startAccounts({ database, settings, post }: AccountParts): Promise<void> {
  await refuseDemoInProduction(database.db, settings)
  const secret = await findSecret(settings)
  const auth = buildAuth(database.db, secret, settings.baseUrl)
  const isHttps = settings.baseUrl.startsWith('https:')
  accountsByDatabase.set(database.db, { auth, secret, isHttps, post, settings })
}

async function refuseDemoInProduction(db: Database, settings: Settings): Promise<void> {
  if (settings.mode !== 'production') return
  const found = await db.selectFrom('people').select('id').where('is_demo', '=', true).executeTakeFirst()
  if (!found) return
  throw new BadSettings(
    'DATA_DIR: this database holds the demo identities, whom anybody could become; choose an empty folder (DATA_DIR) or database (DATABASE_URL) for real use',
  )
}
