/** Contributions given in person: what became of one, and the last ones that were recorded. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Channel, ContributionKind, GivenChannel, ProposalOutcome, ProposalState } from '../words.ts'

export interface TrackedContribution {
  readonly id: number
  readonly code: string
  readonly kind: ContributionKind
  readonly channel: GivenChannel
  readonly body: string
  readonly author: string
  readonly place: string
  readonly givenOn: string
  readonly recordedAt: Date
  readonly isClaimed: boolean
  readonly isMine: boolean
  readonly processId: number
  readonly processTitle: string
  readonly meeting: { readonly id: number; readonly title: string } | null
  /** How many preferences the sheet carried. */
  readonly supports: number
  /** The comment it became, where one can still read it. */
  readonly comment: number | null
  /** The proposals it became, raised or counts for. */
  readonly proposals: readonly {
    readonly id: number
    readonly number: number
    readonly title: string
    readonly state: ProposalState
    readonly outcome: ProposalOutcome
    readonly channel: Channel
  }[]
}

/** What has been hidden, or taken back as a comment, is not read on its receipt either. */
const isTakenAway = sql`(exists (select from proposals h where h.contribution_id = c.id and h.state = 'hidden')
  or exists (select from comments h where h.contribution_id = c.id and h.state <> 'visible'))`

/**
 * What a receipt leads to, without personal data: codes can be counted through, so nobody learns by them who gave a
 * single preference.
 */
export async function trackContribution(
  db: Database,
  code: string,
  personId: string | null,
): Promise<TrackedContribution | undefined> {
  const answer = await sql<TrackedContribution>`
    select c.id, c.receipt_code as code, c.kind, c.channel, c.place,
      case when ${isTakenAway} then '' else c.body end as body,
      case when c.kind = 'support' then '' else c.author_label end as author,
      c.given_on as "givenOn", c.recorded_at as "recordedAt", c.claimed_at is not null as "isClaimed",
      coalesce(c.claimed_by = ${personId}, false) as "isMine", r.id as "processId", r.short_title as "processTitle",
      case when m.id is not null then json_build_object('id', m.id, 'title', m.title) end as meeting,
      (select count(*)::int from supports s where s.contribution_id = c.id) as supports,
      (select k.id from comments k where k.contribution_id = c.id and k.state = 'visible' limit 1) as comment,
      (select coalesce(json_agg(json_build_object('id', p.id, 'number', p.number, 'title', p.title, 'state', p.state,
          'outcome', p.outcome, 'channel', p.channel) order by p.number), '[]')
        from proposals p where p.state <> 'hidden' and p.id in (
          select id from proposals where contribution_id = c.id
          union select subject_id from comments where contribution_id = c.id and subject_kind = 'proposal'
          union select proposal_id from supports where contribution_id = c.id
          union select to_id from links where from_kind = 'contribution' and from_id = c.id and to_kind = 'proposal')) as proposals
    from contributions c
    join processes r on r.id = c.process_id
    left join meetings m on m.id = c.meeting_id
    where c.receipt_code = ${code}`.execute(db)
  return answer.rows[0]
}

export interface RecordedContribution {
  readonly code: string
  readonly kind: ContributionKind
  readonly channel: GivenChannel
  readonly body: string
  readonly author: string
  readonly recordedAt: Date
}

/** The last ones recorded in a process: the facilitator sees that nothing was lost. */
export async function lastRecorded(
  db: Database,
  processId: number,
  limit = 10,
): Promise<RecordedContribution[]> {
  const rows = await db
    .selectFrom('contributions')
    .select(['receipt_code', 'kind', 'channel', 'body', 'author_label', 'recorded_at'])
    .where('process_id', '=', processId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    code: row.receipt_code,
    kind: row.kind,
    channel: row.channel,
    body: row.body,
    author: row.author_label,
    recordedAt: row.recorded_at,
  }))
}
