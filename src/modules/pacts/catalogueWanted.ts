/** What a reader wants of the catalogue, read from the address and written back to it. */
import {
  type CareLevel,
  careLevels,
  type PactKind,
  type PactState,
  type PactTheme,
  pactKinds,
  pactThemes,
} from './words.ts'

/** Where a pact stands, as readers ask: seventeen states in six words. */
export const stageStates = {
  review: ['submitted', 'under_review', 'info_requested', 'admissible', 'board_assessment'],
  call: ['public_call'],
  writing: ['co_design', 'text_published', 'signed'],
  active: ['active'],
  suspended: ['suspended'],
  over: ['concluded', 'terminated_early', 'expired', 'renewed', 'rejected'],
} as const satisfies Record<string, readonly PactState[]>
export type Stage = keyof typeof stageStates
export const stages: readonly Stage[] = ['call', 'review', 'writing', 'active', 'suspended', 'over']

export interface CatalogueWanted {
  readonly search: string
  readonly kinds: readonly PactKind[]
  readonly careLevels: readonly CareLevel[]
  readonly stages: readonly Stage[]
  readonly themes: readonly PactTheme[]
  readonly bodies: readonly number[]
  readonly page: number
}

export const wholeCatalogue: CatalogueWanted = {
  search: '',
  kinds: [],
  careLevels: [],
  stages: [],
  themes: [],
  bodies: [],
  page: 1,
}

/** Whether anything but the body is asked for: then the pacts have to be counted. */
export const isNarrowedWithin = (wanted: CatalogueWanted): boolean =>
  wanted.search !== '' ||
  [wanted.kinds, wanted.careLevels, wanted.stages, wanted.themes].some(({ length }) => length > 0)

const longestSearch = 100
const lastPage = 5_000

const listed = (query: URLSearchParams, name: string): string[] =>
  query.getAll(name).flatMap((value) => value.split(','))

const known = <Word extends string>(query: URLSearchParams, name: string, all: readonly Word[]): Word[] => {
  const asked = new Set(listed(query, name))
  return all.filter((word) => asked.has(word))
}

/** The ids an address names, without those that cannot be any. */
export const numbersOf = (query: URLSearchParams, name: string): number[] =>
  [...new Set(listed(query, name))]
    .filter((value) => /^[1-9]\d{0,8}$/.test(value))
    .slice(0, 50)
    .map(Number)

/** Reads the address; what the catalogue has not is left out. */
export function readCatalogueAddress(query: URLSearchParams): CatalogueWanted {
  const page = query.get('pagina') ?? ''
  return {
    search: (query.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, longestSearch),
    kinds: known(query, 'tipo', pactKinds),
    careLevels: known(query, 'cura', careLevels),
    stages: known(query, 'stato', stages),
    themes: known(query, 'tema', pactThemes),
    bodies: numbersOf(query, 'ente'),
    page: /^[1-9]\d{0,3}$/.test(page) ? Math.min(Number(page), lastPage) : 1,
  }
}

/** A page after the last one: there is none, as of any list. A list without anything has its first page. */
export const isPastTheEnd = (page: number, found: number, onAPage: number): boolean =>
  page > 1 && (page - 1) * onAPage >= found

/** The address of the catalogue so narrowed, in a fixed order. */
export function catalogueAddress(base: string, wanted: CatalogueWanted): string {
  const query = new URLSearchParams(
    [
      ['q', wanted.search],
      ['stato', wanted.stages.join(',')],
      ['tipo', wanted.kinds.join(',')],
      ['cura', wanted.careLevels.join(',')],
      ['tema', wanted.themes.join(',')],
      ['ente', wanted.bodies.join(',')],
    ].filter((pair) => pair[1] !== ''),
  )
  return query.size > 0 ? `${base}?${query}` : base
}
