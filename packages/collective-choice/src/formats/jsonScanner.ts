/** A strict reader of JSON (RFC 8259) that always knows its line, for formats that must say where a file is wrong. */
import { MalformedFile } from './malformed.ts'

export class JsonScanner {
  readonly #text: string
  #position = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  /** The line of what comes next, counted from 1. */
  get line(): number {
    this.#skipSpace()
    return this.#line
  }

  /** Calls `read` for each name of an object, its value next. A name that comes twice is an error. */
  object(what: string, read: (name: string) => void): void {
    this.#expect('{', `${what} must be an object`)
    const names = new Set<string>()
    if (this.#accept('}')) return
    do {
      const name = this.text('a name within quotes is missing')
      if (names.has(name)) throw this.wrong(`"${name}" comes twice`)
      names.add(name)
      this.#expect(':', `a colon is missing after "${name}"`)
      read(name)
    } while (this.#accept(','))
    this.#expect('}', `a comma or } is missing in ${what}`)
  }

  /** Calls `read` for each element of an array. */
  array(what: string, read: (index: number) => void): void {
    this.#expect('[', `${what} must be an array`)
    if (this.#accept(']')) return
    let index = 0
    do read(index++)
    while (this.#accept(','))
    this.#expect(']', `a comma or ] is missing in ${what}`)
  }

  /** A whole number from 0, written plainly: no sign, no decimals, no exponent. */
  wholeNumber(what: string): number {
    this.#skipSpace()
    const found = this.#match(/-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?/y)
    if (found === undefined) throw this.wrong(`${what} must be a whole number, not ${this.#next()}`)
    if (!/^(0|[1-9][0-9]{0,14})$/.test(found))
      throw this.wrong(`${what} must be a whole number, not ${found}`)
    return Number(found)
  }

  text(otherwise: string): string {
    this.#skipSpace()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids control characters in texts
    const found = this.#match(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y)
    if (found === undefined) throw this.wrong(otherwise)
    return String(JSON.parse(found))
  }

  /** Nothing may follow. */
  end(): void {
    this.#skipSpace()
    if (this.#position < this.#text.length) throw this.wrong(`nothing may follow, but ${this.#next()} does`)
  }

  wrong(message: string, line = this.#line): MalformedFile {
    return new MalformedFile(line, message)
  }

  #expect(character: string, otherwise: string): void {
    if (!this.#accept(character)) throw this.wrong(`${otherwise}, not ${this.#next()}`)
  }

  #accept(character: string): boolean {
    this.#skipSpace()
    if (this.#text[this.#position] !== character) return false
    this.#position += 1
    return true
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position
    const found = pattern.exec(this.#text)?.[0]
    if (found !== undefined) this.#position += found.length
    return found
  }

  #next(): string {
    if (this.#position >= this.#text.length) return 'the end of the file'
    const rest = this.#text.slice(this.#position, this.#position + 50)
    return /^(?:"[^"\n]{0,40}"?|[^\s,\][{}]{1,40}|.)/.exec(rest)?.[0] ?? 'nothing'
  }

  #skipSpace(): void {
    for (; this.#position < this.#text.length; this.#position += 1) {
      const character = this.#text[this.#position]
      if (character === '\n') this.#line += 1
      else if (character !== ' ' && character !== '\t' && character !== '\r') return
    }
  }
}
