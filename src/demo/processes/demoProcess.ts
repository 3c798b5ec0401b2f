/** The shape of a demo process: texts, and days counted from the day of the first load. */
export interface DemoDocument {
  readonly kind: 'project_sheet' | 'final_report' | 'body_act' | 'monitoring' | 'other'
  readonly title: string
  readonly summary: string
  readonly body: string
  /** Days from the first load; negative is past. */
  readonly published: number
}

export interface DemoProcess {
  readonly bodySlug: string
  readonly decisionBodySlug: string
  readonly title: string
  readonly shortTitle: string
  /** Days from the first load. */
  readonly created: number
  readonly published: number
  readonly firstDay: number
  readonly formalStart: number | null
  readonly formalStartEvent: string
  /** Fields of `editProcess`. */
  readonly texts: Readonly<Record<string, string>>
  readonly projectSheet: DemoDocument
  /** Published after the conclusion. */
  readonly laterDocuments: readonly DemoDocument[]
}
