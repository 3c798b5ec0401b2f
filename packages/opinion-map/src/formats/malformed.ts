/** A file that cannot be read without guessing: where, and what is wrong. */
export class MalformedFile extends Error {
  /** Counted from 1; 0 when it is not one line that is wrong. */
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.name = 'MalformedFile'
    this.line = line
  }
}
