/** What the deeds of those who run a ballot have in common: it is held, they may, it is the right moment. */
import type { z } from 'zod'
import type { Tx } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { type Command, command, type Deed, type Done } from '#platform/command.ts'
import type { Entry } from '#platform/journal.ts'
import type { Refusal } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import type { Verdict } from '#platform/verdict.ts'
import type { Ballot } from '../ballot.ts'
import { holdBallot } from '../queries/found.ts'
import { isTimeFor, type ManagerStep, mayManage } from '../rules/who.ts'

export const stepCommand = <Input extends { readonly ballot: number }, Value>(wanted: {
  readonly step: ManagerStep
  /** Who may; the staff of the process where nothing is said. */
  readonly may?: (actor: Actor, ballot: Ballot) => Verdict
  readonly input: z.ZodType<Input>
  readonly run: (tx: Tx, ballot: Ballot, input: Input, deed: Deed<Actor>) => Promise<Done<Value> | Refusal>
}): Command<Input, Ballot, Value> =>
  command<Input, Ballot, Value>({
    input: wanted.input,
    find: (tx, { ballot }) => holdBallot(tx, ballot),
    may: wanted.may ?? mayManage,
    run: async (tx, ballot, input, deed) => {
      const time = isTimeFor(ballot, wanted.step, deed.now)
      if (!time.allowed) return { kind: 'conflict', because: time.because }
      return await wanted.run(tx, ballot, input, deed)
    },
  })

/** An entry about the ballot. */
export const said = (
  ballot: { readonly id: number },
  what: Entry['what'],
  detail: Entry['detail'] = {},
): Entry => ({
  what,
  subject: subject('ballot', ballot.id),
  detail,
})
