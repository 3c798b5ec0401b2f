/** Replays how the agenda came to be: opened, filled with actions after the answers, measured, published. */
import {
  addLine,
  changeActionState,
  createAction,
  createAgenda,
  findAction,
  publishAgendaVersion,
  recordMeasurement,
} from '#modules/agendas/index.ts'
import { addDays } from '#ui/dates.ts'
import { type DemoAction, demoAgenda, demoLines } from './agendas.ts'
import type { DemoCast } from './people.ts'
import { act, bodyId, momentOn, type Stage } from './stage.ts'

/** Ids of the lines by their number. */
export type DemoLines = ReadonlyMap<number, number>

/** Opens the agenda with its lines on a day of the story. */
export async function openAgenda(
  stage: Stage,
  cast: DemoCast,
  day: number,
): Promise<{ id: number; lines: DemoLines }> {
  const at = momentOn(stage, day)
  const agenda = await act(stage, cast.dario, at, createAgenda, {
    body: bodyId(stage, 'unione-bassa-reggiana'),
    title: demoAgenda.title,
    summary: demoAgenda.summary,
    startsOn: addDays(stage.today, day),
    endsOn: addDays(stage.today, 460),
  })
  const lines = new Map<number, number>()
  for (const { title, summary } of demoLines) {
    const line = await act(stage, cast.dario, at, addLine, { agenda: agenda.id, title, summary })
    lines.set(line.position, line.id)
  }
  return { id: agenda.id, lines }
}

/** Adds the actions; `accepted` gives the id of each accepted proposal of the concluded process by its number. */
export async function fillAgenda(
  stage: Stage,
  cast: DemoCast,
  agenda: { id: number; lines: DemoLines },
  accepted: ReadonlyMap<number, number>,
  day: number,
): Promise<void> {
  const added: { id: number; action: DemoAction }[] = []
  for (const [index, line] of demoLines.entries()) {
    for (const action of line.actions) {
      const id = await addAction(stage, cast, agenda.lines.get(index + 1) ?? 0, action, accepted, day)
      added.push({ id, action })
    }
  }
  // The version shows the agenda as it was on its day: nothing had begun.
  await act(stage, cast.dario, momentOn(stage, day + 2), publishAgendaVersion, {
    agenda: agenda.id,
    note: demoAgenda.versionNote,
  })
  for (const { id, action } of added) await followAction(stage, cast, id, action, day)
}

async function addAction(
  stage: Stage,
  cast: DemoCast,
  line: number,
  action: DemoAction,
  accepted: ReadonlyMap<number, number>,
  day: number,
): Promise<number> {
  const proposal = action.proposal === null ? undefined : accepted.get(action.proposal)
  const { id } = await act(stage, cast.dario, momentOn(stage, day), createAction, {
    line,
    proposals: proposal === undefined ? [] : [proposal],
    title: action.title,
    summary: action.summary,
    ownerOffice: action.office,
    partners: action.partners,
    budget: action.euro,
    funding: action.funding,
    startsOn: addDays(stage.today, action.from),
    endsOn: addDays(stage.today, action.until),
    municipalities: action.places.map((name) => bodyId(stage, name.toLowerCase())),
    chapters: [...action.chapters],
    indicatorTitle: action.indicator.title,
    indicatorUnit: action.indicator.unit,
    baseline: action.indicator.baseline,
    baselineOn: addDays(stage.today, action.from),
    target: action.indicator.target,
    targetOn: addDays(stage.today, action.until),
    indicatorSource: action.indicator.source,
  })
  return id
}

/** What was measured and how the action went on, up to today. */
async function followAction(
  stage: Stage,
  cast: DemoCast,
  id: number,
  action: DemoAction,
  day: number,
): Promise<void> {
  const indicator = (await findAction(stage.db, id))?.action.indicators[0]
  for (const [measured, value, note] of action.indicator.measured) {
    await act(stage, cast.dario, momentOn(stage, measured + 3), recordMeasurement, {
      indicator: indicator?.id,
      value,
      measuredOn: addDays(stage.today, measured),
      source: action.indicator.source,
      note,
    })
  }
  if (action.state === 'planned') return
  const begun = momentOn(stage, Math.max(action.from, day + 1))
  await act(stage, cast.dario, begun, changeActionState, {
    action: id,
    state: 'in_progress',
    progress: 5,
    note: '',
  })
  await act(stage, cast.dario, momentOn(stage, -12), changeActionState, {
    action: id,
    state: action.state,
    progress: action.progress,
    note: action.note,
  })
}
