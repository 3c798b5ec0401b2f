/** The first circle in a graph of arrows, as the names along it; nothing where there is none. */
export function findCircle(arrows: ReadonlyMap<string, Iterable<string>>): string[] | undefined {
  const finished = new Set<string>()
  const road: string[] = []

  const walk = (name: string): string[] | undefined => {
    const seenAt = road.indexOf(name)
    if (seenAt >= 0) return [...road.slice(seenAt), name]
    if (finished.has(name)) return undefined
    road.push(name)
    for (const next of arrows.get(name) ?? []) {
      const circle = walk(next)
      if (circle) return circle
    }
    road.pop()
    finished.add(name)
    return undefined
  }

  for (const name of arrows.keys()) {
    const circle = walk(name)
    if (circle) return circle
  }
  return undefined
}
