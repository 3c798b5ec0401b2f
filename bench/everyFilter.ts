/** What each filter of the catalogue of pacts costs, so that the dearest one is known and not only a usual one. */
import { type Cost, type Measured, measureInTurns } from './costs.ts'
import { textTable } from './textTable.ts'

/** One of each filter, what narrows least and most, words that are common and rare, and a late page. */
const filters = [
  '',
  'stato=active',
  'stato=over',
  'stato=review,call,writing,active,suspended,over',
  'tipo=ordinary',
  'tipo=complex',
  'cura=continuous_care',
  'tema=skills',
  'ente=1',
  'ente=1,2,3,4,5,6,7,8,9',
  'stato=active&ente=1',
  'stato=active&tipo=ordinary&cura=continuous_care&tema=skills',
  'stato=suspended&tipo=complex&cura=occasional_care&tema=green&ente=9',
  'q=digitale',
  'q=piazza',
  'q=sportello+digitale',
  'q=parolachenonesiste',
  'q=digitale&stato=active',
  'q=digitale&ente=1',
  'pagina=450',
] as const

interface EveryFilter {
  readonly address: string
  readonly pid: number
  readonly databasePid: number
  readonly times: number
  readonly rounds: number
}

/** Prints the cost of every filter, the dearest first. */
export async function printEveryFilter(asked: EveryFilter): Promise<void> {
  const things = filters.map((query): Measured => {
    const address = `${asked.address}/patti${query && `?${query}`}`
    return {
      name: `/patti${query && `?${query}`}`,
      pid: asked.pid,
      wanted: { address, isCached: false, encoding: 'identity', times: asked.times },
    }
  })
  const costs = [...(await measureInTurns(things, asked.databasePid, asked.rounds))]
  const both = ({ site, database }: Cost) => site + database
  const rows = costs
    .sort(([, one], [, other]) => both(other) - both(one))
    .map(([name, cost]) => [
      name,
      ...[cost.site, cost.database, both(cost)].map((each) => each.toFixed(3)),
      String(cost.bytes),
    ])
  console.log(
    textTable(['every filter, CPU ms per request (aim: 5)', 'site', 'database', 'both', 'bytes'], rows),
  )
}
