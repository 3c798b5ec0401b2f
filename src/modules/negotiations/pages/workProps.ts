/** What the table's working page is drawn from. */
import type { Verdict } from '#platform/verdict.ts'
import type { FormState } from '#ui/formState.ts'
import type { View } from '#ui/view.ts'
import type { TablePage as Found } from '../queries/tablePage.ts'
import type { DelegateRow, WaitingProposal } from '../queries/workPage.ts'

export interface WorkPageProps {
  readonly view: View
  readonly found: Found
  readonly form: FormState
  readonly waiting: readonly WaitingProposal[]
  /** Empty for those who may not see names. */
  readonly delegates: readonly DelegateRow[]
  readonly citizens: ReadonlyMap<number, string>
  readonly mayRecord: Verdict
  readonly mayDecide: Verdict
}
