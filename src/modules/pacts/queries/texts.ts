/** The texts of a pact: the one being written, the one to sign, the one in force. */
import type { Database, Tx } from '#database/types.ts'
import type { AmendmentChanges, FrozenText } from '../frozenText.ts'
import type { Clauses } from '../words.ts'

export interface PactText {
  readonly id: number
  readonly version: number
  readonly clauses: Clauses
  readonly amendment: number
  readonly sha256: string | null
  readonly frozenText: FrozenText | null
  readonly changes: AmendmentChanges
}

const texts = (db: Database | Tx, pact: number) =>
  db
    .selectFrom('pact_texts')
    .select(['id', 'version', 'clauses', 'amendment', 'sha256', 'frozen_text as frozenText', 'changes'])
    .where('pact_id', '=', pact)

/** The newest text, frozen or not. */
export const newestText = async (db: Database | Tx, pact: number): Promise<PactText | undefined> =>
  (await texts(db, pact).orderBy('version', 'desc').limit(1).executeTakeFirst()) as PactText | undefined

/** The frozen text that waits for signatures. */
export const textToSign = async (db: Database | Tx, pact: number): Promise<PactText | undefined> =>
  (await texts(db, pact)
    .where('frozen_at', 'is not', null)
    .where('agreed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()) as PactText | undefined

/** The text in force: signed by all, with the highest amendment. */
export const textInForce = async (db: Database | Tx, pact: number): Promise<PactText | undefined> =>
  (await texts(db, pact)
    .where('agreed_at', 'is not', null)
    .orderBy('amendment', 'desc')
    .limit(1)
    .executeTakeFirst()) as PactText | undefined

/** What others may take as a model: the text in force, else the one published for comments. */
export const publicText = async (db: Database | Tx, pact: number): Promise<PactText | undefined> =>
  (await textInForce(db, pact)) ?? (await textToSign(db, pact))

/** A frozen text by its number, unless it was withdrawn. */
export const frozenText = async (
  db: Database | Tx,
  pact: number,
  version: number,
): Promise<PactText | undefined> =>
  (await texts(db, pact)
    .where('version', '=', version)
    .where('frozen_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()) as PactText | undefined
