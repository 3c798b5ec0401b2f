/** A thing's thread in the words of the reader: what `<Thread>` of the ui draws. */
import { shortDate } from '#ui/dates.ts'
import type { Knot as DrawnKnot } from '#ui/threadSteps.ts'
import type { Subject } from '../subject.ts'
import { type Knot, threadOf } from '../thread.ts'
import type { SiteContext } from './site.ts'

/** What a page adds to its thread: the step expected next, which no row records yet. */
export type Expected = Omit<DrawnKnot, 'state'>

/** The knots of a thing's thread, ready for `<Thread>`; `expected` are the steps still to come. */
export async function knotsOf(
  context: SiteContext,
  of: Subject,
  expected: readonly Expected[] = [],
): Promise<DrawnKnot[]> {
  const { db, view, services } = context.var
  const knots = await threadOf(db, services.sources, of, view.language)
  return [
    ...knots.map((knot) => drawnKnot(context, knot)),
    ...expected.map((step) => ({ ...step, state: 'future' as const })),
  ]
}

const drawnKnot = (context: SiteContext, knot: Knot): DrawnKnot => ({
  kind: context.var.view.t(knot.label),
  date: shortDate(context.var.view.language, knot.at),
  title: knot.title,
  href: knot.place === 'here' ? undefined : knot.href,
  note: knot.note || undefined,
  state: knot.place === 'here' ? 'here' : 'past',
})
