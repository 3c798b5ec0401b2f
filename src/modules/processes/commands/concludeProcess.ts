import type { Tx } from '#database/types.ts'
import type { Entry } from '#platform/journal.ts'
import { subject } from '#platform/subject.ts'
import { addDays, type Day, dayOf } from '#ui/dates.ts'
import { monitoringMonths } from '../outcomes.ts'
import { findProcessToChange } from '../queries/findProcess.ts'
import { addMonths, findTerms } from '../terms.ts'

export interface Conclusion {
  /** The last day for the formal answer of the decision body. */
  readonly answerDue: Day
  /** For the journal of the command that concludes the process. */
  readonly entry: Entry
}

/**
 * Ends a process, inside the command that sends the validated proposal document to the decision body: that day the
 * clock of the answer starts (LR 15/2018 art. 19), and the documents still owed get their dates.
 */
export async function concludeProcess(tx: Tx, processId: number, at: Date): Promise<Conclusion> {
  const process = await findProcessToChange(tx, processId)
  if (!process) throw new Error(`No process ${processId} to conclude`)
  const deciding = await findTerms(tx, process.decisionBodyId)
  const own = await findTerms(tx, process.bodyId)
  const day = dayOf(at)
  const answerDue = addDays(day, deciding.answer_days.amount)
  await tx
    .updateTable('processes')
    .set({ state: 'concluded', concluded_at: at, answer_due: answerDue })
    .where('id', '=', processId)
    .execute()
  await tx
    .insertInto('process_documents')
    .values([
      {
        process_id: processId,
        kind: 'final_report',
        title: 'Relazione finale',
        due_on: addDays(day, own.final_report_days.amount),
      },
      { process_id: processId, kind: 'body_act', title: 'Atto dell’ente che decide', due_on: answerDue },
      ...monitoringMonths.map((months) => ({
        process_id: processId,
        kind: 'monitoring' as const,
        title: 'Monitoraggio',
        due_on: addMonths(answerDue, months),
      })),
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return {
    answerDue,
    entry: { what: 'process.concluded', subject: subject('process', processId), detail: { answerDue } },
  }
}
