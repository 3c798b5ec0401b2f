/** What the page of the first statements is made of. */
import type { FormState } from '#ui/formState.ts'
import type { View } from '#ui/view.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { MeetingSource, ProposalSource } from '../queries/seedSources.ts'

export interface SeedsPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly proposals: readonly ProposalSource[]
  readonly meetings: readonly MeetingSource[]
  /** The chosen meeting's notes, and the sentences that could be put to everybody. */
  readonly chosen:
    | {
        readonly id: number
        readonly title: string
        readonly notes: string
        readonly sentences: readonly string[]
      }
    | undefined
  readonly form: FormState
  readonly newKey: () => string
}
