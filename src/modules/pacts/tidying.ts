/** What time takes away: papers and photographs that no row names, and checks of identity that no longer count. */
import type { Database } from '#database/types.ts'
import { dayOf } from '#ui/dates.ts'
import { filesBefore, removePaper, removePhoto } from './files/stored.ts'
import { unnamedFiles } from './queries/papers.ts'

/** A form that is still being answered may have written its file and not yet its row. */
const restedHours = 24

export async function tidyPacts(db: Database, dataDirectory: string, now: Date): Promise<void> {
  const rested = new Date(now.getTime() - restedHours * 3_600_000)
  const left = await unnamedFiles(db, await filesBefore(dataDirectory, rested))
  for (const name of left) {
    await removePaper(dataDirectory, name)
    await removePhoto(dataDirectory, name)
  }
  await db.deleteFrom('identity_checks').where('checked_at', '<', rested).execute()
  await db.deleteFrom('counter_requests').where('expires_on', '<', dayOf(now)).execute()
  await db.deleteFrom('counter_checks').where('valid_until', '<', dayOf(now)).execute()
}
