/** Giving account (rendicontazione) in four parts, and what both sides think of it. */
import { z } from 'zod'
import { day, id, optionalId } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { conflict, invalid, notFound } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { dayOf } from '#ui/dates.ts'
import { reportsDue } from '../clock.ts'
import { figuresOf } from '../queries/figures.ts'
import { hasPassed } from '../rules/deeds.ts'
import { sideOf } from '../rules/who.ts'
import { findPactTerms } from '../terms.ts'
import { judgements, reportKinds } from '../words.ts'
import { optionalText, reasons } from './fields.ts'
import { deedCommand, said } from './ofPact.ts'
import { tooLate } from './takeStep.ts'

/** Keeps a report as a draft: the one named, else the one of the same kind and last day is changed. */
export const saveReport = deedCommand({
  deed: 'report',
  input: z.object({
    pact: id,
    report: optionalId,
    kind: z.enum(reportKinds, 'platform.invalid.choice'),
    coversFrom: day,
    coversUntil: day,
    objectivesAndPriorities: optionalText(8000),
    actionsAndServices: optionalText(8000),
    results: optionalText(8000),
    resources: optionalText(8000),
  }),
  run: async (tx, pact, input) => {
    const { startsOn, endsOn } = pact
    if (startsOn === null || endsOn === null) return conflict('pacts.why.deed.report')
    if (input.coversUntil <= input.coversFrom || input.coversFrom < startsOn || input.coversUntil > endsOn) {
      return invalid('coversUntil', 'pacts.errors.period')
    }
    const known = tx.selectFrom('pact_reports').select(['id', 'published_at']).where('pact_id', '=', pact.id)
    const before = await (input.report === undefined
      ? known.where('kind', '=', input.kind).where('covers_until', '=', input.coversUntil)
      : known.where('id', '=', input.report)
    ).executeTakeFirst()
    if (input.report !== undefined && !before) return notFound
    if (before?.published_at) return conflict('pacts.why.reportPublished')
    const due = reportsDue(pact, await findPactTerms(tx, pact.bodyId)).find(({ kind }) => kind === input.kind)
    const columns = {
      kind: input.kind,
      covers_from: input.coversFrom,
      covers_until: input.coversUntil,
      due_on: due?.dueOn ?? input.coversUntil,
      objectives_and_priorities: input.objectivesAndPriorities,
      actions_and_services: input.actionsAndServices,
      results: input.results,
      resources: input.resources,
    }
    const { id: report } = await (before
      ? tx.updateTable('pact_reports').set(columns).where('id', '=', before.id).returning('id')
      : tx
          .insertInto('pact_reports')
          .values({ ...columns, pact_id: pact.id })
          .returning('id')
    ).executeTakeFirstOrThrow()
    return [{ id: pact.id, report }, said(pact, 'pact.report_saved', { report, kind: input.kind })]
  },
})

/** Publishes a complete report with the figures of its period as they are now; it does not change any more. */
export const publishReport = deedCommand({
  deed: 'report',
  input: z.object({ pact: id, report: id }),
  run: async (tx, pact, input, { now }) => {
    const report = await tx
      .selectFrom('pact_reports')
      .selectAll()
      .where('id', '=', input.report)
      .where('pact_id', '=', pact.id)
      .executeTakeFirst()
    if (!report) return notFound
    if (report.published_at) return conflict('pacts.why.reportPublished')
    const early = tooLate(hasPassed(report.covers_until, dayOf(now)))
    if (early) return early
    const parts = [
      report.objectives_and_priorities,
      report.actions_and_services,
      report.results,
      report.resources,
    ]
    if (parts.some((part) => part.trim().length < 10)) return invalid('form', 'pacts.errors.part')
    const figures = await figuresOf(tx, pact.id, report.covers_from, report.covers_until)
    await tx
      .updateTable('pact_reports')
      .set({ published_at: now, figures: JSON.stringify(figures) })
      .where('id', '=', report.id)
      .execute()
    await link(tx, subject('pact', pact.id), 'produced', subject('pact_report', report.id), now)
    const isLate = dayOf(now) > report.due_on
    return [
      { id: pact.id, report: report.id },
      said(pact, 'pact.report_published', { report: report.id, kind: report.kind, isLate }),
    ]
  },
})

/** Each side says once a report how the pact works. */
export const evaluatePact = deedCommand({
  deed: 'evaluate',
  input: z.object({
    pact: id,
    report: id,
    judgement: z.enum(judgements, 'platform.invalid.choice'),
    reasons,
  }),
  run: async (tx, pact, input, { actor, now }) => {
    const side = sideOf(actor, pact)
    const report = await tx
      .selectFrom('pact_reports')
      .select('id')
      .where('id', '=', input.report)
      .where('pact_id', '=', pact.id)
      .where('published_at', 'is not', null)
      .executeTakeFirst()
    if (!report || !side) return notFound
    const given = await tx
      .insertInto('pact_evaluations')
      .values({
        pact_id: pact.id,
        report_id: input.report,
        side,
        judgement: input.judgement,
        reasons: input.reasons,
        given_at: now,
      })
      .onConflict((again) => again.columns(['report_id', 'side']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!given) return conflict('pacts.why.evaluated')
    return [
      { id: pact.id },
      said(pact, 'pact.evaluated', { report: input.report, side, judgement: input.judgement }),
    ]
  },
})
