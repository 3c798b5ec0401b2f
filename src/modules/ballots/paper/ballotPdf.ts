/** Paper ballots to print: each with its serial number on a stub, and none on the sheet that goes into the box. */
import { makePdf } from '#platform/pdf.ts'
import { longDateTime } from '#ui/dates.ts'
import { money } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import type { Ballot } from '../ballot.ts'
import { hasPoints } from './rules/sheet.ts'

/** Summaries longer than this are read online or at the desk: a ballot has to be seen at a glance. */
const longestSummary = 140

/** Undefined where this machine has no typesetter. */
export async function ballotPdf(
  ballot: Ballot,
  from: number,
  to: number,
  view: View,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { t, language } = view
  const how = howOf(ballot)
  const hasCosts = ballot.method === 'budget'
  const closing = ballot.closesAt ? longDateTime(language, ballot.closesAt) : ''
  return await makePdf(
    'ballot',
    {
      title: t('ballots.paper.pdf.title', { question: ballot.question, from, to }),
      replaced: (count) => t('ballots.paper.pdf.replaced', { count }),
      content: {
        owner: ballot.process.title,
        kind: t('ballots.paper.pdf.kind'),
        question: ballot.question,
        stubTitle: t('ballots.paper.pdf.stub', { ballot: ballot.id }),
        stubHelp: t('ballots.paper.pdf.stubHelp'),
        howTitle: t('ballots.paper.pdf.howTitle'),
        how: [
          t(`ballots.paper.pdf.how.${how}`),
          ...limitsOf(ballot, view, how),
          t('ballots.paper.pdf.noName'),
          t('ballots.paper.pdf.mistake'),
        ],
        columns: [
          t(`ballots.paper.pdf.column.${how}`),
          t('ballots.paper.pdf.column.number'),
          t('ballots.paper.pdf.column.option'),
          ...(hasCosts ? [t('ballots.paper.pdf.column.cost')] : []),
        ],
        hasCosts,
        options: ballot.options.map(({ code, title, summary, costCents }) => ({
          code,
          title,
          summary:
            summary.length > longestSummary ? `${summary.slice(0, longestSummary).trimEnd()}…` : summary,
          cost: costCents === null ? '' : money(language, costCents),
        })),
        ending: t('ballots.paper.pdf.ending', { closing }),
        serials: Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(4, '0')),
      },
    },
    language,
    ballot.announcedAt ?? view.now,
  )
}

type How = 'choose' | 'rank' | 'points'

const howOf = (ballot: Ballot): How =>
  ballot.method === 'rank' ? 'rank' : hasPoints(ballot) ? 'points' : 'choose'

function limitsOf(ballot: Ballot, { t, language }: View, how: How): string[] {
  const { leastChoices, mostChoices, pointsEach, mostPoints, budgetCents } = ballot
  const limits: string[] = []
  if (how === 'points' && pointsEach !== null) {
    limits.push(t('ballots.paper.pdf.pointsEach', { count: pointsEach }))
    if (mostPoints !== null) limits.push(t('ballots.paper.pdf.mostPoints', { count: mostPoints }))
  }
  if (leastChoices > 1) limits.push(t('ballots.paper.pdf.least', { count: leastChoices }))
  if (mostChoices !== null) limits.push(t('ballots.paper.pdf.most', { count: mostChoices }))
  if (how === 'choose' && budgetCents !== null) {
    limits.push(t('ballots.paper.pdf.budget', { amount: money(language, budgetCents) }))
  }
  return limits
}
