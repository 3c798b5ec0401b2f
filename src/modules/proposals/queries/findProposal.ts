/** One proposal as the rules need it, and one contribution. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { findProcessRules } from '#modules/processes/index.ts'
import type { ContributionKind, ContributionRules, ProposalRules } from '../words.ts'

/** The proposal with the rules of its process; undefined where there is none. */
export async function findProposal(db: Database | Tx, id: number): Promise<ProposalRules | undefined> {
  return await read(db, id)
}

/** The same, held until the end of the transaction: for whoever changes it. */
export async function lockProposal(tx: Tx, id: number): Promise<ProposalRules | undefined> {
  await sql`select 1 from proposals where id = ${id} for no key update`.execute(tx)
  return await read(tx, id)
}

async function read(db: Database | Tx, id: number): Promise<ProposalRules | undefined> {
  if (!isId(id)) return undefined
  const row = await db
    .selectFrom('proposals')
    .select(['id', 'process_id', 'number', 'title', 'summary', 'body', 'state', 'outcome', 'version'])
    .select(['author_person_id', 'author_group_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  const process = row && (await findProcessRules(db, row.process_id))
  if (!row || !process) return undefined
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    summary: row.summary,
    body: row.body,
    state: row.state as ProposalRules['state'],
    outcome: row.outcome as ProposalRules['outcome'],
    version: row.version,
    authorPersonId: row.author_person_id,
    authorGroupId: row.author_group_id,
    process,
  }
}

/** The contribution of a receipt; `held` until the end of the transaction where somebody claims it. */
export async function findContribution(
  db: Database | Tx,
  code: string,
  held = false,
): Promise<ContributionRules | undefined> {
  let query = db
    .selectFrom('contributions')
    .select(['id', 'process_id', 'receipt_code', 'kind', 'claim_word', 'claimed_at'])
    .where('receipt_code', '=', code)
  if (held) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  const process = row && (await findProcessRules(db, row.process_id))
  if (!row || !process) return undefined
  return {
    id: row.id,
    code: row.receipt_code,
    kind: row.kind as ContributionKind,
    claimWord: row.claim_word,
    isClaimed: row.claimed_at !== null,
    process,
  }
}

const largestId = 2_147_483_647

/** True for what can be a row's number: anything else is simply not found. */
export const isId = (id: number): boolean => Number.isInteger(id) && id > 0 && id <= largestId
