/** The process that is in its opening phase on the day of the first load. Names, acts and amounts are invented. */
import type { DemoProcess } from './demoProcess.ts'

/**
 * Days from the first load. Sharing -68 to -36, opening -35 to 21, closing 51 to 111, impact from 112: the lengths
 * of the template, so that nothing has to be moved.
 */
export const communityLabCalendar = {
  formalStart: -68,
  sharingEnds: -36,
  /** Public launch assembly, in Novellara. */
  launch: -35,
  labs: [-14, -7, 3, 10],
  schoolDay: -2,
  phoneDay: 5,
  openingEnds: 21,
  /** Third sitting: clusters and duplicates. */
  clustering: 24,
  closingBegins: 51,
  prioritisation: [65, 76],
  /** Fifth sitting: priorities. */
  priorities: 80,
  amendments: [87, 101],
  /** The last sitting approves the document. */
  approval: 104,
  toGuarantor: 105,
  conclusion: 111,
  answerDue: 141,
} as const

export const communityLab: DemoProcess = {
  bodySlug: 'unione-bassa-reggiana',
  decisionBodySlug: 'unione-bassa-reggiana',
  title: 'Community Lab: quale welfare digitale nella Bassa Reggiana',
  shortTitle: 'Community Lab',
  created: -110,
  published: -75,
  firstDay: communityLabCalendar.formalStart,
  formalStart: communityLabCalendar.formalStart,
  formalStartEvent: 'Prima seduta del Tavolo di Negoziazione, a Guastalla e in diretta',
  texts: {
    lead: 'Le proposte per i servizi digitali alle persone, da scrivere insieme nell’Agenda Digitale Locale.',
    brief: `Chi cura un genitore, chi è solo, chi fa volontariato usa ogni giorno servizi che passano da uno schermo. Non sempre funzionano, e non per tutti. L’Unione chiede a chi abita qui quali servizi digitali cambierebbero davvero la vita nei paesi.

Fino alla fine della fase di apertura si raccolgono bisogni e proposte: in assemblea, nei laboratori, online, su carta, al telefono e allo sportello. Tutte contano allo stesso modo, e chi le ha date riceve un codice per seguirle.

Poi il Tavolo di Negoziazione, dove siedono organizzazioni e gruppi del territorio, mette insieme quelle simili, le discute e scrive il documento di proposta. L’Unione non è obbligata ad accogliere tutto. È obbligata a rispondere proposta per proposta, spiegando perché.`,
    subject: `Quali servizi digitali per il welfare entrano nell’Agenda Digitale Locale della Bassa Reggiana, in quale ordine e con quali risorse.

Restano fuori le cartelle sanitarie, che non sono dell’Unione, e i contratti già firmati.`,
    use_of_contributions: `Ogni proposta viene letta, numerata e pubblicata. Quelle date a voce o su carta le scrive chi conduce l’incontro, con una ricevuta.

Il Tavolo di Negoziazione le prende in esame tutte: può unire quelle simili, può metterle nel documento finale, può rimandarle o lasciarle fuori. In ogni caso scrive il motivo, e le obiezioni di chi non è d’accordo.

La Giunta dell’Unione, cioè gli otto sindaci, riceve il documento validato dal tecnico di garanzia e risponde a ogni proposta con un atto. Quello che viene accolto diventa un’azione dell’Agenda, con un ufficio responsabile, una scadenza e un indicatore da misurare.`,
    manager_office: 'Servizio Informatico Associato',
    guarantors:
      'Tecnico di garanzia della Regione; comitato di garanzia locale, tre persone esterne agli enti',
    territory: 'Otto comuni, circa 70.000 abitanti',
    table_rules: `Al Tavolo siedono organizzazioni e gruppi, anche informali, del territorio. Ognuno ha una voce, qualunque sia la sua grandezza. I nomi dei delegati non sono pubblici.

Un posto si può chiedere fino alla fine della fase di apertura. Anche una persona sola può chiedere di assistere.

Si decide per consenso: si cerca una soluzione che tenga conto delle obiezioni. Se dopo due sedute il consenso non c’è, si vota a maggioranza e l’obiezione resta scritta accanto alla decisione.

Ogni seduta finisce con un verbale di sintesi, pubblicato entro dieci giorni e senza nomi di persone.`,
    contribution_prefix: 'GUA',
    intervention_area: 'Politiche per il welfare e la famiglia; società dell’informazione',
    methods:
      'Assemblea di apertura, quattro laboratori di proposta, una giornata nelle scuole, una giornata al telefono, tavoli di coprogettazione, priorità online e negli sportelli assistiti.',
    is_certified: 'yes',
    is_codecision: 'yes',
    total_cost_cents: '20.000',
    grant_cents: '15.000',
  },
  projectSheet: {
    kind: 'project_sheet',
    title: 'Scheda di progetto: Community Lab, quale welfare digitale',
    summary: 'Che cosa si vuole decidere, con chi, in quali tempi e con quanti soldi.',
    published: -75,
    body: `Da dove si parte. L’Agenda Digitale Locale scade e va riscritta. Nel primo Community Lab le idee migliori erano venute da chi usa i servizi, non da chi li fornisce: per questo si riparte da lì.

Che cosa si decide. Quali servizi digitali per le persone entrano nella nuova Agenda, in quale ordine e con quali risorse. Si decide anche come misurare, tra un anno, se sono serviti.

Chi è invitato. Chi assiste un familiare, chi vive solo, le associazioni, i centri sociali, le scuole, le cooperative, gli operatori dei servizi, le imprese digitali del territorio. Chi non usa internet può partecipare di persona, su carta o al telefono.

Come si svolge. Sei mesi al massimo dall’avvio formale. Condivisione: si insedia il Tavolo e si cercano le voci che mancano. Apertura: si raccolgono bisogni e proposte negli otto comuni e online. Chiusura: gli uffici dicono che cosa si può fare, il Tavolo sceglie e scrive il documento. Impatto: l’Unione risponde e si comincia.

Quanto costa. 20.000 euro, di cui 15.000 di contributo regionale: facilitazione, sale, interpreti, stampa e consegna dei moduli su carta.

Come si controlla. Ogni incontro ha un resoconto. Ogni proposta ha una risposta. Dopo sei e dodici mesi dalla risposta si pubblica che cosa è stato fatto.

Questo è un percorso dimostrativo: persone, atti e importi sono inventati.`,
  },
  laterDocuments: [],
}
