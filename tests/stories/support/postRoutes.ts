/** Who may send what: every address that changes something has its line here. */

export interface PostRoute {
  /** Staff need a role there, owners a thing of their own, people an account; anyone may be a stranger. */
  readonly who: 'staff' | 'owner' | 'person' | 'anyone'
  /** Where no page of the demo offers the form; names in capitals stand for things that the test makes. */
  readonly example?: string
  /** Besides what the offered form holds. */
  readonly fields?: Readonly<Record<string, string>>
}

const reasons = 'Una frase abbastanza lunga da valere come motivo di quello che si chiede.'
const staff: PostRoute = { who: 'staff' }
const owner: PostRoute = { who: 'owner' }
const person: PostRoute = { who: 'person' }
const anyone: PostRoute = { who: 'anyone' }
const document = '/documenti/:document'
const table = '/tavoli/:table'
const desk = '/percorsi/:id/gestione'
const proposal = '/proposte/:id'
const pact = '/patti/:pact'
const ballot = '/votazioni/:id'
const ballotDesk = '/votazioni/:id/gestione'
const paper = '/votazioni/:id/carta'
const texts = { title: 'Il digitale che ci serve', needs: reasons, pathFollowed: reasons, curator: 'Ufficio' }

export const postRoutes: Readonly<Record<string, PostRoute>> = {
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
  '/votazioni/nuova': {
    who: 'staff',
    example: '/votazioni/nuova',
    fields: {
      process: 'PROCESS',
      question: 'Che cosa facciamo prima?',
      method: 'choose',
      rule: 'av',
      electorate: 'registered',
      isSecret: 'yes',
    },
  },
  [`${ballot}/vota`]: {
    who: 'person',
    example: '/votazioni/BALLOT/vota',
    fields: { passo: 'vota', option: '1' },
  },
  [`${ballotDesk}/regole`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/regole',
    fields: {
      question: 'Che cosa facciamo dopo?',
      method: 'choose',
      rule: 'av',
      electorate: 'registered',
      isSecret: 'yes',
    },
  },
  [`${ballotDesk}/scelte`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/scelte',
    fields: { title: 'Una scelta in più' },
  },
  [`${ballotDesk}/proposte`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/proposte',
    fields: { proposals: 'PROPOSAL' },
  },
  [`${ballotDesk}/costi`]: { who: 'staff', example: '/votazioni/BALLOT/gestione/costi' },
  [`${ballotDesk}/scelte/:option`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/scelte/1',
    fields: { title: 'Una scelta cambiata' },
  },
  [`${ballotDesk}/scelte/:option/sposta`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/scelte/1/sposta',
    fields: { direction: 'up' },
  },
  [`${ballotDesk}/scelte/:option/togli`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/scelte/1/togli',
  },
  [`${ballotDesk}/elenco`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/elenco',
    fields: { addresses: 'qualcuno@example.org' },
  },
  [`${ballotDesk}/annuncia`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/annuncia',
    fields: { opensAt: '2099-03-01', opensTime: '09:00', closesAt: '2099-03-15', closesTime: '18:00' },
  },
  [`${ballotDesk}/annulla`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/annulla',
    fields: { reason: reasons },
  },
  [`${ballotDesk}/carta`]: { who: 'staff', example: '/votazioni/BALLOT/gestione/carta' },
  [`${ballotDesk}/pubblica`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/gestione/pubblica',
    fields: { confirmed: 'yes' },
  },
  [`${paper}/schede`]: { who: 'staff', example: '/votazioni/BALLOT/carta/schede', fields: { count: '5' } },
  [`${paper}/segna`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/carta/segna',
    fields: { serials: '1-2', state: 'used' },
  },
  [`${paper}/cerca`]: { who: 'staff', example: '/votazioni/BALLOT/carta/cerca', fields: { who: 'Anna' } },
  [`${paper}/consegna`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/carta/consegna',
    fields: { elector: '1', hasLooked: 'si' },
  },
  [`${paper}/chiudi`]: { who: 'staff', example: '/votazioni/BALLOT/carta/chiudi' },
  [`${paper}/pacchi`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/carta/pacchi',
    fields: { label: 'Urna 1', sheets: '2' },
  },
  [`${paper}/pacchi/:batch/conta`]: { who: 'staff', example: '/votazioni/BALLOT/carta/pacchi/1/conta' },
  [`${paper}/pacchi/:batch/elimina`]: { who: 'staff', example: '/votazioni/BALLOT/carta/pacchi/1/elimina' },
  [`${paper}/pacchi/:batch/:typing`]: {
    who: 'staff',
    example: '/votazioni/BALLOT/carta/pacchi/1/1',
    fields: { sheet: '1', codes: '1' },
  },
  '/privacy/contenuti-esterni': anyone,
  '/pagina-chiara': anyone,
}
