/** /votazioni/12/carta: the paper of a ballot, from the printer to the count. */
import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { ballotAddress } from '../../appearance.ts'
import type { Ballot } from '../../ballot.ts'
import type { Batch } from '../queries/batches.ts'
import type { SerialsByState } from '../queries/papers.ts'
import type { FoundElector } from '../queries/roll.ts'
import type { PaperStep } from '../rules/mayPaper.ts'
import type { PaperFigures } from '../rules/reconciliation.ts'
import { BatchesPart } from './batchesPart.tsx'
import { ClosingPart } from './closingPart.tsx'
import { DeskPart } from './deskPart.tsx'
import { SheetsPart } from './sheetsPart.tsx'

export interface PaperPageProps {
  readonly view: View
  readonly ballot: Ballot
  /** Whether voting is over: the figures of the desk are shown only then. */
  readonly isOver: boolean
  readonly figures: PaperFigures
  readonly reason: string | null
  readonly serials: SerialsByState
  readonly canPrint: boolean
  readonly batches: readonly Batch[]
  readonly may: Readonly<Record<PaperStep, Verdict>>
  readonly close: Verdict
  /** Who was looked for at the desk, and who was found. */
  readonly found: readonly FoundElector[] | undefined
  readonly form: FormState
  /** Of the forms that begin something: the same form sent twice does its work once. */
  readonly newKey: () => string
}

export const PaperPage = (props: PaperPageProps) => {
  const { view, ballot, form, isOver } = props
  const { t } = view
  return (
    <Page
      view={view}
      title={t('ballots.paper.title', { question: ballot.question })}
      breadcrumb={[
        { href: addresses.ballots, label: t('ballots.paper.all') },
        { href: ballotAddress(ballot.id), label: ballot.question },
      ]}
      crumb={t('ballots.paper.crumb')}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock view={view} title={t('ballots.paper.crumb')} lead={t('ballots.paper.lead')} />
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
