import { describe, expect, test } from 'vitest'
import type { Verdict } from '#platform/verdict.ts'
import {
  complete,
  concluded,
  manager,
  noon,
  examplePhases as phases,
  resident,
  started,
} from '#tests/support/exampleProcess.ts'
import { checkCompleteness, missingForPublication } from './completeness.ts'
import { mayExtend, mayMovePhase, mayPublish, mayPublishDocument, maySee, mayStart } from './rules.ts'
import { addMonths, usualTerms } from './terms.ts'
import type { Process } from './words.ts'

const facts = { meetings: 0, hasTable: false, documents: [] }
const reason = (verdict: Verdict) => (verdict.allowed ? 'allowed' : verdict.because.key)

describe('publication', () => {
  const draft: Process = { ...complete, state: 'draft', publishedAt: null }

  test('a complete draft may be published by its manager, and by nobody else', () => {
    expect(mayPublish(manager, draft, facts).allowed).toBe(true)
    expect(reason(mayPublish(resident, draft, facts))).toBe('processes.why.managerOnly')
    expect(reason(mayPublish(null, draft, facts))).toBe('processes.why.managerOnly')
  })

  test.each([
    ['managerOffice', 'manager_office'],
    ['subject', 'subject'],
    ['brief', 'brief'],
    ['lead', 'brief'],
    ['tableRules', 'table_rules'],
    ['useOfContributions', 'use_of_contributions'],
    ['decisionBodyName', 'decision_body'],
  ] as const)('without %s it is locked', (field, requirement) => {
    const missing = { ...draft, [field]: '  ' }
    expect(missingForPublication(missing, facts)).toEqual([requirement])
    expect(mayPublish(manager, missing, facts)).toEqual({
      allowed: false,
      because: { key: 'processes.why.incomplete', values: { count: 1 } },
    })
  })

  test('without all four phases, or with phases that overlap, it is locked', () => {
    expect(missingForPublication({ ...draft, phases: phases.slice(1) }, facts)).toEqual(['phases'])
    const overlapping = phases.map((phase) =>
      phase.kind === 'closing' ? { ...phase, startsOn: '2026-12-12' } : phase,
    )
    expect(missingForPublication({ ...draft, phases: overlapping }, facts)).toEqual(['timetable'])
  })

  test('what the regional platform asks beside shows as missing and locks nothing', () => {
    const open = checkCompleteness(draft, facts).filter((item) => !item.isDone)
    expect(open.map((item) => item.requirement)).toEqual([
      'guarantors',
      'project_sheet',
      'meetings',
      'negotiation_table',
      'territory',
    ])
    expect(open.some((item) => item.locksPublication)).toBe(false)
  })

  test('a free process needs no table', () => {
    const free: Process = { ...draft, template: 'free', tableRules: '', phases: phases.slice(1) }
    expect(missingForPublication(free, facts)).toEqual([])
  })

  test('a draft is seen by its managers only', () => {
    expect(maySee(manager, draft)).toBe(true)
    expect(maySee(resident, draft)).toBe(false)
    expect(maySee(null, complete)).toBe(true)
  })
})

describe('the formal start', () => {
  const now = noon('2026-09-14')

  test('needs a published process, once', () => {
    expect(mayStart(manager, complete, usualTerms, '2026-09-14', now).allowed).toBe(true)
    expect(reason(mayStart(manager, { ...complete, publishedAt: null }, usualTerms, '2026-09-14', now))).toBe(
      'processes.why.publishFirst',
    )
    expect(reason(mayStart(manager, started, usualTerms, '2026-09-14', now))).toBe(
      'processes.why.alreadyStarted',
    )
  })

  test('is neither in the future nor before the publication', () => {
    expect(reason(mayStart(manager, complete, usualTerms, '2026-09-15', now))).toBe(
      'processes.why.startInFuture',
    )
    expect(reason(mayStart(manager, complete, usualTerms, '2026-08-31', now))).toBe(
      'processes.why.startBeforePublication',
    )
  })

  test('is refused where the timetable goes past the months of the body', () => {
    const five = { ...usualTerms, process_months: { ...usualTerms.process_months, amount: 5 } }
    expect(mayStart(manager, complete, five, '2026-09-14', now)).toEqual({
      allowed: false,
      because: {
        key: 'processes.why.longerThanMonths',
        values: { count: 5, latest: '2027-02-14', last: '2027-03-12' },
      },
    })
  })

  test('freezes the dates of the phases', () => {
    expect(mayMovePhase(manager, complete).allowed).toBe(true)
    expect(reason(mayMovePhase(manager, started))).toBe('processes.why.timetableFrozen')
  })

  test('months are counted to the same day, or to the last of a shorter month', () => {
    expect(addMonths('2026-09-14', 6)).toBe('2027-03-14')
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2026-12-31', 12)).toBe('2027-12-31')
  })
})

describe('the extension', () => {
  const now = noon('2026-11-21')

  test('is granted once, after the start, within the days of the body', () => {
    expect(mayExtend(manager, started, usualTerms, 60, now).allowed).toBe(true)
    expect(reason(mayExtend(manager, started, usualTerms, 61, now))).toBe('processes.why.extensionTooLong')
    expect(reason(mayExtend(manager, complete, usualTerms, 30, now))).toBe('processes.why.startFirst')
    expect(reason(mayExtend(manager, { ...started, extensionDays: 10 }, usualTerms, 5, now))).toBe(
      'processes.why.alreadyExtended',
    )
    expect(reason(mayExtend(resident, started, usualTerms, 5, now))).toBe('processes.why.managerOnly')
    expect(reason(mayExtend(manager, concluded, usualTerms, 5, now))).toBe('processes.why.concluded')
  })

  test('is not there where the body’s rules give no days, or no phase is left', () => {
    const none = { ...usualTerms, extension_days: { ...usualTerms.extension_days, amount: 0 } }
    expect(reason(mayExtend(manager, started, none, 1, now))).toBe('processes.why.noExtension')
    expect(reason(mayExtend(manager, started, usualTerms, 5, noon('2027-04-01')))).toBe(
      'processes.why.nothingToExtend',
    )
  })
})

describe('documents', () => {
  test('what tells the end waits for the end', () => {
    expect(reason(mayPublishDocument(manager, started, 'final_report', []))).toBe(
      'processes.why.afterConclusion',
    )
    expect(mayPublishDocument(manager, concluded, 'final_report', []).allowed).toBe(true)
    expect(mayPublishDocument(manager, started, 'project_sheet', []).allowed).toBe(true)
  })

  test('single documents are published once, monitoring again and again', () => {
    expect(reason(mayPublishDocument(manager, started, 'project_sheet', ['project_sheet']))).toBe(
      'processes.why.documentPublished',
    )
    expect(mayPublishDocument(manager, concluded, 'monitoring', ['monitoring']).allowed).toBe(true)
    expect(reason(mayPublishDocument(resident, concluded, 'monitoring', []))).toBe(
      'processes.why.managerOnly',
    )
  })
})
