/** Reports of accessibility problems: the case of one, and the list of who answers. */
import type { Database, Tx } from '#database/types.ts'

export interface AccessibilityReport {
  readonly id: number
  readonly caseCode: string
  readonly page: string
  readonly problem: string
  readonly technology: string
  /** Only who answers sees it. */
  readonly email: string | null
  readonly reportedAt: Date
  readonly answerDue: string
  readonly answer: string | null
  readonly answeredAt: Date | null
}

const columns = [
  'id',
  'case_code as caseCode',
  'page',
  'problem',
  'technology',
  'email',
  'reported_at as reportedAt',
  'answer_due as answerDue',
  'answer',
  'answered_at as answeredAt',
] as const

/** The report with a case number; whoever has the number may read it. */
export async function findReport(
  db: Database | Tx,
  caseCode: string,
): Promise<AccessibilityReport | undefined> {
  return await db
    .selectFrom('accessibility_reports')
    .select(columns)
    .where('case_code', '=', caseCode)
    .executeTakeFirst()
}

/** All reports, those to be answered first, by due day. */
export async function listReports(db: Database): Promise<AccessibilityReport[]> {
  return await db
    .selectFrom('accessibility_reports')
    .select(columns)
    .orderBy(({ eb }) => eb('answered_at', 'is not', null))
    .orderBy('answer_due')
    .orderBy('id')
    .limit(500)
    .execute()
}
