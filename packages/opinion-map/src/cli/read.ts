/** Files, gzipped or not. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { MalformedFile } from '../formats/malformed.ts'

/** The text of a file, its byte order mark taken off. Throws MalformedFile when it is not UTF-8. */
export function readText(path: string): string {
  const bytes = readFileSync(path)
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(isGzip ? gunzipSync(bytes) : bytes)
  } catch {
    throw new MalformedFile(0, isGzip ? 'not a whole gzip file of UTF-8 text' : 'not UTF-8 text')
  }
}
