/** What the PDF of a pact prints: the text in force, else the one published to be signed, with its signatures. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import type { Day } from '#ui/dates.ts'
import type { PrintedPact } from '../pactPdf.ts'
import { effectiveState } from '../rules/effectiveState.ts'
import { maySee } from '../rules/who.ts'
import { findPact } from './found.ts'
import { publicText } from './texts.ts'

/** Undefined where there is no such pact, no published text, or the reader may not see it. */
export async function findPrintedPact(
  db: Database,
  id: number,
  actor: Actor | null,
  today: Day,
): Promise<PrintedPact | undefined> {
  const [pact, open] = await Promise.all([findPact(db, id), publicText(db, id)])
  if (!pact || !maySee(actor, pact) || !open?.frozenText || open.sha256 === null) return undefined
  const answer = await sql<Pick<PrintedPact, 'frozenAt' | 'signatures'>>`
    select json_build_object('at', t.frozen_at) ->> 'at' as "frozenAt",
      (select coalesce(json_agg(json_build_object('party', s.party_id, 'method', s.method, 'signedAt', s.signed_at,
        'fileSha256', s.file_sha256) order by s.id), '[]') from pact_signatures s where s.text_id = t.id) as signatures
    from pact_texts t where t.id = ${open.id}`.execute(db)
  const row = answer.rows[0]
  return row && { ...row, state: effectiveState(pact, today), text: open.frozenText, sha256: open.sha256 }
}
