/** What a person sees of themselves. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { MandateState } from './words.ts'

export interface OwnThings {
  readonly mandates: readonly {
    readonly id: number
    readonly groupId: number
    readonly groupName: string
    readonly state: MandateState
  }[]
  readonly contributions: readonly {
    readonly id: number
    readonly code: string
    readonly body: string
  }[]
  readonly sessions: readonly {
    readonly id: string
    readonly token: string
    readonly browser: string
    readonly usedAt: string
  }[]
  readonly proposals: readonly { readonly id: number; readonly title: string }[]
  /** Conversations they have answered in, and how often. */
  readonly conversations: readonly {
    readonly id: number
    readonly question: string
    readonly answers: number
  }[]
}

/** Groups, contributions claimed, proposals and open sessions, in one query. */
export async function findOwnThings(db: Database, personId: string): Promise<OwnThings> {
  const answer = await sql<OwnThings>`
    select
      (select coalesce(json_agg(json_build_object('id', m.id, 'groupId', g.id, 'groupName', g.name, 'state', m.state)
          order by g.name), '[]')
        from mandates m join groups g on g.id = m.group_id
        where m.person_id = ${personId} and m.state <> 'ended') as mandates,
      (select coalesce(json_agg(json_build_object('id', c.id, 'code', c.receipt_code, 'body', c.body) order by c.id desc), '[]')
        from contributions c where c.claimed_by = ${personId}) as contributions,
      (select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title) order by p.id desc), '[]')
        from proposals p where p.author_person_id = ${personId}) as proposals,
      (select coalesce(json_agg(json_build_object('id', c.id, 'question', c.question, 'answers',
          (select count(*) from opinion_votes v where v.participant_id = o.id)) order by c.id desc), '[]')
        from opinion_participants o join opinion_conversations c on c.id = o.conversation_id
        where o.person_id = ${personId}
          and exists (select from opinion_votes v where v.participant_id = o.id)) as conversations,
      (select coalesce(json_agg(json_build_object('id', s.id, 'token', s.token, 'browser', coalesce(s.user_agent, ''),
          'usedAt', s.updated_at) order by s.updated_at desc), '[]')
        from sessions s where s.person_id = ${personId} and s.expires_at > clock_timestamp()) as sessions`.execute(
    db,
  )
  return answer.rows[0] ?? { mandates: [], contributions: [], sessions: [], proposals: [], conversations: [] }
}

/** Everything that is kept under a person's name, table by table (GDPR art. 15 and 20). */
export async function exportPerson(db: Database, personId: string): Promise<Record<string, unknown>> {
  const answer = await sql<Record<string, unknown>>`
    select
      (select to_jsonb(p) - 'two_factor_enabled' from people p where p.id = ${personId}) as profile,
      (select jsonb_agg(to_jsonb(s) - 'token' - 'id') from sessions s where s.person_id = ${personId}) as sessions,
      (select jsonb_agg(to_jsonb(m) || jsonb_build_object('group', g.name))
        from mandates m join groups g on g.id = m.group_id where m.person_id = ${personId}) as mandates,
      (select jsonb_agg(to_jsonb(r)) from role_grants r where r.person_id = ${personId}) as roles,
      (select jsonb_agg(to_jsonb(x) - 'search') from proposals x where x.author_person_id = ${personId}) as proposals,
      (select jsonb_agg(to_jsonb(x)) from comments x where x.author_person_id = ${personId}) as comments,
      (select jsonb_agg(to_jsonb(x) - 'search') from pacts x where x.proposer_person_id = ${personId}) as "pactsProposed",
      (select jsonb_agg(to_jsonb(x)) from pact_parties x where x.person_id = ${personId}) as "pactParties",
      (select jsonb_agg(to_jsonb(x)) from pact_signatures x where x.person_id = ${personId}) as "pactSignatures",
      (select jsonb_agg(to_jsonb(x)) from clause_remarks x where x.author_person_id = ${personId}) as "pactRemarks",
      (select jsonb_agg(to_jsonb(x)) from commons x where x.nominated_by = ${personId}) as "commonsNominated",
      (select jsonb_agg(to_jsonb(x)) from conciliation_members x where x.person_id = ${personId}) as conciliations,
      (select jsonb_agg(jsonb_build_object('ballot', e.ballot_id, 'voted', t.elector_id is not null, 'channel', t.channel)
          || case when v.content is null then '{}' else jsonb_build_object('vote', v.content, 'at', v.cast_at) end)
        from ballot_electors e left join ballot_turnout t on t.elector_id = e.id
          left join ballot_named_votes v on v.elector_id = e.id where e.person_id = ${personId}) as ballots,
      (select jsonb_agg(jsonb_build_object('conversation', o.conversation_id,
          'answers', (select jsonb_agg(jsonb_build_object('statement', s.text, 'vote', v.vote, 'important', v.is_important,
            'at', v.cast_at) order by s.number) from opinion_votes v join opinion_statements s on s.id = v.statement_id
            where v.participant_id = o.id),
          'statements', (select jsonb_agg(jsonb_build_object('text', s.text, 'state', s.state) order by s.number)
            from opinion_statements s where s.author_id = o.id)))
        from opinion_participants o where o.person_id = ${personId}) as opinions,
      (select jsonb_agg(to_jsonb(x)) from supports x where x.person_id = ${personId}) as supports,
      (select jsonb_agg(to_jsonb(x) - 'recorded_by' - 'claim_word') from contributions x where x.claimed_by = ${personId}) as contributions,
      (select jsonb_agg(to_jsonb(x)) from registrations x where x.person_id = ${personId}) as registrations,
      (select jsonb_agg(to_jsonb(x)) from delegates x where x.person_id = ${personId}) as "tableSeats",
      (select jsonb_agg(to_jsonb(x)) from follows x where x.person_id = ${personId}) as follows,
      (select jsonb_agg(to_jsonb(x)) from notices x where x.person_id = ${personId}) as notices,
      (select jsonb_agg(to_jsonb(x) - 'token_hash') from drafts x where x.person_id = ${personId}) as drafts,
      (select jsonb_agg(jsonb_build_object('what', j.what, 'subject', j.subject_kind, 'id', j.subject_id, 'at', j.at) order by j.id)
        from journal j join people p on p.pseudonym = j.actor where p.id = ${personId}) as journal`.execute(
    db,
  )
  return answer.rows[0] ?? {}
}
