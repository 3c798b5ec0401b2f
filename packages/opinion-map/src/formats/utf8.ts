/** UTF-8 there and back, without the system's own coders: half a surrogate pair comes back as it was. */

export function encodeText(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length)
  let used = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) {
      bytes[used++] = unit
      continue
    }
    const point = text.codePointAt(at) ?? unit
    if (point > 0xffff) {
      at += 1
      bytes[used++] = 0xf0 | (point >> 18)
      bytes[used++] = 0x80 | ((point >> 12) & 0x3f)
    } else if (point > 0x7ff) bytes[used++] = 0xe0 | (point >> 12)
    bytes[used++] = point > 0x7ff ? 0x80 | ((point >> 6) & 0x3f) : 0xc0 | (point >> 6)
    bytes[used++] = 0x80 | (point & 0x3f)
  }
  return bytes.subarray(0, used)
}

/** The text of valid bytes from `start` up to, not including, `end`. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  let at = start
  while (at < end) {
    const byte = bytes[at] as number
    const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    let point = length === 1 ? byte : byte & (0x7f >> length)
    for (let next = 1; next < length; next++) point = (point << 6) | ((bytes[at + next] as number) & 0x3f)
    text += String.fromCodePoint(point)
    at += length
  }
  return text
}
