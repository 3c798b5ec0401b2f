/** The command line: one map for each file of votes, in order; a bad file says why and the rest goes on. */
import { writeFileSync } from 'node:fs'
import { MalformedFile } from '../formats/malformed.ts'
import { type Comment, readComments } from '../formats/readComments.ts'
import { readGroups } from '../formats/readGroups.ts'
import { letteredSummary } from '../report/lettered.ts'
import { writeReport } from '../report/writeReport.ts'
import { drawRead } from './drawRead.ts'
import { type Options, readOptions } from './options.ts'
import { readText } from './read.ts'
import { readVotesFile } from './readVotesFile.ts'
import { summarise } from './summarise.ts'
import { UnusableOptions } from './unusable.ts'
import { writeJson } from './writeJson.ts'

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
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    const options = readOptions(argv)
    if (options.help) {
      streams.out(help)
      return 0
    }
    return await drawFiles(options, argv, streams)
  } catch (error) {
    if (error instanceof BadFile) return 1
    if (!(error instanceof UnusableOptions)) throw error
    streams.err(`opinion-map: ${error.message}\n`)
    return 2
  }
}

async function drawFiles(options: Options, argv: readonly string[], streams: Streams): Promise<number> {
  const { comments: commentsFile, groups: groupsFile } = options
  const told = <Result>(work: () => Result | Promise<Result>): Promise<Result> =>
    telling(work, options, streams)
  const comments = commentsFile === undefined ? [] : await told(() => parsed(commentsFile, readComments))
  const groups = groupsFile === undefined ? undefined : await told(() => parsed(groupsFile, readGroups))
  let isAllGood = true
  for (const file of options.files) {
    try {
      await told(() => drawFile(file, comments, groups, options, argv, streams))
    } catch (error) {
      if (!(error instanceof BadFile)) throw error
      isAllGood = false
    }
  }
  return isAllGood ? 0 : 1
}

async function drawFile(
  file: string,
  comments: readonly Comment[],
  groups: ReadonlyMap<string, string> | undefined,
  { grouping, json, report }: Options,
  argv: readonly string[],
  { out }: Streams,
): Promise<void> {
  const read = await blaming(file, 'read', () => readVotesFile(file))
  const map = await drawRead(read, comments, { grouping, groups })
  const texts = new Map(comments.flatMap(({ id, text }) => (text ? [[id, text] as const] : [])))
  const moderatedOut = comments.filter(({ moderated }) => moderated === -1).length
  if (report !== undefined) {
    const whole = { participants: [...map.participants], ...map.summary }
    const html = writeReport(whole, {
      title: nameOf(file),
      texts,
      command: commandOf(argv),
      hasGivenGroups: groups !== undefined,
      moderatedOut,
    })
    await blaming(report, 'written', () => writeFileSync(report, html))
  }
  if (json) writeJson(map, out)
  else
    out(
      summarise(groups ? map.summary : letteredSummary(map.summary), {
        title: nameOf(file),
        texts,
        moderatedOut,
      }),
    )
}

const parsed = <Result>(file: string, read: (text: string) => Result): Promise<Result> =>
  blaming(file, 'read', () => read(readText(file)))

/** Says of which file the line is bad or the system complains. */
async function blaming<Result>(
  file: string,
  what: 'read' | 'written',
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof MalformedFile) throw new BadFile(file, error.line, error.message)
    if (error instanceof Error && 'code' in error)
      throw new BadFile(file, 0, `cannot be ${what}: ${String(error.code)}`)
    throw error
  }
}

/** Says what is wrong with a file where the reader looks for it: in the JSON, else beside it. */
async function telling<Result>(
  work: () => Result | Promise<Result>,
  { json }: Options,
  { out, err }: Streams,
): Promise<Result> {
  try {
    return await work()
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
