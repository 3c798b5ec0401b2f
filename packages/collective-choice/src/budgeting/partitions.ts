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
  readonly #steps: Step[]
  #depth = 0

  constructor(support: Support) {
    this.#support = support
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
    const places = new Map<number, number>()
    const parents: number[] = []
    const strengths: number[] = []
    for (let at = 0; at < supporters.length; at += 1) {
      const group = supporters[at] ?? 0
      const from = classOf[group] ?? 0
      const key = from + (given[at] ?? 0) * keyStep
      let place = places.get(key)
      if (place === undefined) {
        place = firstNew + parents.length
        places.set(key, place)
        parents.push(from)
        strengths.push(given[at] ?? 0)
      }
      classOf[group] = place
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
    const places = new Map<number, number>()
    const classes: number[] = []
    const strengths: number[] = []
    const voters: number[] = []
    let total = 0
    for (let at = 0; at < supporters.length; at += 1) {
      const group = supporters[at] ?? 0
      const strength = given[at] ?? 0
      const key = (classOf[group] ?? 0) + strength * keyStep
      const size = this.#support.sizes[group] ?? 0
      const place = places.get(key)
      total += strength * size
      if (place !== undefined) voters[place] = (voters[place] ?? 0) + size
      else {
        places.set(key, classes.length)
        classes.push(classOf[group] ?? 0)
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
