/** Where the demo's story is replayed: every step is a command, by somebody, at its own moment. */
import type { Database } from '#database/types.ts'
import type { LoadedNetwork } from '#modules/network/index.ts'
import type { Actor } from '#platform/actor.ts'
import { type Command, execute } from '#platform/command.ts'
import { addDays, type Day, romeTime } from '#ui/dates.ts'

export interface Stage {
  readonly db: Database
  /** The day of the first load: all other days are counted from it. */
  readonly today: Day
  readonly network: LoadedNetwork
}

/** The moment so many days from the first load, on a clock in Rome. */
export const momentOn = (stage: Pick<Stage, 'today'>, offset: number, time = '11:00'): Date =>
  romeTime(addDays(stage.today, offset), time)

/** Does one thing as somebody, so many days from the first load. A refusal is a mistake in the story and throws. */
export async function act<Input, Found, Value>(
  stage: Pick<Stage, 'db'>,
  who: Actor,
  when: Date,
  wanted: Command<Input, Found, Value>,
  raw: unknown,
): Promise<Value> {
  const outcome = await execute(wanted, { db: stage.db, actor: who, at: when }, raw)
  if (outcome.kind !== 'done') {
    throw new Error(`The demo stumbled: ${JSON.stringify(outcome)} at ${JSON.stringify(raw)}`)
  }
  return outcome.value
}

/** The id of a body by its slug. */
export function bodyId(stage: Stage, slug: string): number {
  const id = stage.network.bodies[slug]
  if (id === undefined) throw new Error(`The demo has no body "${slug}"`)
  return id
}
