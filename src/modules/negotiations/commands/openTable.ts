import { z } from 'zod'
import { findProcessRules, scopeOf } from '#modules/processes/index.ts'
import { hasAnyRole } from '#platform/actor.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { conflict } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { allowed, refused } from '#platform/verdict.ts'
import { longText, shortText } from '../fields.ts'

/** The process manager or the facilitator opens the table of a process: one each. */
export const openTable = command({
  input: z.object({
    process: id,
    title: shortText('negotiations.errors.titleShort', 5).default('Tavolo di Negoziazione'),
    purpose: longText('negotiations.errors.purposeShort', 10),
    decisionRule: longText('negotiations.errors.ruleShort', 10),
  }),
  find: (tx, input) => findProcessRules(tx, input.process),
  may: (actor, process) =>
    hasAnyRole(actor, ['process_manager', 'facilitator'], scopeOf(process))
      ? allowed
      : refused('negotiations.why.staffOnly'),
  run: async (tx, process, input, { now }) => {
    const earlier = await tx
      .selectFrom('negotiation_tables')
      .select('id')
      .where('process_id', '=', process.id)
      .executeTakeFirst()
    if (earlier) return conflict('negotiations.conflict.tableExists')
    const { id: table } = await tx
      .insertInto('negotiation_tables')
      .values({
        process_id: process.id,
        title: input.title,
        purpose: input.purpose,
        decision_rule: input.decisionRule,
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await link(tx, subject('process', process.id), 'produced', subject('table', table), now)
    return [{ id: table }, { what: 'table.opened', subject: subject('table', table) }]
  },
})
