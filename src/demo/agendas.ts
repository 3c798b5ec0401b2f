/** The agenda of the demo: four lines, their actions, and how far each has come. */
import { dataAndNetworks } from './agendas/dataAndNetworks.ts'
import type { DemoLine } from './agendas/demoLine.ts'
import { servicesAndInclusion } from './agendas/servicesAndInclusion.ts'

export type { DemoAction } from './agendas/demoLine.ts'

export const demoAgenda = {
  title: 'Agenda Digitale della Bassa Reggiana',
  summary:
    'Lo strumento con cui l’Unione sceglie linee strategiche e azioni per garantire i diritti digitali europei e far crescere innovazione e inclusione.',
  versionNote: 'Prima versione dopo il primo Community Lab: le proposte accolte sono diventate azioni.',
} as const

export const demoLines: readonly DemoLine[] = [...servicesAndInclusion, ...dataAndNetworks]
