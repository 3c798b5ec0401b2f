/** What a pact can begin from, and what its form offers to choose from. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { CareLevel, PactKind, PactTheme } from '../words.ts'

export interface ChoosableCommons {
  readonly id: number
  readonly name: string
  readonly place: string
}

/** The commons of a body and of the one above it, which its pacts may care for. */
export async function commonsToChoose(db: Database, body: number): Promise<ChoosableCommons[]> {
  const answer = await sql<ChoosableCommons>`
    select c.id, c.name, c.place_label as place from commons c join bodies b on b.id = ${body}
    where c.body_id in (b.id, b.parent_id) and c.state in ('nominated', 'registered')
    order by c.name, c.id limit 100`.execute(db)
  return answer.rows
}

export interface ProposalText {
  readonly kind: PactKind
  readonly careLevel: CareLevel
  readonly theme: PactTheme
  readonly title: string
  readonly reasons: string
  readonly objectives: string
  readonly timing: string
  readonly actions: string
  readonly collaborators: string
  readonly resources: string
}

export interface ProposedPact extends ProposalText {
  readonly id: number
  readonly bodyId: number
  readonly body: string
  readonly commons: readonly number[]
}

export async function findProposed(db: Database, id: number): Promise<ProposedPact | undefined> {
  const answer = await sql<ProposedPact>`
    select p.id, p.body_id as "bodyId", b.name as body, p.kind, p.care_level as "careLevel", p.theme, p.title,
      p.reasons, p.objectives, p.timing, p.actions, p.collaborators, p.resources,
      (select coalesce(json_agg(pc.commons_id), '[]') from pact_commons pc where pc.pact_id = p.id) as commons
    from pacts p join bodies b on b.id = p.body_id where p.id = ${id}`.execute(db)
  return answer.rows[0]
}

/** Where a pact comes from: the thing's title, the body it would be made with, what is already written there. */
export interface Source {
  readonly title: string
  readonly bodyId: number
  readonly text: string
}

/** A published proposal of a participation process; the body that decides on it makes the pact. */
export async function proposalAsSource(db: Database, id: number): Promise<Source | undefined> {
  const answer = await sql<Source>`
    select o.title, coalesce(s.decision_body_id, s.body_id) as "bodyId", o.summary as text
    from proposals o join processes s on s.id = o.process_id
    where o.id = ${id} and o.state in ('published', 'merged')`.execute(db)
  return answer.rows[0]
}

export async function actionAsSource(db: Database, id: number): Promise<Source | undefined> {
  const answer = await sql<Source>`
    select n.title, a.body_id as "bodyId", '' as text from agenda_actions n
    join strategic_lines l on l.id = n.line_id join agendas a on a.id = l.agenda_id where n.id = ${id}`.execute(
    db,
  )
  return answer.rows[0]
}

export async function commonsAsSource(db: Database, id: number): Promise<Source | undefined> {
  const answer = await sql<Source>`
    select c.name as title, c.body_id as "bodyId", '' as text from commons c
    where c.id = ${id} and c.state in ('nominated', 'registered')`.execute(db)
  return answer.rows[0]
}
