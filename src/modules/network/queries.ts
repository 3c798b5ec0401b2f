import type { Database } from '#database/types.ts'
import type { Settings } from '#platform/settings.ts'

/** What stands in the slim band: the operator's words, else the region and union of the database. */
export async function siteOwner(
  _db: Database,
  settings: Settings,
): Promise<{ readonly owner: string; readonly tagline: string }> {
  return { owner: settings.owner, tagline: settings.tagline }
}
