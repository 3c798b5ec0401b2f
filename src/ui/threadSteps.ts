/** Which knots of a long thread are shown before "Mostra altri passaggi". */

/** One step of provenance: where this came from, where we are, what became of it. */
export interface Knot {
  /** Kind of step, in words: "Proposta", "Voto", "Che cosa ne sarà". */
  readonly kind: string
  /** Date (and place) in words: "Novellara, 17 ottobre 2026", "entro l'11 aprile 2027". */
  readonly date: string
  readonly title: string
  /** Every past knot is a link. */
  readonly href?: string | undefined
  /** At most one sentence. */
  readonly note?: string | undefined
  /** Side branches: "Raccoglie anche P09". */
  readonly branches?:
    | readonly { readonly text: string; readonly href: string; readonly label: string }[]
    | undefined
  /** `here` is this object or today. */
  readonly state: 'past' | 'here' | 'future'
}

export interface Gap {
  readonly hidden: number
}

const shownWhole = 9
const shownBeforeNow = 3

/**
 * Up to nine knots whole; of a longer thread the first, the last three before now, now, the next one and the last that
 * has happened: what became of it. A single knot is never hidden, as its place would be taken by the link to it.
 */
export function visibleKnots(knots: readonly Knot[], showAll: boolean): readonly (Knot | Gap)[] {
  if (showAll || knots.length <= shownWhole) return knots
  const now = indexOfNow(knots)
  const last = knots.findLastIndex((knot) => knot.state !== 'future')
  const visible: (Knot | Gap)[] = []
  let hidden: Knot[] = []
  const closeGap = () => {
    visible.push(...(hidden.length > 1 ? [{ hidden: hidden.length }] : hidden))
    hidden = []
  }
  knots.forEach((knot, index) => {
    if (index === 0 || index === last || (index >= now - shownBeforeNow && index <= now + 1)) {
      closeGap()
      visible.push(knot)
    } else hidden.push(knot)
  })
  closeGap()
  return visible
}

function indexOfNow(knots: readonly Knot[]): number {
  const here = knots.findIndex((knot) => knot.state === 'here')
  const future = knots.findIndex((knot) => knot.state === 'future')
  if (here >= 0) return here
  return future > 0 ? future - 1 : knots.length - 1
}
