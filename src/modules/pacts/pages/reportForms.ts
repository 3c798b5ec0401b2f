/** The small forms of care and account: the diary, the report, what both sides think of it. */

import { allOf, allowed, type Verdict } from '#platform/verdict.ts'
import { type Day, dayOf } from '#ui/dates.ts'
import { evaluatePact, publishReport, saveReport } from '../commands/reports.ts'
import type { PactWork } from '../queries/work.ts'
import { reportFromDiary } from '../reportDraft.ts'
import { hasPassed, isOfPact, isTimeFor } from '../rules/deeds.ts'
import { judgements, reportKinds } from '../words.ts'
import { photoFields, writesDiary } from './diaryForm.ts'
import { area, date, deedOf, type LifeForm, maybe, oneOf, ownPartyOptions, sends, text } from './lifeForm.ts'

const home = 'cura' as const

/** Whether this report may be published today. */
export function mayPublish(work: PactWork, today: Day, item?: number): Verdict {
  const report = work.reports.find(({ id }) => id === item)
  return allOf(isTimeFor(work, 'report', today), report ? hasPassed(report.coversUntil, today) : allowed)
}

export const reportForms = {
  diary: {
    home,
    send: writesDiary,
    ...deedOf('write_diary'),
    fields: [
      { name: 'party', kind: 'select', options: ownPartyOptions },
      date('happenedOn'),
      { name: 'title', kind: 'text', label: 'diaryTitle' },
      { name: 'body', kind: 'area', label: 'diaryBody' },
      { name: 'hours', kind: 'number' },
      { name: 'peopleReached', kind: 'number' },
      maybe(text('goodsUsed')),
      {
        name: 'commitment',
        kind: 'select',
        isOptional: true,
        options: (work) => work.commitments.map(({ id, what }) => ({ value: String(id), label: what })),
      },
      ...photoFields,
    ],
    start: (_work, _item, view, { ownParties }) => ({
      party: ownParties.length === 1 ? String(ownParties[0]) : '',
      happenedOn: dayOf(view.now),
      hours: '0',
      peopleReached: '0',
    }),
  },
  report: {
    home,
    send: sends(saveReport),
    ...deedOf('report'),
    item: 'report',
    fields: [
      {
        name: 'kind',
        kind: 'radios',
        options: oneOf(reportKinds, (view, kind) => view.t(`pacts.reportKind.${kind}`)),
      },
      date('coversFrom'),
      date('coversUntil'),
      area('objectivesAndPriorities'),
      area('actionsAndServices'),
      area('results'),
      area('resources'),
    ],
    start: (work, item, view, choices) => reportFromDiary(work, item, view, choices.reports),
  },
  publishReport: {
    home,
    send: sends(publishReport),
    who: isOfPact,
    when: mayPublish,
    item: 'report',
    fields: [],
  },
  evaluate: {
    home,
    send: sends(evaluatePact),
    ...deedOf('evaluate'),
    item: 'report',
    fields: [
      {
        name: 'judgement',
        kind: 'radios',
        options: oneOf(judgements, (view, name) => view.t(`pacts.judgement.${name}`)),
      },
      area('reasons'),
    ],
  },
} as const satisfies Record<string, LifeForm>
