import type { Database } from '#database/types.ts'
import type { Settings } from '#platform/settings.ts'

interface Owner {
  readonly owner: string
  readonly tagline: string
}

/** Every page asks who owns the site: the answer is kept for so many milliseconds, with or without a change. */
const kept = 5_000
const known = new WeakMap<Database, { readonly owner: Promise<Owner>; readonly at: number }>()

/** What stands in the slim band: the operator's words, else the region and union of the database. */
export async function siteOwner(db: Database, settings: Settings): Promise<Owner> {
  const memory = known.get(db)
  const found = memory && performance.now() - memory.at < kept ? await memory.owner : await ask(db)
  return { owner: settings.owner || found.owner, tagline: settings.tagline || found.tagline }
}

/** Forgets the answer: after the network has been loaded or a body renamed. */
export const forgetSiteOwner = (db: Database): boolean => known.delete(db)

async function ask(db: Database): Promise<Owner> {
  const owner = readOwner(db)
  known.set(db, { owner, at: performance.now() })
  owner.catch(() => known.delete(db))
  return await owner
}

async function readOwner(db: Database): Promise<Owner> {
  const bodies = await db
    .selectFrom('bodies')
    .select(['kind', 'name'])
    .where('kind', 'in', ['region', 'union'])
    .orderBy('position')
    .orderBy('id')
    .limit(2)
    .execute()
  const names = bodies.map((body) => body.name)
  const union = bodies.find((body) => body.kind === 'union')?.name.replace(/^Unione (dei )?/, '')
  const region = bodies.find((body) => body.kind === 'region')?.name.replace(/^Regione /, '')
  const labs = region && `Laboratori Aperti dell’${region}`
  return { owner: names.join(' · '), tagline: [union, labs].filter(Boolean).join(' e ') }
}
