/** Meetings of the concluded process. Rooms and facts are invented. */
import { firstCommunityLabCalendar as days } from '../processes/firstCommunityLab.ts'
import type { DemoMeeting } from './demoMeeting.ts'

const room = { mode: 'in_person', accessNotes: 'Ingresso senza gradini e bagno accessibile.' } as const

/** The sittings of its table. */
export const firstCommunityLabSittings: readonly DemoMeeting[] = [
  {
    ...room,
    key: 'first-sitting-1',
    kind: 'sitting',
    title: 'Prima seduta del Tavolo di Negoziazione',
    summary: 'Il Tavolo si insedia a Gualtieri.',
    orderOfDay: 'Chi siede al Tavolo\nLe regole\nIl calendario',
    place: 'Gualtieri, palazzo Bentivoglio',
    address: 'Piazza Bentivoglio 36',
    day: days.formalStart,
    starts: '17:00',
    ends: '19:00',
    attendance: 18,
    minutes: `Il Tavolo si è insediato con nove organizzazioni. Due gruppi che non erano stati invitati, i familiari che assistono in casa e i giovani della consulta, hanno chiesto un posto e lo hanno avuto.

Le regole sono state rimandate alla seduta seguente, perché il testo era arrivato il giorno prima. Il calendario è stato approvato.`,
  },
  {
    ...room,
    key: 'first-sitting-2',
    kind: 'sitting',
    title: 'Seconda seduta del Tavolo: che cosa è arrivato',
    summary: 'Il Tavolo legge le idee raccolte e unisce quelle simili.',
    orderOfDay: 'Le idee raccolte\nLe domande agli uffici',
    place: 'Guastalla, sala del Consiglio',
    address: 'Piazza Mazzini 1',
    day: days.closingBegins + 6,
    starts: '17:00',
    ends: '19:30',
    attendance: 21,
    minutes: `Sono state lette tutte le idee. Alcune dicevano la stessa cosa con parole diverse e sono state unite, con il consenso di chi le aveva portate.

Agli uffici si chiede una scheda per ogni idea: che cosa si può fare, con chi, con quanto, e che cosa non si può fare e perché.`,
  },
  {
    ...room,
    key: 'first-sitting-3',
    kind: 'sitting',
    title: 'Ultima seduta del Tavolo: il documento di proposta',
    summary: 'Il documento viene letto e approvato.',
    orderOfDay: 'Lettura del documento\nObiezioni\nApprovazione',
    place: 'Guastalla, sala del Consiglio',
    address: 'Piazza Mazzini 1',
    day: days.approval,
    starts: '17:00',
    ends: '20:00',
    attendance: 24,
    minutes: `Il documento è stato letto clausola per clausola e approvato, quasi tutto per consenso. Dove il consenso non c’è stato, l’obiezione è scritta accanto alla decisione.

Il documento parte per il tecnico di garanzia. Quando sarà validato andrà all’Unione, che ha trenta giorni per rispondere.`,
  },
]

/** Assembly and workshop. */
export const firstCommunityLabMeetings: readonly DemoMeeting[] = [
  {
    ...room,
    key: 'first-launch',
    kind: 'assembly',
    title: 'Assemblea di apertura del Primo Community Lab',
    summary: 'La prima assemblea: che cosa manca nei nostri paesi, e che cosa siamo disposti a fare insieme.',
    orderOfDay: 'Perché un percorso\nVoci dalla sala\nCome si propone',
    place: 'Guastalla, teatro comunale',
    address: 'Via Verdi 6',
    day: days.launch,
    starts: '16:00',
    ends: '18:30',
    attendance: 52,
    minutes: `Poche persone conoscevano il percorso: chi è venuto lo aveva letto nelle bacheche dei circoli. La richiesta più ripetuta è stata un aiuto vicino a casa per usare i servizi online.

Chi non usa internet ha consegnato moduli su carta. Sono stati trascritti tutti, con una ricevuta.`,
  },
  {
    ...room,
    key: 'first-workshop',
    kind: 'workshop',
    title: 'Laboratorio nei centri sociali',
    summary: 'Una sera con chi frequenta i centri sociali: servizi da prenotare, parole da capire.',
    orderOfDay: 'Racconti\nProposte',
    place: 'Brescello, centro sociale',
    address: 'Via della Libertà 9',
    day: days.launch + 24,
    starts: '20:30',
    ends: '22:30',
    attendance: 29,
    minutes: `Il laboratorio era stato previsto di pomeriggio ed è stato spostato alla sera, perché di giorno chi lavora non veniva.

Sono uscite due richieste chiare: prenotare i servizi sociali senza fare la fila al telefono, e sapere prima quali carte portare.`,
  },
]
