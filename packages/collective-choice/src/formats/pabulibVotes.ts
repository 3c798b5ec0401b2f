/** The VOTES section of a .pb file. Equal votes are read once. */
import { type BallotGroup, type BallotType, Grouping, type Project } from '../budgeting/election.ts'
import { readFraction } from '../exact/decimal.ts'
import type { Fraction } from '../exact/fraction.ts'
import { MalformedFile } from './malformed.ts'

export class VotesReader {
  readonly ballotType: BallotType
  voters = 0
  readonly #isSingle: boolean
  readonly #places: ReadonlyMap<string, number>
  readonly #grouping: Grouping
  readonly #voterColumn: number
  readonly #voteColumn: number
  readonly #pointsColumn: number
  readonly #known = new Map<string, number>()
  readonly #voterIds = new Set<string>()

  /** Throws MalformedFile when ballots should carry points and no column holds them. */
  constructor(
    projects: readonly Project[],
    ballotType: BallotType,
    isSingle: boolean,
    columns: readonly string[],
    line: number,
  ) {
    this.ballotType = ballotType
    this.#isSingle = isSingle
    this.#places = new Map(projects.map(({ id }, place) => [id, place]))
    this.#grouping = new Grouping(ballotType)
    this.#voterColumn = columns.indexOf('voter_id')
    this.#voteColumn = columns.indexOf('vote')
    this.#pointsColumn = ballotType === 'points' ? columns.indexOf('points') : -1
    if (ballotType === 'points' && this.#pointsColumn === -1)
      throw new MalformedFile(line, 'ballots with points need a column "points"')
  }

  groups = (): readonly BallotGroup[] => this.#grouping.groups()

  read(line: number, fields: readonly string[]): void {
    const voter = fields[this.#voterColumn]?.trim() ?? ''
    if (voter === '') throw new MalformedFile(line, 'a vote without a voter_id')
    if (this.#voterIds.has(voter)) throw new MalformedFile(line, `the voter "${voter}" is there twice`)
    this.#voterIds.add(voter)
    this.voters += 1
    const vote = fields[this.#voteColumn] ?? ''
    const points = this.#pointsColumn === -1 ? undefined : (fields[this.#pointsColumn] ?? '')
    const key = points === undefined ? vote : `${vote};${points}`
    const group = this.#known.get(key)
    if (group === undefined) this.#known.set(key, this.#readBallot(line, vote, points))
    else this.#grouping.addTo(group, 1)
  }

  #readBallot(line: number, vote: string, pointsText: string | undefined): number {
    const ids = items(vote)
    const projects = ids.map((id) => {
      const place = this.#places.get(id)
      if (place === undefined)
        throw new MalformedFile(
          line,
          id === '' ? 'an empty place in a vote' : `a vote for the unknown project "${id}"`,
        )
      return place
    })
    const twice = ids.find((id, place) => ids.indexOf(id) !== place)
    if (twice !== undefined) throw new MalformedFile(line, `a vote names the project "${twice}" twice`)
    if (this.#isSingle && ids.length > 1) throw new MalformedFile(line, 'a vote for more than one project')
    return this.#grouping.add(projects, readPoints(line, ids, pointsText), 1)
  }
}

function readPoints(line: number, ids: readonly string[], text: string | undefined): Fraction[] | undefined {
  if (text === undefined) return undefined
  const given = items(text)
  if (given.length !== ids.length)
    throw new MalformedFile(line, `${given.length} points for ${ids.length} projects`)
  return given.map((one) => {
    const points = /^[+-]?\d+(\.\d+)?$/.test(one) ? readFraction(one) : undefined
    if (!points) throw new MalformedFile(line, `"${one}" is not a number of points`)
    if (points.numerator < 0n) throw new MalformedFile(line, `negative points: ${one}`)
    return points
  })
}

const items = (text: string): string[] =>
  text.trim() === '' ? [] : text.split(',').map((item) => item.trim())
