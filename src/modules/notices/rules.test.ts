import { expect, test } from 'vitest'
import { italian } from '../../../messages/index.ts'
import { followsByMaking, isToldOf, isToldToProcess, madeIn, mayBeShown, onlyFor } from './rules.ts'
import { toldOf } from './words.ts'

test('what has no sentence is told to nobody', () => {
  expect(isToldOf('proposal.supported')).toBe(false)
  expect(isToldOf('measurement.recorded')).toBe(true)
})

test('every sentence belongs to something people are told of', () => {
  const sentences = Object.entries(italian.notices.what).flatMap(([noun, verbs]) =>
    Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  )
  expect(sentences.sort()).toEqual([...toldOf].sort())
})

test('authors follow what they make, staff do not follow what they run', () => {
  const detail = {}
  expect(followsByMaking({ what: 'proposal.published', actor: 'p1', detail })).toBe(true)
  expect(followsByMaking({ what: 'proposal.published', actor: null, detail })).toBe(false)
  expect(followsByMaking({ what: 'contribution.recorded', actor: 'p1', detail })).toBe(false)
  expect(followsByMaking({ what: 'process.published', actor: 'p1', detail })).toBe(false)
  const inPerson = { channel: 'assembly' }
  expect(followsByMaking({ what: 'comment.made', actor: 'chiara', detail: inPerson })).toBe(false)
})

test('those who follow a process hear of its meetings and documents, not of every comment', () => {
  expect(isToldToProcess('meeting.planned')).toBe(true)
  expect(isToldToProcess('document.sent_to_body')).toBe(true)
  expect(isToldToProcess('comment.made')).toBe(false)
  expect(isToldToProcess('proposal.edited')).toBe(false)
})

test('a place that becomes free is told to one person', () => {
  expect(onlyFor({ what: 'registration.promoted', detail: { person: 'p1' } })).toBe('p1')
  expect(onlyFor({ what: 'meeting.changed', detail: { person: 'p1' } })).toBeUndefined()
})

test('what is not public is shown only to who follows that very thing', () => {
  const proposal = { kind: 'proposal', id: 1 } as const
  const contribution = { kind: 'contribution', id: 1 } as const
  expect(mayBeShown({ isPublic: false }, proposal, proposal)).toBe(true)
  expect(mayBeShown({ isPublic: false }, proposal, contribution)).toBe(false)
  expect(mayBeShown({ isPublic: true }, proposal, contribution)).toBe(true)
})

test('who claims a comment or a preference from the room follows the proposal it was about', () => {
  const subject = { kind: 'contribution', id: 4 } as const
  expect(madeIn({ what: 'contribution.claimed', subject, detail: { kind: 'comment', proposal: 9 } })).toEqual(
    [subject, { kind: 'proposal', id: 9 }],
  )
  expect(
    madeIn({ what: 'contribution.claimed', subject, detail: { kind: 'voice', proposal: null } }),
  ).toEqual([subject])
})
