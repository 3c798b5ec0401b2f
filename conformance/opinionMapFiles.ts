/** The conversations of the data folder, as the opinion map reads them. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type CastVote, type Comment, readComments, readVotes, type Statement } from '#packages/opinion-map'
import { referenceFolder, referenceText } from './reference.ts'

export interface ReferenceConversation {
  readonly name: string
  /** From the log, else from the matrix. */
  readonly votes: readonly CastVote[]
  readonly statements: readonly Statement[]
  /** With the numbers that their file publishes. */
  readonly comments: readonly PublishedComment[]
  /** Every row of the log, superseded answers too; absent where there is none. */
  readonly rows: readonly CastVote[] | undefined
  /** The published group of each participant who has one. */
  readonly groups: ReadonlyMap<string, string>
}

export interface PublishedComment extends Comment {
  readonly agrees: number
  readonly disagrees: number
  readonly groupInformedConsensus: number | undefined
}

/** One after the other: not all need be kept. */
export function* readConversations(): Generator<ReferenceConversation> {
  const folder = join(referenceFolder, 'polis-opendata')
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).sort()) {
    const matrix = partOf(name, 'participants-votes.csv')
    const comments = partOf(name, 'comments.csv')
    if (matrix === undefined || comments === undefined) continue
    const log = partOf(name, 'votes.csv')
    const rows = log === undefined ? undefined : readVotes(log).votes
    const { votes, statements } = readVotes(matrix)
    const published = readPublished(comments)
    yield {
      name,
      votes: rows ?? votes,
      statements: [...new Map([...statements, ...published].map((each) => [each.id, each])).values()],
      comments: published,
      rows,
      groups: readPublishedGroups(matrix),
    }
  }
}

const partOf = (name: string, part: string): string | undefined =>
  referenceText('polis-opendata', name, `${part}.gz`) ?? referenceText('polis-opendata', name, part)

function readPublished(text: string): PublishedComment[] {
  const [agrees, disagrees, consensus] = ['agrees', 'disagrees', 'group-informed-consensus'].map((column) =>
    columnAlone(text, column),
  )
  return readComments(text).map((comment, at) => ({
    ...comment,
    agrees: Number(agrees?.[at]),
    disagrees: Number(disagrees?.[at]),
    groupInformedConsensus: consensus?.[at] ? Number(consensus[at]) : undefined,
  }))
}

function readPublishedGroups(text: string): Map<string, string> {
  const participants = columnAlone(text, 'participant') ?? []
  const groups = columnAlone(text, 'group-id') ?? []
  return new Map(
    participants.flatMap((participant, at) => {
      const group = groups[at]
      return group ? [[participant, group] as const] : []
    }),
  )
}

/** The fields of one column, read apart from the package; undefined where the file has none of that name. */
function columnAlone(text: string, name: string): string[] | undefined {
  const rows = splitRows(text)
  const at = rows[0]?.indexOf(name) ?? -1
  return at === -1 ? undefined : rows.slice(1).map((row) => row[at] ?? '')
}

function splitRows(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const row = rows.at(-1) as string[]
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end?.endsWith('\n')) rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}
