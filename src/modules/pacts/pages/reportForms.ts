/** The small forms of care and account: the diary, the report, what both sides think of it. */

import { randomUUID } from 'node:crypto'
import { invalid } from '#platform/outcome.ts'
import { dayOf } from '#ui/dates.ts'
import { writeDiary } from '../commands/diary.ts'
import { evaluatePact, publishReport, saveReport } from '../commands/reports.ts'
import { preparePhoto } from '../files/photo.ts'
import { removePhoto, storePhoto } from '../files/stored.ts'
import { isPhotoNamed } from '../queries/papers.ts'
import { reportFromDiary } from '../reportDraft.ts'
import { judgements, reportKinds } from '../words.ts'
import { area, date, deedOf, type LifeForm, maybe, oneOf, ownPartyOptions, sends, text } from './lifeForm.ts'

const home = 'cura' as const

/** A photograph is cleaned and stored first; the diary keeps its name and what it shows in words. */
const writesDiary: LifeForm['send'] = async (c, typed, files) => {
  const upload = files.get('photo')
  if (!upload) return await sends(writeDiary)(c, typed, files)
  const { altText } = typed
  if (typeof altText !== 'string' || altText.trim().length < 5)
    return invalid('altText', 'pacts.errors.altText')
  const photo = await preparePhoto(upload.bytes)
  if (!photo.ok) return invalid('photo', photo.problem)
  const { dataDirectory } = c.var.services.settings
  const formKey = typeof typed._key === 'string' ? typed._key : randomUUID()
  const fileName = await storePhoto(dataDirectory, photo, formKey)
  const { picture, width, height } = photo
  const photos = [{ altText, fileName, width, height, bytes: picture.length }]
  const outcome = await sends(writeDiary)(c, { ...typed, photos }, files)
  // The same form with other words has the same photograph: the day that was written keeps it.
  const isRefused = outcome.kind !== 'done' && !(await isPhotoNamed(c.var.db, fileName))
  if (isRefused) await removePhoto(dataDirectory, fileName)
  return outcome
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
      maybe({ name: 'photo', kind: 'photo' }),
      maybe(text('altText')),
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
    ...deedOf('report'),
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
