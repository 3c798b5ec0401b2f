import type { DrawnMap } from './drawRead.ts'

/** So many letters are handed over at a time. */
const pieceLength = 1 << 16

/** The map as `JSON.stringify` writes it, in pieces: that of a million people is longer than a string may be. */
export function writeJson({ participants, summary }: DrawnMap, out: (text: string) => void): void {
  let piece = '{"participants":['
  let separator = ''
  for (const participant of participants) {
    piece += separator + JSON.stringify(participant)
    separator = ','
    if (piece.length < pieceLength) continue
    out(piece)
    piece = ''
  }
  out(`${piece}],${JSON.stringify(summary).slice(1)}\n`)
}
