/** In the demonstration alone: the days of a public call pass at once, so that its road can be walked to the end. */
import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { conflict } from '#platform/outcome.ts'
import { allowed, refused } from '#platform/verdict.ts'
import { addDays, dayOf } from '#ui/dates.ts'
import { holdPact } from '../queries/found.ts'
import { isOfficer } from '../rules/who.ts'
import { said } from './ofPact.ts'
import { isCallOpen } from './proposePact.ts'

/** The page offers it, and answers to it, only where the site is a demonstration. */
export const passCallDays = command({
  input: z.object({ pact: id }),
  find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
  may: (actor, pact) => (isOfficer(actor, pact.bodyId) ? allowed : refused('pacts.why.role.officer')),
  run: async (tx, pact, _input, { now }) => {
    if (!isCallOpen(pact, dayOf(now))) return conflict('pacts.why.callClosed')
    const closes = addDays(dayOf(now), -1)
    await sql`update pacts set call_closes = ${closes}::date, call_opens = least(call_opens, ${closes}::date - 1)
      where id = ${pact.id}`.execute(tx)
    return [{ id: pact.id }, said(pact, 'pact.call_days_passed', { closes })]
  },
})
