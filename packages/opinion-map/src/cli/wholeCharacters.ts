import { isUtf8 } from 'node:buffer'
import { MalformedFile } from '../formats/malformed.ts'

/** The same bytes, no character split between two pieces. Throws MalformedFile for what is not UTF-8, in these words. */
export async function* wholeCharacters(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  complaint: string,
): AsyncGenerator<Uint8Array> {
  let split = new Uint8Array(0)
  for await (const piece of pieces) {
    const bytes = split.length > 0 ? Buffer.concat([split, piece]) : piece
    const end = endOfCharacters(bytes)
    if (!isUtf8(bytes.subarray(0, end))) throw new MalformedFile(0, complaint)
    split = Uint8Array.from(bytes.subarray(end))
    yield bytes.subarray(0, end)
  }
  if (split.length > 0) throw new MalformedFile(0, complaint)
}

/** Where the last character that is whole ends. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) break
    const length = byte < 0xc0 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    if (length > 0) return back < length ? bytes.length - back : bytes.length
  }
  return bytes.length
}
