/**
 * The journal: audit log and outbox at once. A command writes an unsealed entry in its own transaction; one sealer
 * gives committed entries their number and hash in batches, because a chain head locked in every transaction
 * would cap the platform at a quarter of its writes, and identity order is not commit order.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { Subject, SubjectKind } from './subject.ts'

/** What a journal entry says beside its subject. Never personal data: numbers, words of a state, codes. */
export type Detail = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>

/** What a command has to say it did: past tense, `proposal.published`. */
export interface Entry {
  readonly what: `${string}.${string}`
  readonly subject: Subject
  readonly detail?: Detail
}

/** A sealed entry, as readers get it. */
export interface SealedEntry {
  readonly number: number
  readonly what: string
  readonly subject: Subject
  readonly actor: string | null
  readonly at: Date
  readonly detail: Detail
}

/** Writes entries in the transaction that did the work. */
export async function writeEntries(
  tx: Tx,
  entries: readonly Entry[],
  actor: string | null,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('journal')
    .values(
      entries.map((entry) => ({
        what: entry.what,
        subject_kind: entry.subject.kind,
        subject_id: entry.subject.id,
        actor,
        at,
        detail: JSON.stringify(entry.detail ?? {}),
      })),
    )
    .execute()
}

const sealLock = 7_410_001
const batch = 500

type Row = Omit<SealedEntry, 'subject' | 'number'> & {
  id: number
  subject_kind: string
  subject_id: number
}

/** Keys in a fixed order, whatever order the database returns a jsonb in. */
const canonical = (detail: Detail): string =>
  JSON.stringify(
    Object.keys(detail)
      .sort()
      .map((key) => [key, detail[key]]),
  )

function hashOf(previous: Uint8Array, number: number, row: Row): Buffer {
  const said = [number, row.what, row.subject_kind, row.subject_id, row.actor, row.at.toISOString()]
  return createHash('sha256')
    .update(previous)
    .update(JSON.stringify(said))
    .update(canonical(row.detail))
    .digest()
}

/** Seals what is committed, up to 500 entries; returns how many. Safe to run from several processes. */
export async function sealJournal(db: Database): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sealLock})`.execute(tx)
    const last = await tx
      .selectFrom('journal')
      .select(['number', 'hash'])
      .where('number', 'is not', null)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const rows = await tx
      .selectFrom('journal')
      .select(['id', 'what', 'subject_kind', 'subject_id', 'actor', 'at', 'detail'])
      .where('number', 'is', null)
      .orderBy('id')
      .limit(batch)
      .execute()
    if (rows.length === 0) return 0
    let hash: Uint8Array = last?.hash ?? new Uint8Array(32)
    let number = last?.number ?? 0
    const sealed = rows.map((row) => {
      number += 1
      hash = hashOf(hash, number, row as Row)
      return { id: row.id, number, hash: Buffer.from(hash).toString('hex') }
    })
    await sql`
      update journal set number = seal.number, hash = decode(seal.hash, 'hex')
      from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as seal(id bigint, number bigint, hash text)
      where journal.id = seal.id and journal.number is null`.execute(tx)
    return rows.length
  })
}

/** Entries after a number, in order. */
export async function readJournal(db: Database | Tx, after: number, limit = 200): Promise<SealedEntry[]> {
  const rows = await db
    .selectFrom('journal')
    .select(['number', 'what', 'subject_kind', 'subject_id', 'actor', 'at', 'detail'])
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    number: row.number ?? 0,
    what: row.what,
    subject: { kind: row.subject_kind as SubjectKind, id: row.subject_id },
    actor: row.actor,
    at: row.at,
    detail: row.detail as Detail,
  }))
}

/** Walks the whole chain again: how many entries hold, the first broken number, how many wait for a seal. */
export async function verifyJournal(
  db: Database,
): Promise<{ readonly sealed: number; readonly brokenAt: number | null; readonly unsealed: number }> {
  let hash: Uint8Array = new Uint8Array(32)
  let expected = 0
  for (;;) {
    const rows = await db
      .selectFrom('journal')
      .select(['id', 'number', 'hash', 'what', 'subject_kind', 'subject_id', 'actor', 'at', 'detail'])
      .where('number', '>', expected)
      .orderBy('number')
      .limit(batch)
      .execute()
    if (rows.length === 0) break
    for (const row of rows) {
      expected += 1
      hash = hashOf(hash, expected, row as Row)
      if (row.number !== expected || !row.hash || !Buffer.from(row.hash).equals(Buffer.from(hash))) {
        return { sealed: expected - 1, brokenAt: expected, unsealed: await countUnsealed(db) }
      }
    }
  }
  return { sealed: expected, brokenAt: null, unsealed: await countUnsealed(db) }
}

async function countUnsealed(db: Database): Promise<number> {
  const row = await db
    .selectFrom('journal')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('number', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
