import { expect, test } from 'vitest'
import type { Actor, RoleGrant } from '#platform/actor.ts'
import {
  firstMandate,
  mayAskForMandate,
  mayEndMandate,
  mayEndRole,
  mayGrantMandate,
  mayGrantRole,
  mayReadJournal,
  mayReadTitle,
  type RoleScope,
} from './rules.ts'

const anActor = (...grants: RoleGrant[]): Actor => ({
  id: 'anna',
  pseudonym: 'p1',
  name: 'Anna',
  grants,
  mandates: [{ groupId: 7, groupName: 'Auser' }],
})
const platform: RoleScope = { kind: 'platform', id: null, bodyIds: [] }
const union: RoleScope = { kind: 'body', id: 3, bodyIds: [3, 1] }
const process: RoleScope = { kind: 'process', id: 12, bodyIds: [3, 1] }

test('an administrator of the platform gives every role everywhere', () => {
  const administrator = anActor({ role: 'administrator', scopeKind: 'platform', scopeId: null })
  for (const place of [platform, union, process]) {
    expect(mayGrantRole(administrator, place, 'administrator').allowed).toBe(true)
  }
})

test('an administrator of a body gives roles there and in its processes, not on the platform', () => {
  const administrator = anActor({ role: 'administrator', scopeKind: 'body', scopeId: 3 })
  expect(mayGrantRole(administrator, union, 'decision_officer').allowed).toBe(true)
  expect(mayGrantRole(administrator, process, 'process_manager').allowed).toBe(true)
  expect(mayGrantRole(administrator, platform, 'facilitator').allowed).toBe(false)
  expect(mayGrantRole(administrator, { kind: 'body', id: 4, bodyIds: [4, 1] }, 'facilitator').allowed).toBe(
    false,
  )
})

test('a process manager gives only the helpers of the own process', () => {
  const manager = anActor({ role: 'process_manager', scopeKind: 'process', scopeId: 12 })
  expect(mayGrantRole(manager, process, 'facilitator').allowed).toBe(true)
  expect(mayGrantRole(manager, process, 'process_manager').allowed).toBe(false)
  expect(mayGrantRole(manager, process, 'administrator').allowed).toBe(false)
  expect(mayGrantRole(manager, { kind: 'process', id: 13, bodyIds: [3, 1] }, 'facilitator').allowed).toBe(
    false,
  )
  expect(mayGrantRole(manager, union, 'facilitator').allowed).toBe(false)
})

test('anybody may lay down their own role, nobody another’s without the right to give it', () => {
  expect(mayEndRole(anActor(), process, 'facilitator', 'anna').allowed).toBe(true)
  expect(mayEndRole(anActor(), process, 'facilitator', 'bruno').allowed).toBe(false)
})

test('the journal names drafts to platform administrators only', () => {
  const manager = anActor({ role: 'process_manager', scopeKind: 'process', scopeId: 12 })
  const administrator = anActor({ role: 'administrator', scopeKind: 'platform', scopeId: null })
  expect(mayReadTitle(manager, { isPublic: true })).toBe(true)
  expect(mayReadTitle(manager, { isPublic: false })).toBe(false)
  expect(mayReadTitle(administrator, { isPublic: false })).toBe(true)
})

test('the journal is not for everybody', () => {
  expect(mayReadJournal(null).allowed).toBe(false)
  expect(mayReadJournal(anActor({ role: 'facilitator', scopeKind: 'process', scopeId: 12 })).allowed).toBe(
    false,
  )
  expect(
    mayReadJournal(anActor({ role: 'process_manager', scopeKind: 'process', scopeId: 12 })).allowed,
  ).toBe(true)
})

test('who starts an association speaks for it at once, for a public body somebody checks first', () => {
  expect(firstMandate(anActor(), { category: 'association', isInformal: false, isNamedAsBody: false })).toBe(
    'active',
  )
  expect(firstMandate(anActor(), { category: 'school', isInformal: true, isNamedAsBody: false })).toBe(
    'active',
  )
  expect(
    firstMandate(anActor(), { category: 'territorial_body', isInformal: false, isNamedAsBody: false }),
  ).toBe('requested')
  const informalBody = { category: 'territorial_body', isInformal: true, isNamedAsBody: false } as const
  expect(firstMandate(anActor(), informalBody)).toBe('requested')
  const borrowedName = { category: 'association', isInformal: true, isNamedAsBody: true } as const
  expect(firstMandate(anActor(), borrowedName)).toBe('requested')
  const administrator = anActor({ role: 'administrator', scopeKind: 'platform', scopeId: null })
  expect(
    firstMandate(administrator, { category: 'association', isInformal: false, isNamedAsBody: false }),
  ).toBe('none')
})

test('mandates are given by the group itself or by an administrator', () => {
  expect(mayGrantMandate(anActor(), 7).allowed).toBe(true)
  expect(mayGrantMandate(anActor(), 8).allowed).toBe(false)
  expect(mayGrantMandate(null, 7).allowed).toBe(false)
  expect(mayEndMandate(anActor(), { groupId: 8, personId: 'anna' }).allowed).toBe(true)
  expect(mayEndMandate(anActor(), { groupId: 8, personId: 'bruno' }).allowed).toBe(false)
  expect(mayAskForMandate(anActor(), { id: 7, isAsked: false }).allowed).toBe(false)
  expect(mayAskForMandate(anActor(), { id: 8, isAsked: true }).allowed).toBe(false)
  expect(mayAskForMandate(anActor(), { id: 8, isAsked: false }).allowed).toBe(true)
})
