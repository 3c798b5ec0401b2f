import type { Database } from '#database/types.ts'
import { databaseClock } from '#platform/command.ts'
import { verifyJournal } from '#platform/journal.ts'
import { countParked } from '#platform/pump.ts'

export interface Status {
  readonly isDatabaseWell: boolean
  readonly databaseClock: string | null
  readonly journal: {
    /** Entries whose number and hash were computed again and hold. */
    readonly verifiedEntries: number
    /** The first entry that does not hold: somebody has changed the past. */
    readonly brokenAt: number | null
    readonly unsealedEntries: number
    /** Entries that a reader could not read and left behind. */
    readonly parkedEntries: number
  }
}

type Verified = Awaited<ReturnType<typeof verifyJournal>>

/** Milliseconds: the whole chain is walked, and anyone may ask. */
const keptFor = 60_000
const verified = new WeakMap<Database, { readonly chain: Promise<Verified>; readonly at: number }>()

/** Asks the database how it is; a database that does not answer is a status too, not a failure of the page. */
export async function readStatus(db: Database): Promise<Status> {
  try {
    const clock = await databaseClock(db)
    const { sealed, brokenAt, unsealed } = await verifyOnceAMinute(db)
    return {
      isDatabaseWell: true,
      databaseClock: clock.toISOString(),
      journal: {
        verifiedEntries: sealed,
        brokenAt,
        unsealedEntries: unsealed,
        parkedEntries: await countParked(db),
      },
    }
  } catch {
    const journal = { verifiedEntries: 0, brokenAt: null, unsealedEntries: 0, parkedEntries: 0 }
    return { isDatabaseWell: false, databaseClock: null, journal }
  }
}

function verifyOnceAMinute(db: Database): Promise<Verified> {
  const known = verified.get(db)
  if (known && performance.now() - known.at < keptFor) return known.chain
  const chain = verifyJournal(db)
  verified.set(db, { chain, at: performance.now() })
  chain.catch(() => verified.delete(db))
  return chain
}
