import { describe, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { contactIn, mayCancelRegistration, mayChange, mayRegister, mayReport } from './rules.ts'

const now = new Date('2026-11-21T12:00:00Z')
const later = {
  state: 'scheduled',
  minutes: null,
  startsAt: new Date('2026-11-28T17:00:00Z'),
  endsAt: new Date('2026-11-28T19:00:00Z'),
} as const
const begun = { ...later, startsAt: new Date('2026-11-21T11:59:59Z') }

describe('registration', () => {
  test('is open until the meeting begins, and closed from that moment', () => {
    expect(mayRegister(later, undefined, now).allowed).toBe(true)
    expect(mayRegister(begun, undefined, now)).toMatchObject({
      because: { key: 'meetings.why.alreadyBegun' },
    })
    expect(mayRegister({ ...begun, startsAt: now }, undefined, now).allowed).toBe(false)
  })

  test('is closed for a cancelled meeting', () => {
    expect(mayRegister({ ...later, state: 'cancelled' }, undefined, now).allowed).toBe(false)
  })

  test('is taken back only by whoever has one', () => {
    expect(mayCancelRegistration('waiting', later, now).allowed).toBe(true)
    expect(mayCancelRegistration('cancelled', later, now).allowed).toBe(false)
    expect(mayCancelRegistration(null, later, now).allowed).toBe(false)
  })
})

describe('minutes carry no address and no telephone number', () => {
  test.each([
    'Scrivere a maria.rossi@comune.example.it per la sala.',
    'Chiamare lo 0522 655411 il mattino.',
    'Il numero è 333 1234567.',
    'Tel. +39 0522-655411',
    'Cellulare 3331234567.',
  ])('%s', (text) => {
    expect(contactIn(text)).toBeDefined()
  })

  test.each([
    'La seduta del 03/12/2026 comincia alle 18:00.',
    'Dal 05.03.2027 al 12.03.2027.',
    'La spesa prevista è di 30.013.716 euro.',
    'Sono arrivate 310 preferenze su 1.208 votanti, delibera n. 41 del 2027.',
  ])('%s is left alone', (text) => {
    expect(contactIn(text)).toBeUndefined()
  })
})

test('with its minutes published a meeting no longer changes, but the minutes may be mended', () => {
  const facilitator: Actor = {
    id: 'chiara',
    pseudonym: 'p1',
    name: 'Chiara',
    grants: [{ role: 'facilitator', scopeKind: 'body', scopeId: 7 }],
    mandates: [],
  }
  const held = { ...begun, minutes: 'Si è parlato degli sportelli.' }
  expect(mayChange(facilitator, begun, { bodyIds: [7] }).allowed).toBe(true)
  expect(mayChange(facilitator, held, { bodyIds: [7] }).allowed).toBe(false)
  expect(mayReport(facilitator, held, { bodyIds: [7] }, now).allowed).toBe(true)
})
