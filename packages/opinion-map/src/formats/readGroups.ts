import { MalformedFile } from './malformed.ts'
import { columnOf, idOf, readTable, shown } from './table.ts'

/** Reads who belongs where (CSV): `participant`, `group`. A blank group is none. Throws MalformedFile. */
export function readGroups(text: string): Map<string, string> {
  const { header, rows } = readTable(text)
  const participantAt = columnOf(header, 'participant')
  const groupAt = columnOf(header, 'group')
  const lines = new Map<string, number>()
  const groups = new Map<string, string>()
  for (const row of rows) {
    const participant = idOf(row, participantAt, 'participant')
    const before = lines.get(participant)
    if (before !== undefined)
      throw new MalformedFile(row.line, `participant ${shown(participant)} stands in line ${before} already`)
    lines.set(participant, row.line)
    const group = row.fields[groupAt] ?? ''
    if (group.trim() !== '') groups.set(participant, group)
  }
  return groups
}
