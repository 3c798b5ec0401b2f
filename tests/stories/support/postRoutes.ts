/** Who may send what: every address that changes something has its line here. */
import { ballotRoutes } from './ballotRoutes.ts'
import { opinionRoutes } from './opinionRoutes.ts'
import { pactRoutes } from './pactRoutes.ts'
import { anyone, owner, type PostRoute, person, reasons, staff } from './postRoute.ts'

const document = '/documenti/:document'
const table = '/tavoli/:table'
const desk = '/percorsi/:id/gestione'
const proposal = '/proposte/:id'
const texts = { title: 'Il digitale che ci serve', needs: reasons, pathFollowed: reasons, curator: 'Ufficio' }

export const postRoutes: Readonly<Record<string, PostRoute>> = {
  ...ballotRoutes,
  ...opinionRoutes,
  ...pactRoutes,
  '/laboratori/carica': { who: 'staff', example: '/laboratori/carica' },
  '/laboratori/:slug/modifica': staff,
  '/enti/:slug/modifica': staff,
  '/enti/:slug/termini': staff,
  '/strategie/:id/obiettivi/nuovo': staff,
  '/percorsi/nuovo': staff,
  [`${desk}/pubblica`]: { who: 'staff', example: '/percorsi/DRAFT/gestione/pubblica' },
  [`${desk}/testi`]: staff,
  [`${desk}/permessi`]: staff,
  [`${desk}/avvio`]: {
    who: 'staff',
    example: '/percorsi/PROCESS/gestione/avvio',
    fields: { event: reasons },
  },
  [`${desk}/proroga`]: staff,
  [`${desk}/documenti`]: { who: 'staff', fields: { kind: 'monitoring' } },
  [`${desk}/obiettivi`]: staff,
  [`${desk}/fasi/:phase`]: {
    who: 'staff',
    example: '/percorsi/PROCESS/gestione/fasi/PHASE',
    fields: { startsOn: '2027-03-02', endsOn: '2027-04-02' },
  },
  ...Object.fromEntries(
    'butta percorso titolo simili sintesi testo tema agenda dove firma pubblica'
      .split(' ')
      .map((step) => [`/proposte/nuova/${step}`, anyone]),
  ),
  [`${proposal}/sostieni`]: person,
  [`${proposal}/togli-sostegno`]: { who: 'person', example: '/proposte/PROPOSAL/togli-sostegno' },
  [`${proposal}/modifica`]: owner,
  [`${proposal}/ritira`]: owner,
  [`${proposal}/unisci`]: staff,
  [`${proposal}/nascondi`]: staff,
  [`${proposal}/voci`]: {
    who: 'staff',
    example: '/proposte/PROPOSAL/voci',
    fields: { code: 'VOICE' },
  },
  '/contributi': staff,
  '/contributi/:code/collega': {
    who: 'person',
    example: '/contributi/VOICE/collega',
    fields: { word: 'ABCDEF' },
  },
  '/commenti/nuovo': person,
  '/commenti/:id/modifica': {
    who: 'owner',
    example: '/commenti/COMMENT/modifica',
    fields: { body: reasons },
  },
  '/commenti/:id/ritira': { who: 'owner', example: '/commenti/COMMENT/ritira' },
  '/commenti/:id/nascondi': staff,
  '/incontri/:id/iscriviti': person,
  '/incontri/:id/disdici': { who: 'owner', example: '/incontri/MEETING/disdici' },
  '/incontri/nuovo': staff,
  '/incontri/:id/modifica': staff,
  '/incontri/:id/annulla': staff,
  '/incontri/:id/verbale': {
    who: 'staff',
    example: '/incontri/SITTING/verbale',
    fields: { minutes: reasons, attendance: '12' },
  },
  [`${table}/chiedi-un-posto`]: person,
  [`${table}/presa-in-carico`]: staff,
  [`${table}/decisioni/:proposal`]: staff,
  [`${table}/priorita`]: {
    who: 'staff',
    example: '/tavoli/TABLE/priorita',
    fields: { 'posto-PROPOSAL': '1' },
  },
  [`${table}/documento`]: staff,
  '/tavoli/apri': staff,
  [`${table}/componenti`]: staff,
  [`${table}/richieste/:request`]: staff,
  [`${table}/componenti/:member/delegati`]: staff,
  [`${table}/componenti/:member/delegati/:delegate`]: staff,
  [`${table}/componenti/:member/lascia`]: staff,
  [`${table}/sedute/:meeting/presenze`]: staff,
  [`${document}/testi`]: { who: 'staff', example: '/documenti/DOCUMENT/testi', fields: texts },
  [`${document}/approvazione`]: {
    who: 'staff',
    example: '/documenti/DOCUMENT/approvazione',
    fields: { sitting: 'SITTING', method: 'consensus' },
  },
  [`${document}/garante`]: { who: 'staff', example: '/documenti/DOCUMENT/garante' },
  [`${document}/validazione`]: {
    who: 'staff',
    example: '/documenti/DOCUMENT/validazione',
    fields: { decision: 'validated' },
  },
  [`${document}/consegna`]: { who: 'staff', example: '/documenti/DOCUMENT/consegna' },
  [`${document}/clausole/:clause`]: {
    who: 'staff',
    example: '/documenti/DOCUMENT/clausole/CLAUSE',
    fields: { title: 'Sportelli in paese', text: reasons },
  },
  [`${document}/risposte/:proposal`]: {
    who: 'staff',
    example: '/documenti/DELIVERED/risposte/1',
    fields: {
      outcome: 'accepted',
      reasons,
      office: 'Ufficio',
      actTitle: 'Delibera 1',
      actDate: '2026-11-01',
    },
  },
  '/agenda': {
    who: 'staff',
    example: '/agenda',
    fields: {
      body: 'BODY',
      title: 'Agenda di altri',
      summary: reasons,
      startsOn: '2027-01-01',
      endsOn: '2029-12-31',
    },
  },
  '/agenda/:slug/linee': staff,
  '/agenda/:slug/versioni': staff,
  '/agenda/:slug/azioni': staff,
  '/agenda/azioni/:id/stato': staff,
  '/agenda/azioni/:id/rilevazioni': staff,
  '/agenda/azioni/:id/indicatori': staff,
  '/agenda/azioni/:id/modifica': staff,
  '/agenda/:slug/linee/:line/modifica': staff,
  ...Object.fromEntries(
    ['', '/codice', '/nuovo-codice', '/demo', '/riprendi', '/lascia', '/primo-accesso'].map((step) => [
      `/accedi${step}`,
      anyone,
    ]),
  ),
  '/accedi/benvenuto': { who: 'person', example: '/accedi/benvenuto', fields: { name: 'Nome di prova' } },
  '/esci': anyone,
  '/profilo': person,
  '/profilo/sessioni/termina': {
    who: 'owner',
    example: '/profilo/sessioni/termina',
    fields: { session: 'SESSION' },
  },
  '/profilo/chiudi': { who: 'person', example: '/profilo/chiudi', fields: { name: 'Nome di prova' } },
  '/gruppi/nuovo': {
    who: 'person',
    example: '/gruppi/nuovo',
    fields: { name: 'Orti in comune', category: 'association' },
  },
  '/gruppi/:id/delega': person,
  '/gruppi/deleghe/:mandate/concedi': {
    who: 'owner',
    example: '/gruppi/deleghe/MANDATE/concedi',
  },
  '/gruppi/deleghe/:mandate/termina': owner,
  '/amministrazione/ruoli': staff,
  '/amministrazione/ruoli/:grant/termina': staff,
  '/avvisi/disiscrizione/:token': anyone,
  '/avvisi/letti': person,
  '/avvisi/preferenze': person,
  '/avvisi/seguiti/smetti': person,
  '/segui': person,
  '/accessibilita/segnala': anyone,
  '/accessibilita/segnalazioni/:code': {
    who: 'staff',
    example: '/accessibilita/segnalazioni/REPORT',
    fields: { answer: reasons },
  },
  '/privacy/contenuti-esterni': anyone,
  '/pagina-chiara': anyone,
}
