import { decodeText } from './utf8.ts'

/** Numbers ids in the order in which they come, by their bytes: a string is made only for those that are new. */
export class IdTable {
  readonly names: string[] = []
  #letters = new Uint8Array(1 << 10)
  /** Id n is `letters[starts[n]]` up to, not including, `letters[starts[n + 1]]`. */
  #starts = new Int32Array(1 << 8)
  #hashes = new Int32Array(1 << 8)
  /** Numbers + 1 by their hash, in the next free place (open addressing); 0 is free. */
  #places = new Int32Array(1 << 9)

  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end)
    const places = this.#places
    const mask = places.length - 1
    let place = hash & mask
    for (;;) {
      const number = (places[place] as number) - 1
      if (number < 0) break
      if (this.#hashes[number] === hash && this.#isId(number, bytes, start, end)) return number
      place = (place + 1) & mask
    }
    return this.#add(bytes, start, end, hash, place)
  }

  #isId(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const letters = this.#letters
    const from = this.#starts[number] as number
    if ((this.#starts[number + 1] as number) - from !== end - start) return false
    for (let at = start; at < end; at++) if (letters[from + at - start] !== bytes[at]) return false
    return true
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, place: number): number {
    const number = this.names.length
    const from = this.#starts[number] as number
    const to = from + end - start
    while (to > this.#letters.length) this.#letters = doubled(this.#letters, Uint8Array)
    this.#letters.set(bytes.subarray(start, end), from)
    this.names.push(decodeText(bytes, start, end))
    this.#starts[number + 1] = to
    this.#hashes[number] = hash
    this.#places[place] = number + 1
    if (number + 2 === this.#starts.length) this.#grow()
    return number
  }

  #grow(): void {
    this.#starts = doubled(this.#starts, Int32Array)
    this.#hashes = doubled(this.#hashes, Int32Array)
    const places = new Int32Array(2 * this.#places.length)
    const mask = places.length - 1
    for (let number = 0; number < this.names.length; number++) {
      let place = (this.#hashes[number] as number) & mask
      while (places[place] !== 0) place = (place + 1) & mask
      places[place] = number + 1
    }
    this.#places = places
  }
}

/** FNV-1a (Fowler, Noll, Vo), its upper bits mixed into the lower ones. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  return hash ^ (hash >>> 15)
}

function doubled<Numbers extends Int32Array | Uint8Array>(
  numbers: Numbers,
  Kind: new (length: number) => Numbers,
): Numbers {
  const larger = new Kind(2 * numbers.length)
  larger.set(numbers)
  return larger
}
