/**
 * Eigenvalues and eigenvectors of a symmetric tridiagonal matrix by implicit QL steps with Wilkinson's shift
 * (Golub and Van Loan, Matrix Computations, 8.3). `diagonal` has length n, `beside[i]` stands between i and i + 1.
 * `rows`: which rows of the matrix of eigenvectors are wanted. Unsorted; `rows` of length n each.
 */
export function solveTridiagonal(
  diagonal: Float64Array,
  beside: Float64Array,
  rows: readonly number[],
): { readonly values: Float64Array; readonly rows: readonly Float64Array[] } {
  const n = diagonal.length
  const d = diagonal.slice()
  const e = new Float64Array(n)
  e.set(beside.subarray(0, Math.max(0, n - 1)))
  const vectors = rows.map((row) => {
    const line = new Float64Array(n)
    line[row] = 1
    return line
  })
  for (let l = 0; l < n; l++) {
    for (let step = 0; step < 60; step++) {
      const m = firstSmall(d, e, l)
      if (m === l) break
      turn(d, e, l, m, vectors)
    }
  }
  return { values: d, rows: vectors }
}

function firstSmall(d: Float64Array, e: Float64Array, l: number): number {
  let m = l
  for (; m < d.length - 1; m++) {
    const size = Math.abs(d[m] as number) + Math.abs(d[m + 1] as number)
    if (Math.abs(e[m] as number) <= Number.EPSILON * size) break
  }
  return m
}

/** One implicit QL sweep over the unreduced block l..m. */
function turn(
  d: Float64Array,
  e: Float64Array,
  l: number,
  m: number,
  vectors: readonly Float64Array[],
): void {
  const el = e[l] as number
  const slope = ((d[l + 1] as number) - (d[l] as number)) / (2 * el)
  const length = Math.sqrt(slope * slope + 1)
  let g = (d[m] as number) - (d[l] as number) + el / (slope + (slope < 0 ? -length : length))
  let sine = 1
  let cosine = 1
  let p = 0
  for (let i = m - 1; i >= l; i--) {
    const f = sine * (e[i] as number)
    const b = cosine * (e[i] as number)
    const r = Math.sqrt(f * f + g * g)
    e[i + 1] = r
    if (r === 0) {
      d[i + 1] = (d[i + 1] as number) - p
      e[m] = 0
      return
    }
    sine = f / r
    cosine = g / r
    g = (d[i + 1] as number) - p
    const t = ((d[i] as number) - g) * sine + 2 * cosine * b
    p = sine * t
    d[i + 1] = g + p
    g = cosine * t - b
    for (const line of vectors) {
      const next = line[i + 1] as number
      const here = line[i] as number
      line[i + 1] = sine * here + cosine * next
      line[i] = cosine * here - sine * next
    }
  }
  d[l] = (d[l] as number) - p
  e[l] = g
  e[m] = 0
}
