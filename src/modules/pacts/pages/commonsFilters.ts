/** What a reader wants of the register, read from the address. */
import type { FilterGroup } from '#ui/filters.tsx'
import type { View } from '#ui/view.ts'
import type { CommonsWanted } from '../queries/register.ts'
import { commonsKinds, commonsStates } from '../words.ts'

export function readCommonsAddress(query: URLSearchParams): CommonsWanted {
  const asked = (name: string) => new Set(query.getAll(name).flatMap((value) => value.split(',')))
  const page = query.get('pagina') ?? ''
  return {
    search: (query.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 100),
    kinds: commonsKinds.filter((kind) => asked('tipo').has(kind)),
    states: commonsStates.filter((state) => asked('stato').has(state)),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  }
}

export const commonsFilterGroups = ({ t }: View, wanted: CommonsWanted): FilterGroup[] => [
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
]
