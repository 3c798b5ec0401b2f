/** Some of the votes, in order of arrival. */
export interface VoteBlock {
  readonly rows: Int32Array
  /** 3 * statement + vote + 1. */
  readonly answers: Int32Array
  /** Infinity where nobody said when; absent where none of the block has a time. */
  times: Float64Array | undefined
  length: number
}

const firstBlock = 1 << 10
const largestBlock = 1 << 20

/** Votes by number of participant and statement, as many as come: blocks of typed arrays, none copied for the next. */
export class VoteColumns {
  readonly blocks: VoteBlock[] = []
  length = 0
  isTimed = false
  #block = addedBlock(this.blocks, firstBlock)

  add(row: number, answer: number, time?: number): void {
    let block = this.#block
    if (block.length === block.rows.length) {
      block = addedBlock(this.blocks, Math.min(largestBlock, 2 * block.length))
      this.#block = block
    }
    const at = block.length
    block.rows[at] = row
    block.answers[at] = answer
    if (time !== undefined) this.#addTime(block, at, time)
    block.length = at + 1
    this.length += 1
  }

  #addTime(block: VoteBlock, at: number, time: number): void {
    block.times ??= new Float64Array(block.rows.length).fill(Number.POSITIVE_INFINITY)
    block.times[at] = time
    this.isTimed = true
  }
}

function addedBlock(blocks: VoteBlock[], length: number): VoteBlock {
  const block: VoteBlock = {
    rows: new Int32Array(length),
    answers: new Int32Array(length),
    times: undefined,
    length: 0,
  }
  blocks.push(block)
  return block
}
