/** The concluded process of the demo, about two years before the first load: complete, down to its monitoring. */
import type { DemoProcess } from './demoProcess.ts'

/** Days from the first load, as the template lays the phases out from the formal start. */
export const firstCommunityLabCalendar = {
  formalStart: -780,
  sharingEnds: -748,
  launch: -747,
  openingEnds: -691,
  closingBegins: -661,
  approval: -612,
  toGuarantor: -611,
  validated: -604,
  /** The validated document is sent to the Union: the process ends. */
  conclusion: -602,
  /** The Union answers, within 30 days. */
  answers: -578,
  finalReport: -580,
  agendaApproved: -560,
  firstMonitoring: -398,
  secondMonitoring: -214,
} as const

const days = firstCommunityLabCalendar

export const firstCommunityLab: DemoProcess = {
  bodySlug: 'unione-bassa-reggiana',
  decisionBodySlug: 'unione-bassa-reggiana',
  title: 'Primo Community Lab: contaminazioni per un patto digitale',
  shortTitle: 'Primo Community Lab',
  created: -830,
  published: -795,
  firstDay: days.formalStart,
  formalStart: days.formalStart,
  formalStartEvent: 'Prima seduta del Tavolo di Negoziazione, a Gualtieri',
  texts: {
    lead: 'Le idee nate nei paesi che sono entrate nell’Agenda Digitale, e le regole per curare insieme i beni comuni.',
    brief: `L’innovazione digitale la conoscevano in pochi, quasi tutti tecnici. L’Unione ha chiesto agli abitanti degli otto comuni che cosa mancava e che cosa erano disposti a fare insieme.

In sei mesi sono arrivate idee da assemblee, scuole e centri sociali. Il Tavolo le ha discusse e ne ha scritte alcune nel documento finale, con i motivi per quelle lasciate fuori.

L’Unione ha risposto a tutte nei trenta giorni. Le proposte accolte sono diventate azioni dell’Agenda Digitale, che adesso scade: da qui nasce il nuovo percorso.`,
    subject:
      'Quali progetti digitali di comunità portare nell’Agenda Digitale Locale e con quali regole curare insieme i beni comuni, anche digitali.',
    use_of_contributions: `Tutte le idee raccolte sono state lette dal Tavolo di Negoziazione, che ha scritto per ognuna che cosa ne è stato e perché.

La Giunta dell’Unione ha risposto al documento proposta per proposta. Le idee accolte sono diventate azioni dell’Agenda.`,
    manager_office: 'Servizio Informatico Associato',
    guarantors: 'Tecnico di garanzia della Regione; comitato di garanzia locale nominato dal Tavolo',
    territory: 'Otto comuni, circa 70.000 abitanti',
    table_rules: `Al Tavolo sedevano enti, associazioni, scuole e cooperative del territorio, una voce ciascuno.

Si decideva per consenso. Dove il consenso mancava, a maggioranza, con l’obiezione scritta accanto.`,
    contribution_prefix: 'BRE',
    intervention_area: 'Società dell’informazione; assetto istituzionale',
    methods: 'Assemblee, laboratori nei centri sociali, incontri nelle scuole, raccolta online.',
    is_certified: 'yes',
    is_codecision: 'yes',
    total_cost_cents: '20.000',
    grant_cents: '18.000',
  },
  projectSheet: {
    kind: 'project_sheet',
    title: 'Scheda di progetto: Primo Community Lab',
    summary: 'Perché aprire a tutti la scrittura dell’Agenda Digitale, e come.',
    published: -795,
    body: `Il bisogno. Le scelte sul digitale passano da pochi uffici. Chi usa i servizi non sa a chi dire che cosa non va, e chi ha un’idea non trova un posto dove portarla.

Che cosa si decide. Quali progetti di comunità entrano nell’Agenda e con quali regole cittadini e Unione si prendono cura insieme dei beni comuni.

Con chi. Associazioni, scuole, centri sociali, cooperative, singole persone. Si parte da chi di solito non viene.

In quanto tempo. Sei mesi dall’avvio formale: condivisione, apertura, chiusura. Poi la risposta dell’Unione.

Questo è un percorso dimostrativo: persone, atti e importi sono inventati.`,
  },
  laterDocuments: [
    {
      kind: 'final_report',
      title: 'Relazione finale del Primo Community Lab',
      summary: 'Che cosa è stato fatto dalla prima seduta alla consegna del documento, e quanto è costato.',
      published: days.finalReport,
      body: `Condivisione. Il Tavolo di Negoziazione si è insediato a Gualtieri e ha scritto le sue regole nella seconda seduta. La mappa delle voci mancanti ha portato al Tavolo due gruppi che non erano stati invitati: i familiari che assistono in casa e i giovani della consulta.

Apertura. Si sono tenuti un’assemblea di lancio, laboratori nei centri sociali e incontri nelle scuole. Chi non usa internet ha consegnato moduli su carta, trascritti con una ricevuta.

Chiusura. Gli uffici hanno pubblicato una scheda di fattibilità per ogni idea. Il Tavolo ha deciso quasi sempre per consenso. Dove non è stato possibile, l’obiezione è scritta accanto alla decisione.

Il documento. L’ultima seduta ha approvato il documento di proposta partecipata. Il tecnico di garanzia lo ha validato e lo stesso giorno è partita la consegna all’Unione: con quella consegna il percorso si è concluso.

Difficoltà. Le prime settimane sono state lente: poche persone conoscevano il percorso. Sono servite le bacheche dei circoli più dei social. Due laboratori sono stati spostati la sera, perché di giorno chi lavora non veniva.

Conti. Sono stati spesi 20.000 euro: 11.000 per la facilitazione, 4.000 per sale e interpreti, 3.000 per comunicazione e stampa, 2.000 per la piattaforma. Il contributo regionale è stato di 18.000 euro.

La relazione non contiene dati personali. È un testo dimostrativo: fatti e importi sono inventati.`,
    },
    {
      kind: 'body_act',
      title: 'Delibera della Giunta dell’Unione sul documento di proposta partecipata',
      summary:
        'La Giunta prende atto del percorso, del documento e della validazione, e risponde a ogni proposta.',
      published: days.answers,
      body: `La Giunta dell’Unione dà conto del percorso svolto, del documento di proposta partecipata e della sua validazione da parte del tecnico di garanzia.

Risponde a ogni proposta del documento. Per ciascuna indica se è accolta, accolta in parte, rinviata o non accolta, il motivo, l’ufficio che se ne occupa e la scadenza.

Dispone che le proposte accolte siano scritte come azioni nell’Agenda Digitale Locale e che dopo sei e dodici mesi si pubblichi che cosa è stato fatto.

Atto dimostrativo, con contenuti inventati.`,
    },
    {
      kind: 'monitoring',
      title: 'Primo monitoraggio: a sei mesi dalle risposte',
      summary: 'A che punto sono le azioni nate dal percorso, che cosa è in ritardo e perché.',
      published: days.firstMonitoring,
      body: `Le azioni nate dal percorso sono state avviate. Per ciascuna l’Agenda mostra l’ufficio responsabile, lo stato e l’ultima misura.

Che cosa va. Gli sportelli di aiuto digitale hanno aperto nei primi comuni e i volontari sono stati formati.

Che cosa è in ritardo. L’acquisto delle attrezzature è slittato di due mesi, perché la prima gara è andata deserta.

Che cosa cambia. Il Tavolo ha chiesto di contare anche le persone che tornano, non solo le presenze. Da adesso si conta.

Testo dimostrativo, con fatti inventati.`,
    },
    {
      kind: 'monitoring',
      title: 'Secondo monitoraggio: a un anno dalle risposte',
      summary: 'Che cosa è stato fatto in un anno, misura per misura, e che cosa resta da fare.',
      published: days.secondMonitoring,
      body: `A un anno dalle risposte le azioni nate dal percorso hanno le loro misure nell’Agenda. Dove il risultato atteso non è stato raggiunto, è scritto perché.

Che cosa resta. L’aiuto digitale arriva nei paesi più grandi, non ancora in tutti. I servizi sociali si prenotano ancora quasi solo al telefono. Chi assiste un familiare chiede uno strumento per parlarsi con gli operatori.

Da qui riparte il nuovo Community Lab, che chiede quale welfare digitale serve adesso.

Testo dimostrativo, con fatti inventati.`,
    },
  ],
}
