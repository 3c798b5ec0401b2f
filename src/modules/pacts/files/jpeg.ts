/** JPEG (ITU T.81): a row of segments up to the scan; APP1 to APP13 and comments go, the colour profile (ICC) stays. */
import type { Picture } from './picture.ts'

const startOfScan = 0xda
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function isKept(marker: number, segment: Buffer): boolean {
  if (marker === 0xfe || marker === 0xef) return false
  if (marker < 0xe1 || marker > 0xed) return true
  return marker === 0xe2 && segment.toString('latin1', 4, 15) === 'ICC_PROFILE'
}

export function cleanJpeg(bytes: Buffer): Picture | undefined {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) return undefined
    const segment = bytes.subarray(at, end)
    if (isFrame(marker)) {
      if (segment.length < 9) return undefined
      size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) }
    }
    if (marker === startOfScan) {
      const close = size && untilEnd(bytes, end)
      if (!size || close === undefined) return undefined
      return { bytes: Buffer.concat([...kept, bytes.subarray(at, close)]), ...size }
    }
    if (isKept(marker, segment)) kept.push(segment)
    at = end
  }
  return undefined
}

/**
 * Where the picture ends: the first end-of-image after the scan, since phones hang second pictures and films behind
 * it. Between the scans of a progressive picture there are tables, which are stepped over, and never metadata.
 */
function untilEnd(bytes: Buffer, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const marker = bytes[at] === 0xff ? (bytes[at + 1] ?? 0) : 0
    if (marker === 0xd9) return at + 2
    if (marker === 0xfe || (marker >= 0xe0 && marker <= 0xef)) return undefined
    const hasLength = marker >= 0xc0 && marker < 0xfe && !(marker >= 0xd0 && marker <= 0xd8)
    if (hasLength && at + 4 <= bytes.length) at += 1 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}
