/** What a reader wants of the list, read from the address and written back to it. */
import {
  addressWords,
  type Category,
  type Channel,
  categories,
  channels,
  type Order,
  orders,
  outcomes,
  type ProposalOutcome,
} from './words.ts'

export interface ListWanted {
  readonly process: number | null
  readonly search: string
  readonly outcomes: readonly ProposalOutcome[]
  readonly channels: readonly Channel[]
  readonly categories: readonly Category[]
  readonly places: readonly number[]
  readonly lines: readonly number[]
  readonly order: Order
  /** Draws the random order; the address carries it, so that it stays the same from page to page. */
  readonly seed: number | null
  readonly page: number
}

/** The list nobody has narrowed. */
export const wholeList: ListWanted = {
  process: null,
  search: '',
  outcomes: [],
  channels: [],
  categories: [],
  places: [],
  lines: [],
  order: 'recent',
  seed: null,
  page: 1,
}

const longestSearch = 100
const lastPage = 5_000

/** Reads the address; what no list has is left out. */
export function readListAddress(query: URLSearchParams): ListWanted {
  return {
    process: numberOf(query.get('percorso')),
    search: (query.get('q') ?? '').trim().slice(0, longestSearch),
    outcomes: known(query, 'esito', outcomes, addressWords.outcome),
    channels: known(query, 'canale', channels, addressWords.channel),
    categories: known(query, 'tema', categories, addressWords.category),
    places: numbers(query, 'luogo'),
    lines: numbers(query, 'linea'),
    order: orders.find((order) => addressWords.order[order] === query.get('ordine')) ?? 'recent',
    seed: numberOf(query.get('seme')),
    page: Math.min(numberOf(query.get('pagina')) ?? 1, lastPage),
  }
}

/** The query of a list, in a fixed order, without what is as it comes by itself. */
export function listQuery(wanted: ListWanted): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [
      ['percorso', wanted.process === null ? '' : String(wanted.process)],
      ['q', wanted.search],
      ['esito', wanted.outcomes.map((outcome) => addressWords.outcome[outcome]).join(',')],
      ['canale', wanted.channels.map((channel) => addressWords.channel[channel]).join(',')],
      ['luogo', wanted.places.join(',')],
      ['tema', wanted.categories.map((category) => addressWords.category[category]).join(',')],
      ['linea', wanted.lines.join(',')],
      ['ordine', wanted.order === 'recent' ? '' : addressWords.order[wanted.order]],
      ['seme', wanted.order === 'random' && wanted.seed !== null ? String(wanted.seed) : ''],
      ['pagina', wanted.page === 1 ? '' : String(wanted.page)],
    ].filter(([, value]) => value !== ''),
  )
}

/** The address of a list. */
export function listAddress(base: string, wanted: ListWanted): string {
  const query = new URLSearchParams(listQuery(wanted)).toString().replaceAll('%2C', ',')
  return query ? `${base}?${query}` : base
}

function known<Word extends string>(
  query: URLSearchParams,
  name: string,
  words: readonly Word[],
  inAddress: Readonly<Record<Word, string>>,
): Word[] {
  const asked = valuesOf(query, name)
  return words.filter((word) => asked.includes(inAddress[word]))
}

/** A filter may stand several times, as boxes send it, or once with commas, as links carry it. */
const valuesOf = (query: URLSearchParams, name: string): string[] =>
  query.getAll(name).flatMap((value) => value.split(','))

const numbers = (query: URLSearchParams, name: string): number[] => [
  ...new Set(valuesOf(query, name).flatMap((value) => numberOf(value) ?? [])),
]

const numberOf = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null

/** What stands for the seed in the address when the visitor asks for a new draw. */
export const anotherOrder = 'nuovo'
