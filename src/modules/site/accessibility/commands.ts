/** To report an accessibility problem, and to answer. */
import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { type Actor, hasRole } from '#platform/actor.ts'
import { command, commandForAnyone } from '#platform/command.ts'
import { conflict } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { allowed, refused, type Verdict } from '#platform/verdict.ts'
import { addDays, dayOf } from '#ui/dates.ts'
import { findReport } from './reports.ts'

/** AgID guidelines on accessibility; the wording of the term is still to be checked. */
export const answerDays = 30

/** Letters and figures that are not mistaken for one another when read out on the phone. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const newCaseCode = (): string =>
  `ACC-${Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')}`

/** Anyone may report, without an account: the duty is towards all. */
export const reportAccessibilityProblem = commandForAnyone({
  input: z.object({
    page: z.string().trim().max(500, 'platform.invalid.tooLong'),
    problem: z.string().trim().min(10, 'site.errors.problemShort').max(4000, 'site.errors.problemLong'),
    technology: z.string().trim().max(300, 'platform.invalid.tooLong'),
    email: z.union([z.literal(''), z.string().trim().max(200).pipe(z.email('platform.invalid.email'))]),
  }),
  find: async () => null,
  may: () => allowed,
  run: async (tx, _none, input, { now }) => {
    const { id, case_code } = await tx
      .insertInto('accessibility_reports')
      .values({
        case_code: newCaseCode(),
        page: input.page,
        problem: input.problem,
        technology: input.technology,
        email: input.email || null,
        reported_at: now,
        answer_due: addDays(dayOf(now), answerDays),
      })
      .returning(['id', 'case_code'])
      .executeTakeFirstOrThrow()
    return [
      { caseCode: case_code },
      { what: 'accessibility_report.received', subject: subject('site', id), detail: { days: answerDays } },
    ]
  },
})

/** Who administers the site reads all reports and answers them. */
export const mayAnswerReports = (actor: Actor | null): Verdict =>
  hasRole(actor, 'administrator', {}) ? allowed : refused('network.why.administratorsOnly')

/** Answers a report, once: the answer stands on the page of the case. */
export const answerAccessibilityReport = command({
  input: z.object({
    case: z.string().trim().max(20),
    answer: z.string().trim().min(10, 'site.errors.answerShort').max(4000, 'site.errors.problemLong'),
  }),
  find: (tx, input) => findReport(tx, input.case),
  may: mayAnswerReports,
  run: async (tx, report, input, { now }) => {
    if (report.answer !== null) return conflict('site.errors.alreadyAnswered')
    await tx
      .updateTable('accessibility_reports')
      .set({ answer: input.answer, answered_at: now })
      .where('id', '=', report.id)
      .execute()
    return [
      { caseCode: report.caseCode },
      { what: 'accessibility_report.answered', subject: subject('site', report.id) },
    ]
  },
})
