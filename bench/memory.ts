/** What the program and its database hold in memory a minute after a thousand requests. */
import { startSite } from './childServer.ts'
import type { Database } from './databases.ts'
import { residentMegabytes, sharedMegabytesOfFamily } from './processorTime.ts'
import { ask } from './requests.ts'

export interface Memory {
  readonly site: number
  readonly database: number
}

const requests = 1_000

export async function measureMemory(
  database: Database,
  paths: readonly string[],
  databasePid: number,
  port: number,
  pauseSeconds: number,
): Promise<Memory> {
  const site = await startSite(database.url, port)
  try {
    for (const path of paths) {
      await ask({ address: site.address + path, times: requests / paths.length, isCached: false })
    }
    await new Promise((resolve) => setTimeout(resolve, pauseSeconds * 1000))
    return { site: residentMegabytes(site.pid), database: sharedMegabytesOfFamily(databasePid) }
  } finally {
    await site.stop()
  }
}
