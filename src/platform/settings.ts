/** Every setting, from the environment, checked at start: the program refuses to begin on a bad one. */
import { z } from 'zod'

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('0')
  .transform((text) => text === '1' || text === 'true')

const empty = (value: unknown) => (value === '' ? undefined : value)

const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().default('localhost'),
    BASE_URL: z.preprocess(empty, z.url().optional()),
    DATA_DIR: z.string().min(1).default('data'),
    DATABASE_URL: z.preprocess(empty, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
    DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
    SMTP_URL: z.preprocess(empty, z.url({ protocol: /^smtps?$/ }).optional()),
    MAIL_FROM: z.string().default('Partecipanza <non-rispondere@localhost>'),
    SECRET: z.preprocess(empty, z.string().min(32).optional()),
    DEMO: flag,
    EMBEDDED_BALLOTS: flag,
    TRUST_PROXY: flag,
    WRITES_PER_MINUTE: z.coerce.number().int().min(1).default(60),
    SITE_OWNER: z.string().default(''),
    SITE_TAGLINE: z.string().default(''),
    ACCESSIBILITY_STATEMENT_URL: z.preprocess(empty, z.url().optional()),
    CONTACT_EMAIL: z.preprocess(empty, z.email().optional()),
    CONTACT_PHONE: z.string().default(''),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  .superRefine((read, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (read.NODE_ENV !== 'production') return
    if (read.DEMO) problem('DEMO', 'demo identities must not exist in production: unset DEMO or NODE_ENV')
    if (read.BASE_URL && !read.SECRET && !isLocal(read.BASE_URL)) {
      problem('SECRET', 'a public address needs a secret of at least 32 characters (openssl rand -base64 48)')
    }
    if (read.SECRET && isDefaultSecret(read.SECRET)) problem('SECRET', 'this is an example, not a secret')
  })

export interface Settings {
  readonly mode: 'development' | 'production' | 'test'
  readonly port: number
  readonly host: string
  readonly baseUrl: string
  readonly dataDirectory: string
  readonly databaseUrl: string | undefined
  readonly databasePool: number
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** None: one is made at the first start and kept in the data folder. */
  readonly secret: string | undefined
  readonly isDemo: boolean
  /** The operator accepts ballots on the embedded database, which a power cut may rob of its last votes. */
  readonly takesEmbeddedBallots: boolean
  readonly trustProxy: boolean
  /** Forms one person, or one network address without an account, may send in a minute. */
  readonly writesPerMinute: number
  readonly owner: string
  readonly tagline: string
  readonly accessibilityStatementUrl: string | undefined
  readonly contactEmail: string | undefined
  readonly contactPhone: string
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** Thrown with one line for each bad setting. */
export class BadSettings extends Error {}

/** Reads the settings; throws `BadSettings` naming each variable and what is wrong with it. */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const read = environment.safeParse(variables)
  if (!read.success) {
    throw new BadSettings(
      read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    )
  }
  const found = read.data
  return {
    mode: found.NODE_ENV,
    port: found.PORT,
    host: found.HOST,
    baseUrl: (found.BASE_URL ?? `http://localhost:${found.PORT}`).replace(/\/$/, ''),
    dataDirectory: found.DATA_DIR,
    databaseUrl: found.DATABASE_URL,
    databasePool: found.DATABASE_POOL,
    smtpUrl: found.SMTP_URL,
    mailFrom: found.MAIL_FROM,
    secret: found.SECRET,
    isDemo: found.DEMO,
    takesEmbeddedBallots: found.EMBEDDED_BALLOTS,
    trustProxy: found.TRUST_PROXY,
    writesPerMinute: found.WRITES_PER_MINUTE,
    owner: found.SITE_OWNER,
    tagline: found.SITE_TAGLINE,
    accessibilityStatementUrl: found.ACCESSIBILITY_STATEMENT_URL,
    contactEmail: found.CONTACT_EMAIL,
    contactPhone: found.CONTACT_PHONE || (found.DEMO ? inventedPhone : ''),
    logLevel: found.LOG_LEVEL,
  }
}

/** A number nobody has, so that the demo's help pages are whole. */
const inventedPhone = '0522 000 000 (numero inventato)'

const isLocal = (address: string): boolean => /^https?:\/\/(localhost|127\.|\[::1\])/.test(address)
const isDefaultSecret = (secret: string): boolean =>
  /change|example|secret|default|partecipanza/i.test(secret) || new Set(secret).size < 8
