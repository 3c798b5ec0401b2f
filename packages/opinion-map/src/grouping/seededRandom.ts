/** Uniform numbers from 0 up to 1, always the same ones for a seed (Marsaglia's xorshift on 32 bits, then a mixing step). */
export function seededRandom(seed: number): () => number {
  let state = (seed | 0) === 0 ? 0x9e3779b9 | 0 : seed | 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 0x1_0000_0000
  }
}
