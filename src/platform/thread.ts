/** The thread (filo rosso) of one thing, ready to be drawn: where it came from and what became of it, by date. */
import type { Database } from '#database/types.ts'
import type { Language } from '#ui/words.ts'
import { strandsOf } from './links.ts'
import type { Subject } from './subject.ts'
import { cardsOf, type SubjectCard, type SubjectSources } from './subjects.ts'

export interface Knot extends SubjectCard {
  readonly place: 'before' | 'here' | 'after'
}

/**
 * The knots of a thing's thread, past to future, itself included; only public things. What came out of it stands in
 * the order in which it came, and what happened at one moment in the order of its steps. Two queries, one where
 * the thing stands alone.
 */
export async function threadOf(
  db: Database,
  sources: SubjectSources,
  of: Subject,
  language: Language,
): Promise<Knot[]> {
  const strands = await strandsOf(db, of)
  const places = new Map(strands.map((strand) => [`${strand.kind}:${strand.id}`, strand]))
  const cards = await cardsOf(db, sources, [of, ...strands], language)
  const knots = cards
    .filter((card) => card.isPublic)
    .map((card) => {
      const isHere = card.kind === of.kind && card.id === of.id
      const strand = isHere ? undefined : places.get(`${card.kind}:${card.id}`)
      const step = strand ? (strand.direction === 'before' ? -strand.depth : strand.depth) : 0
      return {
        knot: { ...card, place: isHere ? ('here' as const) : (strand?.direction ?? ('after' as const)) },
        since: (strand?.at ?? card.at).getTime(),
        step,
      }
    })
    .sort(
      (a, b) =>
        order[a.knot.place] - order[b.knot.place] ||
        a.since - b.since ||
        a.step - b.step ||
        a.knot.id - b.knot.id,
    )
    .map(({ knot }) => knot)
  return knots.map((knot, place) => saidOnce(knot, knots.slice(0, place)))
}

/** Decision, clause and answer bear the title of their proposal: where it was just read, they say what happened. */
function saidOnce(knot: Knot, before: readonly Knot[]): Knot {
  const isSaid = before.some(({ title }) => title === knot.title || title.endsWith(`, ${knot.title}`))
  return isSaid && knot.note ? { ...knot, title: knot.note.replace(/\.$/, ''), note: '' } : knot
}

const order = { before: 0, here: 1, after: 2 } as const
