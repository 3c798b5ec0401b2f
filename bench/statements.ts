/** How many statements a page sends to the database. */
import { startSite } from './childServer.ts'
import { ask } from './requests.ts'
import { countStatements } from './statementCounter.ts'

export interface StatementsOfPage {
  /** The first request after the start, as nobody has asked for anything yet. */
  readonly cold: readonly string[]
  /** The same page again. */
  readonly warm: readonly string[]
  /** Past the shared cache, in a site that has been running for a while. */
  readonly uncached: readonly string[]
}

/** Between requests the program looks for jobs and new journal entries: what it says then is no page's. */
const listening = 8_000
const settled = 300

/** Starts a site for each page, because only the first request finds it cold. */
export async function statementsOf(
  databaseUrl: string,
  paths: readonly string[],
  port: number,
): Promise<StatementsOfPage[]> {
  const found: StatementsOfPage[] = []
  for (const path of paths) found.push(await statementsOfPage(databaseUrl, path, port))
  return found
}

async function statementsOfPage(databaseUrl: string, path: string, port: number): Promise<StatementsOfPage> {
  const counter = await countStatements(databaseUrl)
  const site = await startSite(counter.url, port)
  try {
    await pause(listening)
    const background = new Set(counter.take())
    const of = async (isCached: boolean) => {
      counter.take()
      await ask({ address: site.address + path, times: 1, isCached })
      await pause(settled)
      return counter.take().filter((text) => !background.has(text))
    }
    return { cold: await of(true), warm: await of(true), uncached: await of(false) }
  } finally {
    await site.stop()
    counter.stop()
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
