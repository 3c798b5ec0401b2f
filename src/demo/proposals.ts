/**
 * The twelve proposals of the demonstration, invented, and five of a process that is over. Titles, places and
 * counts follow the plan of the demonstration; the texts are written here.
 */
import type { Category, Channel } from '#modules/proposals/index.ts'

export interface DemoProposal {
  /** "P01": also its number in the process. */
  readonly key: string
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly category: Category
  /** Slug of the municipality; absent: the whole union. */
  readonly municipality?: string
  /** Said instead of the municipality's name. */
  readonly placeLabel?: string
  /** How the author is called in public. */
  readonly author: string
  /** The group that signs, by its key in the cast; absent: a person. */
  readonly group?: string
  readonly channel: Channel
  /** Strategic line of the agenda, 1 to 4. */
  readonly line: number
  /** Chapters of the European declaration on digital rights. */
  readonly chapters: readonly number[]
  readonly costCents: number
  readonly online: number
  /** Preferences given in person, by channel: they come on top of the online supports. */
  readonly inPerson: Readonly<Partial<Record<Exclude<Channel, 'online'>, number>>>
  readonly comments: number
  /** Days after the launch assembly. */
  readonly day: number
}

export const demoProposals: readonly DemoProposal[] = [
  {
    key: 'P01',
    title: 'Sportello digitale di paese',
    summary:
      'Una mezza giornata fissa a settimana in ogni comune, con volontari e un facilitatore. Si prenota anche per telefono.',
    body: 'Nei nostri paesi chi non sa usare lo SPID chiede al nipote, al farmacista, all’impiegata dell’anagrafe. Chi non ha nessuno rinuncia: a una visita, a un bonus, a un certificato.\n\nProponiamo uno sportello in ogni comune, sempre lo stesso giorno, con una persona che si siede accanto e non al posto tuo. La prenotazione deve funzionare anche per telefono, perché chi ha bisogno dello sportello non può prenotarlo online.\n\nServono otto stanze, due portatili per sede, un’assicurazione per i volontari e venti ore di formazione.',
    category: 'skills',
    placeLabel: 'Tutti gli otto comuni',
    author: 'Associazione Anziani della Bassa',
    group: 'elderly',
    channel: 'assembly',
    line: 2,
    chapters: [2],
    costCents: 2_400_000,
    online: 214,
    inPerson: { assembly: 61, help_desk: 23, phone: 12 },
    comments: 37,
    day: 7,
  },
  {
    key: 'P02',
    title: 'Diario condiviso dell’assistenza a domicilio',
    summary:
      'Un diario tra famiglia, operatrice e assistente sociale, con consenso e registro degli accessi.',
    body: 'Mio padre vede quattro persone a settimana: l’operatrice, l’infermiera, mia sorella e me. Ognuno annota su un quaderno diverso, e il venerdì nessuno sa se ha mangiato.\n\nChiediamo un diario unico, dal telefono o dal computer, dove chi assiste scrive due righe: farmaci, pasti, umore, cose da comprare. Lo legge solo chi la persona assistita ha scelto, e si vede chi lo ha aperto e quando.\n\nChi non usa il telefono deve poter continuare con il quaderno: lo fotografa l’operatrice.',
    category: 'services',
    municipality: 'guastalla',
    author: 'Familiari che assistono a casa',
    group: 'carers',
    channel: 'online',
    line: 1,
    chapters: [1, 5],
    costCents: 3_800_000,
    online: 131,
    inPerson: { assembly: 14, help_desk: 8 },
    comments: 28,
    day: 12,
  },
  {
    key: 'P03',
    title: 'Trasporto solidale su prenotazione',
    summary: 'Una pagina e un solo numero di telefono per i passaggi verso le visite mediche.',
    body: 'Da Luzzara all’ospedale di Guastalla sono dodici chilometri, senza autobus dopo le due. I volontari con l’auto ci sono, ma ogni associazione ha il suo quaderno e il suo numero.\n\nProponiamo una prenotazione unica, online e per telefono, che metta insieme le richieste e le auto disponibili. Chi prenota sa il giorno prima chi lo accompagna.\n\nServono un programma semplice, un numero verde per mezza giornata e il rimborso della benzina.',
    category: 'services',
    municipality: 'luzzara',
    author: 'Strada in Compagnia, volontariato',
    group: 'volunteers',
    channel: 'help_desk',
    line: 4,
    chapters: [2],
    costCents: 1_500_000,
    online: 98,
    inPerson: { help_desk: 26, phone: 15 },
    comments: 12,
    day: 14,
  },
  {
    key: 'P04',
    title: 'Mappa dei servizi sociali e del volontariato',
    summary: 'Una mappa con dati aperti, orari e «che cosa portare», in cinque lingue.',
    body: 'Per una ricerca di geografia abbiamo cercato tutti i posti dove una famiglia può chiedere aiuto nei nostri otto comuni. Ne abbiamo trovati 94, e 31 avevano l’orario sbagliato su internet.\n\nProponiamo una mappa che si possa correggere, con orari, telefono, come ci si arriva e quali documenti portare. In italiano, inglese, arabo, punjabi e cinese.\n\nI dati devono essere aperti, così ognuno può usarli. Noi controlleremmo le schede due volte l’anno.',
    category: 'data',
    municipality: 'novellara',
    author: 'Classe 4B dell’istituto di Novellara',
    group: 'school',
    channel: 'online',
    line: 3,
    chapters: [2, 4],
    costCents: 900_000,
    online: 87,
    inPerson: { assembly: 8 },
    comments: 19,
    day: 16,
  },
  {
    key: 'P05',
    title: 'Riuso di computer e tablet per famiglie',
    summary: 'Rigenerare i dispositivi donati e consegnarli con un corso di tre ore.',
    body: 'Uffici e imprese cambiano i computer ogni quattro anni. Molte famiglie fanno i compiti e le pratiche da un telefono solo, con lo schermo rotto.\n\nLa nostra cooperativa può ritirare i computer donati, cancellare i dati con un certificato, ripararli e consegnarli. Chi li riceve segue un corso di tre ore: posta, identità digitale, registro della scuola.\n\nNon regaliamo rottami: ogni dispositivo ha sei mesi di assistenza. Servono un magazzino e i pezzi di ricambio.',
    category: 'devices',
    municipality: 'reggiolo',
    author: 'Cooperativa sociale Il Gelso',
    group: 'cooperative',
    channel: 'assembly',
    line: 2,
    chapters: [2, 6],
    costCents: 1_200_000,
    online: 152,
    inPerson: { assembly: 27, paper: 8 },
    comments: 24,
    day: 7,
  },
  {
    key: 'P06',
    title: 'Un solo appuntamento per i servizi sociali',
    summary: 'Un’agenda unica, online e al telefono, per gli otto sportelli sociali.',
    body: 'Oggi ogni sportello sociale ha i suoi orari e la sua agenda di carta. Chi abita a Boretto e lavora a Guastalla perde una mattina per fissare un colloquio di venti minuti.\n\nChiediamo un’unica agenda: scegli il comune e l’ora, da solo o al telefono con una persona. Se non puoi venire lo dici e il posto va a un altro.\n\nPer noi che lavoriamo agli sportelli vuol dire meno telefonate e più tempo per ascoltare.',
    category: 'services',
    author: 'Operatrici degli sportelli sociali',
    group: 'social-workers',
    channel: 'online',
    line: 1,
    chapters: [1],
    costCents: 3_000_000,
    online: 176,
    inPerson: { assembly: 12, help_desk: 15 },
    comments: 31,
    day: 18,
  },
  {
    key: 'P07',
    title: 'Wi-Fi di comunità nei centri sociali',
    summary: 'Punti di accesso condivisi nei centri sociali, gestiti con un patto di collaborazione.',
    body: 'Nei centri sociali di Brescello e Boretto il telefono prende solo vicino alla finestra. D’inverno ci passano cento persone al giorno, e nessuna può aprire un referto.\n\nProponiamo un collegamento pagato insieme: la linea la mette l’Unione, l’apparecchio un’impresa della zona, noi apriamo e teniamo in ordine. Tutto scritto in un patto.\n\nNiente password appese al muro: si entra con regole chiare e con le tutele che chiede la legge.',
    category: 'connectivity',
    placeLabel: 'Brescello e Boretto',
    author: 'Gestori dei centri sociali di Brescello e Boretto',
    group: 'centres',
    channel: 'paper',
    line: 4,
    chapters: [2],
    costCents: 1_800_000,
    online: 64,
    inPerson: { paper: 18 },
    comments: 9,
    day: 20,
  },
  {
    key: 'P08',
    title: 'Ascolto dei bisogni degli adolescenti',
    summary: 'Domande moderate e tre laboratori nelle scuole sulla vita online sicura.',
    body: 'Si parla di noi e quasi mai con noi. Quando qualcosa va storto online, una foto che gira, un gruppo che esclude, non sappiamo a chi dirlo senza finire in presidenza.\n\nVorremmo un posto dove fare domande senza il nome, con un’educatrice che legge e risponde entro due giorni. E tre laboratori in classe, fatti insieme a noi e non con le diapositive.\n\nPoi scriveremmo noi le regole per le chat di classe.',
    category: 'safety',
    municipality: 'gualtieri',
    author: 'Consulta dei giovani di Gualtieri',
    group: 'youth',
    channel: 'online',
    line: 2,
    chapters: [4, 5],
    costCents: 800_000,
    online: 73,
    inPerson: { assembly: 4 },
    comments: 22,
    day: 24,
  },
  {
    key: 'P09',
    title: 'Telefono amico digitale per chi vive solo',
    summary: 'Una chiamata ogni settimana, promemoria automatici e un avviso a un vicino di fiducia.',
    body: 'Ho 81 anni e vivo sola. I figli chiamano la domenica. Se cado il lunedì, se ne accorgono la domenica dopo.\n\nBasterebbe una telefonata a settimana, sempre dalla stessa persona, e un messaggio che ricordi le medicine. Se non rispondo due volte, si avvisa la vicina che ho scelto io.\n\nNon voglio telecamere in casa. Voglio qualcuno che mi chiami per nome.',
    category: 'community',
    municipality: 'poviglio',
    author: 'Una cittadina di Poviglio',
    channel: 'phone',
    line: 2,
    chapters: [1],
    costCents: 650_000,
    online: 59,
    inPerson: { phone: 30 },
    comments: 8,
    day: 25,
  },
  {
    key: 'P10',
    title: 'Glossario e moduli in lingua facile',
    summary: 'Riscrivere in lingua facile da leggere i venti moduli più usati.',
    body: 'Un modulo con parole difficili è una porta chiusa. Molte persone con disabilità intellettiva, e molti anziani e stranieri, lo firmano senza averlo capito.\n\nProponiamo di riscrivere i venti moduli più usati dei servizi sociali nella lingua facile da leggere, con un piccolo glossario. Li proviamo prima con chi li dovrà usare: se non si capisce, si riscrive.\n\nIl modulo di legge resta, accanto c’è quello che spiega.',
    category: 'accessibility',
    author: 'Parole Facili, associazione di persone con disabilità',
    group: 'disability',
    channel: 'assembly',
    line: 1,
    chapters: [2],
    costCents: 500_000,
    online: 119,
    inPerson: { assembly: 25 },
    comments: 14,
    day: 7,
  },
  {
    key: 'P11',
    title: 'Cruscotto pubblico del welfare locale',
    summary: 'Ogni mese, in chiaro: tempi di attesa, richieste e risposte dei servizi sociali.',
    body: 'Lavoro in un ente pubblico e ogni mese compilo tabelle che nessun cittadino vede. Eppure sono i numeri che interessano: quanto si aspetta, quante domande, quante accolte.\n\nChiedo una pagina sola, aggiornata ogni mese, con quei numeri per comune e un file da scaricare. Senza dati di persone e senza grafici che abbelliscono.\n\nSe un mese un dato manca, si scrive che manca e perché.',
    category: 'data',
    author: 'Un funzionario pubblico',
    channel: 'online',
    line: 3,
    chapters: [3, 4],
    costCents: 1_400_000,
    online: 45,
    inPerson: { email: 2 },
    comments: 16,
    day: 30,
  },
  {
    key: 'P12',
    title: 'Palestra digitale per le piccole associazioni',
    summary:
      'Strumenti comuni per le associazioni: registro dei volontari, contabilità, riunioni online, sicurezza.',
    body: 'Le associazioni piccole tengono i soci su un foglio, la cassa su un altro e le riunioni in un gruppo del telefono. Quando cambia il presidente si perde tutto.\n\nProponiamo una palestra: strumenti comuni già pronti, sei incontri per imparare a usarli e una persona da chiamare nei primi mesi. Registro dei volontari, bilancio, riunioni a distanza, copie di sicurezza.\n\nOgni associazione porta i suoi dati e se li tiene.',
    category: 'community',
    municipality: 'guastalla',
    author: 'Centro servizi per il volontariato',
    group: 'volunteer-centre',
    channel: 'online',
    line: 2,
    chapters: [2],
    costCents: 1_000_000,
    online: 51,
    inPerson: { assembly: 6 },
    comments: 7,
    day: 33,
  },
]
