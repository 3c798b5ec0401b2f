/** The figures of a period from the diary, and promised against done: what a report starts from. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'

export interface PeriodFigures {
  readonly entries: number
  readonly hours: number
  readonly people: number
  readonly commitmentsDue: number
  readonly commitmentsKept: number
  readonly hoursPromised: number
  readonly tasksDone: number
  readonly supportCents: number
  /** Each promise with what was done for it in the period. */
  readonly promises: readonly PromiseFigures[]
}

export interface PromiseFigures {
  readonly party: number
  readonly what: string
  readonly dueOn: string
  /** Null where no hours were promised. */
  readonly hours: number | null
  readonly hoursDone: number
  readonly isKept: boolean
}

export async function figuresOf(
  db: Database | Tx,
  pact: number,
  from: string,
  until: string,
): Promise<PeriodFigures> {
  const answer = await sql<{ figures: PeriodFigures }>`
    select json_build_object('entries', count(*), 'hours', coalesce(sum(d.hours), 0),
      'people', coalesce(sum(d.people_reached), 0),
      'commitmentsDue', (select count(*) from commitments m where m.pact_id = ${pact} and m.due_on <= ${until}::date),
      'commitmentsKept', (select count(*) from commitments m where m.pact_id = ${pact} and m.state = 'kept' and m.kept_on <= ${until}::date),
      'hoursPromised', (select coalesce(sum(m.hours), 0) from commitments m where m.pact_id = ${pact} and m.due_on <= ${until}::date),
      'tasksDone', (select count(*) from pact_tasks k where k.pact_id = ${pact} and k.done_on between ${from}::date and ${until}::date),
      'supportCents', (select coalesce(sum(s.value_cents), 0) from pact_supports s where s.pact_id = ${pact} and s.state <> 'promised'),
      'promises', (select coalesce(json_agg(json_build_object('party', m.party_id, 'what', m.what, 'dueOn', m.due_on,
        'hours', m.hours, 'isKept', m.state = 'kept' and m.kept_on <= ${until}::date,
        'hoursDone', (select coalesce(sum(e.hours), 0) from diary_entries e where e.pact_id = m.pact_id and e.commitment_id = m.id
          and e.happened_on between ${from}::date and ${until}::date)) order by m.due_on, m.id), '[]')
        from commitments m where m.pact_id = ${pact})
    ) as figures
    from diary_entries d where d.pact_id = ${pact} and d.happened_on between ${from}::date and ${until}::date`.execute(
    db,
  )
  const row = answer.rows[0]
  if (!row) throw new Error('An aggregate always has a row')
  return row.figures
}
