/** What was compared under one heading, how much of it agreed, and the first differences. */
export interface Tally {
  readonly heading: string
  readonly passed: number
  readonly compared: number
  readonly differences: readonly string[]
}

/** Counts comparisons as they are made. */
export class Comparing {
  readonly heading: string
  #passed = 0
  #compared = 0
  readonly #differences: string[] = []

  constructor(heading: string) {
    this.heading = heading
  }

  /** One comparison; `what` says which, for the report of differences. */
  check(isSame: boolean, what: () => string): void {
    this.#compared += 1
    if (isSame) this.#passed += 1
    else this.#differences.push(what())
  }

  tally(): Tally {
    return {
      heading: this.heading,
      passed: this.#passed,
      compared: this.#compared,
      differences: this.#differences,
    }
  }
}
