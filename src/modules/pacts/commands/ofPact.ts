/** What most deeds within a state have in common: a pact held, somebody of it, the right moment. */
import type { z } from 'zod'
import type { Tx } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { type Command, command, type Deed, type Done } from '#platform/command.ts'
import type { Entry } from '#platform/journal.ts'
import type { Refusal } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import type { Verdict } from '#platform/verdict.ts'
import { dayOf } from '#ui/dates.ts'
import { holdPact } from '../queries/found.ts'
import { type DeedName, isOfPact, isTimeFor } from '../rules/deeds.ts'
import type { Pact } from '../words.ts'
import { tooLate } from './takeStep.ts'

interface Wanted<Input extends { readonly pact: number }, Value> {
  readonly deed: DeedName
  readonly input: z.ZodType<Input>
  /** Who; somebody of the pact where nothing is said. */
  readonly may?: (actor: Actor, pact: Pact, input: Input) => Verdict
  readonly run: (tx: Tx, pact: Pact, input: Input, deed: Deed<Actor>) => Promise<Done<Value> | Refusal>
}

export const deedCommand = <Input extends { readonly pact: number }, Value>(
  wanted: Wanted<Input, Value>,
): Command<Input, Pact, Value> =>
  command<Input, Pact, Value>({
    input: wanted.input,
    find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
    may: (actor, pact, _now, input) => (wanted.may ?? isOfPact)(actor, pact, input),
    run: async (tx, pact, input, deed) => {
      const late = tooLate(isTimeFor(pact, wanted.deed, dayOf(deed.now)))
      return late ?? (await wanted.run(tx, pact, input, deed))
    },
  })

/** An entry about the pact itself. */
export const said = (pact: Pact, what: Entry['what'], detail: Entry['detail'] = {}): Entry => ({
  what,
  subject: subject('pact', pact.id),
  detail,
})
