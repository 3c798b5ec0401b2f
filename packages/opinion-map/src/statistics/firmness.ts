/**
 * How firmly somebody at (x, y) belongs to group `own`: the silhouette against the centres (x and y one after the
 * other), (b - a) / max(a, b) with a = distance to their own and b = to the nearest other one; -1 to 1.
 * 0 where there is no other group.
 */
export function firmness(x: number, y: number, own: number, centres: Float64Array): number {
  let inside = 0
  let outside = Number.POSITIVE_INFINITY
  for (let g = 0; 2 * g < centres.length; g++) {
    const dx = x - (centres[2 * g] as number)
    const dy = y - (centres[2 * g + 1] as number)
    const distance = Math.sqrt(dx * dx + dy * dy)
    if (g === own) inside = distance
    else if (distance < outside) outside = distance
  }
  const larger = Math.max(inside, outside)
  return larger > 0 && outside < Number.POSITIVE_INFINITY ? (outside - inside) / larger : 0
}
