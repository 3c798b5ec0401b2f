import { RowScanner } from './rowScanner.ts'
import { rowOf } from './rows.ts'
import { checkWidth, emptyFile, headerOf } from './table.ts'
import { LogReader } from './voteLog.ts'
import { MatrixReader } from './voteMatrix.ts'
import type { ReadVotes } from './votesFile.ts'

/**
 * Reads a file of votes piece by piece, whatever its size: a log or a matrix, by its header. What takes memory is a few
 * numbers for each vote.
 */
export class VoteReader {
  readonly #scanner = new RowScanner()
  #width = 0
  #rows: LogReader | MatrixReader | undefined

  /** More of the file, as UTF-8. Throws MalformedFile. */
  add(piece: Uint8Array): void {
    this.#scanner.add(piece)
    this.#takeRows()
  }

  /** All that was read. Throws MalformedFile. */
  finish(): ReadVotes {
    this.#scanner.finish()
    this.#takeRows()
    if (!this.#rows) throw emptyFile()
    return this.#rows.read()
  }

  #takeRows(): void {
    const scanner = this.#scanner
    if (!this.#rows && scanner.next()) this.#rows = this.#readerFor(headerOf(rowOf(scanner)))
    const rows = this.#rows
    if (!rows) return
    while (scanner.next()) {
      checkWidth(scanner.line, scanner.width, this.#width)
      rows.take(scanner)
    }
  }

  #readerFor(header: readonly string[]): LogReader | MatrixReader {
    this.#width = header.length
    const isMatrix = header.includes('participant') && !header.includes('voter-id')
    return isMatrix ? new MatrixReader(header) : new LogReader(header)
  }
}
