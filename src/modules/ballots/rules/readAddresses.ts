/** Reads a list of e-mail addresses: one a line, or a column of a CSV file with a heading. Pure. */

const looksLikeAddress = /^[^\s@,;"<>]+@[^\s@,;"<>]+\.[^\s@,;"<>]+$/
const headings = [
  'email',
  'e-mail',
  'mail',
  'posta',
  'posta elettronica',
  'indirizzo',
  'indirizzo e-mail',
  'address',
]

export interface ReadAddresses {
  /** In small letters, each once. */
  readonly addresses: readonly string[]
  /** Lines, from 1, where something stands that is no address. */
  readonly wrongLines: readonly number[]
}

export function readAddresses(text: string): ReadAddresses {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const separator = lines[0]?.includes(';') ? ';' : lines[0]?.includes('\t') ? '\t' : ','
  const column = columnOf(cellsOf(lines[0] ?? '', separator))
  const addresses = new Set<string>()
  const wrongLines: number[] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || (index === 0 && column.isHeading)) continue
    const address = (cellsOf(line, separator)[column.place] ?? '').toLowerCase()
    if (address.length <= 254 && looksLikeAddress.test(address)) addresses.add(address)
    else wrongLines.push(index + 1)
  }
  return { addresses: [...addresses], wrongLines }
}

/** Which cell of each line has the address: the one with the heading, else the one of the first line that has one. */
function columnOf(first: readonly string[]): { readonly place: number; readonly isHeading: boolean } {
  const heading = first.findIndex((cell) => headings.includes(cell.toLowerCase()))
  if (heading >= 0) return { place: heading, isHeading: true }
  return {
    place: Math.max(
      0,
      first.findIndex((cell) => looksLikeAddress.test(cell.toLowerCase())),
    ),
    isHeading: false,
  }
}

/** Cells of one line, quotes taken off (RFC 4180; a quoted line end is no address anyway). */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let place = 0; place < line.length; place += 1) {
    const letter = line[place] ?? ''
    if (letter === '"' && isQuoted && line[place + 1] === '"') {
      cell += '"'
      place += 1
    } else if (letter === '"') isQuoted = !isQuoted
    else if (letter === separator && !isQuoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += letter
  }
  return [...cells, cell.trim()]
}
