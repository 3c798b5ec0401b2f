/** The thread of a proposal as it is drawn: what was, the proposal with what it gathers, what is still to come. */
import type { Knot as Found } from '#platform/thread.ts'
import { addresses } from '#ui/addresses.ts'
import { longDate, shortDate } from '#ui/dates.ts'
import type { Knot } from '#ui/thread.tsx'
import type { View } from '#ui/view.ts'
import type { ShownProposal } from './queries/proposalPage.ts'
import { proposalNumber } from './words.ts'

/** Knots past to future; proposals merged into this one hang on it as branches. */
export function proposalKnots(view: View, proposal: ShownProposal, found: readonly Found[]): Knot[] {
  const gathered = new Set(proposal.gathers.map(({ id }) => id))
  const ownReceipt = `${addresses.contributions}/${proposal.receiptCode}`
  const knots = found
    .filter((knot) => !(knot.kind === 'proposal' && gathered.has(knot.id)))
    // Its own receipt stands among the facts of the page: as a knot it would say the same thing twice.
    .filter((knot) => knot.href !== ownReceipt)
    .map(
      (knot): Knot => ({
        kind: view.t(knot.label),
        date: shortDate(view.language, knot.at),
        title: knot.title,
        href: knot.href,
        note: knot.note || undefined,
        state: knot.place === 'here' ? 'here' : 'past',
        branches: knot.place === 'here' ? branchesOf(view, proposal) : undefined,
      }),
    )
  return [...knots, ...expected(view, proposal)]
}

const branchesOf = (view: View, proposal: ShownProposal) =>
  proposal.gathers.map(({ id, number, title }) => ({
    text: view.t('proposals.page.gathers'),
    href: `${addresses.proposals}/${id}`,
    label: `${proposalNumber(number)}, ${title}`,
  }))

/** The next sitting of the table while nothing is decided, then the answer with its legal date. */
function expected(view: View, proposal: ShownProposal): Knot[] {
  const { t, language } = view
  if (proposal.state !== 'published' || proposal.answer) return []
  const knots: Knot[] = []
  if (proposal.outcome === 'under_review' && proposal.nextSitting) {
    const { id, title, startsAt } = proposal.nextSitting
    knots.push({
      kind: t('proposals.page.sitting'),
      date: longDate(language, new Date(startsAt)),
      title,
      href: `${addresses.meetings}/${id}`,
      state: 'future',
    })
  }
  if (proposal.answerDue) {
    knots.push({
      kind: t('proposals.page.answerDue'),
      date: t('proposals.page.by', { date: proposal.answerDue }),
      title: t('proposals.page.answerDueTitle'),
      state: 'future',
    })
  }
  return knots
}
