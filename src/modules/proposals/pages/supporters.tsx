import { addresses } from '#ui/addresses.ts'
import { ChannelBar } from '#ui/channelBar.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import type { ShownProposal } from '../queries/proposalPage.ts'
import { channels } from '../words.ts'

/** Who supported it: the bar, and the table by channel with the total. */
export const Supporters = ({ view, proposal }: { readonly view: View; readonly proposal: ShownProposal }) => {
  const { t, language } = view
  const counts = new Map(proposal.byChannel.map(({ channel, count }) => [channel, count]))
  const shown = channels.filter((channel) => channel === 'online' || counts.has(channel))
  const rows = shown.map((channel) => [
    t(`proposals.supportsBy.${channel}`),
    number(language, counts.get(channel) ?? 0),
  ])
  const total = proposal.byChannel.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <h2 id="sostegni">{t('proposals.page.who')}</h2>
      <ChannelBar
        view={view}
        online={proposal.online}
        inPerson={proposal.inPerson}
        comments={proposal.comments}
      />
      <DataTable
        caption={t('proposals.page.byChannel')}
        columns={[
          { label: t('proposals.page.channelColumn') },
          { label: t('proposals.page.peopleColumn'), isNumber: true },
        ]}
        rows={[...rows, [t('proposals.page.total'), number(language, total)]]}
        hasTotal
      />
      <p class="pz-quiet">
        {t('proposals.page.countsOnce')}{' '}
        <a href={`${addresses.proposals}/come-si-conta`}>{t('proposals.page.how')}</a>
      </p>
    </>
  )
}
