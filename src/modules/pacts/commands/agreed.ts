/** The last signature puts a text in force: the pact itself, or one of its amendments. */
import type { Tx } from '#database/types.ts'
import type { Entry } from '#platform/journal.ts'
import { findPact } from '../queries/found.ts'
import type { PactText } from '../queries/texts.ts'
import type { Pact } from '../words.ts'
import { said } from './ofPact.ts'
import { writeStep } from './takeStep.ts'

export async function putInForce(tx: Tx, pact: Pact, text: PactText, now: Date): Promise<Entry[]> {
  await tx.updateTable('pact_texts').set({ agreed_at: now }).where('id', '=', text.id).execute()
  if (text.amendment > 0) return [await amend(tx, pact, text, now)]
  const signed = await writeStep(tx, pact, 'sign', {}, now, { signed_at: now })
  const ended = pact.renews === null ? [] : await endRenewed(tx, pact.renews, pact.id, now)
  return [
    { ...signed, detail: { sha256: text.sha256, parties: text.frozenText?.parties.length ?? 0 } },
    ...ended,
  ]
}

async function amend(tx: Tx, pact: Pact, text: PactText, now: Date): Promise<Entry> {
  const { endsOn, commitments = [] } = text.changes
  await tx
    .updateTable('pacts')
    .set({ ...(endsOn ? { ends_on: endsOn } : {}), updated_at: now })
    .where('id', '=', pact.id)
    .execute()
  if (commitments.length > 0) {
    await tx
      .insertInto('commitments')
      .values(
        commitments.map((one) => ({
          pact_id: pact.id,
          party_id: one.party,
          what: one.what,
          for_whom: one.forWhom,
          due_on: one.dueOn,
          hours: one.hours,
          goods: one.goods,
        })),
      )
      .execute()
  }
  return said(pact, 'pact.amended', { amendment: text.amendment, sha256: text.sha256 })
}

/** Once its renewal is signed, the old pact is renewed: it stays active until its own last day. */
async function endRenewed(tx: Tx, old: number, by: number, now: Date): Promise<Entry[]> {
  await tx.selectFrom('pacts').select('id').where('id', '=', old).forUpdate().execute()
  const renewed = await findPact(tx, old)
  if (!renewed || !['signed', 'active'].includes(renewed.state)) return []
  await tx.updateTable('pacts').set({ state: 'renewed', updated_at: now }).where('id', '=', old).execute()
  await tx
    .insertInto('pact_steps')
    .values({ pact_id: old, from_state: renewed.state, to_state: 'renewed', role: 'system', at: now })
    .execute()
  return [said(renewed, 'pact.renewed', { by })]
}
