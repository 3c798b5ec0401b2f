import type { JointCounts } from './jointCounts.ts'

/**
 * The scatter matrix of the answers, missing ones at their column's mean: with integers SS = how many answered
 * both, SV = the sum of the second's answers over those, VV = the sum of products,
 * G_ij = VV - m_i SV_ij - m_j SV_ji + m_i m_j SS. Row after row, symmetric; zeroed columns are 0.
 */
export function scatterMatrix(
  joint: JointCounts,
  total: Int32Array,
  means: Float64Array,
  isZeroed: Uint8Array,
): Float64Array {
  const count = means.length
  const width = 3 * count
  const scatter = new Float64Array(count * count)
  for (let i = 0; i < count; i++) {
    if (isZeroed[i]) continue
    const mi = means[i] as number
    scatter[i * count + i] = ownScatter(total, i, mi)
    const disagree = 3 * i * width
    const pass = disagree + width
    const agree = pass + width
    for (let j = i + 1; j < count; j++) {
      if (isZeroed[j]) continue
      const mj = means[j] as number
      const [a, b, c] = [disagree + 3 * j, pass + 3 * j, agree + 3 * j]
      const dd = joint[a] as number
      const dp = joint[a + 1] as number
      const da = joint[a + 2] as number
      const pd = joint[b] as number
      const pp = joint[b + 1] as number
      const pa = joint[b + 2] as number
      const ad = joint[c] as number
      const ap = joint[c + 1] as number
      const aa = joint[c + 2] as number
      const both = dd + dp + da + pd + pp + pa + ad + ap + aa
      const sumJ = da + pa + aa - dd - pd - ad
      const sumI = ad + ap + aa - dd - dp - da
      const g = dd + aa - da - ad - mi * sumJ - mj * sumI + mi * mj * both
      scatter[i * count + j] = g
      scatter[j * count + i] = g
    }
  }
  return scatter
}

/** Sum of squares of one column around its mean: A + D - S m^2. */
export function ownScatter(total: Int32Array, j: number, mean: number): number {
  const extreme = (total[3 * j] as number) + (total[3 * j + 2] as number)
  return extreme - (extreme + (total[3 * j + 1] as number)) * mean * mean
}
