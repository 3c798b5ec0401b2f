/** The body chooses otherwise than the vote: once, in public, beside what was counted. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import type { ProcessRules } from '#modules/processes/index.ts'
import type { Actor } from '#platform/actor.ts'
import { id, ids } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { optionWithId } from '../queries/found.ts'
import { type ChoosingOffice, findPublishedResult } from '../queries/publishedResult.ts'
import { whyNotChoosable } from '../rules/choosable.ts'
import { mayOverride, officeChoosing } from '../rules/who.ts'
import { reason } from './fields.ts'
import { said, stepCommand } from './ofBallot.ts'

/** Only administrators may, with a public reason; the counted result stays beside it, and neither changes again. */
export const overrideResult = stepCommand({
  step: 'override',
  may: mayOverride,
  input: z.object({ ballot: id, selected: ids, reason }),
  run: async (tx, ballot, input, { actor, now }) => {
    const chosen = [...new Set(input.selected)]
    if (chosen.length === 0 || !chosen.every((option) => optionWithId(ballot, option))) {
      return invalid('selected', 'ballots.errors.selected')
    }
    const wrong = whyNotChoosable(ballot, chosen)
    if (wrong) return { kind: 'invalid', errors: { selected: wrong } }
    const result = await findPublishedResult(tx, ballot.id)
    if (!result || result.override)
      return { kind: 'conflict', because: { key: 'ballots.why.step.overridden' } }
    const by = await officeOf(tx, ballot.process, actor)
    const override = JSON.stringify({ selected: chosen, at: now.toISOString(), by })
    await tx
      .updateTable('ballot_results')
      .set({ override, override_reason: input.reason })
      .where('ballot_id', '=', ballot.id)
      .execute()
    const counted = result.outcome.selected
    const kept = chosen.filter((option) => counted.includes(option)).length
    const detail = { count: chosen.length, added: chosen.length - kept, removed: counted.length - kept }
    return [{ id: ballot.id }, said(ballot, 'ballot.result_overridden', detail)]
  },
})

/** Who answers for the choice in public: a role and its body, never a name. */
async function officeOf(tx: Tx, process: ProcessRules, actor: Actor): Promise<ChoosingOffice> {
  const { scope, bodyId } = officeChoosing(actor, process)
  const body = await tx.selectFrom('bodies').select('name').where('id', '=', bodyId).executeTakeFirstOrThrow()
  return { role: 'administrator', scope, body: body.name }
}
