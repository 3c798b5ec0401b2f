/** Before a pile goes away: how much typing goes with it. */
import { addresses } from '#ui/addresses.ts'
import { Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { ballotAddress, deskAddress } from '../../appearance.ts'
import type { Ballot } from '../../ballot.ts'
import type { Batch } from '../queries/batches.ts'
import { batchAddress, paperAddress } from './paperDoor.ts'

interface RemoveBatchPageProps {
  readonly view: View
  readonly ballot: Ballot
  readonly batch: Batch
}

export const RemoveBatchPage = ({ view, ballot, batch }: RemoveBatchPageProps) => {
  const { t } = view
  const { first, second } = batch
  const title = t('ballots.paper.batch.removeTitle', { label: batch.label })
  return (
    <Page
      view={view}
      title={title}
      section="ballots"
      breadcrumb={[
        { href: addresses.ballots, label: t('ballots.paper.all') },
        { href: ballotAddress(ballot.id), label: t('ballots.ballot.number', { id: ballot.id }) },
        { href: deskAddress(ballot.id), label: t('ballots.desk.crumb') },
        { href: paperAddress(ballot.id), label: t('ballots.paper.crumb') },
        { href: batchAddress(ballot.id, batch.id), label: batch.label },
      ]}
      crumb={t('ballots.paper.batch.removeCrumb')}
      isHidden
    >
      <TitleBlock view={view} title={title} />
      <Section>
        <p>
          <strong>{t('ballots.paper.batch.removeLoss', { count: first + second, first, second })}</strong>
        </p>
        <p>{t('ballots.paper.batch.removeKept')}</p>
        <Form action={batchAddress(ballot.id, batch.id, '/elimina')}>
          <Submit
            label={t('ballots.paper.batch.remove')}
            kind="secondary"
            back={{ href: batchAddress(ballot.id, batch.id), label: t('ballots.paper.entry.stop') }}
          />
        </Form>
      </Section>
    </Page>
  )
}
