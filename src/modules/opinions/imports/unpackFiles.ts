/** The files of a form, unpacked and read; and packed again, for the page that carries them along. Pure. */
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { FieldErrors } from '#platform/outcome.ts'
import { type ImportedFiles, readFiles } from '../rules/importedFiles.ts'

/** Bytes of both files together that a form may carry. */
export const mostImport = 64 * 1024 * 1024
/** Letters of a page that is still easy to send back; what is larger has to be chosen again. */
const mostCarried = 12_000_000

/** A file as it was chosen, or as a page carried it along. */
export type SentFile = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly packed: string }

export interface SentFiles {
  readonly votes: SentFile
  readonly comments: SentFile
  /** Whether they are wanted packed, to be carried along. */
  readonly isCarried: boolean
}

export type UnpackedFiles =
  | { readonly errors: FieldErrors }
  | {
      readonly files: ImportedFiles
      /** What the once-only record of a form keeps of them. */
      readonly digest: string
      /** Undefined where they are too large, or not wanted. */
      readonly carried: { readonly votes: string; readonly comments: string } | undefined
    }

export function unpackFiles({ votes, comments, isCarried }: SentFiles): UnpackedFiles {
  const [first, second] = [bytesOf(votes), bytesOf(comments)]
  const decoder = new TextDecoder()
  const files = readFiles(decoder.decode(first), decoder.decode(second))
  if ('errors' in files) return files
  const digest = createHash('sha256').update(first).update('\n\n').update(second).digest('base64url')
  const packed = isCarried ? { votes: pack(first), comments: pack(second) } : undefined
  const isSmall = packed && packed.votes.length + packed.comments.length <= mostCarried
  return { files, digest, carried: isSmall ? packed : undefined }
}

const pack = (bytes: Uint8Array): string => gzipSync(bytes).toString('base64url')

/** Nothing where what was carried cannot be read. */
function bytesOf(sent: SentFile): Uint8Array {
  if ('bytes' in sent) return sent.bytes
  if (sent.packed === '') return new Uint8Array()
  try {
    return gunzipSync(Buffer.from(sent.packed, 'base64url'), { maxOutputLength: mostImport })
  } catch {
    return new Uint8Array()
  }
}
