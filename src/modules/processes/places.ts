/** Where the pages of processes are. */
import { addresses } from '#ui/addresses.ts'

export const processAddress = (id: number): string => `${addresses.processes}/${id}`
export const newProcessAddress = `${addresses.processes}/nuovo`

export type ManagementPart =
  | 'testi'
  | 'fasi'
  | 'permessi'
  | 'avvio'
  | 'proroga'
  | 'documenti'
  | 'obiettivi'
  | 'pubblica'

export const managementAddress = (id: number, part?: ManagementPart): string =>
  part ? `${processAddress(id)}/gestione/${part}` : `${processAddress(id)}/gestione`

export const documentAddress = (processId: number, documentId: number): string =>
  `${processAddress(processId)}/documenti/${documentId}`

export const proposalsOf = (id: number): string => `${addresses.proposals}?percorso=${id}`
export const meetingsOf = (id: number): string => `${addresses.meetings}?percorso=${id}`
export const opinionsOf = (id: number): string => `${addresses.opinions}?percorso=${id}`
export const ballotsOf = (id: number): string => `${addresses.ballots}?processo=${id}`
