/** Who may do what with a process, and why not. */
import { type Actor, hasAnyRole } from '#platform/actor.ts'
import { allOf, allowed, refused, type Verdict } from '#platform/verdict.ts'
import { type Day, dayOf, daysBetween } from '#ui/dates.ts'
import { scopeOf } from './activity.ts'
import { type CompletenessFacts, missingForPublication } from './completeness.ts'
import { addMonths } from './terms.ts'
import { extendable, lastWorkingDay } from './timetable.ts'
import type { DocumentKind, Process, ProcessRules, Terms } from './words.ts'

/** Managing is for the process's manager, or whoever manages for its bodies. */
export const mayManage = (actor: Actor | null, process: Pick<ProcessRules, 'id' | 'bodyIds'>): Verdict =>
  hasAnyRole(actor, ['process_manager'], scopeOf(process)) ? allowed : refused('processes.why.managerOnly')

/** A process is begun by who manages processes for the body, or for the body above it. */
export const mayCreate = (actor: Actor | null, bodyIds: readonly number[]): Verdict =>
  hasAnyRole(actor, ['process_manager'], { bodyIds }) ? allowed : refused('processes.why.bodyManagerOnly')

/** A draft is seen by its managers only; anything else by everybody. */
export const maySee = (
  actor: Actor | null,
  process: Pick<ProcessRules, 'id' | 'bodyIds' | 'state'>,
): boolean => process.state !== 'draft' || mayManage(actor, process).allowed

/** What is published has to be complete, so that nobody takes part without knowing what for. */
export function mayPublish(actor: Actor | null, process: Process, facts: CompletenessFacts): Verdict {
  const missing = missingForPublication(process, facts)
  return allOf(
    mayManage(actor, process),
    process.state === 'draft' ? allowed : refused('processes.why.alreadyPublished'),
    missing.length === 0 ? allowed : refused('processes.why.incomplete', { count: missing.length }),
  )
}

/** Editing ends with the process: from then on it is a record. */
export const mayEdit = (actor: Actor | null, process: Process): Verdict =>
  allOf(mayManage(actor, process), isOpen(process))

/** Dates move freely until the formal start; then only by the one extension. */
export const mayMovePhase = (actor: Actor | null, process: Process): Verdict =>
  allOf(
    mayManage(actor, process),
    isOpen(process),
    process.formalStart === null
      ? allowed
      : refused('processes.why.timetableFrozen', { date: process.formalStart }),
  )

/** The formal start (avvio formale) of a published process, once, when the timetable fits the months allowed. */
export function mayStart(actor: Actor | null, process: Process, terms: Terms, on: Day, now: Date): Verdict {
  return allOf(
    mayManage(actor, process),
    isOpen(process),
    process.publishedAt ? allowed : refused('processes.why.publishFirst'),
    process.formalStart === null
      ? allowed
      : refused('processes.why.alreadyStarted', { date: process.formalStart }),
    on <= dayOf(now) ? allowed : refused('processes.why.startInFuture'),
    process.publishedAt && on < dayOf(process.publishedAt)
      ? refused('processes.why.startBeforePublication', { date: dayOf(process.publishedAt) })
      : allowed,
    fitsMonths(process, terms, on),
  )
}

function fitsMonths(process: Process, terms: Terms, on: Day): Verdict {
  const months = terms.process_months.amount
  const latest = addMonths(on, months)
  const last = lastWorkingDay(process.phases)
  if (last === null) return refused('processes.why.noLastDay')
  return last <= latest ? allowed : refused('processes.why.longerThanMonths', { count: months, latest, last })
}

/** One extension (proroga), motivated, never longer than the body's rules allow (LR 15/2018 art. 15, to be checked). */
export function mayExtend(
  actor: Actor | null,
  process: Process,
  terms: Terms,
  days: number,
  now: Date,
): Verdict {
  const most = terms.extension_days.amount
  return allOf(
    mayManage(actor, process),
    isOpen(process),
    process.formalStart === null ? refused('processes.why.startFirst') : allowed,
    process.extensionDays > 0
      ? refused('processes.why.alreadyExtended', { count: process.extensionDays })
      : allowed,
    most > 0 ? allowed : refused('processes.why.noExtension'),
    extendable(process.phases, dayOf(now)).length > 0 ? allowed : refused('processes.why.nothingToExtend'),
    days <= most ? allowed : refused('processes.why.extensionTooLong', { count: most }),
  )
}

/** Reports about the end wait for the end; each of the single documents is published once. */
export function mayPublishDocument(
  actor: Actor | null,
  process: Process,
  kind: DocumentKind,
  published: readonly DocumentKind[],
): Verdict {
  const waitsForEnd = kind === 'final_report' || kind === 'body_act'
  const isSingle = waitsForEnd || kind === 'project_sheet'
  return allOf(
    mayManage(actor, process),
    waitsForEnd && process.state !== 'concluded' ? refused('processes.why.afterConclusion') : allowed,
    isSingle && published.includes(kind) ? refused('processes.why.documentPublished') : allowed,
  )
}

/** Days that the clock has left, counting today; none before the formal start and after the end. */
export function daysOnTheClock(process: Process, now: Date): number | null {
  if (process.latestEnd === null || process.state === 'concluded') return null
  return Math.max(0, daysBetween(dayOf(now), process.latestEnd))
}

const isOpen = (process: Pick<ProcessRules, 'state'>): Verdict =>
  process.state === 'concluded' ? refused('processes.why.concluded') : allowed
