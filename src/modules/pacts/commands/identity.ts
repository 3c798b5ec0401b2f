/** Whoever proposes or signs shows that they are who they say, as surely as the body asks. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database, Tx } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import type { Outcome, Refusal } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { allowed } from '#platform/verdict.ts'
import { dayOf } from '#ui/dates.ts'
import { holdPact } from '../queries/found.ts'
import { type IdentityPurpose, identityLacks, type Known, levelAsked } from '../rules/identity.ts'
import { findPactTerms } from '../terms.ts'
import type { Pact } from '../words.ts'

const goodForMinutes = 10

/**
 * Keeps that somebody has just identified again. The page calls it after, and only after, the people module has
 * accepted a fresh code sent to their address: no form may lead here by itself.
 */
export const confirmIdentity = command({
  input: z.object({ pact: id }),
  find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
  may: () => allowed,
  run: async (tx, pact, _input, { actor, now }) => {
    await tx
      .insertInto('identity_checks')
      .values({ person_id: actor.id, pact_id: pact.id, checked_at: now })
      .execute()
    return [{ id: pact.id }, { what: 'pact.identity_confirmed', subject: subject('pact', pact.id) }]
  },
})

/** What is known of somebody at this moment, for one pact and its body. */
export async function knownOf(
  db: Database | Tx,
  person: string,
  pact: Pick<Pact, 'id' | 'bodyId'>,
  now: Date,
): Promise<Known> {
  const answer = await sql<Known>`
    select exists (select from identity_checks i where i.person_id = ${person} and i.pact_id = ${pact.id}
        and i.checked_at > ${now}::timestamptz - make_interval(mins => ${goodForMinutes}) and i.checked_at <= ${now}) as "hasFreshCode",
      (select max(c.valid_until) from counter_checks c where c.person_id = ${person} and c.body_id = ${pact.bodyId}
        and c.checked_at <= ${now}) as "counterUntil"`.execute(db)
  return answer.rows[0] ?? { hasFreshCode: false, counterUntil: null }
}

const missing = 'pacts.why.identify'

/** The refusal, where something of what the body asks for is missing. */
export async function identityRefusal(
  tx: Tx,
  actor: Actor,
  pact: Pact,
  purpose: IdentityPurpose,
  now: Date,
): Promise<Refusal | undefined> {
  const level = levelAsked(await findPactTerms(tx, pact.bodyId), purpose)
  const lacks = identityLacks(level, await knownOf(tx, actor.id, pact, now), dayOf(now))
  return lacks.length > 0 ? { kind: 'forbidden', because: { key: missing } } : undefined
}

/** The page then leads to where the identity is shown. */
export const isIdentityMissing = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'forbidden' && outcome.because.key === missing
