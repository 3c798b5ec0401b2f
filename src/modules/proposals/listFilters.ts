/** The filters of the list with their counts, and the chips that take them away. */
import { addresses } from '#ui/addresses.ts'
import type { FilterGroup } from '#ui/filters.tsx'
import type { View } from '#ui/view.ts'
import { type ListWanted, listAddress } from './listWanted.ts'
import type { ProposalList, Tally } from './queries/proposalList.ts'
import {
  addressWords,
  type Category,
  type Channel,
  categories,
  channels,
  orders,
  outcomes,
  type ProposalOutcome,
} from './words.ts'

/** The groups of boxes; a value that no proposal has is left out, unless it is active. */
export function filterGroups(view: View, wanted: ListWanted, tallies: readonly Tally[]): FilterGroup[] {
  const { t } = view
  const counts = new Map(tallies.map((tally) => [`${tally.dimension} ${tally.value}`, tally.count]))
  const words = <Word extends string>(
    dimension: Tally['dimension'],
    all: readonly Word[],
    active: readonly Word[],
    inAddress: Readonly<Record<Word, string>>,
    label: (word: Word) => string,
  ) =>
    all
      .map((word) => ({
        value: inAddress[word],
        label: label(word),
        count: counts.get(`${dimension} ${word}`) ?? 0,
        isActive: active.includes(word),
      }))
      .filter((option) => option.count > 0 || option.isActive)
  const rows = (dimension: 'place' | 'line', active: readonly number[]) =>
    tallies
      .filter((tally) => tally.dimension === dimension)
      .map((tally) => ({
        value: tally.value,
        label: tally.label,
        count: tally.count,
        isActive: active.includes(Number(tally.value)),
      }))
  return [
    {
      name: 'esito',
      label: t('proposals.list.outcome'),
      options: words('outcome', outcomes, wanted.outcomes, addressWords.outcome, (word) =>
        t(`proposals.outcome.${word}`),
      ),
    },
    {
      name: 'canale',
      label: t('proposals.list.channel'),
      options: words('channel', channels, wanted.channels, addressWords.channel, (word) =>
        t(`proposals.channelName.${word}`),
      ),
    },
    { name: 'luogo', label: t('proposals.list.place'), options: rows('place', wanted.places) },
    {
      name: 'tema',
      label: t('proposals.list.category'),
      options: words('category', categories, wanted.categories, addressWords.category, (word) =>
        t(`proposals.category.${word}`),
      ),
    },
    { name: 'linea', label: t('proposals.list.line'), options: rows('line', wanted.lines) },
  ].filter((group) => group.options.length > 0)
}

export const orderOptions = (view: View): { value: string; label: string }[] =>
  orders.map((order) => ({
    value: addressWords.order[order],
    label: view.t(`proposals.list.order.${order}`),
  }))

interface Chip {
  readonly label: string
  readonly without: string
}

/** What narrows the list now, each with the address of the list without it. */
export function activeFilters(
  view: View,
  wanted: ListWanted,
  { tallies, process }: Pick<ProposalList, 'tallies' | 'process'>,
): Chip[] {
  const { t } = view
  const without = (change: Partial<ListWanted>) =>
    listAddress(addresses.proposals, { ...wanted, page: 1, ...change })
  const nameOf = (dimension: 'place' | 'line', id: number) =>
    tallies.find((tally) => tally.dimension === dimension && tally.value === String(id))?.label ?? String(id)
  return [
    ...(wanted.process !== null && process
      ? [{ label: t('proposals.list.processChip', { title: process }), without: without({ process: null }) }]
      : []),
    ...(wanted.search
      ? [{ label: t('proposals.list.searchChip', { text: wanted.search }), without: without({ search: '' }) }]
      : []),
    ...wanted.outcomes.map((word: ProposalOutcome) => ({
      label: t(`proposals.outcome.${word}`),
      without: without({ outcomes: wanted.outcomes.filter((other) => other !== word) }),
    })),
    ...wanted.channels.map((word: Channel) => ({
      label: t(`proposals.channelName.${word}`),
      without: without({ channels: wanted.channels.filter((other) => other !== word) }),
    })),
    ...wanted.places.map((id) => ({
      label: nameOf('place', id),
      without: without({ places: wanted.places.filter((other) => other !== id) }),
    })),
    ...wanted.categories.map((word: Category) => ({
      label: t(`proposals.category.${word}`),
      without: without({ categories: wanted.categories.filter((other) => other !== word) }),
    })),
    ...wanted.lines.map((id) => ({
      label: nameOf('line', id),
      without: without({ lines: wanted.lines.filter((other) => other !== id) }),
    })),
  ]
}
