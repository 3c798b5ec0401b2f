/** Named ballots: who voted what, as their page promised before the vote. */
import { DataTable } from '#ui/dataTable.tsx'
import { number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import type { BallotContent } from '../content.ts'
import type { BallotOutcome } from '../counting/index.ts'
import type { NamedVote } from '../queries/namedVotes.ts'
import { titleOf } from './resultReasons.ts'

interface NamedVotesProps {
  readonly view: View
  readonly outcome: BallotOutcome
  readonly votes: readonly NamedVote[]
}

export const NamedVotes = ({ view, outcome, votes }: NamedVotesProps) => {
  const { t } = view
  return (
    <DataTable
      caption={t('ballots.result.named.title')}
      columns={[{ label: t('ballots.result.named.voter') }, { label: t('ballots.result.named.vote') }]}
      rows={votes.map(({ voter, content }) => [
        <span lang="it">{voter}</span>,
        <span lang="it">{contentSaid(view, outcome, content)}</span>,
      ])}
    />
  )
}

function contentSaid({ language }: View, outcome: BallotOutcome, content: BallotContent): string {
  const list = (ids: readonly number[]) => ids.map((id) => titleOf(outcome, id)).join(', ')
  if ('options' in content) return list(content.options)
  if ('ranking' in content)
    return content.ranking.map((group, place) => `${number(language, place + 1)}. ${list(group)}`).join('; ')
  return Object.entries(content.points)
    .map(([id, points]) => `${titleOf(outcome, Number(id))}: ${number(language, points)}`)
    .join('; ')
}
