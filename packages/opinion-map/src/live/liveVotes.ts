import { hasJointCounts } from '../axes/axes.ts'
import { jointCounts } from '../axes/jointCounts.ts'
import { countGroups } from '../matrix/countGroups.ts'
import { findId } from '../matrix/findId.ts'
import { compareIds, sortIds } from '../matrix/ids.ts'
import { checkVote } from '../matrix/packVotes.ts'
import { statementFlags } from '../matrix/statementFlags.ts'
import type { VoteMatrix } from '../matrix/votes.ts'
import type { CastVote, Statement, Vote } from '../votes.ts'
import { type Parallel, serial } from '../workers/parallel.ts'
import { countRow } from './countRow.ts'
import { type Kept, renumber } from './renumber.ts'
import { type RowEdit, replaceRows } from './replaceRows.ts'

const nobody = new Int32Array(0)

/** Packed votes that take changes one at a time, with their integer counts; brought up to date when asked for. */
export class LiveVotes {
  readonly #parallel: Parallel
  readonly #known = new Map<string, Statement>()
  readonly #excluded: Set<string>
  /** Answers since the last time, by participant. */
  readonly #pending = new Map<string, Map<string, Vote>>()
  #matrix: VoteMatrix
  #kept: Kept
  #spare: VoteMatrix['cells'] | undefined

  /** `matrix` is taken over: its arrays will change. */
  constructor(
    matrix: VoteMatrix,
    statements: Iterable<Statement> = [],
    excluded: Iterable<string> = [],
    parallel: Parallel = serial,
  ) {
    this.#parallel = parallel
    this.#matrix = matrix
    this.#excluded = new Set(excluded)
    for (const statement of statements) this.#known.set(statement.id, statement)
    this.#kept = { total: countGroups(matrix, { groups: 0 }, parallel).total, joint: undefined }
  }

  vote({ participant, statement, vote }: CastVote): void {
    if (this.#excluded.has(participant)) return
    checkVote(vote)
    const answers = this.#pending.get(participant) ?? new Map<string, Vote>()
    this.#pending.set(participant, answers.set(statement, vote))
  }

  moderate(statement: Statement): void {
    this.#known.set(statement.id, statement)
  }

  exclude(participant: string): void {
    this.#excluded.add(participant)
    this.#pending.set(participant, new Map())
  }

  /** The votes as they are now, and the counts kept for them; valid until the next call. */
  bringUpToDate(): { readonly votes: VoteMatrix; readonly kept: Kept } {
    this.#addStatements()
    this.#editRows()
    this.#dropStatements()
    const { statements, participantCount, statementCount } = this.#matrix
    this.#matrix = { ...this.#matrix, ...statementFlags(statements, this.#known.values()) }
    const { total, joint } = this.#kept
    const isNeeded = hasJointCounts(participantCount, statementCount)
    this.#kept = { total, joint: isNeeded ? (joint ?? jointCounts(this.#matrix, this.#parallel)) : undefined }
    return { votes: this.#matrix, kept: this.#kept }
  }

  #addStatements(): void {
    const there = new Set(this.#matrix.statements)
    const named = new Set(this.#known.keys())
    for (const answers of this.#pending.values()) for (const id of answers.keys()) named.add(id)
    if ([...named].some((id) => !there.has(id))) this.#renumber(sortIds(new Set([...there, ...named])))
  }

  #editRows(): void {
    const { statements } = this.#matrix
    const numbers = new Map(statements.map((id, j) => [id, j]))
    const edits: RowEdit[] = []
    for (const participant of [...this.#pending.keys()].sort(compareIds)) {
      const { place, isThere } = findId(this.#matrix.participants, participant)
      const before = isThere ? this.#rowAt(place) : nobody
      const answers = this.#pending.get(participant) ?? new Map<string, Vote>()
      const after = this.#excluded.has(participant) ? nobody : changeRow(before, answers, numbers)
      countRow(this.#kept, before, after)
      edits.push({ participant, place, isNew: !isThere, cells: after })
    }
    this.#pending.clear()
    const replaced = replaceRows(this.#matrix, edits, this.#spare, (bytes) => this.#parallel.allocate(bytes))
    this.#matrix = replaced.matrix
    this.#spare = replaced.spare
  }

  #rowAt(place: number): Int32Array {
    const { cells, rowStarts } = this.#matrix
    return Int32Array.from(cells.subarray(rowStarts[place], rowStarts[place + 1]))
  }

  /** Statements that nobody has listed vanish with their last answer. */
  #dropStatements(): void {
    const { total } = this.#kept
    const isAnswered = (j: number) => total[3 * j] || total[3 * j + 1] || total[3 * j + 2]
    const { statements } = this.#matrix
    const stay = statements.filter((id, j) => this.#known.has(id) || isAnswered(j))
    if (stay.length < statements.length) this.#renumber(stay)
  }

  #renumber(statements: readonly string[]): void {
    const renumbered = renumber(this.#matrix, this.#kept, statements, (bytes) =>
      this.#parallel.allocate(bytes),
    )
    this.#matrix = renumbered.matrix
    this.#kept = renumbered.kept
  }
}

/** The cells of a row after its owner's later answers. */
function changeRow(
  before: Int32Array,
  answers: ReadonlyMap<string, Vote>,
  numbers: ReadonlyMap<string, number>,
): Int32Array {
  const row = new Map<number, number>()
  for (const cell of before) row.set(Math.floor(cell / 3), cell)
  for (const [statement, vote] of answers) {
    const number = numbers.get(statement) ?? 0
    row.set(number, 3 * number + vote + 1)
  }
  return Int32Array.from(row.values()).sort()
}
