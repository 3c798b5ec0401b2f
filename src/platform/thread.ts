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
 * The knots of a thing's thread, past to future, itself included; only public things. Two queries, one where the
 * thing stands alone.
 */
export async function threadOf(
  db: Database,
  sources: SubjectSources,
  of: Subject,
  language: Language,
): Promise<Knot[]> {
  const strands = await strandsOf(db, of)
  const places = new Map(strands.map((strand) => [`${strand.kind}:${strand.id}`, strand.direction]))
  const cards = await cardsOf(db, sources, [of, ...strands], language)
  const knots = cards
    .filter((card) => card.isPublic)
    .map((card) => {
      const isHere = card.kind === of.kind && card.id === of.id
      return {
        ...card,
        place: isHere ? ('here' as const) : (places.get(`${card.kind}:${card.id}`) ?? 'after'),
      }
    })
    .sort((a, b) => order[a.place] - order[b.place] || a.at.getTime() - b.at.getTime() || a.id - b.id)
  return knots.map((knot, place) => saidOnce(knot, knots.slice(0, place)))
}

/** Decision, clause and answer bear the title of their proposal: where it was just read, they say what happened. */
function saidOnce(knot: Knot, before: readonly Knot[]): Knot {
  const isSaid = before.some(({ title }) => title === knot.title || title.endsWith(`, ${knot.title}`))
  return isSaid && knot.note ? { ...knot, title: knot.note.replace(/\.$/, ''), note: '' } : knot
}

const order = { before: 0, here: 1, after: 2 } as const
