/** A report begins with what the diary says of its period; people complete it by hand. Pure. */
import { longDate } from '#ui/dates.ts'
import type { FormValues } from '#ui/formState.ts'
import { money, number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import type { ReportDue } from './clock.ts'
import { type PactWork, textInForceOf, type WorkDiaryEntry } from './queries/work.ts'

const lines = (texts: readonly string[]): string => [...new Set(texts)].filter(Boolean).join('\n')

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** The report named, or a new one: of the first period (`due`) that has none yet. */
export function reportFromDiary(
  work: PactWork,
  item: number | undefined,
  view: View,
  due: readonly ReportDue[],
): FormValues {
  const known = work.reports.find(({ id }) => id === item)
  if (known) {
    const { kind, coversFrom, coversUntil } = known
    const { objectivesAndPriorities, actionsAndServices, results, resources } = known
    return { kind, coversFrom, coversUntil, objectivesAndPriorities, actionsAndServices, results, resources }
  }
  const next = due.find(({ kind }) => work.reports.every((report) => report.kind !== kind))
  const from = next?.coversFrom ?? work.startsOn ?? ''
  const until = next?.coversUntil ?? work.endsOn ?? ''
  const isWithin = (day: string | null) => day !== null && day >= from && day <= until
  const entries = work.diary.filter(({ happenedOn }) => isWithin(happenedOn)).toReversed()
  return {
    kind: next?.kind ?? 'periodic',
    coversFrom: from,
    coversUntil: until,
    objectivesAndPriorities: textInForceOf(work.texts)?.clauses.a ?? '',
    actionsAndServices: lines(entries.map((entry) => saidEntry(entry, view))),
    results: resultsOf(work, entries, isWithin, view),
    resources: resourcesOf(work, entries, view),
  }
}

const saidEntry = ({ happenedOn, title, hours, people }: WorkDiaryEntry, { t, language }: View): string =>
  t('pacts.report.draft.entry', {
    day: longDate(language, happenedOn),
    title,
    hours: number(language, hours),
    people: number(language, people),
  })

function resultsOf(
  work: PactWork,
  entries: readonly WorkDiaryEntry[],
  isWithin: (day: string | null) => boolean,
  { t, language }: View,
): string {
  const kept = work.commitments.filter(({ keptOn }) => isWithin(keptOn))
  const people = sum(entries.map((entry) => entry.people))
  return lines([
    ...(entries.length > 0 ? [t('pacts.report.draft.people', { people: number(language, people) })] : []),
    ...kept.map(({ what, evidence }) => t('pacts.report.draft.kept', { what, evidence: evidence ?? '' })),
  ])
}

function resourcesOf(work: PactWork, entries: readonly WorkDiaryEntry[], { t, language }: View): string {
  const hours = sum(entries.map((entry) => entry.hours))
  const given = work.supports.filter(({ state }) => state !== 'promised')
  return lines([
    ...(entries.length > 0 ? [t('pacts.report.draft.hours', { hours: number(language, hours) })] : []),
    ...given.map(({ detail, valueCents }) =>
      t('pacts.report.draft.support', { detail, value: money(language, valueCents) }),
    ),
    ...entries.filter(({ goods }) => goods).map(({ goods }) => t('pacts.report.draft.goods', { goods })),
  ])
}
