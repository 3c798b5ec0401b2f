/**
 * How far from the centre somebody would stand who only agreed to a statement: sqrt(C) (1 - m) |u|, with C = number of
 * statements, m = its mean and u = its loadings (Polis's comment extremity).
 */
export function extremity(
  statements: number,
  mean: number,
  [first, second]: readonly [number, number],
): number {
  return Math.sqrt(statements) * (1 - mean) * Math.sqrt(first * first + second * second)
}
