/** The shape of what people sign. No name of any person is in it. */
import type { AttachmentKind, Clauses, PactKind, Side, SupportForm } from './words.ts'

export interface FrozenText {
  readonly pact: number
  /** 0 for the pact itself, then the number of the amendment (atto aggiuntivo). */
  readonly amendment: number
  readonly title: string
  readonly kind: PactKind
  readonly summary: string
  readonly body: string
  /** Name empty: a person who signs for themselves. */
  readonly parties: readonly {
    readonly id: number
    readonly side: Side
    readonly name: string
    readonly office: string
  }[]
  readonly commons: readonly { readonly id: number; readonly name: string }[]
  readonly term: { readonly startsOn: string; readonly endsOn: string }
  readonly clauses: Clauses
  readonly commitments: readonly NewCommitment[]
  readonly supports: readonly {
    readonly form: SupportForm
    readonly detail: string
    readonly valueCents: number
  }[]
  /** What the pact encloses, told by its hash; texts frozen before there were attachments have none. */
  readonly attachments?: readonly FrozenAttachment[]
}

export interface FrozenAttachment {
  readonly id: number
  readonly kind: AttachmentKind
  readonly title: string
  readonly fileName: string
  readonly sha256: string
}

export interface NewCommitment {
  readonly party: number
  readonly what: string
  readonly forWhom: string
  readonly dueOn: string
  readonly hours: number | null
  readonly goods: string
}

/** What an amendment changes beside the clauses. */
export interface AmendmentChanges {
  readonly endsOn?: string | undefined
  readonly commitments?: readonly NewCommitment[] | undefined
}
