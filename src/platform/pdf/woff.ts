/** Unpacks a WOFF 1.0 font into the plain font that Typst reads: WOFF is the same tables, each deflated. */
import { inflateSync } from 'node:zlib'

const signature = 0x774f4646 // "wOFF"

interface PackedTable {
  readonly tag: number
  readonly checksum: number
  readonly length: number
  readonly data: Uint8Array
}

/**
 * The font inside a WOFF file (W3C Recommendation WOFF 1.0, sections 3 to 5), as TrueType or OpenType bytes.
 * @throws when the bytes are not WOFF 1.0
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== signature) throw new Error('Not a WOFF 1.0 font')
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => readTable(woff, 44 + index * 20))
  const head = Buffer.alloc(12 + tables.length * 16)
  writeHead(head, woff.readUInt32BE(4), tables)
  return Buffer.concat([head, ...tables.map(({ data }) => padded(data))])
}

function readTable(woff: Buffer, at: number): PackedTable {
  const offset = woff.readUInt32BE(at + 4)
  const packedLength = woff.readUInt32BE(at + 8)
  const length = woff.readUInt32BE(at + 12)
  const packed = woff.subarray(offset, offset + packedLength)
  return {
    tag: woff.readUInt32BE(at),
    checksum: woff.readUInt32BE(at + 16),
    length,
    data: packedLength < length ? inflateSync(packed) : packed,
  }
}

function writeHead(head: Buffer, flavour: number, tables: readonly PackedTable[]): void {
  const power = Math.floor(Math.log2(tables.length))
  const searchRange = 16 * 2 ** power
  head.writeUInt32BE(flavour, 0)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(searchRange, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(tables.length * 16 - searchRange, 10)
  let offset = head.length
  for (const [index, table] of tables.entries()) {
    const at = 12 + index * 16
    head.writeUInt32BE(table.tag, at)
    head.writeUInt32BE(table.checksum, at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(table.length, at + 12)
    offset += padded(table.data).length
  }
}

/** Every table begins at a multiple of four bytes. */
const padded = (data: Uint8Array): Uint8Array =>
  data.length % 4 === 0 ? data : Buffer.concat([data], data.length + 4 - (data.length % 4))
