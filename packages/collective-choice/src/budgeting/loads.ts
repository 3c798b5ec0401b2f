/** Loads of the voters in Phragmen's rule, exactly, with close approximations to choose by where they suffice. */
import { type Fraction, fraction, greatestCommonDivisor } from '../exact/fraction.ts'
import type { Support } from './support.ts'

/** A load over the common denominator of the moment: `numerator / (denominator * voters)`. */
interface ExactLoad {
  readonly numerator: bigint
  readonly voters: bigint
}

/** Every voter bears the load of the project bought last among those supported, so loads are kept by project. */
export class Loads {
  readonly #support: Support
  /** For each group of voters, the place in `#loads` of what they bear. */
  readonly #bearing: Int32Array
  /** Over `#denominator`, in parts of a currency unit. */
  readonly #loads: bigint[] = [0n]
  readonly #nearly: number[] = [0]
  readonly #tally: number[] = [0]
  #denominator = 1n

  constructor(support: Support) {
    this.#support = support
    this.#bearing = new Int32Array(support.sizes.length)
  }

  /** What each supporter of a project would bear if it were bought now, to about 40 binary digits. */
  nearly(project: number): number {
    let sum = Number(this.#support.costs[project] ?? 0n)
    this.#count(project)
    for (let place = 0; place < this.#tally.length; place += 1)
      sum += (this.#tally[place] ?? 0) * (this.#nearly[place] ?? 0)
    return sum / (this.#support.backers[project] ?? 1)
  }

  exactly(project: number): ExactLoad {
    let numerator = (this.#support.costs[project] ?? 0n) * this.#denominator
    this.#count(project)
    for (let place = 0; place < this.#tally.length; place += 1) {
      const count = this.#tally[place] ?? 0
      if (count > 0) numerator += BigInt(count) * (this.#loads[place] ?? 0n)
    }
    return { numerator, voters: BigInt(this.#support.backers[project] ?? 1) }
  }

  /** In lowest terms, in parts of a currency unit. */
  value({ numerator, voters }: ExactLoad): Fraction {
    return fraction(numerator, this.#denominator * voters)
  }

  bear(project: number, { numerator, voters }: ExactLoad): void {
    const divisor = greatestCommonDivisor(numerator, voters)
    const scale = voters / divisor
    if (scale !== 1n) {
      this.#denominator *= scale
      for (let place = 0; place < this.#loads.length; place += 1)
        this.#loads[place] = (this.#loads[place] ?? 0n) * scale
    }
    const load = numerator / divisor
    const place = this.#loads.push(load) - 1
    this.#nearly.push(ratio(load, this.#denominator))
    this.#tally.push(0)
    const supporters = this.#support.supporters[project] ?? new Int32Array()
    for (let at = 0; at < supporters.length; at += 1) this.#bearing[supporters[at] ?? 0] = place
  }

  /** Supporters of a project by what they bear. */
  #count(project: number): void {
    const supporters = this.#support.supporters[project] ?? new Int32Array()
    const { sizes } = this.#support
    const tally = this.#tally
    const bearing = this.#bearing
    tally.fill(0)
    for (let at = 0; at < supporters.length; at += 1) {
      const group = supporters[at] ?? 0
      const place = bearing[group] ?? 0
      tally[place] = (tally[place] ?? 0) + (sizes[group] ?? 0)
    }
  }
}

/** A quotient of big integers to about 60 binary digits, however long they are. */
function ratio(numerator: bigint, denominator: bigint): number {
  const shift = BigInt(
    Math.max(0, denominator.toString(16).length * 4 + 64 - numerator.toString(16).length * 4),
  )
  return Number((numerator << shift) / denominator) / 2 ** Number(shift)
}
