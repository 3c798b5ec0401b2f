/** Reads the files of a form: small ones at once, large ones in a thread of their own, so that nobody waits meanwhile. */
import { askThread } from '#platform/besideThread.ts'
import type { ImportedFiles } from '../rules/importedFiles.ts'
import { type SentFile, type SentFiles, type UnpackedFiles, unpackFiles } from './unpackFiles.ts'

/** Bytes that are read within a few milliseconds. */
const small = 100_000

/** Files that were read, for the command that writes what is in them. */
export class ReadFiles {
  readonly files: ImportedFiles
  readonly #digest: string
  constructor(files: ImportedFiles, digest: string) {
    this.files = files
    this.#digest = digest
  }
  /** All that is kept of them where a form is written down. */
  toJSON(): string {
    return this.#digest
  }
}

/** The bytes of large files are handed over, and empty afterwards. */
export async function readSent(sent: SentFiles): Promise<UnpackedFiles> {
  const both = [sent.votes, sent.comments]
  if (both.every((file) => sizeOf(file) <= small)) return unpackFiles(sent)
  const transfer = [...new Set(both.flatMap((file) => ('bytes' in file ? [file.bytes.buffer] : [])))]
  return await askThread<UnpackedFiles>('./readingWorker.ts', import.meta.url, { message: sent, transfer })
}

const sizeOf = (file: SentFile): number => ('bytes' in file ? file.bytes.length : 8 * file.packed.length)
