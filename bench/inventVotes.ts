import { seededRandom } from '../packages/opinion-map/src/grouping/seededRandom.ts'
import { makeCells, type PackedVotes } from '../packages/opinion-map/src/matrix/votes.ts'

export interface Shape {
  readonly participants: number
  readonly statements: number
  /** Answers of each participant on average. */
  readonly votesEach: number
  /** Everybody answers as many; else few answer much and many little. */
  readonly isEven: boolean
}

const planted = 3

/**
 * Seeded packed votes on shared memory, with three planted groups: each group has its own chance of agreeing to each
 * statement. Statements come from equal strata of the list, so each row is ascending without sorting.
 */
export function inventVotes({ participants, statements, votesEach, isEven }: Shape): PackedVotes {
  const random = seededRandom(42)
  const lean = Float64Array.from({ length: planted * statements }, () => 0.15 + 0.6 * random())
  const most = isEven ? participants * votesEach : participants * Math.min(statements, 8 * votesEach)
  const share = makeCells(statements, 1).BYTES_PER_ELEMENT
  const cells = makeCells(statements, most, new SharedArrayBuffer(most * share))
  const rowStarts = new Int32Array(new SharedArrayBuffer(4 * (participants + 1)))
  let used = 0
  for (let p = 0; p < participants; p++) {
    rowStarts[p] = used
    const group = Math.floor(random() ** 1.3 * planted)
    const wanted = isEven ? votesEach : Math.ceil(1 - votesEach * Math.log(1 - random()))
    const count = Math.min(statements, wanted, Math.floor(most / participants))
    for (let i = 0; i < count; i++) {
      const from = Math.floor((i * statements) / count)
      const to = Math.floor(((i + 1) * statements) / count)
      const statement = from + Math.floor(random() * (to - from))
      const chance = random()
      const agrees = lean[group * statements + statement] as number
      cells[used] = 3 * statement + (chance < agrees ? 2 : chance < agrees + 0.1 ? 1 : 0)
      used += 1
    }
  }
  rowStarts[participants] = used
  const flags = () => new Uint8Array(statements)
  return {
    participantCount: participants,
    statementCount: statements,
    rowStarts,
    cells: cells.subarray(0, used),
    isModeratedOut: flags(),
    isMeta: flags(),
    isZeroed: flags(),
  }
}
