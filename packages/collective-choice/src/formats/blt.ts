/**
 * BLT, the format of ERS and OpenSTV: candidates and seats; withdrawn candidates with a minus; ballots as
 * `votes 3 1=2 0`; a 0 alone; names and title in quotes. `#` begins a comment.
 */
import type { RankedBallot, RankedElection } from '../ranked/election.ts'
import { MalformedFile } from './malformed.ts'
import { readCandidate, readCount, refuseRepetition, refuseTooMany } from './ranking.ts'

/** Reads a BLT file. Throws MalformedFile. */
export function readBlt(text: string): RankedElection {
  const words = wordsOf(text)
  const candidates = wholeNumber(words, 'the number of candidates', 1)
  const seats = wholeNumber(words, 'the number of seats', 1)
  if (seats > candidates) throw new MalformedFile(words.line, `${seats} seats for ${candidates} candidates`)
  const withdrawn = readWithdrawn(words, candidates)
  const ballots = readBallots(words, candidates)
  const names = Array.from({ length: candidates }, (_, index) =>
    quoted(words, `the name of candidate ${index + 1}`),
  )
  const title = words.isAtEnd ? '' : quoted(words, 'the title')
  if (!words.isAtEnd) throw new MalformedFile(words.nextLine, `"${words.peek()}" after the title`)
  refuseTooMany(ballots)
  return { title, seats, names, withdrawn, ballots }
}

/** Writes a BLT file; equals as `1=2`. Names lose their quotes, which the format cannot hold. */
export function writeBlt({ title, seats, names, withdrawn, ballots }: RankedElection): string {
  const quote = (name: string) => `"${name.replaceAll('"', '').replaceAll(/[\r\n]+/g, ' ')}"`
  const lines = [
    `${names.length} ${seats}`,
    ...withdrawn.map((candidate) => `-${candidate}`),
    ...ballots.map(({ count, ranking }) => [count, ...ranking.map((group) => group.join('=')), 0].join(' ')),
    '0',
    ...names.map(quote),
    quote(title),
  ]
  return `${lines.join('\n')}\n`
}

function readWithdrawn(words: Words, candidates: number): number[] {
  const withdrawn: number[] = []
  while (words.peek().startsWith('-')) {
    const word = words.take('a withdrawn candidate')
    const candidate = readCandidate(word.slice(1), candidates, words.line)
    if (withdrawn.includes(candidate))
      throw new MalformedFile(words.line, `candidate ${candidate} withdraws twice`)
    withdrawn.push(candidate)
    if (!words.peek().startsWith('-') && words.nextLine === words.line) {
      throw new MalformedFile(words.line, 'a withdrawn candidate and a ballot on one line')
    }
  }
  return withdrawn.sort((a, b) => a - b)
}

function readBallots(words: Words, candidates: number): RankedBallot[] {
  const ballots: RankedBallot[] = []
  for (;;) {
    const first = words.take('a ballot, or the 0 that ends the ballots')
    if (first === '0') return ballots
    const { line } = words
    const count = readCount(first, line)
    const ranking: number[][] = []
    for (let word = words.take('the 0 that ends a ballot'); word !== '0'; ) {
      ranking.push(word.split('=').map((one) => readCandidate(one, candidates, words.line)))
      word = words.take('the 0 that ends a ballot')
    }
    refuseRepetition(ranking, line)
    ballots.push({ count, ranking })
  }
}

function wholeNumber(words: Words, what: string, least: number): number {
  const word = words.take(what)
  const number = /^\d{1,6}$/.test(word) ? Number(word) : Number.NaN
  if (number >= least) return number
  throw new MalformedFile(words.line, `"${word}" is not ${what}`)
}

function quoted(words: Words, what: string): string {
  const word = words.take(what)
  if (/^".*"$/.test(word)) return word.slice(1, -1).trim()
  throw new MalformedFile(words.line, `"${word}" is not ${what} in quotes`)
}

interface Words {
  /** The line of the word taken last. */
  readonly line: number
  /** The line of the word that comes. */
  readonly nextLine: number
  readonly isAtEnd: boolean
  /** The word that comes, '' at the end. */
  readonly peek: () => string
  readonly take: (what: string) => string
}

/** The words of the file with their lines; what stands in quotes is one word. */
function wordsOf(text: string): Words {
  const found = text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) =>
      [...withoutComment(line).matchAll(/"[^"]*"|[^\s"]+|"/g)].map(([word]) => ({ word, line: index + 1 })),
    )
  let place = 0
  const lastLine = found.at(-1)?.line ?? 0
  return {
    get line() {
      return found[place - 1]?.line ?? lastLine
    },
    get nextLine() {
      return found[place]?.line ?? lastLine
    },
    get isAtEnd() {
      return place >= found.length
    },
    peek: () => found[place]?.word ?? '',
    take: (what) => {
      const next = found[place]
      if (!next) throw new MalformedFile(lastLine, `the file ends before ${what}`)
      place += 1
      return next.word
    },
  }
}

/** A `#` outside quotes begins a comment. */
const withoutComment = (line: string): string => line.replace(/^((?:[^"#]|"[^"]*")*)#.*$/, '$1')
