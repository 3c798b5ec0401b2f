import { expect, test } from 'vitest'
import type { Knot } from '#ui/threadSteps.ts'
import type { View } from '#ui/view.ts'
import { say } from '#ui/words.ts'
import { threadOfPact } from './pactThread.ts'

const view = { language: 'it', t: say('it'), now: new Date('2026-11-22T10:00:00Z') } as View
const linked: Knot[] = [
  { kind: 'Bene comune', date: '14 agosto 2024', title: 'Sportelli', state: 'past', href: '/beni-comuni/1' },
  { kind: 'Patto', date: '14 dicembre 2024', title: 'Sportelli di paese', state: 'here' },
  { kind: 'Rendiconto', date: '21 gennaio 2026', title: 'Metà percorso', state: 'past', href: '/patti/1' },
]
const milestones = [
  { day: '2024-12-14', name: 'Firma', note: '14 dicembre 2024' },
  { day: '2026-11-22', name: 'Siamo qui', note: '22 novembre 2026', isToday: true },
  { day: '2026-12-14', name: 'Fine o rinnovo', note: '14 dicembre 2026' },
]

test('the thread of a running pact says where we are today and which days come', () => {
  const knots = threadOfPact(view, linked, 'active', milestones)
  expect(knots.map(({ title, state }) => [title, state])).toEqual([
    ['Sportelli', 'past'],
    ['Sportelli di paese', 'past'],
    ['Metà percorso', 'past'],
    ['Attivo', 'here'],
    ['Fine o rinnovo', 'future'],
  ])
  expect(knots[3]).toMatchObject({ kind: 'Siamo qui', date: '22 novembre 2026' })
})

test('an ended pact has nothing to come, and one that is not public has no thread', () => {
  expect(threadOfPact(view, linked, 'concluded', milestones)).toEqual(linked)
  expect(threadOfPact(view, [], 'draft', milestones)).toEqual([])
})
