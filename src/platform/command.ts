/** The one road of every write: check the input, find the subject, ask the rule, run, write the journal, commit. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Database, Tx } from '#database/types.ts'
import type { Message, MessageKey } from '#ui/words.ts'
import type { Actor } from './actor.ts'
import { type Entry, writeEntries } from './journal.ts'
import type { FieldErrors, Outcome, Refusal } from './outcome.ts'
import type { Verdict } from './verdict.ts'

/** Where and as whom a command runs. */
export interface Scene {
  readonly db: Database
  readonly actor: Actor | null
  /** The once-only key of the form, where it carries one. */
  readonly formKey?: string | undefined
  /** Called after the commit: wakes the sealer and empties the page cache. */
  readonly committed?: () => void
  /** A moment other than the database's clock: only the demo, which replays a story, and tests. */
  readonly at?: Date | undefined
}

/** What `run` gets beside its transaction: who acts, and the database's clock. */
export interface Deed<Who> {
  readonly actor: Who
  readonly now: Date
}

/** What `run` returns: a value and at least one journal entry, or an expected refusal, which undoes everything. */
export type Done<Value> = readonly [value: Value, entry: Entry, ...more: Entry[]]

interface Blanks<Input, Found, Value, Who> {
  /** Nothing of its form is remembered, not even a digest: a secret vote has so few texts that one could try them all. */
  readonly secret?: boolean
  /** The form: every text trimmed and bounded. Messages of errors are message keys. */
  readonly input: z.ZodType<Input>
  /** The subject; none = not found, which is also the answer for what one may not see. */
  readonly find: (tx: Tx, input: Input, deed: Deed<Who>) => Promise<Found | undefined>
  readonly may: (actor: Who, found: Found, now: Date, input: Input) => Verdict
  readonly run: (tx: Tx, found: Found, input: Input, deed: Deed<Who>) => Promise<Done<Value> | Refusal>
}

export interface Command<Input, Found, Value> extends Blanks<Input, Found, Value, never> {
  readonly needsActor: boolean
}

/** A thing that a signed-in person can do. */
export const command = <Input, Found, Value>(
  blanks: Blanks<Input, Found, Value, Actor>,
): Command<Input, Found, Value> => ({ ...blanks, needsActor: true })

/** A thing that anyone can do, signed in or not: few, and each says so. */
export const commandForAnyone = <Input, Found, Value>(
  blanks: Blanks<Input, Found, Value, Actor | null>,
): Command<Input, Found, Value> => ({ ...blanks, needsActor: false })

class Undo extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

/** Sends a command down the road. Never throws for what a person can cause; a broken promise of our own code throws. */
export async function execute<Input, Found, Value>(
  wanted: Command<Input, Found, Value>,
  scene: Scene,
  raw: unknown,
): Promise<Outcome<Value>> {
  const read = wanted.input.safeParse(raw)
  if (!read.success) return { kind: 'invalid', errors: errorsByField(read.error, raw) }
  if (wanted.needsActor && !scene.actor) return { kind: 'sign_in_needed' }
  for (let attempt = 1; ; attempt += 1) {
    try {
      const value = await scene.db
        .transaction()
        .execute((tx) => runIn(tx, wanted, scene, read.data, wanted.secret ? null : digestOf(raw)))
      scene.committed?.()
      return { kind: 'done', value }
    } catch (error) {
      if (error instanceof Undo) return error.refusal
      const code = databaseCode(error)
      if (code && tryAgain.has(code) && attempt < 4) continue
      if (code && collisions.has(code)) {
        return { kind: 'conflict', because: { key: 'platform.conflict.simultaneous' } }
      }
      if (code && impossible.has(code)) {
        return { kind: 'invalid', errors: { form: { key: 'platform.invalid.choice' } } }
      }
      throw error
    }
  }
}

async function runIn<Input, Found, Value>(
  tx: Tx,
  wanted: Command<Input, Found, Value>,
  scene: Scene,
  input: Input,
  digest: Buffer | null,
): Promise<Value> {
  // `wanted` has forgotten whether its actor may be null; the check before the transaction has settled it.
  const actor = scene.actor as never
  if (scene.at) await tellTime(tx, scene.at)
  const usedAt = scene.formKey && (await useFormKey(tx, scene.formKey, scene.actor, digest))
  const now = scene.at ?? (usedAt || (await databaseClock(tx)))
  const found = await wanted.find(tx, input, { actor, now })
  if (found === undefined) throw new Undo({ kind: 'not_found' })
  const verdict = wanted.may(actor, found, now, input)
  if (!verdict.allowed) throw new Undo({ kind: 'forbidden', because: verdict.because })
  const result = await wanted.run(tx, found, input, { actor, now })
  if ('kind' in result) throw new Undo(result)
  const [value, ...entries] = result
  await writeEntries(tx, entries, scene.actor?.pseudonym ?? null, now)
  return value
}

/** A command as a step of another one: the same input, rule and deed, in the transaction that is running. */
export async function runWithin<Input, Found, Value>(
  tx: Tx,
  wanted: Command<Input, Found, Value>,
  deed: Deed<Actor>,
  raw: unknown,
): Promise<Done<Value> | Refusal> {
  const read = wanted.input.safeParse(raw)
  if (!read.success) return { kind: 'invalid', errors: errorsByField(read.error, raw) }
  // As in `runIn`: whoever acts is signed in.
  const own = { actor: deed.actor as never, now: deed.now }
  const found = await wanted.find(tx, read.data, own)
  if (found === undefined) return { kind: 'not_found' }
  const verdict = wanted.may(own.actor, found, own.now, read.data)
  if (!verdict.allowed) return { kind: 'forbidden', because: verdict.because }
  return await wanted.run(tx, found, read.data, own)
}

/** The database's clock: opening and closing are judged by it, never by the server's. */
export async function databaseClock(db: Database | Tx): Promise<Date> {
  const answer = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db)
  return answer.rows[0]?.now ?? new Date()
}

/** Where a scene has a moment of its own, the triggers that judge by the clock judge by it too (`deed_clock()`). */
async function tellTime(tx: Tx, at: Date): Promise<void> {
  await sql`select set_config('partecipanza.at', ${at.toISOString()}, true)`.execute(tx)
}

/** Says when the key was used, by the database. The same form again has done its work already; another text under its key (back, edit, send) is not lost silently. */
async function useFormKey(tx: Tx, key: string, actor: Actor | null, digest: Buffer | null): Promise<Date> {
  const used = await tx
    .insertInto('done_forms')
    .values({ key, actor: actor?.pseudonym ?? 'anonymous', address: '', digest })
    .onConflict((conflict) => conflict.doNothing())
    .returning(sql<Date>`clock_timestamp()`.as('now'))
    .executeTakeFirst()
  if (used) return used.now
  const before = await tx
    .selectFrom('done_forms')
    .select('digest')
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  const isSame = before.digest === null || digest === null || Buffer.from(before.digest).equals(digest)
  throw new Undo(
    isSame
      ? { kind: 'repeated' }
      : { kind: 'invalid', errors: { form: { key: 'platform.invalid.formUsed' } } },
  )
}

function digestOf(raw: unknown): Buffer {
  const fields = Object.entries(raw ?? {}).filter(([name]) => name !== '_key')
  return createHash('sha256').update(JSON.stringify(fields.sort())).digest()
}

function errorsByField(error: z.ZodError, raw: unknown): FieldErrors {
  const errors: Record<string, Message> = {}
  for (const issue of error.issues) {
    const field = issue.path.length > 0 ? issue.path.join('.') : 'form'
    // Our schemas give message keys; zod speaks by itself of a choice not made, or of a request not made by our form.
    const isOurs = issue.message.includes('.') && !issue.message.includes(' ')
    const key = isOurs
      ? issue.message
      : isEmpty(raw, field)
        ? 'platform.invalid.choice'
        : 'platform.invalid.value'
    errors[field] ??= { key: key as MessageKey, ...limitOf(issue) }
  }
  return errors
}

/** Where a text is too long, how long it may be. */
const limitOf = (issue: z.core.$ZodIssue): Pick<Message, 'values'> =>
  issue.code === 'too_big' && issue.origin === 'string' ? { values: { limit: Number(issue.maximum) } } : {}

/** A select left on its first line, or radios none of which is chosen. */
const isEmpty = (raw: unknown, field: string): boolean => {
  const typed = typeof raw === 'object' && raw !== null ? new Map(Object.entries(raw)).get(field) : undefined
  return typed === undefined || typed === ''
}

// Serialisation failure and deadlock.
const tryAgain = new Set(['40001', '40P01'])
// Unique and exclusion constraints: somebody was faster.
const collisions = new Set(['23505', '23P01', '40001', '40P01'])
// A number no column holds, a reference to a row that is not there (any more): no form of ours offers either.
const impossible = new Set(['22003', '23503'])

function databaseCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
