/** The answers of the draft in words, as the page before publishing shows them. */

import { aliasFor } from '#modules/people/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { View } from '#ui/view.ts'
import type { Choice } from '../queries/choices.ts'
import type { Answers } from '../queries/draft.ts'
import { categories } from '../words.ts'
import type { CheckedAnswer } from './publishPages.tsx'
import type { Desk } from './writeDesk.ts'

/** Every question that was asked, in order, with its answer and where to change it. */
export function checkedAnswers(
  view: View,
  desk: Desk,
  answers: Answers,
  actor: Actor | null,
): CheckedAnswer[] {
  const { t } = view
  const category = categories.find((word) => word === answers.category)
  const place = labelOf(desk.choices.places, answers.place)
  const asked: CheckedAnswer[] = [
    {
      question: t('proposals.record.process'),
      answer: desk.process?.title ?? '',
      step: desk.processes.length > 1 ? 'percorso' : undefined,
    },
    { question: t('proposals.write.titolo'), answer: answers.title ?? '', step: 'titolo' },
    { question: t('proposals.write.sintesi'), answer: answers.summary ?? '', step: 'sintesi' },
    { question: t('proposals.write.testo'), answer: answers.body ?? '', step: 'testo' },
    {
      question: t('proposals.write.tema'),
      answer: category ? t(`proposals.category.${category}`) : '',
      step: 'tema',
    },
    {
      question: t('proposals.write.dove'),
      answer: [answers.placeLabel?.trim(), place].filter(Boolean).join(', '),
      step: 'dove',
    },
  ]
  if (desk.steps.includes('agenda')) {
    const links = [
      labelOf(desk.choices.lines, answers.line),
      labelOf(desk.choices.objectives, answers.objective),
    ]
    asked.push({
      question: t('proposals.write.agenda'),
      answer: links.filter(Boolean).join('. '),
      step: 'agenda',
    })
  }
  asked.push({
    question: t('proposals.write.signature'),
    answer: actor ? signature(actor, answers.group) : t('proposals.write.signatureLater'),
    step: desk.steps.includes('firma') ? 'firma' : undefined,
  })
  return asked
}

const signature = (actor: Actor, group: string | undefined): string =>
  aliasFor(actor, group && group !== 'io' ? Number(group) : undefined)

const labelOf = (choices: readonly Choice[], id: string | undefined): string =>
  choices.find((choice) => String(choice.id) === id)?.label ?? ''
