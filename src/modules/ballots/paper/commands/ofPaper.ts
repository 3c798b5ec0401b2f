/** What the deeds with paper have in common: staff of the process, a secret ballot, the right moment, paper not closed. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { type Command, command, type Deed, type Done } from '#platform/command.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Ballot } from '../../ballot.ts'
import { ballotById, ballotLock, holdBallot } from '../../queries/found.ts'
import { mayManage } from '../../rules/who.ts'
import { mayHandlePaper, type PaperStep } from '../rules/mayPaper.ts'

interface Wanted<Input, Value> {
  readonly step: PaperStep
  /** Held alone: nobody votes meanwhile. Otherwise it is held together with voters, against closing only. */
  readonly isAlone?: boolean
  /** Nothing of the form is remembered: it holds a sheet. */
  readonly secret?: boolean
  readonly input: z.ZodType<Input>
  readonly run: (tx: Tx, ballot: Ballot, input: Input, deed: Deed<Actor>) => Promise<Done<Value> | Refusal>
}

export const paperCommand = <Input extends { readonly ballot: number }, Value>(
  wanted: Wanted<Input, Value>,
): Command<Input, Ballot, Value> =>
  command<Input, Ballot, Value>({
    ...(wanted.secret && { secret: true }),
    input: wanted.input,
    find: (tx, { ballot }) => (wanted.isAlone ? holdBallot(tx, ballot) : shareBallot(tx, ballot)),
    may: (actor, ballot) => mayManage(actor, ballot),
    run: async (tx, ballot, input, deed) => {
      const verdict = mayHandlePaper(deed.actor, ballot, wanted.step, deed.now)
      if (!verdict.allowed) return { kind: 'conflict', because: verdict.because }
      return await wanted.run(tx, ballot, input, deed)
    },
  })

/** Held together with voters until the transaction ends: whoever closes or freezes waits. */
export async function shareBallot(tx: Tx, id: number): Promise<Ballot | undefined> {
  await sql`select pg_advisory_xact_lock_shared(${ballotLock}, ${id})`.execute(tx)
  return await ballotById(tx, id)
}
