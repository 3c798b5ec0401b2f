import { closeSync, openSync, readSync } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { MalformedFile } from '../formats/malformed.ts'
import { wholeCharacters } from './wholeCharacters.ts'

const pieceLength = 1 << 20

const notGzip = 'not a whole gzip file of UTF-8 text'

/** The UTF-8 of a file, unpacked where it is gzipped. A piece is valid until the next. Throws MalformedFile. */
export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    const room = new Uint8Array(pieceLength)
    const length = readStart(file, room)
    const pieces = readOn(file, room, length)
    const isGzip = room[0] === 0x1f && room[1] === 0x8b
    yield* isGzip ? wholeCharacters(unpack(pieces), notGzip) : wholeCharacters(pieces, 'not UTF-8 text')
  } finally {
    closeSync(file)
  }
}

/** At least two bytes where the file has as many: a pipe may give one at a time. */
function readStart(file: number, room: Uint8Array): number {
  let length = 0
  while (length < 2) {
    const read = readSync(file, room, length, room.length - length, null)
    if (read === 0) break
    length += read
  }
  return length
}

function* readOn(file: number, room: Uint8Array, first: number): Generator<Uint8Array> {
  for (let length = first; length > 0; length = readSync(file, room, 0, room.length, null)) {
    yield room.subarray(0, length)
  }
}

async function* unpack(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacking = createGunzip({ chunkSize: pieceLength })
  pipeline(Readable.from(copies(pieces), { highWaterMark: 1 }), unpacking, () => {})
  try {
    for await (const piece of unpacking) yield piece
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error
    throw new MalformedFile(0, notGzip)
  }
}

function* copies(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const piece of pieces) yield Uint8Array.from(piece)
}
