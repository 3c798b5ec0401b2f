/** What the document's working page is drawn from. */
import type { Verdict } from '#platform/verdict.ts'
import type { FormState } from '#ui/formState.ts'
import type { View } from '#ui/view.ts'
import type { DocumentPage as Found } from '../queries/documentPage.ts'
import type { SittingRow } from '../queries/tablePage.ts'
import type { Lack } from '../rules.ts'

export interface DocumentWorkProps {
  readonly view: View
  readonly found: Found
  readonly form: FormState
  readonly lacks: readonly Lack[]
  readonly sittings: readonly SittingRow[]
  readonly mayEdit: Verdict
  readonly mayTake: Readonly<Record<'approve' | 'send' | 'validate' | 'deliver' | 'answer', Verdict>>
}
