/** The shape of a demo table and of what came out of it: texts, and days counted from the day of the first load. */
import type { AnswerOutcome, MemberCategory, TableOutcome } from '#modules/negotiations/index.ts'

export interface DemoMember {
  readonly name: string
  readonly shortName: string
  readonly category: MemberCategory
  /** Key of its group in the cast; absent: a body without one. */
  readonly group?: string
  readonly kind: 'member' | 'observer'
  /** Who speaks for it: an invented name, seen by staff only. */
  readonly delegate?: string
}

export interface DemoRequest {
  /** Key of the group in the cast. */
  readonly group: string
  readonly kind: 'member' | 'observer'
  readonly day: number
  readonly reasons: string
  /** Absent: the table has not answered yet. */
  readonly answer?: {
    readonly decision: 'admitted' | 'declined'
    readonly day: number
    readonly text: string
  }
}

export interface DemoTable {
  readonly opened: number
  readonly title: string
  readonly purpose: string
  readonly decisionRule: string
  readonly members: readonly DemoMember[]
  readonly requests: readonly DemoRequest[]
  /** By sitting's key: short names of those who were not there; everybody else of the first members was. */
  readonly attendance: readonly {
    readonly sitting: string
    readonly day: number
    readonly absent: readonly string[]
    readonly excused: readonly string[]
  }[]
  /** A sitting's key, where one has taken it up. */
  readonly takenUp: readonly { readonly proposal: string; readonly sitting?: string; readonly day: number }[]
}

export interface DemoDecision {
  readonly proposal: string
  readonly outcome: TableOutcome
  readonly reasons: string
  readonly objections: string
  readonly method: 'consensus' | 'majority'
  /** The text of the clause. */
  readonly clause: string
}

export interface DemoAnswer {
  readonly proposal: string
  readonly outcome: AnswerOutcome
  readonly reasons: string
  readonly office: string
  readonly actTitle: string
  /** Days from the first load: of the act, and of its publication. */
  readonly actDay: number
  readonly day: number
  readonly cost?: string
  readonly deferredUntilDay?: number
}

export interface DemoConclusion {
  readonly decisionSitting: string
  readonly decided: number
  /** In order of priority. */
  readonly decisions: readonly DemoDecision[]
  readonly drafted: number
  readonly texts: {
    readonly title: string
    readonly needs: string
    readonly pathFollowed: string
    readonly difficulties: string
    readonly curator: string
    readonly facilitatorOffice: string
    readonly furtherBodies: string
  }
  readonly approvalSitting: string
  readonly approved: number
  readonly approvalObjections: string
  readonly toGuarantor: number
  readonly validated: number
  readonly guarantorReasons: string
  readonly delivered: number
  readonly answers: readonly DemoAnswer[]
}
