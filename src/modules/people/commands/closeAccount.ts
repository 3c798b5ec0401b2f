import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { conflict, invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { allowed } from '#platform/verdict.ts'
import { closedName } from '../words.ts'
import { countAdministrators } from './endRole.ts'

/**
 * Closes one's own profile: personal data go, what was said in public stays without a name, the pseudonym of the
 * journal stands for nobody any more (GDPR art. 17, with art. 17.3.d for the record of what was decided).
 */
export const closeAccount = command({
  input: z.object({ name: z.string().trim().max(200) }),
  find: (tx, _input, { actor }) =>
    tx
      .selectFrom('people')
      .select(['id', 'name', 'pseudonym'])
      .where('id', '=', actor.id)
      .where('closed_at', 'is', null)
      .executeTakeFirst(),
  may: () => allowed,
  run: async (tx, person, input, { actor, now }) => {
    if (input.name !== person.name) return invalid('name', 'people.errors.closeName')
    const isAdministrator = actor.grants.some(
      ({ role, scopeKind }) => role === 'administrator' && scopeKind === 'platform',
    )
    if (isAdministrator && (await countAdministrators(tx)) === 1) {
      return conflict('people.errors.lastAdministrator')
    }
    await forgetTraces(tx, person.id, now)
    await tx
      .updateTable('people')
      .set({
        name: '',
        email: `${person.pseudonym}@closed.invalid`,
        email_verified: false,
        image: null,
        municipality_id: null,
        connection: null,
        closed_at: now,
        updated_at: now,
      })
      .where('id', '=', person.id)
      .execute()
    return [undefined, { what: 'account.closed', subject: subject('site', 0) }]
  },
})

const onlyTheirs = [
  'sessions',
  'accounts',
  'second_factors',
  'mandates',
  'follows',
  'notices',
  'notice_settings',
  'registrations',
  'delegates',
  'identity_checks',
  'counter_requests',
  'counter_checks',
  'conciliation_members',
] as const

async function forgetTraces(tx: Tx, personId: string, now: Date): Promise<void> {
  for (const table of onlyTheirs) await tx.deleteFrom(table).where('person_id', '=', personId).execute()
  await tx.deleteFrom('drafts').where('person_id', '=', personId).execute()
  await tx
    .updateTable('role_grants')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute()
  for (const table of ['proposals', 'comments'] as const) {
    await tx
      .updateTable(table)
      .set({ author_label: closedName })
      .where('author_person_id', '=', personId)
      .where('author_group_id', 'is', null)
      .execute()
  }
  await forgetInPacts(tx, personId)
  await forgetInBallots(tx, personId)
  // Answers stay in the counts and on the map, where nobody's name ever was; they are nobody's any more.
  await tx
    .updateTable('opinion_participants')
    .set({ person_id: null })
    .where('person_id', '=', personId)
    .execute()
  await tx.updateTable('contributions').set({ claimed_by: null }).where('claimed_by', '=', personId).execute()
}

/** The chosen name under what a person proposed, nominated or remarked by themselves. */
async function forgetInPacts(tx: Tx, personId: string): Promise<void> {
  await tx
    .updateTable('pacts')
    .set({ proposer_label: closedName })
    .where('proposer_person_id', '=', personId)
    .where('proposer_group_id', 'is', null)
    .execute()
  await tx
    .updateTable('commons')
    .set({ nominator_label: closedName })
    .where('nominated_by', '=', personId)
    .execute()
  await sql`update clause_remarks r set author_label = ${closedName}
    where r.author_person_id = ${personId}
      and not exists (select from pact_parties y where y.id = r.party_id and y.group_id is not null)`.execute(
    tx,
  )
}

/** The place on a roll stays, with whether it was used, and stands for nobody; a list still open loses the address. */
async function forgetInBallots(tx: Tx, personId: string): Promise<void> {
  await tx.updateTable('ballot_electors').set({ person_id: null }).where('person_id', '=', personId).execute()
  await sql`delete from ballot_list l using people p, ballots b where p.id = ${personId} and b.id = l.ballot_id
    and b.state = 'draft' and l.email_hash = ballot_address_hash(l.ballot_id, p.email)`.execute(tx)
}
