/** Approval ballots for a committee: `{"seats":3,"candidates":5,"ballots":[[0,2],[1]]}`, with `"names"` if wanted. */
import { JsonScanner } from './jsonScanner.ts'

/** Candidates are numbers from 0. A ballot lists the candidates one voter approves; it may be empty. */
export interface CommitteeElection {
  readonly seats: number
  readonly candidates: number
  readonly ballots: readonly (readonly number[])[]
  readonly names?: readonly string[]
}

/** Far above any real list of candidates; a typing slip must not fill the memory. */
const mostCandidates = 10_000

/** Reads a profile strictly. Throws MalformedFile with the line. */
export function readCommitteeJson(text: string): CommitteeElection {
  const scanner = new JsonScanner(text)
  let seats: number | undefined
  let seatsLine = 0
  let candidates: number | undefined
  let names: string[] | undefined
  let ballots: Located[] | undefined
  scanner.object('the profile', (name) => {
    if (name === 'seats') {
      seats = positive(scanner, 'seats')
      seatsLine = scanner.line
    } else if (name === 'candidates') candidates = positive(scanner, 'candidates')
    else if (name === 'names') names = readNames(scanner)
    else if (name === 'ballots') ballots = readBallots(scanner)
    else throw scanner.wrong(`unknown name "${name}": seats, candidates, ballots or names`)
  })
  scanner.end()
  if (seats === undefined) throw scanner.wrong('"seats" is missing', 0)
  if (candidates === undefined) throw scanner.wrong('"candidates" is missing', 0)
  if (ballots === undefined) throw scanner.wrong('"ballots" is missing', 0)
  if (seats > candidates) throw scanner.wrong(`${seats} seats for ${candidates} candidates`, seatsLine)
  if (names !== undefined && names.length !== candidates)
    throw scanner.wrong(`${names.length} names for ${candidates} candidates`, 0)
  for (const [index, { line, approved }] of ballots.entries())
    checkBallot(scanner, index, line, approved, candidates)
  const election = { seats, candidates, ballots: ballots.map(({ approved }) => approved) }
  return names === undefined ? election : { ...election, names }
}

/** The same file again, a ballot a line. */
export function writeCommitteeJson({ seats, candidates, ballots, names }: CommitteeElection): string {
  const lines = ballots.map((ballot) => JSON.stringify(ballot)).join(',\n')
  const named = names === undefined ? '' : `"names":${JSON.stringify(names)},`
  return `{"seats":${seats},"candidates":${candidates},${named}"ballots":[\n${lines}\n]}\n`
}

interface Located {
  readonly line: number
  readonly approved: readonly number[]
}

function positive(scanner: JsonScanner, what: string): number {
  const value = scanner.wholeNumber(what)
  if (value < 1) throw scanner.wrong(`${what} must be at least 1`)
  if (value > mostCandidates) throw scanner.wrong(`${what} must be at most ${mostCandidates}`)
  return value
}

function readNames(scanner: JsonScanner): string[] {
  const names: string[] = []
  scanner.array('names', (index) => names.push(scanner.text(`name ${index} must be a text`)))
  return names
}

function readBallots(scanner: JsonScanner): Located[] {
  const ballots: Located[] = []
  scanner.array('ballots', (index) => {
    const approved: number[] = []
    const line = scanner.line
    scanner.array(`ballot ${index}`, () =>
      approved.push(scanner.wholeNumber(`a candidate of ballot ${index}`)),
    )
    ballots.push({ line, approved })
  })
  return ballots
}

function checkBallot(
  scanner: JsonScanner,
  index: number,
  line: number,
  approved: readonly number[],
  candidates: number,
) {
  const foreign = approved.find((candidate) => candidate >= candidates)
  if (foreign !== undefined)
    throw scanner.wrong(`ballot ${index} names candidate ${foreign}, the last is ${candidates - 1}`, line)
  const repeated = approved.find((candidate, place) => approved.indexOf(candidate) !== place)
  if (repeated !== undefined) throw scanner.wrong(`ballot ${index} names candidate ${repeated} twice`, line)
}
