/** A file that a page carries along, packed, from the look at it to its import: nobody chooses it twice. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { mostImport } from '../commands/importAnswers.ts'

/** Letters of a page that is still easy to send back; what is larger has to be chosen again. */
const mostCarried = 12_000_000

/** The packed text; undefined where it is too large. */
export function carry(text: string): string | undefined {
  const packed = gzipSync(text).toString('base64url')
  return packed.length <= mostCarried ? packed : undefined
}

/** The text again; empty where it cannot be read. */
export function carried(packed: string): string {
  if (packed === '') return ''
  try {
    return gunzipSync(Buffer.from(packed, 'base64url'), { maxOutputLength: mostImport }).toString('utf8')
  } catch {
    return ''
  }
}
