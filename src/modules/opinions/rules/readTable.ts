/** Reads a file of comma-separated values (RFC 4180), each row with the line of the file it begins on. Pure. */

export interface ReadRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** The rows, or the line where quotation marks open and never close. Empty lines are nothing. */
export function readTable(
  text: string,
): { readonly rows: readonly ReadRow[] } | { readonly unclosedAt: number } {
  const rows: ReadRow[] = []
  let cells: string[] = []
  let place = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  let begun = 1
  const endRow = () => {
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begun, cells })
    cells = []
  }
  while (place < text.length) {
    let cell = ''
    if (text[place] === '"') {
      const opened = line
      place += 1
      for (;;) {
        const quote = text.indexOf('"', place)
        if (quote < 0) return { unclosedAt: opened }
        const piece = text.slice(place, quote)
        line += countLines(piece)
        cell += piece
        place = quote + 1
        if (text[place] !== '"') break
        cell += '"'
        place += 1
      }
    }
    const end = endOfCell(text, place)
    cell += text.slice(place, end)
    cells.push(cell)
    place = end
    if (text[place] === ',') {
      place += 1
      if (place === text.length) cells.push('')
      continue
    }
    place += text.startsWith('\r\n', place) ? 2 : 1
    endRow()
    line += 1
    begun = line
  }
  if (cells.length > 0) endRow()
  return { rows }
}

function endOfCell(text: string, from: number): number {
  let place = from
  while (place < text.length && text[place] !== ',' && text[place] !== '\n' && text[place] !== '\r')
    place += 1
  return place
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
