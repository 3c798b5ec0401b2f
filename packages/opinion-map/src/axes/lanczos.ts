import { seededRandom } from '../grouping/seededRandom.ts'
import { solveTridiagonal } from './tridiagonal.ts'

/** out = A x, for a symmetric positive semidefinite A of n rows. */
export type Multiply = (x: Float64Array, out: Float64Array) => void

/** An eigenvalue and its vector of length 1. */
export interface Eigenpair {
  readonly value: number
  readonly vector: Float64Array
}

const mostSteps = 300
const leastSteps = 24
/** Residual, in units of the largest eigenvalue, at which a pair is as good as floats can make it. */
const precision = 1e-15

/**
 * The two largest eigenvalues with their vectors, by Lanczos's method with full reorthogonalisation
 * (Golub and Van Loan, 10.1), always from the same start: a warm start could change the last bits.
 * When the Krylov space is exhausted, goes on with a fresh direction, so multiple eigenvalues are found as well.
 */
export function largestTwo(multiply: Multiply, n: number): Eigenpair[] {
  const steps = Math.min(n, mostSteps)
  const random = seededRandom(20_240_907)
  const basis: Float64Array[] = []
  const diagonal = new Float64Array(steps)
  const beside = new Float64Array(steps)
  let next = freshDirection(basis, n, random)
  let scale = 0
  let done = 0
  while (done < steps && next) {
    const q: Float64Array = next
    basis.push(q)
    const image = new Float64Array(n)
    multiply(q, image)
    diagonal[done] = dot(q, image)
    scale = Math.max(scale, Math.abs(diagonal[done] as number))
    orthogonalise(image, basis)
    const length = Math.sqrt(dot(image, image))
    done += 1
    if (done === steps) break
    const isExhausted = length <= scale * 1e-14
    if (!isExhausted) beside[done - 1] = length
    if (isExhausted || done % 6 === 0) {
      if (hasConverged(diagonal, beside, done, isExhausted ? 0 : length)) break
    }
    next = isExhausted ? freshDirection(basis, n, random) : scaled(image, 1 / length)
  }
  return ritzPairs(diagonal.subarray(0, done), beside, basis)
}

/** Whether the residual length * |last entry| of both leading Ritz pairs is at rounding level. */
function hasConverged(diagonal: Float64Array, beside: Float64Array, done: number, length: number): boolean {
  if (done < leastSteps) return false
  const { values, rows } = solveTridiagonal(diagonal.subarray(0, done), beside, [done - 1])
  const [first, second] = leading(values)
  const largest = values[first as number] as number
  return [first, second].every(
    (index) => length * Math.abs(rows[0]?.[index as number] as number) <= precision * largest,
  )
}

const leading = (values: Float64Array): number[] =>
  Array.from(values.keys()).sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)

function ritzPairs(
  diagonal: Float64Array,
  beside: Float64Array,
  basis: readonly Float64Array[],
): Eigenpair[] {
  const { values, rows } = solveTridiagonal(diagonal, beside, Array.from(basis.keys()))
  return leading(values)
    .slice(0, 2)
    .map((index) => {
      const vector = new Float64Array(basis[0]?.length ?? 0)
      basis.forEach((q, step) => {
        add(vector, q, rows[step]?.[index] as number)
      })
      return { value: values[index] as number, vector: scaled(vector, 1 / Math.sqrt(dot(vector, vector))) }
    })
}

/** A seeded direction at right angles to the basis; undefined where there is none. */
function freshDirection(basis: readonly Float64Array[], n: number, random: () => number) {
  if (basis.length >= n) return undefined
  const vector = Float64Array.from({ length: n }, () => random() + 0.5)
  const before = Math.sqrt(dot(vector, vector))
  orthogonalise(vector, basis)
  orthogonalise(vector, basis)
  const length = Math.sqrt(dot(vector, vector))
  return length > before * 1e-10 ? scaled(vector, 1 / length) : undefined
}

function orthogonalise(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (let k = basis.length - 1; k >= 0; k--) {
    const q = basis[k] as Float64Array
    add(vector, q, -dot(q, vector))
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let even = 0
  let odd = 0
  const last = one.length - 1
  for (let i = 0; i < last; i += 2) {
    even += (one[i] as number) * (other[i] as number)
    odd += (one[i + 1] as number) * (other[i + 1] as number)
  }
  return one.length % 2 ? even + odd + (one[last] as number) * (other[last] as number) : even + odd
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + times * (what[i] as number)
}

const scaled = (vector: Float64Array, times: number): Float64Array => vector.map((value) => value * times)
