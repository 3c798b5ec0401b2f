/** A report begins with what the diary already says; people complete it by hand. Pure. */
import type { PactWork } from './queries/work.ts'

const lines = (texts: readonly string[]): string => texts.filter(Boolean).join('\n')

export function reportFromDiary(work: PactWork, item: number | undefined): Record<string, string> {
  const known = work.reports.find(({ id }) => id === item)
  if (known) {
    const { kind, coversFrom, coversUntil } = known
    const { objectivesAndPriorities, actionsAndServices, results, resources } = known
    return { kind, coversFrom, coversUntil, objectivesAndPriorities, actionsAndServices, results, resources }
  }
  const entries = work.diary.toReversed()
  return {
    kind: work.reports.length === 0 ? 'mid_term' : 'final',
    coversFrom: work.startsOn ?? '',
    coversUntil: work.endsOn ?? '',
    objectivesAndPriorities: work.texts.find(({ isAgreed }) => isAgreed)?.clauses.a ?? '',
    actionsAndServices: lines(entries.map(({ happenedOn, title }) => `${happenedOn}: ${title}`)),
    results: lines(
      work.commitments
        .filter(({ state }) => state === 'kept')
        .map(({ what, evidence }) => `${what}: ${evidence}`),
    ),
    resources: lines(entries.map(({ goods }) => goods)),
  }
}
