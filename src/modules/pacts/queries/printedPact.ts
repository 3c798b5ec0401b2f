/** What the PDF of a pact prints: the text in force, else the one published to be signed, with its signatures. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import type { Day } from '#ui/dates.ts'
import type { PrintedPact } from '../pactPdf.ts'
import { effectiveState } from '../rules/effectiveState.ts'
import { maySee } from '../rules/who.ts'
import { findPact } from './found.ts'
import { frozenText, publicText } from './texts.ts'

/**
 * Undefined where there is no such pact, no published text, or the reader may not see it. `version` names a frozen
 * text that was not withdrawn: an amendment to sign, or the pact as it was first signed.
 */
export async function findPrintedPact(
  db: Database,
  id: number,
  actor: Actor | null,
  today: Day,
  version?: number,
): Promise<PrintedPact | undefined> {
  const [pact, frozen] = await Promise.all([
    findPact(db, id),
    version === undefined ? publicText(db, id) : frozenText(db, id, version),
  ])
  if (!pact || !maySee(actor, pact) || !frozen?.frozenText || frozen.sha256 === null) return undefined
  const answer = await sql<Omit<PrintedPact, 'state' | 'text' | 'changes' | 'sha256'>>`
    select json_build_object('at', t.frozen_at) ->> 'at' as "frozenAt", t.note as reasons,
      case when t.agreed_at is null then 'to_sign' when exists (select from pact_texts n where n.pact_id = t.pact_id
        and n.agreed_at is not null and n.amendment > t.amendment) then 'superseded' else 'in_force' end as standing,
      (select b.clauses from pact_texts b where b.pact_id = t.pact_id and b.amendment = t.amendment - 1
        and b.agreed_at is not null) as "clausesBefore",
      (select coalesce(json_agg(json_build_object('party', s.party_id, 'method', s.method, 'signedAt', s.signed_at,
        'fileSha256', s.file_sha256) order by s.id), '[]') from pact_signatures s where s.text_id = t.id) as signatures
    from pact_texts t where t.id = ${frozen.id}`.execute(db)
  const row = answer.rows[0]
  return (
    row && {
      ...row,
      state: effectiveState(pact, today),
      text: frozen.frozenText,
      changes: frozen.changes,
      sha256: frozen.sha256,
    }
  )
}
