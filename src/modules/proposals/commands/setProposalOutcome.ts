import type { Tx } from '#database/types.ts'
import type { ProposalOutcome } from '../words.ts'

/** Writes what the table or the decision body has said; the command that calls it leaves the journal entry. */
export async function setProposalOutcome(tx: Tx, id: number, outcome: ProposalOutcome): Promise<void> {
  await tx.updateTable('proposals').set({ outcome }).where('id', '=', id).execute()
}
