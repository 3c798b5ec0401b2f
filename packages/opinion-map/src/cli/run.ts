/** The command line: one map for each file of votes, in order; a bad file says why and the rest goes on. */
import { writeFileSync } from 'node:fs'
import { drawMap } from '../drawMap.ts'
import { MalformedFile } from '../formats/malformed.ts'
import { type Comment, readComments } from '../formats/readComments.ts'
import { readGroups } from '../formats/readGroups.ts'
import { readVotes } from '../formats/readVotes.ts'
import { writeReport } from '../report/writeReport.ts'
import { type Options, readOptions } from './options.ts'
import { readText } from './read.ts'
import { summarise } from './summarise.ts'
import { UnusableOptions } from './unusable.ts'

export interface Streams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** A file that cannot be used, by its name. */
class BadFile extends Error {
  readonly file: string
  readonly line: number

  constructor(file: string, line: number, message: string) {
    super(message)
    this.file = file
    this.line = line
  }
}

/** Runs the command line and returns its exit status: 0 all drawn, 1 a file was bad, 2 wrong arguments. */
export function run(argv: readonly string[], streams: Streams): number {
  try {
    const options = readOptions(argv)
    if (options.help) {
      streams.out(help)
      return 0
    }
    return drawFiles(options, argv, streams)
  } catch (error) {
    if (error instanceof BadFile) return 1
    if (!(error instanceof UnusableOptions)) throw error
    streams.err(`opinion-map: ${error.message}\n`)
    return 2
  }
}

function drawFiles(options: Options, argv: readonly string[], streams: Streams): number {
  const { comments: commentsFile, groups: groupsFile } = options
  const told = <Result>(work: () => Result): Result => telling(work, options, streams)
  const comments = commentsFile === undefined ? [] : told(() => parsed(commentsFile, readComments))
  const groups = groupsFile === undefined ? undefined : told(() => parsed(groupsFile, readGroups))
  let isAllGood = true
  for (const file of options.files) {
    try {
      told(() => drawFile(file, comments, groups, options, argv, streams))
    } catch (error) {
      if (!(error instanceof BadFile)) throw error
      isAllGood = false
    }
  }
  return isAllGood ? 0 : 1
}

function drawFile(
  file: string,
  comments: readonly Comment[],
  groups: ReadonlyMap<string, string> | undefined,
  { grouping, json, report }: Options,
  argv: readonly string[],
  { out }: Streams,
): void {
  const { votes, statements } = parsed(file, readVotes)
  const map = drawMap(
    { votes, statements: [...statements, ...comments] },
    { grouping, ...(groups ? { groups } : {}) },
  )
  const texts = new Map(comments.flatMap(({ id, text }) => (text ? [[id, text] as const] : [])))
  if (report !== undefined) {
    const html = writeReport(map, { title: nameOf(file), texts, command: commandOf(argv) })
    fromSystem(report, 'written', () => writeFileSync(report, html))
  }
  out(json ? `${JSON.stringify(map)}\n` : summarise(map, nameOf(file), texts))
}

function parsed<Result>(file: string, read: (text: string) => Result): Result {
  try {
    return read(fromSystem(file, 'read', () => readText(file)))
  } catch (error) {
    if (error instanceof MalformedFile) throw new BadFile(file, error.line, error.message)
    throw error
  }
}

function fromSystem<Result>(file: string, what: 'read' | 'written', work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new BadFile(file, 0, `cannot be ${what}: ${String(error.code)}`)
    throw error
  }
}

/** Says what is wrong with a file where the reader looks for it: in the JSON, else beside it. */
function telling<Result>(work: () => Result, { json }: Options, { out, err }: Streams): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof BadFile) {
      const { file, message, line } = error
      if (json) out(`${JSON.stringify({ file, error: message, line })}\n`)
      err(`opinion-map: ${file}${line > 0 ? `, line ${line}` : ''}: ${message}\n`)
    }
    throw error
  }
}

const nameOf = (file: string): string => file.replace(/^.*[\\/](?=.)/, '').replace(/\.gz$/i, '')

/** The command as one would type it again. */
const commandOf = (argv: readonly string[]): string =>
  ['opinion-map', ...argv]
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ')

const help = `opinion-map [options] VOTES.csv...

Draws the opinion map of each file (also gzipped) and says it in words.

VOTES.csv has the columns comment-id, voter-id, vote (1 agree, 0 pass, -1 disagree) and perhaps timestamp
(the latest vote wins), or is a matrix: a row for each participant, a column for each comment-id.

  --json                     one JSON object for each file instead of words
  --grouping default|polis   default: many seeded starts, number of groups by stability; polis: as published
  --comments COMMENTS.csv    comment-id, moderated (-1 out, 0, 1 in), perhaps is-meta and comment-body
  --groups GROUPS.csv        participant, group: statistics for these groups instead of finding them
  --report FILE.html         writes a page that stands by itself, for one file of votes

Exit status: 0 all drawn, 1 a file was bad (the line and the reason are said), 2 wrong arguments.
`
