import type { Statement } from '../votes.ts'
import { MalformedFile } from './malformed.ts'
import { columnOf, idOf, readTable, shown, signOf } from './table.ts'

/** A statement with its words, where the file has them. */
export interface Comment extends Statement {
  readonly text?: string
}

/**
 * Reads the statements as Polis exports them (CSV): `comment-id`, `moderated` (-1 out, 0 not looked at, 1 in),
 * perhaps `is-meta` and `comment-body`. Throws MalformedFile.
 */
export function readComments(text: string): Comment[] {
  const { header, rows } = readTable(text)
  const idAt = columnOf(header, 'comment-id')
  const moderatedAt = columnOf(header, 'moderated')
  const metaAt = header.indexOf('is-meta')
  const bodyAt = header.indexOf('comment-body')
  const lines = new Map<string, number>()
  const comments: Comment[] = []
  for (const row of rows) {
    const id = idOf(row, idAt, 'comment-id')
    const before = lines.get(id)
    if (before !== undefined)
      throw new MalformedFile(row.line, `comment-id ${shown(id)} stands in line ${before} already`)
    lines.set(id, row.line)
    comments.push({
      id,
      moderated: signOf(row.fields[moderatedAt], row.line, 'moderated'),
      isMeta: metaAt !== -1 && isTrue(row.fields[metaAt] ?? '', row.line),
      ...(bodyAt === -1 ? {} : { text: row.fields[bodyAt] ?? '' }),
    })
  }
  return comments
}

function isTrue(field: string, line: number): boolean {
  const value = field.trim().toLowerCase()
  if (['true', 't', '1'].includes(value)) return true
  if (['false', 'f', '0', ''].includes(value)) return false
  throw new MalformedFile(line, `is-meta is "${shown(field)}" instead of true or false`)
}
