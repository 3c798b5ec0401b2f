/** The table of contents of the open data. */

import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'
import { ballotResults, ballots } from './ballots.ts'
import { type Dataset, mostRows, type Row } from './dataset.ts'
import { bodies, labs } from './network.ts'
import { conversations, statements } from './opinions.ts'
import { actions, answers, decisions, indicators, measurements } from './outcomes.ts'
import { commitments, commons, diary, pacts } from './pacts.ts'
import { comments, meetings, processes, proposals, supports } from './participation.ts'

export type { Cell, Dataset, Row } from './dataset.ts'

export const datasets: readonly Dataset[] = [
  processes,
  proposals,
  supports,
  comments,
  meetings,
  decisions,
  answers,
  actions,
  indicators,
  measurements,
  pacts,
  commitments,
  commons,
  diary,
  ballots,
  ballotResults,
  conversations,
  statements,
  labs,
  bodies,
]

export const findDataset = (name: string): Dataset | undefined =>
  datasets.find((dataset) => dataset.name === name)

/** All public rows of a dataset, or those its address asks for. */
export async function readDataset(
  db: Database,
  dataset: Dataset,
  today: Day,
  query = new URLSearchParams(),
): Promise<readonly Row[]> {
  const answer = await sql<Row>`select * from (${dataset.select(today, query)}) d limit ${mostRows}`.execute(
    db,
  )
  return answer.rows
}
