/** The winners and what they cost, in one sentence each. */
import { money, number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import type { PublishedResult } from '../queries/publishedResult.ts'
import { titleOf } from './resultReasons.ts'

export function winnersSaid({ t, language }: View, { outcome, override }: PublishedResult): string {
  const titles = outcome.selected.map((id) => t('ballots.quoted', { title: titleOf(outcome, id) }))
  if (titles.length === 0) return t('ballots.result.noWinner')
  const list = new Intl.ListFormat(language).format(titles)
  const said = t('ballots.result.winners', { count: titles.length, list })
  return override ? `${said} ${t('ballots.result.override.lead')}` : said
}

export function spentSaid({ t, language }: View, { outcome }: PublishedResult): string | undefined {
  if (outcome.costCents === null || outcome.budgetCents === null) return undefined
  return t('ballots.result.spent', {
    cost: money(language, outcome.costCents),
    budget: money(language, outcome.budgetCents),
    left: money(language, outcome.budgetCents - outcome.costCents),
    selected: number(language, outcome.selected.length),
  })
}
