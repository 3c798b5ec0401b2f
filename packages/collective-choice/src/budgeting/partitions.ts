/**
 * Classes of voters after a sequence of purchases: those of one class have supported the same of them, equally
 * strongly. That depends on no amounts, so runs from different shares reuse the classes of their common beginning.
 */
import type { Support } from './support.ts'

/** Supporters of one project by class and strength, in columns of equal length. */
export interface Backing {
  readonly classes: Int32Array
  readonly strengths: Float64Array
  readonly voters: Float64Array
  /** Strengths times voters, summed. */
  readonly total: number
}

interface Step {
  readonly project: number
  readonly classOf: Int32Array
  /** Classes are numbered on; those from here on are of this step. */
  readonly firstNew: number
  /** Of each new class, the class it comes from and how strongly it supports the project. */
  readonly parents: Int32Array
  readonly strengths: Float64Array
  readonly backings: (Backing | undefined)[]
}

export class Partitions {
  readonly #support: Support
  /** Whether all strengths are one. */
  readonly #isUniform: boolean
  readonly #steps: Step[]
  #depth = 0

  constructor(support: Support) {
    this.#support = support
    this.#isUniform = support.utility !== 'points'
    this.#steps = [
      {
        project: -1,
        classOf: new Int32Array(support.sizes.length),
        firstNew: 0,
        parents: Int32Array.of(0),
        strengths: Float64Array.of(0),
        backings: [],
      },
    ]
  }

  /** Back to before any purchase: one class, number 0. */
  restart(): void {
    this.#depth = 0
  }

  /** Classes by the supporters of one more project; returns the new classes. */
  buy(project: number): Pick<Step, 'firstNew' | 'parents' | 'strengths'> {
    this.#depth += 1
    const known = this.#steps[this.#depth]
    if (known?.project === project) return known
    this.#steps.length = this.#depth
    const step = this.#split(project)
    this.#steps.push(step)
    return step
  }

  backing(project: number): Backing {
    const { backings, classOf } = this.#current()
    const known = backings[project]
    if (known) return known
    const backing = this.#gather(project, classOf)
    backings[project] = backing
    return backing
  }

  #current(): Step {
    const step = this.#steps[this.#depth]
    if (!step) throw new RangeError('no such step')
    return step
  }

  #split(project: number): Step {
    const before = this.#steps[this.#depth - 1]
    if (!before) throw new RangeError('no step before')
    const classOf = before.classOf.slice()
    const supporters = this.#support.supporters[project] ?? new Int32Array()
    const given = this.#support.strengths[project] ?? new Float64Array()
    const firstNew = before.firstNew + before.parents.length
    const places = new Places(firstNew, this.#isUniform)
    const parents: number[] = []
    const strengths: number[] = []
    for (let at = 0; at < supporters.length; at += 1) {
      const group = supporters[at] ?? 0
      const from = classOf[group] ?? 0
      const strength = given[at] ?? 0
      let place = places.find(from, strength)
      if (place < 0) {
        place = parents.length
        places.set(from, strength, place)
        parents.push(from)
        strengths.push(strength)
      }
      classOf[group] = firstNew + place
    }
    return {
      project,
      classOf,
      firstNew,
      parents: Int32Array.from(parents),
      strengths: Float64Array.from(strengths),
      backings: [],
    }
  }

  #gather(project: number, classOf: Int32Array): Backing {
    const supporters = this.#support.supporters[project] ?? new Int32Array()
    const given = this.#support.strengths[project] ?? new Float64Array()
    const { firstNew, parents } = this.#current()
    const places = new Places(firstNew + parents.length, this.#isUniform)
    const { sizes } = this.#support
    const classes: number[] = []
    const strengths: number[] = []
    const voters: number[] = []
    let total = 0
    for (let at = 0; at < supporters.length; at += 1) {
      const group = supporters[at] ?? 0
      const strength = given[at] ?? 0
      const from = classOf[group] ?? 0
      const size = sizes[group] ?? 0
      const place = places.find(from, strength)
      total += strength * size
      if (place >= 0) voters[place] = (voters[place] ?? 0) + size
      else {
        places.set(from, strength, classes.length)
        classes.push(from)
        strengths.push(strength)
        voters.push(size)
      }
    }
    return {
      classes: Int32Array.from(classes),
      strengths: Float64Array.from(strengths),
      voters: Float64Array.from(voters),
      total,
    }
  }
}

/** Strengths up to 2 ** 21 and classes up to this make one exact key. */
const keyStep = 2 ** 31

/** A place for each pair of class and strength met. */
class Places {
  readonly #byClass: Int32Array | undefined
  readonly #byKey = new Map<number, number>()

  constructor(classes: number, isUniform: boolean) {
    this.#byClass = isUniform ? new Int32Array(classes) : undefined
  }

  /** Negative when the pair has none. */
  find(from: number, strength: number): number {
    if (this.#byClass) return (this.#byClass[from] ?? 0) - 1
    return this.#byKey.get(from + strength * keyStep) ?? -1
  }

  set(from: number, strength: number, place: number): void {
    if (this.#byClass) this.#byClass[from] = place + 1
    else this.#byKey.set(from + strength * keyStep, place)
  }
}
