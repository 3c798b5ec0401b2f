/** The rows of a CSV file (RFC 4180): fields between commas, quoted where they need it, with their lines. */
import { MalformedFile } from './malformed.ts'

export interface Row {
  /** Where the row begins, counted from 1. */
  readonly line: number
  readonly fields: readonly string[]
}

/** Every row that is not blank. Lines may end in LF or CRLF; a byte order mark is passed over. Throws MalformedFile. */
export function* readRows(text: string): Generator<Row> {
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const found = text.indexOf('\n', at)
    const end = found === -1 ? text.length : found
    const whole = text.slice(at, end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end)
    const begin = line
    if (whole.includes('"')) {
      const row = readQuoted(text, at, line)
      at = row.next
      line += row.lines
      yield { line: begin, fields: row.fields }
    } else {
      at = end + 1
      line += 1
      if (whole.trim() !== '') yield { line: begin, fields: whole.split(',') }
    }
  }
}

/** A row in which a quotation mark stands somewhere: it may go on over several lines. */
function readQuoted(text: string, start: number, line: number) {
  const fields: string[] = []
  let at = start
  let lines = 1
  for (;;) {
    if (text[at] === '"') {
      const close = closingQuote(text, at, line + lines - 1)
      const field = text.slice(at + 1, close).replaceAll('""', '"')
      lines += field.split('\n').length - 1
      fields.push(field)
      at = close + 1
      if (text[at] === '\r' && (text[at + 1] === '\n' || at + 1 === text.length)) at += 1
      if (at < text.length && text[at] !== ',' && text[at] !== '\n')
        throw new MalformedFile(line + lines - 1, 'text after the closing quotation mark of a field')
    } else {
      const end = fieldEnd(text, at)
      const field = text.slice(at, end)
      fields.push(text[end] === ',' ? field : field.replace(/\r$/, ''))
      at = end
    }
    if (text[at] !== ',') return { fields, next: at + 1, lines }
    at += 1
  }
}

function closingQuote(text: string, open: number, line: number): number {
  let at = open + 1
  for (;;) {
    const found = text.indexOf('"', at)
    if (found === -1) throw new MalformedFile(line, 'a quotation mark is never closed')
    if (text[found + 1] !== '"') return found
    at = found + 2
  }
}

function fieldEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== ',' && text[at] !== '\n') at += 1
  return at
}
