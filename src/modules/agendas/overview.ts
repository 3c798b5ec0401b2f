/** What the public page counts out of an agenda. */
import type { Agenda, AgendaAction } from './queries.ts'
import { expectedOn } from './rules.ts'
import { type ActionState, actionStates, type Chapter, chapters, romanNumerals } from './words.ts'

/** Chapter by line: which actions serve which right; an empty cell is a hole. */
export const coverageOf = (
  agenda: Pick<Agenda, 'lines'>,
): { chapter: Chapter; numeral: string; cells: AgendaAction[][] }[] =>
  chapters.map((chapter) => ({
    chapter,
    numeral: romanNumerals[chapter],
    cells: agenda.lines.map((line) => line.actions.filter((action) => action.chapters.includes(chapter))),
  }))

/** How many actions stand in each state, in the order of the road: done, under way, late, to start, stopped. */
export function stateCounts(actions: readonly Pick<AgendaAction, 'state'>[]): [ActionState, number][] {
  const order: readonly ActionState[] = ['done', 'in_progress', 'late', 'planned', 'stopped']
  return [...actionStates]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((state): [ActionState, number] => [state, actions.filter((action) => action.state === state).length])
    .filter(([, count]) => count > 0)
}

export interface IndicatorRow {
  readonly actionId: number
  readonly line: number
  readonly title: string
  readonly baseline: number
  readonly target: number
  readonly latest: number | null
  /** Where the indicator should have been on the day of its latest measurement. */
  readonly expected: number
}

/** All indicators of an agenda with where they should be. */
export const indicatorRows = (agenda: Pick<Agenda, 'lines'>, today: string): IndicatorRow[] =>
  agenda.lines.flatMap((line) =>
    line.actions.flatMap((action) =>
      action.indicators.map((indicator) => ({
        actionId: action.id,
        line: line.position,
        title: `${indicator.title} (${indicator.unit})`,
        baseline: indicator.baseline,
        target: indicator.target,
        latest: indicator.latest?.value ?? null,
        expected: expectedOn(indicator, indicator.latest?.measuredOn ?? today),
      })),
    ),
  )
