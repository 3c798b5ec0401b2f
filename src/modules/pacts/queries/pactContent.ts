/** The shapes of what a pact's pages show. Days and moments are texts: they come through JSON. */
import type {
  CareLevel,
  ClauseLetter,
  Clauses,
  CommitmentState,
  CommonsKind,
  Judgement,
  PactState,
  PactTheme,
  PartyState,
  RemarkState,
  ReportKind,
  Side,
  SignatureMethod,
  SupportForm,
  SupportState,
} from '../words.ts'
import type { PeriodFigures } from './figures.ts'

export interface PartyRow {
  readonly id: number
  readonly side: Side
  /** Empty for a single person: the page says "una persona". */
  readonly label: string
  readonly office: string
  readonly state: PartyState
  readonly stateReason: string | null
  readonly groupId: number | null
  readonly bodyId: number | null
  readonly isPerson: boolean
}
export interface StepRow {
  readonly id: number
  readonly from: PactState | null
  readonly to: PactState
  readonly role: string
  readonly actNumber: string
  readonly reasons: string
  readonly at: string
}
export interface TextRow {
  readonly id: number
  readonly version: number
  readonly clauses: Clauses
  readonly note: string
  readonly amendment: number
  readonly sha256: string | null
  readonly savedAt: string
  readonly frozenAt: string | null
  readonly agreedAt: string | null
  readonly withdrawnAt: string | null
  readonly changes: { readonly endsOn?: string }
  readonly signatures: readonly {
    readonly party: number
    readonly method: SignatureMethod
    readonly signedAt: string
    readonly fileSha256: string | null
  }[]
  /** The parties named in the frozen text: all of them sign. */
  readonly signatories: readonly { readonly id: number; readonly side: Side; readonly name: string }[]
}
export interface RemarkRow {
  readonly id: number
  readonly clause: ClauseLetter
  readonly author: string
  readonly body: string
  readonly state: RemarkState
  readonly answer: string | null
  readonly madeAt: string
}
export interface CommitmentRow {
  readonly id: number
  readonly party: number
  readonly what: string
  readonly forWhom: string
  readonly dueOn: string
  readonly hours: number | null
  readonly hoursDone: number
  readonly goods: string
  readonly state: CommitmentState
  readonly evidence: string | null
  readonly keptOn: string | null
}
export interface SupportRow {
  readonly id: number
  readonly form: SupportForm
  readonly detail: string
  readonly valueCents: number
  readonly state: SupportState
}
export interface TaskRow {
  readonly id: number
  readonly party: number
  readonly title: string
  readonly dueOn: string | null
  readonly doneOn: string | null
  readonly evidence: string | null
}
export interface DiaryRow {
  readonly id: number
  readonly party: number
  readonly happenedOn: string
  readonly title: string
  readonly body: string
  readonly hours: number
  readonly peopleReached: number
  readonly goodsUsed: string
  readonly photos: readonly {
    readonly fileName: string
    readonly altText: string
    readonly width: number
    readonly height: number
  }[]
}
export interface ReportRow {
  readonly id: number
  readonly kind: ReportKind
  readonly coversFrom: string
  readonly coversUntil: string
  readonly dueOn: string
  readonly objectivesAndPriorities: string
  readonly actionsAndServices: string
  readonly results: string
  readonly resources: string
  readonly figures: Partial<PeriodFigures>
  readonly publishedAt: string | null
  readonly evaluations: readonly {
    readonly side: Side
    readonly judgement: Judgement
    readonly reasons: string
  }[]
}
export interface ConciliationRow {
  readonly id: number
  readonly matter: string
  readonly askedBySide: Side
  readonly memberForCitizens: string
  readonly memberForAdministration: string
  readonly memberAgreed: string
  readonly openedOn: string
  readonly dueOn: string
  readonly proposal: string | null
  readonly proposedOn: string | null
  readonly outcome: 'accepted' | 'not_accepted' | null
}
export interface PactLine {
  readonly id: number
  readonly title: string
  readonly state: PactState
}

export interface PactContent {
  readonly title: string
  readonly summary: string
  readonly reasons: string
  readonly objectives: string
  readonly timing: string
  readonly actions: string
  readonly collaborators: string
  readonly resources: string
  readonly careLevel: CareLevel
  readonly theme: PactTheme
  readonly bodyName: string
  readonly bodySlug: string
  readonly proposerLabel: string
  readonly proposerIsPerson: boolean
  readonly answerDue: string | null
  readonly submittedAt: Date | null
  readonly signedAt: Date | null
  readonly updatedAt: Date
  readonly hoursDone: number
  readonly peopleReached: number
  readonly supportCents: number
  readonly copiedFrom: PactLine | null
  readonly renewedBy: PactLine | null
  readonly competing: readonly PactLine[]
  readonly commons: readonly { readonly id: number; readonly name: string; readonly kind: CommonsKind }[]
  readonly partyRows: readonly PartyRow[]
  readonly steps: readonly StepRow[]
  /** Oldest first. */
  readonly texts: readonly TextRow[]
  readonly remarks: readonly RemarkRow[]
  readonly commitments: readonly CommitmentRow[]
  readonly supports: readonly SupportRow[]
  readonly tasks: readonly TaskRow[]
  /** The newest 50. */
  readonly diary: readonly DiaryRow[]
  readonly reports: readonly ReportRow[]
  readonly conciliations: readonly ConciliationRow[]
}
