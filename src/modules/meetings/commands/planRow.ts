import { sql } from 'kysely'
import type { PlanFields } from './planInput.ts'

/** A day and an hour on a clock in Rome, as a moment. */
const moment = (date: string, time: string) =>
  sql<Date>`(${`${date} ${time}`}::timestamp at time zone 'Europe/Rome')`

/** The columns that planning and changing write. */
export const planRow = (plan: PlanFields) => ({
  kind: plan.kind,
  title: plan.title,
  summary: plan.summary,
  order_of_day: plan.orderOfDay,
  mode: plan.mode,
  place: plan.place,
  address: plan.mode === 'online' ? '' : plan.address,
  online_link: plan.mode === 'in_person' ? null : (plan.onlineLink ?? null),
  access_notes: plan.accessNotes,
  starts_at: moment(plan.date, plan.starts),
  ends_at: moment(plan.date, plan.ends),
  capacity: plan.capacity ?? null,
})
