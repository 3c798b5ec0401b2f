/** Pacts that are not public yet and concern the reader: their own, and those that wait for their office. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import type { PactState } from '../words.ts'

export interface OwnPact {
  readonly id: number
  readonly title: string
  readonly state: PactState
}

/** At most fifty, the last moved first; an office sees what has been submitted to its body, not other people's drafts. */
export async function ownPacts(db: Database, actor: Actor): Promise<OwnPact[]> {
  const groups = actor.mandates.map(({ groupId }) => groupId)
  const offices = actor.grants.filter(({ role }) => officers.has(role))
  const isEverywhere = offices.some(({ scopeKind }) => scopeKind === 'platform')
  const bodies = offices.flatMap(({ scopeKind, scopeId }) =>
    scopeKind === 'body' && scopeId !== null ? [scopeId] : [],
  )
  const answer = await sql<OwnPact>`
    select p.id, p.title, p.state from pacts p
    where p.public_since is null and (
      (p.proposer_group_id is null and p.proposer_person_id = ${actor.id})
      or p.proposer_group_id = any(${groups}::int[])
      or (p.state <> 'draft' and (${isEverywhere} or p.body_id = any(${bodies}::int[])))
      or exists (select from pact_parties y where y.pact_id = p.id and y.state in ('agreed', 'invited')
        and (y.group_id = any(${groups}::int[]) or (y.group_id is null and y.person_id = ${actor.id}))))
    order by p.updated_at desc, p.id desc limit 50`.execute(db)
  return answer.rows
}

const officers: ReadonlySet<string> = new Set(['decision_officer', 'process_manager', 'administrator'])
