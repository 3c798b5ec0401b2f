/** What the page of paper and its parts show. */
import type { Verdict } from '#platform/verdict.ts'
import type { FormState } from '#ui/formState.ts'
import type { View } from '#ui/view.ts'
import type { Ballot } from '../../ballot.ts'
import type { Batch } from '../queries/batches.ts'
import type { SerialsByState } from '../queries/papers.ts'
import type { FoundElector } from '../queries/roll.ts'
import type { PaperStep } from '../rules/mayPaper.ts'
import type { PaperFigures } from '../rules/reconciliation.ts'

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
