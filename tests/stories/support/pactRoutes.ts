/** The forms of pacts and commons, and who may send them. */
import { type PostRoute, reasons, staff } from './postRoute.ts'

const pact = '/patti/:pact'

export const pactRoutes: Readonly<Record<string, PostRoute>> = {
  '/patti/nuovo': {
    who: 'person',
    example: '/patti/nuovo',
    fields: { body: 'BODY', kind: 'ordinary', careLevel: 'continuous_care', theme: 'skills', title: reasons },
  },
  '/patti/:id/modifica': { who: 'owner', example: '/patti/PACT/modifica', fields: { title: 'Sportelli' } },
  '/patti/:id/dimostrazione/avviso': { who: 'staff', example: '/patti/WRITING/dimostrazione/avviso' },
  '/patti/:id/passi/:step': { who: 'staff', example: '/patti/WRITING/passi/pubblica-testo' },
  [`${pact}/coprogettazione`]: {
    who: 'staff',
    example: '/patti/WRITING/coprogettazione',
    fields: { basedOn: '0', a: reasons },
  },
  [`${pact}/cura/:form/:item?`]: {
    who: 'staff',
    example: '/patti/WRITING/cura/dati',
    fields: { title: 'Sportelli digitali', summary: reasons },
  },
  [`${pact}/identita/codice`]: { who: 'owner', example: '/patti/WRITING/identita/codice' },
  [`${pact}/identita/sportello`]: { who: 'owner', example: '/patti/WRITING/identita/sportello' },
  [`${pact}/identita`]: {
    who: 'owner',
    example: '/patti/WRITING/identita',
    fields: { code: '123456' },
  },
  '/patti/sportello/:body': {
    who: 'staff',
    example: '/patti/sportello/BODY',
    fields: { code: 'ABCDEFGH', how: 'passport', hasLooked: 'si' },
  },
  [`${pact}/firma`]: {
    who: 'owner',
    example: '/patti/WRITING/firma',
    fields: { party: '1', hash: 'a'.repeat(64) },
  },
  [`${pact}/firma/file`]: { who: 'owner', example: '/patti/WRITING/firma/file' },
  '/beni-comuni/segnala': {
    who: 'person',
    example: '/beni-comuni/segnala',
    fields: {
      body: 'BODY',
      kind: 'digital',
      category: 'free_wifi',
      name: 'Rete del parco',
      summary: reasons,
      reasons,
    },
  },
  '/beni-comuni/:id/decidi': staff,
  '/beni-comuni/:id/correggi': staff,
}
