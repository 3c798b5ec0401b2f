/** What the list of meetings shows: the filters of its address, the coming ones and a page of the past ones. */
import type { Database } from '#database/types.ts'
import { addresses } from '#ui/addresses.ts'
import type { FilterGroup } from '#ui/filters.tsx'
import type { View } from '#ui/view.ts'
import { type FilterChoice, type FilterDimension, listFilterChoices } from './filterChoices.ts'
import { countMeetings, listMeetings, type MeetingFilter } from './lists.ts'
import { type ListedMeeting, meetingKinds } from './words.ts'

/** Query values of the list, as citizens read them. */
export const filterNames = {
  process: 'percorso',
  body: 'ente',
  lab: 'laboratorio',
  kind: 'tipo',
  month: 'mese',
} as const satisfies Record<FilterDimension, string>

const dimensions = ['kind', 'month', 'process', 'lab', 'body'] as const

const pastOnAPage = 20
/** More than one reads, fewer than would break the page. */
const mostComing = 200

/** Reads the filter out of an address; what makes no sense is left out. */
export function filterOf(address: URL): MeetingFilter {
  const valuesOf = (dimension: FilterDimension) => address.searchParams.getAll(filterNames[dimension])
  const idsOf = (dimension: FilterDimension) =>
    valuesOf(dimension)
      .filter((value) => /^\d{1,9}$/.test(value))
      .map(Number)
  return {
    processIds: idsOf('process'),
    bodyIds: idsOf('body'),
    labIds: idsOf('lab'),
    kinds: meetingKinds.filter((kind) => valuesOf('kind').includes(kind)),
    months: valuesOf('month').filter((month) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month)),
  }
}

/** The filter as a query for the calendar: months are left out, a calendar goes on. */
export function queryOf(filter: MeetingFilter): string {
  const query = new URLSearchParams()
  for (const id of filter.processIds ?? []) query.append(filterNames.process, String(id))
  for (const id of filter.bodyIds ?? []) query.append(filterNames.body, String(id))
  for (const id of filter.labIds ?? []) query.append(filterNames.lab, String(id))
  for (const kind of filter.kinds ?? []) query.append(filterNames.kind, kind)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

export interface ListContent {
  readonly coming: readonly ListedMeeting[]
  readonly past: readonly ListedMeeting[]
  readonly count: number
  readonly page: number
  readonly pages: number
  readonly groups: readonly FilterGroup[]
  readonly active: readonly { readonly label: string; readonly without: string }[]
  /** Address of the calendar file with the same filter. */
  readonly calendar: string
}

/** The list for an address; undefined where the page is past the last. */
export async function findListContent(db: Database, view: View): Promise<ListContent | undefined> {
  const address = new URL(view.path, 'http://page')
  const filter = filterOf(address)
  const wantedPage = Number(address.searchParams.get('pagina') ?? 1)
  const page = Number.isSafeInteger(wantedPage) && wantedPage > 0 && wantedPage < 100_000 ? wantedPage : 1
  const isPast = { ...filter, until: view.now }
  const [coming, pastCount, past, choices] = [
    await listMeetings(db, { ...filter, from: view.now, limit: mostComing }),
    await countMeetings(db, isPast),
    await listMeetings(db, {
      ...isPast,
      newestFirst: true,
      limit: pastOnAPage,
      offset: (page - 1) * pastOnAPage,
    }),
    await listFilterChoices(db),
  ]
  const pages = Math.max(1, Math.ceil(pastCount / pastOnAPage))
  if (page > pages) return undefined
  const isActive = ({ dimension, value }: FilterChoice) =>
    address.searchParams.getAll(filterNames[dimension]).includes(value)
  return {
    coming,
    past,
    count: coming.length + pastCount,
    page,
    pages,
    groups: dimensions.flatMap((dimension) => groupOf(view, dimension, choices, isActive)),
    active: choices
      .filter(isActive)
      .map((choice) => ({ label: labelOf(view, choice), without: without(address, choice) })),
    calendar: `${addresses.meetings}/calendario.ics${queryOf(filter)}`,
  }
}

/** One choice narrows nothing: a group has two at least, or one that is active. */
function groupOf(
  view: View,
  dimension: FilterDimension,
  choices: readonly FilterChoice[],
  isActive: (choice: FilterChoice) => boolean,
): FilterGroup[] {
  const own = choices.filter((choice) => choice.dimension === dimension)
  if (own.length < 2 && !own.some(isActive)) return []
  const options = own.map((choice) => ({
    value: choice.value,
    label: labelOf(view, choice),
    count: choice.count,
    isActive: isActive(choice),
  }))
  return [{ name: filterNames[dimension], label: view.t(`meetings.list.filter.${dimension}`), options }]
}

function labelOf(view: View, choice: FilterChoice): string {
  if (choice.dimension === 'kind') {
    const kind = meetingKinds.find((known) => known === choice.value)
    return kind ? view.t(`meetings.kind.${kind}`) : choice.label
  }
  return choice.dimension === 'month' ? monthOf(view, choice.value) : choice.label
}

/** "dicembre 2026". */
const monthOf = (view: View, month: string): string =>
  new Intl.DateTimeFormat(view.language === 'it' ? 'it-IT' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T12:00:00Z`))

function without(address: URL, choice: FilterChoice): string {
  const rest = new URLSearchParams()
  for (const [name, value] of address.searchParams) {
    const isChoice = name === filterNames[choice.dimension] && value === choice.value
    if (!isChoice && name !== 'pagina') rest.append(name, value)
  }
  const text = rest.toString()
  return text === '' ? addresses.meetings : `${addresses.meetings}?${text}`
}
