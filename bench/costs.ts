/** What a request costs, in processor time of the site and of its database. */
import { processorTime, processorTimeOfFamily } from './processorTime.ts'
import { ask, type Wanted } from './requests.ts'

export interface Cost {
  /** Processor milliseconds of one request. */
  readonly site: number
  readonly database: number
  readonly bytes: number
}

export interface Measured {
  readonly name: string
  /** The process that answers. */
  readonly pid: number
  readonly wanted: Wanted
}

/** The middle cost of each thing, measured in turns so that a disturbance strikes all alike. */
export async function measureInTurns(
  things: readonly Measured[],
  databasePid: number,
  rounds: number,
): Promise<ReadonlyMap<string, Cost>> {
  const costs = new Map<string, Cost[]>(things.map(({ name }) => [name, []]))
  for (const { wanted } of things) await ask({ ...wanted, times: Math.min(wanted.times, 500) })
  for (let round = 0; round < rounds; round += 1) {
    for (const thing of things) costs.get(thing.name)?.push(await measureOnce(thing, databasePid))
  }
  return new Map([...costs].map(([name, each]) => [name, middle(each)]))
}

async function measureOnce({ pid, wanted }: Measured, databasePid: number): Promise<Cost> {
  const before = { site: processorTime(pid), database: processorTimeOfFamily(databasePid) }
  const { bytes } = await ask(wanted)
  return {
    site: (processorTime(pid) - before.site) / wanted.times,
    database: (processorTimeOfFamily(databasePid) - before.database) / wanted.times,
    bytes,
  }
}

const total = ({ site, database }: Cost): number => site + database

function middle(costs: readonly Cost[]): Cost {
  const sorted = [...costs].sort((one, other) => total(one) - total(other))
  const found = sorted[Math.floor(sorted.length / 2)]
  if (!found) throw new Error('Nothing was measured')
  return found
}
