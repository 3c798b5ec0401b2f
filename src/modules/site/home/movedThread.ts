/** The true thread of the home page: of the object that moved last, with what has still to happen. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { type Subject, type SubjectKind, subject } from '#platform/subject.ts'
import type { SubjectSources } from '#platform/subjects.ts'
import { type Knot, threadOf } from '#platform/thread.ts'
import { type Day, dayOf } from '#ui/dates.ts'
import type { Language } from '#ui/words.ts'

export interface ComingKnot {
  /** The answer of the decision body, or the sitting of the table that decides. */
  readonly kind: 'answer' | 'table'
  readonly day: Day
  readonly who: string
}

export interface MovedThread {
  readonly here: Knot
  readonly knots: readonly Knot[]
  readonly coming: ComingKnot | null
}

/** Links looked at: the newest that continues a chain is preferred to the newest of all. What comes by the dozen from one thing, or stands beside it, continues none. */
const lookedAt = 30
/** A line of five, the last of which may still have to happen. */
const longest = 5

/** At most four queries; none found on a fresh installation. */
export async function findMovedThread(
  db: Database,
  sources: SubjectSources,
  now: Date,
  language: Language,
): Promise<MovedThread | undefined> {
  const moved = await findMoved(db)
  if (!moved) return undefined
  const all = await threadOf(db, sources, moved, language)
  const here = all.find((knot) => knot.place === 'here')
  if (!here || all.length < 2) return undefined
  const told = all.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id)
  const coming = await findComing(db, told, dayOf(now))
  const shown = coming ? longest - 1 : longest
  const first = told[0]
  const knots = told.length <= shown || !first ? told : [first, ...told.slice(1 - shown)]
  return { here, knots, coming }
}

async function findMoved(db: Database): Promise<Subject | undefined> {
  const answer = await sql<{ kind: SubjectKind; id: number }>`
    select l.to_kind as kind, l.to_id as id from (
      select * from links
      where relation not in ('refers_to', 'produced', 'asked_in', 'put_to_vote', 'competed_with') order by id desc limit ${lookedAt}
    ) l
    order by exists (select from links e where e.to_kind = l.from_kind and e.to_id = l.from_id) desc, l.at desc, l.id desc
    limit 1`.execute(db)
  const row = answer.rows[0]
  return row && subject(row.kind, row.id)
}

async function findComing(db: Database, knots: readonly Knot[], today: Day): Promise<ComingKnot | null> {
  const proposals = knots.filter((knot) => knot.kind === 'proposal').map((knot) => knot.id)
  if (proposals.length === 0) return null
  const answer = await sql<ComingKnot>`
    select case when d.answer_due is not null then 'answer' else 'table' end as kind,
      coalesce(d.answer_due, f.ends_on) as day, b.name as who
    from proposals p join processes c on c.id = p.process_id join bodies b on b.id = c.decision_body_id
    left join proposal_documents d on d.process_id = c.id
    left join phases f on f.process_id = c.id and f.kind = 'closing'
    where p.id = any(${proposals}::int[]) and p.outcome in ('under_review', 'in_document')
      and not exists (select from answers a where a.proposal_id = p.id)
      and coalesce(d.answer_due, f.ends_on) >= ${today}::date
    order by 2 limit 1`.execute(db)
  return answer.rows[0] ?? null
}
