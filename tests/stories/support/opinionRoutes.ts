/** The forms of conversations, and who may send them. */
import { type PostRoute, reasons } from './postRoute.ts'

const desk = '/opinioni/:id/gestione'
const own = '/opinioni/CONVERSATION/gestione'

const conversation = '/opinioni/CONVERSATION'

export const opinionRoutes: Readonly<Record<string, PostRoute>> = {
  '/opinioni/:id/rispondi': {
    who: 'anyone',
    example: `${conversation}/rispondi`,
    fields: { statement: 'STATEMENT', vote: '1' },
  },
  '/opinioni/:id/aggiungi': {
    who: 'anyone',
    example: `${conversation}/aggiungi`,
    fields: { text: 'Anche la sera si deve poter telefonare a qualcuno.' },
  },
  '/opinioni/:id/tieni': { who: 'person', example: `${conversation}/tieni` },
  '/opinioni/nuova': {
    who: 'staff',
    example: '/opinioni/nuova',
    fields: { process: 'PROCESS', question: 'Che cosa ne pensiamo?', moderation: 'before' },
  },
  [`${desk}/regole`]: {
    who: 'staff',
    example: `${own}/regole`,
    fields: { question: 'Che cosa ne pensiamo?', moderation: 'before' },
  },
  [`${desk}/apri`]: {
    who: 'staff',
    example: `${own}/apri`,
    fields: { closesAt: '2099-03-15', closesTime: '18:00', confirmed: 'yes' },
  },
  [`${desk}/chiudi`]: { who: 'staff', example: `${own}/chiudi`, fields: { confirmed: 'yes' } },
  [`${desk}/semi`]: {
    who: 'staff',
    example: `${own}/semi`,
    fields: { statements: 'Una frase in più per cominciare' },
  },
  [`${desk}/semi/proposte`]: {
    who: 'staff',
    example: `${own}/semi/proposte`,
    fields: { proposals: 'PROPOSAL' },
  },
  [`${desk}/semi/incontro`]: {
    who: 'staff',
    example: `${own}/semi/incontro`,
    fields: { meeting: 'SITTING', statements: 'Una frase detta all’incontro' },
  },
  [`${desk}/frasi`]: {
    who: 'staff',
    example: `${own}/frasi`,
    fields: { statements: 'STATEMENT', verdict: 'rejected', reason: reasons },
  },
  [`${desk}/sala/foglio`]: {
    who: 'staff',
    example: `${own}/sala/foglio`,
    fields: { sheet: '9', answer_STATEMENT: '1' },
  },
  [`${desk}/importa`]: {
    who: 'staff',
    example: `${own}/importa`,
    fields: { votes: 'comment-id,voter-id,vote\n1,1,1' },
  },
  [`${desk}/tavolo/:statement`]: {
    who: 'staff',
    example: `${own}/tavolo/STATEMENT`,
    fields: { as: 'proposal' },
  },
}
