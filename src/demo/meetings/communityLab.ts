/** Meetings of the process that is open on the day of the first load. Rooms and facts are invented. */
import { communityLabCalendar as days } from '../processes/communityLab.ts'
import type { DemoMeeting } from './demoMeeting.ts'

const room = {
  mode: 'in_person',
  accessNotes:
    'Ingresso senza gradini e bagno accessibile. Qualcuno tiene i bambini. Per l’interprete LIS scrivilo nell’iscrizione, almeno cinque giorni prima.',
} as const

const hall = {
  mode: 'hybrid',
  place: 'Guastalla, sala del Consiglio',
  address: 'Piazza Mazzini 1',
  onlineLink: 'https://dirette.example.org/tavolo-community-lab',
  accessNotes:
    'Ascensore dal cortile, posti riservati in prima fila, sottotitoli nella diretta. Interprete LIS su richiesta nell’iscrizione.',
} as const

const workshop = {
  ...room,
  kind: 'workshop',
  orderOfDay: `Accoglienza e caffè
Che cosa non funziona: si racconta, e qualcuno scrive
Tavoli da sei persone, una domanda per tavolo
Le proposte su carta, con la ricevuta`,
  starts: '20:45',
  ends: '23:00',
  capacity: 40,
} as const

/** The sittings of the table: they are planned with its number. */
export const communityLabSittings: readonly DemoMeeting[] = [
  {
    ...hall,
    key: 'sitting-1',
    kind: 'sitting',
    title: 'Prima seduta del Tavolo di Negoziazione',
    summary: 'Il Tavolo si insedia e il percorso parte: da oggi si contano i sei mesi.',
    orderOfDay: `Chi siede al Tavolo e chi manca
Le regole del Tavolo
Il calendario degli incontri
Come nominare il comitato di garanzia`,
    day: days.formalStart,
    starts: '17:30',
    ends: '19:30',
    attendance: 23,
    minutes: `Il Tavolo si è insediato con otto organizzazioni. Altre due assistono. Il responsabile del percorso ha ricordato che cosa si decide e che cosa no: le cartelle sanitarie restano fuori.

Regole. Approvate per consenso. Un’associazione ha chiesto che i documenti arrivino almeno cinque giorni prima di ogni seduta: la richiesta è entrata nelle regole.

Chi manca. Il Tavolo ha disegnato la mappa delle voci. Mancano i familiari che assistono in casa, i giovani tra i sedici e i vent’anni, chi vive solo nelle frazioni. La segreteria li invita entro due settimane.

Calendario. Un’assemblea di lancio a Novellara, quattro laboratori, una giornata a scuola e una al telefono. Dopo la raccolta il Tavolo si ritrova per mettere insieme le proposte simili.

Comitato di garanzia. Tre persone esterne agli enti, da scegliere con un avviso pubblico.`,
  },
  {
    ...hall,
    key: 'sitting-2',
    kind: 'sitting',
    title: 'Seconda seduta del Tavolo: chi manca e come lo si cerca',
    summary: 'Il Tavolo guarda quali voci sono arrivate, quali no, e prepara gli incontri nei paesi.',
    orderOfDay: `Le nuove richieste di posto
Il comitato di garanzia
Come si raccolgono le voci di chi non usa internet
I moduli su carta`,
    day: days.sharingEnds - 8,
    starts: '17:30',
    ends: '19:15',
    attendance: 19,
    minutes: `Nuovi posti. Il Tavolo ha accolto come osservatori, come avevano chiesto, il gruppo informale dei familiari che assistono in casa e la consulta dei giovani. Ora chi assiste è in quattro.

Comitato di garanzia. All’avviso hanno risposto in cinque. Il Tavolo ne ha indicati tre, nessuno legato agli enti o alle organizzazioni presenti.

Chi non usa internet. Moduli su carta in biblioteca, in farmacia e nei centri sociali. Chi conduce gli incontri scrive le proposte dette a voce e consegna una ricevuta con il codice. Un’organizzazione temeva che i moduli contassero meno: il Tavolo ha deciso che contano uguale, e che i numeri si mostrano divisi per canale.

Moduli. Riscritti in lingua facile con l’aiuto di un’associazione di persone con disabilità.`,
  },
  {
    ...hall,
    key: 'sitting-3',
    kind: 'sitting',
    title: 'Terza seduta del Tavolo: le proposte simili',
    summary:
      'Finita la raccolta, il Tavolo legge tutte le proposte, unisce quelle che dicono la stessa cosa e prepara il lavoro degli uffici.',
    orderOfDay: `Quante proposte, da dove e con quale canale
Quali si somigliano
Quali domande fare agli uffici
Le date della chiusura`,
    day: days.clustering,
    starts: '17:30',
    ends: '19:30',
    capacity: 60,
  },
  {
    ...hall,
    key: 'sitting-4',
    kind: 'sitting',
    title: 'Quarta seduta del Tavolo: che cosa dicono gli uffici',
    summary: 'Gli uffici presentano una scheda per ogni proposta: che cosa si può fare, con chi, con quanto.',
    orderOfDay: `Le schede di fattibilità
Le domande di chi ha proposto
Come si danno le priorità, online e allo sportello`,
    day: days.closingBegins + 8,
    starts: '17:30',
    ends: '19:30',
    capacity: 60,
  },
  {
    ...hall,
    key: 'sitting-5',
    kind: 'sitting',
    title: 'Quinta seduta del Tavolo: le priorità',
    summary: 'Il Tavolo guarda le preferenze, canale per canale, e sceglie che cosa va nel documento.',
    orderOfDay: `Le preferenze raccolte
Una decisione per ogni proposta, con il motivo
Le obiezioni da scrivere`,
    day: days.priorities,
    starts: '17:30',
    ends: '20:00',
    capacity: 60,
  },
  {
    ...hall,
    key: 'sitting-6',
    kind: 'sitting',
    title: 'Ultima seduta del Tavolo: il documento di proposta',
    summary: 'Si legge il documento clausola per clausola e lo si approva. Poi va al tecnico di garanzia.',
    orderOfDay: `Lettura del documento
Obiezioni e modifiche
Approvazione`,
    day: days.approval,
    starts: '17:30',
    ends: '20:00',
    capacity: 60,
  },
]

/** Assembly, workshops, school day and phone day. */
export const communityLabMeetings: readonly DemoMeeting[] = [
  {
    ...room,
    key: 'launch',
    kind: 'assembly',
    title: 'Assemblea di lancio',
    summary:
      'Si apre la raccolta delle proposte. Si può parlare, scrivere su un foglio, o dirlo a chi è al banco.',
    orderOfDay: `Perché un’Agenda nuova
Che cosa si decide e chi risponde
Voci dalla sala
Come si propone: online, su carta, al telefono`,
    place: 'Novellara, teatro della Rocca',
    address: 'Piazzale Marconi 1',
    day: days.launch,
    starts: '16:00',
    ends: '18:30',
    attendance: 84,
    minutes: `La sala era piena: molte persone anziane, due classi delle superiori, operatori dei servizi, volontari.

Che cosa è stato detto. Lo SPID e le password sono la prima fatica di tutti. Chi ha un figlio o un nipote vicino se la cava; chi è solo rinuncia. Chi assiste un familiare racconta la stessa storia a tre persone diverse. Gli appuntamenti si prendono in troppi posti.

Che cosa è stato proposto. Uno sportello fisso in ogni paese, il riuso dei computer dismessi, moduli scritti in modo semplice. Le proposte dette a voce sono state scritte sul momento e lette ad alta voce a chi le aveva fatte. Ognuno ha avuto una ricevuta.

Domande all’Unione. Chi risponde, e quando. La risposta: la Giunta, entro trenta giorni dalla consegna del documento, proposta per proposta, con il motivo.

Che cosa succede adesso. Si propone fino alla fine della fase di apertura. I laboratori sono quattro, di sera, perché di giorno chi lavora non può venire.`,
  },
  {
    ...workshop,
    key: 'lab-luzzara',
    title: 'Laboratorio di proposta a Luzzara',
    summary: 'Una sera per parlare di spostamenti: come si arriva a una visita se non si guida.',
    place: 'Luzzara, centro culturale',
    address: 'Via Villa Superiore 32',
    day: days.labs[0],
    attendance: 31,
    minutes: `Cinque tavoli, sei persone ciascuno. La domanda: come arrivi a una visita se non guidi.

Racconti. I volontari accompagnano già molte persone, ma ognuno ha il suo quaderno e il suo numero. A volte due macchine partono vuote per la stessa città, a volte nessuna.

Proposte. Una sola pagina e un solo numero per prenotare il trasporto. Chi non usa internet telefona, e chi risponde prenota con lo stesso strumento. È nata qui la proposta sul trasporto solidale.

Dubbi. Chi decide quando le richieste sono più delle macchine. Il tavolo chiede una regola scritta e pubblica.`,
  },
  {
    ...workshop,
    key: 'lab-poviglio',
    title: 'Laboratorio di proposta a Poviglio',
    summary: 'Una sera su chi vive solo: che compagnia e che aiuto può dare una telefonata.',
    place: 'Poviglio, centro sociale',
    address: 'Via Romana 14',
    day: days.labs[1],
    attendance: 27,
    minutes: `Quattro tavoli e mezzo. La domanda: che cosa cambierebbe le giornate di chi vive solo.

Racconti. Non manca la tecnologia, manca qualcuno che chiami. Un apparecchio che suona non basta: se suona a vuoto deve saperlo un vicino.

Proposte. Una telefonata alla settimana fatta da persone, con un promemoria automatico per le medicine, e un vicino di fiducia che viene avvisato. Chi partecipa lo sceglie, e può smettere quando vuole.

Dubbi. Chi tiene l’elenco e chi lo può leggere. Il gruppo chiede che lo tengano i servizi sociali e che ogni lettura resti scritta.`,
  },
  {
    ...workshop,
    key: 'lab-reggiolo',
    title: 'Laboratorio di proposta a Reggiolo',
    summary: 'Una sera su computer, tablet e connessione: che cosa serve in casa per non restare fuori.',
    place: 'Reggiolo, palazzo Sartoretti',
    address: 'Piazza Martiri 38',
    day: days.labs[2],
  },
  {
    ...workshop,
    key: 'lab-boretto',
    title: 'Laboratorio di proposta a Boretto',
    summary: 'Una sera nel centro sociale: Wi-Fi, sale comuni, e chi li tiene aperti.',
    place: 'Boretto, centro sociale del Lido',
    address: 'Viale Po 20',
    day: days.labs[3],
  },
  {
    ...room,
    key: 'school',
    kind: 'school',
    title: 'Una giornata con le superiori di Guastalla',
    summary: 'Sei classi lavorano su tre domande: che cosa vi fa sentire ascoltati, online e fuori.',
    orderOfDay: `Tre domande, sei classi
Le proposte scritte dai gruppi
Chi vuole le porta online da sé`,
    place: 'Guastalla, istituto superiore',
    address: 'Via Sacco e Vanzetti 1',
    day: days.schoolDay,
    isOnAWorkingDay: true,
    starts: '09:00',
    ends: '13:00',
    attendance: 118,
  },
  {
    key: 'phone',
    kind: 'help_desk',
    title: 'Una giornata al telefono',
    summary:
      'Dalle nove alle sei una persona risponde, ascolta e scrive la tua proposta. Te la rilegge e ti dà un codice per seguirla.',
    orderOfDay: '',
    mode: 'online',
    place: 'Al telefono',
    address: '',
    accessNotes:
      'Si chiama il numero dello sportello, che trovi nella pagina di aiuto. Chi non sente può scrivere un messaggio allo stesso numero.',
    day: days.phoneDay,
    isOnAWorkingDay: true,
    starts: '09:00',
    ends: '18:00',
  },
]
