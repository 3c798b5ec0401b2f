import { type Day, dayOf } from '#ui/dates.ts'

/** Groups things by their calendar day, in the order in which the days come. */
export function byDay<Thing extends { readonly at: Date }>(things: readonly Thing[]): [Day, Thing[]][] {
  const days = new Map<Day, Thing[]>()
  for (const thing of things) {
    const day = dayOf(thing.at)
    const ofDay = days.get(day)
    if (ofDay) ofDay.push(thing)
    else days.set(day, [thing])
  }
  return [...days]
}
