/** Pieces the pages of a pact's life share. */
import { addresses } from '#ui/addresses.ts'
import type { Crumb } from '#ui/layout.tsx'
import type { View } from '#ui/view.ts'
import type { PactWork } from '../queries/work.ts'

export const pactCrumbs = (view: View, work: PactWork): Crumb[] => [
  { href: addresses.pacts, label: view.t('pacts.life.pacts') },
  { href: `${addresses.pacts}/${work.id}`, label: work.title },
]
