/** What a reader wants of the register, read from the address. */
import { addresses } from '#ui/addresses.ts'
import type { FilterGroup } from '#ui/filters.tsx'
import type { View } from '#ui/view.ts'
import { numbersOf } from '../catalogueWanted.ts'
import type { CommonsWanted, RegisterBody } from '../queries/register.ts'
import { commonsKinds, commonsStates } from '../words.ts'

export function readCommonsAddress(query: URLSearchParams): CommonsWanted {
  const asked = (name: string) => new Set(query.getAll(name).flatMap((value) => value.split(',')))
  const page = query.get('pagina') ?? ''
  return {
    search: (query.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 100),
    kinds: commonsKinds.filter((kind) => asked('tipo').has(kind)),
    states: commonsStates.filter((state) => asked('stato').has(state)),
    bodies: numbersOf(query, 'ente'),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  }
}

/** The address of the register so narrowed, in a fixed order. */
export function registerAddress(wanted: CommonsWanted): string {
  const query = new URLSearchParams(
    [
      ['q', wanted.search],
      ['tipo', wanted.kinds.join(',')],
      ['stato', wanted.states.join(',')],
      ['ente', wanted.bodies.join(',')],
    ].filter((pair) => pair[1] !== ''),
  )
  return query.size > 0 ? `${addresses.commons}?${query}` : addresses.commons
}

export const commonsFilterGroups = (
  { t }: View,
  wanted: CommonsWanted,
  bodies: readonly RegisterBody[],
): FilterGroup[] => [
  {
    name: 'tipo',
    label: t('pacts.commonsPage.kind'),
    options: commonsKinds.map((kind) => ({
      value: kind,
      label: t(`pacts.commonsKind.${kind}`),
      isActive: wanted.kinds.includes(kind),
    })),
  },
  {
    name: 'stato',
    label: t('pacts.commonsPage.state'),
    options: commonsStates.map((state) => ({
      value: state,
      label: t(`pacts.commonsState.${state}`),
      isActive: wanted.states.includes(state),
    })),
  },
  {
    name: 'ente',
    label: t('pacts.catalogue.bodyTitle'),
    options: bodies
      .filter(({ all }) => all > 0)
      .map(({ id, name, all }) => ({
        value: String(id),
        label: name,
        count: all,
        isActive: wanted.bodies.includes(id),
      })),
  },
]

/** The filters that are on, each with the register without it. */
export function activeRegisterFilters(view: View, wanted: CommonsWanted, bodies: readonly RegisterBody[]) {
  const fields = { tipo: 'kinds', stato: 'states', ente: 'bodies' } as const
  const narrowed = commonsFilterGroups(view, wanted, bodies).flatMap(({ name, options }) =>
    options
      .filter(({ isActive }) => isActive)
      .map(({ value, label }) => ({ label, without: registerAddress(without(name, value)) })),
  )
  function without(name: string, value: string): CommonsWanted {
    const field = fields[name as keyof typeof fields]
    return { ...wanted, [field]: wanted[field].filter((one) => String(one) !== value) }
  }
  if (wanted.search === '') return narrowed
  const label = view.t('pacts.catalogue.words', { words: wanted.search })
  return [{ label, without: registerAddress({ ...wanted, search: '' }) }, ...narrowed]
}
