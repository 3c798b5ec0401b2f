/**
 * PrefLib's ranked formats (N. Mattei, T. Walsh, "PrefLib: A Library for Preferences", 2013): soc strict and complete,
 * soi strict and incomplete, toc complete with ties, toi incomplete with ties. Ballots as `12: 3,{1,2}`.
 */
import type { RankedBallot, RankedElection } from '../ranked/election.ts'
import { MalformedFile } from './malformed.ts'
import { readCandidate, readCount, refuseRepetition, refuseTooMany } from './ranking.ts'

export const preflibEndings = ['soc', 'soi', 'toc', 'toi'] as const
export type PreflibEnding = (typeof preflibEndings)[number]

/** Reads a PrefLib file of the kind its ending names. Throws MalformedFile, also when a ballot is not of that kind. */
export function readPreflib(text: string, ending: PreflibEnding): RankedElection {
  const lines = text.split(/\r\n|\r|\n/)
  const { title, names } = readHeader(lines)
  const ballots: RankedBallot[] = []
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#') || line.trim() === '') continue
    ballots.push(readBallot(line, index + 1, names.length, ending))
  }
  refuseTooMany(ballots)
  return { title, seats: 1, names, withdrawn: [], ballots }
}

/** Writes a PrefLib file. */
export function writePreflib({ title, names, ballots }: RankedElection): string {
  const group = (one: readonly number[]) => (one.length === 1 ? String(one[0]) : `{${one.join(',')}}`)
  const oneLine = (words: string) => words.replaceAll(/[\r\n]+/g, ' ')
  const header = [
    `# TITLE: ${oneLine(title)}`,
    `# NUMBER ALTERNATIVES: ${names.length}`,
    ...names.map((name, index) => `# ALTERNATIVE NAME ${index + 1}: ${oneLine(name)}`),
  ]
  return `${[...header, ...ballots.map(({ count, ranking }) => `${count}: ${ranking.map(group).join(',')}`)].join('\n')}\n`
}

function readHeader(lines: readonly string[]): { title: string; names: string[] } {
  let title = ''
  let declared: number | undefined
  const names: string[] = []
  for (const [index, line] of lines.entries()) {
    const [, key = '', value = ''] = /^#\s*([^:]+):\s*(.*)$/.exec(line) ?? []
    if (key === 'TITLE') title = value.trim()
    if (key === 'NUMBER ALTERNATIVES') {
      declared = /^\d{1,6}$/.test(value.trim()) ? Number(value) : undefined
      if (!declared) throw new MalformedFile(index + 1, `"${value}" is not a number of alternatives`)
    }
    const number = /^ALTERNATIVE NAME (\d+)$/.exec(key)?.[1]
    if (number !== undefined) {
      if (Number(number) !== names.length + 1) {
        throw new MalformedFile(
          index + 1,
          `alternative ${number} is named where ${names.length + 1} should be`,
        )
      }
      names.push(value.trim())
    }
  }
  if (names.length === 0)
    throw new MalformedFile(0, 'no line "# ALTERNATIVE NAME 1: ..." names the alternatives')
  if (declared !== undefined && declared !== names.length) {
    throw new MalformedFile(0, `${declared} alternatives are declared and ${names.length} named`)
  }
  return { title, names }
}

function readBallot(line: string, at: number, candidates: number, ending: PreflibEnding): RankedBallot {
  const [, count = '', order = ''] = /^\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(line) ?? []
  if (count === '') throw new MalformedFile(at, 'not a ballot: votes, a colon, an order')
  const groups = order === '' ? [] : splitGroups(order, at)
  const ranking = groups.map((group) => group.map((one) => readCandidate(one, candidates, at)))
  refuseRepetition(ranking, at)
  const isStrict = ranking.every((group) => group.length === 1)
  if (ending.startsWith('s') && !isStrict)
    throw new MalformedFile(at, `equals on a ballot of a .${ending} file`)
  if (ending.endsWith('c') && ranking.flat().length < candidates) {
    throw new MalformedFile(at, `a ballot of a .${ending} file that does not name every alternative`)
  }
  return { count: readCount(count, at), ranking }
}

/** "3,{1,2}" as [["3"], ["1", "2"]]. */
function splitGroups(order: string, at: number): string[][] {
  if (!/^(\{[^{}]*\}|[^{},]+)(,(\{[^{}]*\}|[^{},]+))*$/.test(order)) {
    throw new MalformedFile(at, `"${order}" is not an order of alternatives`)
  }
  return [...order.matchAll(/\{([^{}]*)\}|([^{},]+)/g)].map(([, equals, single = '']) =>
    (equals ?? single).split(',').map((one) => one.trim()),
  )
}
