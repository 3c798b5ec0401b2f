import type { Labels } from '../grouping/labels.ts'
import type { Parallel } from '../workers/parallel.ts'
import { fromTable, type StatementCounts } from './counts.ts'
import type { PackedVotes } from './votes.ts'

const rowsPerBlock = 16_384

/** Counts every answer in one pass, by group and in total, shared among threads; without labels only the total. */
export function countGroups(
  { rowStarts, cells, statementCount, participantCount }: PackedVotes,
  { labels, groups }: { labels?: Labels; groups: number },
  parallel: Parallel,
): StatementCounts {
  const width = 3 * statementCount
  const size = width * (groups + 1)
  const blocks = Math.ceil(participantCount / rowsPerBlock)
  const tables = new Int32Array(parallel.allocate(4 * size * parallel.threads))
  const own = labels ?? new Int32Array(parallel.allocate(4 * participantCount)).fill(-1)
  parallel.run(
    'countGroups',
    { rowStarts, cells, statementCount, labels: own, tables, groups, rowsPerBlock },
    blocks,
  )
  const table = tables.slice(0, size)
  for (let at = size; at < tables.length; at++)
    table[at % size] = (table[at % size] as number) + (tables[at] as number)
  return fromTable(table, width, groups)
}
