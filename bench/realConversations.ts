import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { referenceFolder, referenceText } from '../conformance/reference.ts'
import type { CastVote, Conversation, Statement, Vote } from '../packages/opinion-map/src/votes.ts'

/** The real conversations of the reference data, one after the other: votes and moderation, as the log or the matrix has them. */
export function* realConversations(): Generator<{ name: string; conversation: Conversation }> {
  const folder = join(referenceFolder, 'polis-opendata')
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const log = referenceText('polis-opendata', name, 'votes.csv.gz')
    const matrix = referenceText('polis-opendata', name, 'participants-votes.csv.gz')
    const votes = log ? readLog(log) : matrix ? readMatrix(matrix) : []
    const comments = referenceText('polis-opendata', name, 'comments.csv.gz') ?? ''
    yield { name, conversation: { votes, statements: readModeration(comments) } }
  }
}

const linesOf = (text: string): string[][] =>
  text.split(/\r?\n/).flatMap((line) => (line === '' ? [] : [line.split(',')]))

function readLog(text: string): CastVote[] {
  const [head = [], ...rows] = linesOf(text)
  const [statement, participant, vote] = ['comment-id', 'voter-id', 'vote'].map((name) => head.indexOf(name))
  const cast = rows.map((row) => ({
    participant: row[participant ?? -1] ?? '',
    statement: row[statement ?? -1] ?? '',
    vote: Number(row[vote ?? -1]) as Vote,
  }))
  return cast.filter(({ vote }) => vote === 1 || vote === 0 || vote === -1)
}

function readMatrix(text: string): CastVote[] {
  const [head = [], ...rows] = linesOf(text)
  const from = head.indexOf('n-disagree') + 1
  return rows.flatMap((row) =>
    row
      .slice(from)
      .flatMap((cell, at) =>
        cell === ''
          ? []
          : [
              {
                participant: row[0] ?? '',
                statement: head[from + at] ?? '',
                vote: Math.sign(Number(cell)) as Vote,
              },
            ],
      ),
  )
}

/** The columns before the text, which alone may hold commas and line breaks. */
function readModeration(text: string): Statement[] {
  return [...text.matchAll(/^\d+,[^,\n]*,(\d+),[^,\n]*,\d+,\d+,(-1|0|1),/gm)].map(
    ([, id = '', moderated]) => ({
      id,
      moderated: Number(moderated) as Vote,
    }),
  )
}
