import type { Database } from '#database/types.ts'
import { databaseClock } from '#platform/command.ts'

export interface Status {
  readonly isDatabaseWell: boolean
  readonly databaseClock: string | null
  /** Journal entries with number and hash. */
  readonly sealedEntries: number
  /** Entries written and not sealed yet: normally none, or a few for less than a second. */
  readonly unsealedEntries: number
}

/** Asks the database how it is; a database that does not answer is a status too, not a failure of the page. */
export async function readStatus(db: Database): Promise<Status> {
  try {
    const clock = await databaseClock(db)
    const { sealed, unsealed } = await db
      .selectFrom('journal')
      .select(({ fn }) => [
        fn.max<number | null>('number').as('sealed'),
        fn.countAll<number>().filterWhere('number', 'is', null).as('unsealed'),
      ])
      .executeTakeFirstOrThrow()
    return {
      isDatabaseWell: true,
      databaseClock: clock.toISOString(),
      sealedEntries: Number(sealed ?? 0),
      unsealedEntries: Number(unsealed),
    }
  } catch {
    return { isDatabaseWell: false, databaseClock: null, sealedEntries: 0, unsealedEntries: 0 }
  }
}
