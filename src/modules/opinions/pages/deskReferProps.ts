/** What the page of one statement on its way to the table knows. */
import type { Verdict } from '#platform/verdict.ts'
import type { FormState } from '#ui/formState.ts'
import type { View } from '#ui/view.ts'
import type { Statement } from '../conversation.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { Referral, ReferralNumbers } from '../queries/referrals.ts'
import type { TablePlaces } from '../queries/tablePlaces.ts'
import type { ReferralKind } from '../words.ts'

export interface ReferPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly statement: Statement
  readonly numbers: ReferralNumbers
  readonly referrals: readonly Referral[]
  readonly places: TablePlaces
  /** Pacts of the process's bodies whose text is being written, and that the reader may write. */
  readonly pacts: readonly { readonly id: number; readonly title: string }[]
  readonly propose: Verdict
  /** The texts of the proposal it has become: a clause is then made of that one. */
  readonly proposal: Readonly<Record<'title' | 'summary' | 'body' | 'category', string>> | undefined
  /** What it is about to become: one form stands on the page. */
  readonly kind: ReferralKind
  readonly form: FormState
  readonly newKey: () => string
}
