/** The filters of the catalogue in words, and the ones that are on. */
import { addresses } from '#ui/addresses.ts'
import type { FilterGroup } from '#ui/filters.tsx'
import type { View } from '#ui/view.ts'
import { type CatalogueWanted, catalogueAddress, stages } from '../catalogueWanted.ts'
import type { Catalogue } from '../queries/catalogue.ts'
import { careLevels, pactKinds, pactThemes } from '../words.ts'

interface Offered {
  readonly name: string
  readonly field: 'stages' | 'kinds' | 'careLevels' | 'themes' | 'bodies'
  readonly label: string
  readonly options: readonly {
    readonly value: string
    readonly label: string
    readonly count?: number | undefined
  }[]
}

function offered({ t }: View, bodies: Catalogue['bodies']): Offered[] {
  const said = <Word extends string>(words: readonly Word[], say: (word: Word) => string) =>
    words.map((word) => ({ value: word, label: say(word) }))
  return [
    {
      name: 'stato',
      field: 'stages',
      label: t('pacts.catalogue.stageTitle'),
      options: said(stages, (word) => t(`pacts.catalogue.stage.${word}`)),
    },
    {
      name: 'tipo',
      field: 'kinds',
      label: t('pacts.catalogue.kindTitle'),
      options: said(pactKinds, (word) => t(`pacts.kind.${word}`)),
    },
    {
      name: 'cura',
      field: 'careLevels',
      label: t('pacts.catalogue.careTitle'),
      options: said(careLevels, (word) => t(`pacts.careLevel.${word}`)),
    },
    {
      name: 'tema',
      field: 'themes',
      label: t('pacts.catalogue.themeTitle'),
      options: said(pactThemes, (word) => t(`pacts.theme.${word}`)),
    },
    {
      name: 'ente',
      field: 'bodies',
      label: t('pacts.catalogue.bodyTitle'),
      options: bodies
        .filter(({ pacts }) => pacts > 0)
        .map(({ id, name, pacts }) => ({ value: String(id), label: name, count: pacts })),
    },
  ]
}

const chosen = (wanted: CatalogueWanted, field: Offered['field']): readonly string[] =>
  wanted[field].map(String)

export const filterGroups = (
  view: View,
  wanted: CatalogueWanted,
  bodies: Catalogue['bodies'],
): FilterGroup[] =>
  offered(view, bodies)
    .filter(({ options }) => options.length > 0)
    .map(({ name, field, label, options }) => ({
      name,
      label,
      options: options.map((option) => ({
        ...option,
        isActive: chosen(wanted, field).includes(option.value),
      })),
    }))

export function activeFilters(view: View, wanted: CatalogueWanted, bodies: Catalogue['bodies']) {
  const narrowed = offered(view, bodies).flatMap(({ field, options }) =>
    options
      .filter((option) => chosen(wanted, field).includes(option.value))
      .map((option) => ({
        label: option.label,
        without: catalogueAddress(addresses.pacts, {
          ...wanted,
          [field]: wanted[field].filter((value) => String(value) !== option.value),
        }),
      })),
  )
  if (wanted.search === '') return narrowed
  const without = catalogueAddress(addresses.pacts, { ...wanted, search: '' })
  return [{ label: view.t('pacts.catalogue.words', { words: wanted.search }), without }, ...narrowed]
}
