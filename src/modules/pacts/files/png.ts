/** PNG (W3C): chunks; only those that make the picture are kept, so text, time and Exif are gone. */
import type { Picture } from './picture.ts'

const kept: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
])

export function cleanPng(bytes: Buffer): Picture | undefined {
  const parts: Buffer[] = [bytes.subarray(0, 8)]
  let size: { width: number; height: number } | undefined
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) return undefined
    if (kind === 'IHDR') {
      if (end - at < 25) return undefined
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
    }
    if (kept.has(kind)) parts.push(bytes.subarray(at, end))
    if (kind === 'IEND') return size && { bytes: Buffer.concat(parts), ...size }
    at = end
  }
  return undefined
}
