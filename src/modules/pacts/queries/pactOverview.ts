/** Everything the public page of a pact tells, in one question. Of single people only the proposer has a name here. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'
import type {
  CareLevel,
  CommitmentState,
  Judgement,
  PactKind,
  PactState,
  PactTheme,
  PartyState,
  ReportKind,
  Side,
  SupportForm,
  SupportState,
} from '../words.ts'
import { openConciliationDue } from './found.ts'
import { stateToday } from './stateToday.ts'

export interface PactOverview {
  readonly id: number
  readonly title: string
  readonly kind: PactKind
  readonly careLevel: CareLevel
  readonly theme: PactTheme
  readonly summary: string
  readonly reasons: string
  readonly objectives: string
  readonly timing: string
  readonly actions: string
  readonly collaborators: string
  readonly resources: string
  readonly proposer: string
  /** A single person: named only to those of the pact. */
  readonly isProposerAlone: boolean
  readonly body: { readonly name: string; readonly slug: string }
  readonly submittedOn: Day | null
  readonly signedOn: Day | null
  readonly answerDue: Day | null
  /** Until when the committee of an open conciliation has to propose. */
  readonly conciliationDue: Day | null
  readonly hoursDone: number
  readonly hoursPlanned: number
  readonly peopleReached: number
  readonly supportCents: number
  readonly commons: readonly { readonly id: number; readonly name: string; readonly place: string }[]
  readonly parties: readonly {
    readonly id: number
    readonly side: Side
    readonly label: string
    readonly office: string
    readonly state: PartyState
    readonly reason: string | null
    readonly signedOn: Day | null
  }[]
  readonly commitments: readonly {
    readonly id: number
    readonly side: Side
    readonly who: string
    readonly what: string
    readonly forWhom: string
    readonly dueOn: Day
    readonly hours: number | null
    readonly goods: string
    readonly state: CommitmentState
    readonly evidence: string | null
  }[]
  readonly supports: readonly {
    readonly form: SupportForm
    readonly detail: string
    readonly valueCents: number
    readonly state: SupportState
  }[]
  readonly steps: readonly {
    readonly from: PactState | null
    readonly to: PactState
    readonly role: 'proposer' | 'officer' | 'board' | 'party' | 'system'
    readonly actNumber: string
    readonly reasons: string
    readonly on: Day
  }[]
  readonly months: readonly { readonly month: Day; readonly hours: number }[]
  readonly diary: readonly {
    readonly id: number
    readonly on: Day
    readonly title: string
    readonly body: string
    readonly hours: number
    readonly people: number
  }[]
  readonly reports: readonly {
    readonly id: number
    readonly kind: ReportKind
    readonly from: Day
    readonly until: Day
    readonly publishedOn: Day
  }[]
  readonly evaluations: readonly {
    readonly side: Side
    readonly judgement: Judgement
    readonly reasons: string
  }[]
  readonly copiedFrom: Named | null
  readonly competesWith: Named | null
  readonly renews: Named | null
  readonly renewedBy: Named | null
  /** Each as it stands today. */
  readonly competitors: readonly (Named & { readonly state: PactState })[]
}

interface Named {
  readonly id: number
  readonly title: string
}

const rome = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/Rome')::date`
const named = (column: string) => sql`
  (select json_build_object('id', o.id, 'title', o.title) from pacts o
    where o.id = ${sql.ref(column)} and o.public_since is not null)`

export async function findPactOverview(
  db: Database,
  id: number,
  today: Day,
): Promise<PactOverview | undefined> {
  const answer = await sql<PactOverview>`
    select p.id, p.title, p.kind, p.care_level as "careLevel", p.theme, p.summary, p.reasons, p.objectives, p.timing,
      p.actions, p.collaborators, p.resources, p.proposer_label as proposer,
      p.proposer_person_id is not null and p.proposer_group_id is null as "isProposerAlone",
      json_build_object('name', b.name, 'slug', b.slug) as body,
      ${rome('p.submitted_at')} as "submittedOn", ${rome('p.signed_at')} as "signedOn", p.answer_due as "answerDue",
      ${openConciliationDue} as "conciliationDue",
      p.hours_done::float8 as "hoursDone", p.people_reached as "peopleReached", p.support_cents::float8 as "supportCents",
      (select coalesce(sum(m.hours), 0)::float8 from commitments m where m.pact_id = p.id) as "hoursPlanned",
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'place', c.place_label) order by c.name), '[]')
        from pact_commons pc join commons c on c.id = pc.commons_id where pc.pact_id = p.id) as commons,
      (select coalesce(json_agg(json_build_object('id', y.id, 'side', y.side, 'label', y.label, 'office', y.office,
          'state', y.state, 'reason', y.state_reason, 'signedOn', (select min(${rome('g.signed_at')}) from pact_signatures g
            join pact_texts t on t.id = g.text_id where t.pact_id = p.id and g.party_id = y.id and t.withdrawn_at is null))
          order by y.side desc, y.id), '[]') from pact_parties y where y.pact_id = p.id) as parties,
      (select coalesce(json_agg(json_build_object('id', m.id, 'side', y.side, 'who', y.label, 'what', m.what,
          'forWhom', m.for_whom, 'dueOn', m.due_on, 'hours', m.hours, 'goods', m.goods, 'state', m.state,
          'evidence', m.evidence) order by m.due_on, m.id), '[]')
        from commitments m join pact_parties y on y.id = m.party_id where m.pact_id = p.id) as commitments,
      (select coalesce(json_agg(json_build_object('form', s.form, 'detail', s.detail, 'valueCents', s.value_cents,
          'state', s.state) order by s.id), '[]') from pact_supports s where s.pact_id = p.id) as supports,
      (select coalesce(json_agg(json_build_object('from', s.from_state, 'to', s.to_state, 'role', s.role,
          'actNumber', s.act_number, 'reasons', s.reasons, 'on', ${rome('s.at')}) order by s.id), '[]')
        from pact_steps s where s.pact_id = p.id) as steps,
      (select coalesce(json_agg(json_build_object('month', x.month, 'hours', x.hours) order by x.month), '[]') from (
        select date_trunc('month', d.happened_on)::date as month, sum(d.hours)::float8 as hours
        from diary_entries d where d.pact_id = p.id group by 1 order by 1 desc limit 12) x) as months,
      (select coalesce(json_agg(json_build_object('id', d.id, 'on', d.happened_on, 'title', d.title, 'body', d.body,
          'hours', d.hours, 'people', d.people_reached) order by d.happened_on desc, d.id desc), '[]')
        from (select * from diary_entries where pact_id = p.id order by happened_on desc, id desc limit 3) d) as diary,
      (select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'from', r.covers_from,
          'until', r.covers_until, 'publishedOn', ${rome('r.published_at')}) order by r.published_at), '[]')
        from pact_reports r where r.pact_id = p.id and r.published_at is not null) as reports,
      (select coalesce(json_agg(json_build_object('side', v.side, 'judgement', v.judgement, 'reasons', v.reasons)
          order by v.id), '[]') from pact_evaluations v where v.pact_id = p.id) as evaluations,
      ${named('p.copied_from')} as "copiedFrom", ${named('p.competes_with')} as "competesWith",
      ${named('p.renews')} as renews,
      (select json_build_object('id', o.id, 'title', o.title) from pacts o
        where o.renews = p.id and o.public_since is not null) as "renewedBy",
      (select coalesce(json_agg(json_build_object('id', o.id, 'title', o.title, 'state', ${stateToday(today, 'o')}) order by o.id), '[]')
        from pacts o where o.competes_with = p.id and o.public_since is not null) as competitors
    from pacts p join bodies b on b.id = p.body_id where p.id = ${id}`.execute(db)
  return answer.rows[0]
}
