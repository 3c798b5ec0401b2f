/** WebP (RFC 9649): RIFF chunks; EXIF and XMP go, and the flags that announce them. */
import type { Picture } from './picture.ts'

const kept: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF'])
const exifAndXmp = 0x0c

export function cleanWebp(bytes: Buffer): Picture | undefined {
  const parts: Buffer[] = []
  let size: { width: number; height: number } | undefined
  const whole = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  for (let at = 12; at + 8 <= whole; ) {
    const kind = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > whole) return undefined
    if (kept.has(kind)) {
      const chunk = Buffer.from(bytes.subarray(at, end))
      if (kind === 'VP8X' && chunk.length > 8) chunk[8] = (chunk[8] ?? 0) & ~exifAndXmp
      size ??= sizeOf(kind, chunk)
      parts.push(chunk)
    }
    at = end
  }
  if (!size) return undefined
  const body = Buffer.concat(parts)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return { bytes: Buffer.concat([head, body]), ...size }
}

function sizeOf(kind: string, chunk: Buffer): { width: number; height: number } | undefined {
  if (kind === 'VP8X' && chunk.length >= 18) {
    return { width: chunk.readUIntLE(12, 3) + 1, height: chunk.readUIntLE(15, 3) + 1 }
  }
  if (kind === 'VP8 ' && chunk.length >= 18) {
    return { width: chunk.readUInt16LE(14) & 0x3fff, height: chunk.readUInt16LE(16) & 0x3fff }
  }
  if (kind === 'VP8L' && chunk.length >= 13) {
    const bits = chunk.readUInt32LE(9)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  return undefined
}
