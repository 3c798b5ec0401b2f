/**
 * The mean answer to each statement, agree = 1, over those who answered; 0 where nobody did and for zeroed
 * columns (mathematics of Polis: a missing answer stands at the mean, a zeroed one at 0).
 * `total` as in `StatementCounts`.
 */
export function columnMeans(total: Int32Array, isZeroed: Uint8Array): Float64Array {
  const means = new Float64Array(isZeroed.length)
  for (let j = 0; j < means.length; j++) {
    const disagree = total[3 * j] as number
    const agree = total[3 * j + 2] as number
    const seen = disagree + (total[3 * j + 1] as number) + agree
    if (seen > 0 && !isZeroed[j]) means[j] = (agree - disagree) / seen
  }
  return means
}
