/** /votazioni/12/carta: the paper of a ballot, from the printer to the count. */
import { addresses } from '#ui/addresses.ts'
import { ErrorSummary } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import { ballotAddress, deskAddress } from '../../appearance.ts'
import { BatchesPart } from './batchesPart.tsx'
import { ClosingPart } from './closingPart.tsx'
import { DeskPart } from './deskPart.tsx'
import type { PaperPageProps } from './paperProps.ts'
import { SheetsPart } from './sheetsPart.tsx'

export const PaperPage = (props: PaperPageProps) => {
  const { view, ballot, form, isOver } = props
  const { t } = view
  return (
    <Page
      view={view}
      title={t('ballots.paper.title', { question: ballot.question })}
      section="ballots"
      breadcrumb={[
        { href: addresses.ballots, label: t('ballots.paper.all') },
        { href: ballotAddress(ballot.id), label: t('ballots.ballot.number', { id: ballot.id }) },
        { href: deskAddress(ballot.id), label: t('ballots.desk.crumb') },
      ]}
      crumb={t('ballots.paper.crumb')}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock
        view={view}
        title={t('ballots.paper.title', { question: ballot.question })}
        lead={t('ballots.paper.lead')}
      />
      {Object.keys(form.errors).length > 0 && (
        <div class="pz-wrap">
          <ErrorSummary view={view} errors={form.errors} labels="ballots.paper.form" />
        </div>
      )}
      <SheetsPart {...props} />
      <DeskPart {...props} />
      {isOver && <BatchesPart {...props} />}
      {isOver && <ClosingPart {...props} />}
    </Page>
  )
}
