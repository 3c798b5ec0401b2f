import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { findProcessRules } from '../processRules.ts'
import type { Process } from '../words.ts'

type Texts = Omit<Process, keyof import('../words.ts').ProcessRules>

/** The process with its texts and terms; undefined where there is none. */
export async function findProcess(db: Database | Tx, id: number): Promise<Process | undefined> {
  const rules = await findProcessRules(db, id)
  if (!rules) return undefined
  const answer = await sql<Texts>`
    select b.name as "bodyName", b.slug as "bodySlug", d.name as "decisionBodyName", d.slug as "decisionBodySlug",
      p.lead, p.brief, p.subject, p.use_of_contributions as "useOfContributions", p.manager_office as "managerOffice",
      p.guarantors, p.territory, p.table_rules as "tableRules", p.template, p.is_certified as "isCertified",
      p.published_at as "publishedAt", p.formal_start as "formalStart", p.formal_start_event as "formalStartEvent",
      p.latest_end as "latestEnd", p.extension_days as "extensionDays", p.extension_reason as "extensionReason",
      p.concluded_at as "concludedAt", p.answer_due as "answerDue", p.intervention_area as "interventionArea",
      p.methods, p.is_codecision as "isCodecision", p.grant_cents as "grantCents", p.total_cost_cents as "totalCostCents",
      (select coalesce(json_object_agg(f.id, f.summary), '{}') from phases f where f.process_id = p.id) as "phaseSummaries"
    from processes p join bodies b on b.id = p.body_id join bodies d on d.id = p.decision_body_id
    where p.id = ${id}`.execute(db)
  const texts = answer.rows[0]
  return texts && { ...rules, ...texts }
}

/** The same, locked until the transaction ends: dates and states change one at a time. */
export async function findProcessToChange(tx: Tx, id: number): Promise<Process | undefined> {
  await tx.selectFrom('processes').select('id').where('id', '=', id).forUpdate().execute()
  return await findProcess(tx, id)
}
