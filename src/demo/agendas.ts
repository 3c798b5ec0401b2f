/** The agenda of the demo: four lines, their actions, and how far each has come. Days count from the day of first load. */
import type { ActionState } from '#modules/agendas/index.ts'

export interface DemoIndicator {
  readonly title: string
  readonly unit: string
  readonly baseline: string
  readonly target: string
  readonly source: string
  /** Day and value of each measurement, oldest first. */
  readonly measured: readonly (readonly [day: number, value: string, note: string])[]
}

export interface DemoAction {
  readonly title: string
  readonly summary: string
  readonly office: string
  readonly partners: string
  readonly euro: number
  readonly funding: string
  readonly from: number
  readonly until: number
  readonly chapters: readonly number[]
  /** Names of the municipalities served; none for all eight. */
  readonly places: readonly string[]
  /** Number of the accepted proposal of the concluded process that it carries out. */
  readonly proposal: number | null
  readonly state: ActionState
  readonly progress: number
  readonly note: string
  readonly indicator: DemoIndicator
}

export interface DemoLine {
  readonly title: string
  readonly summary: string
  readonly actions: readonly DemoAction[]
}

export const demoAgenda = {
  title: 'Agenda Digitale della Bassa Reggiana',
  summary:
    'Lo strumento con cui l’Unione sceglie linee strategiche e azioni per garantire i diritti digitali europei e far crescere innovazione e inclusione.',
  versionNote: 'Prima versione dopo il primo Community Lab: le proposte accolte sono diventate azioni.',
} as const

export const demoLines: readonly DemoLine[] = [
  {
    title: 'Servizi digitali per il welfare',
    summary: 'Prenotare, capire e seguire i servizi sociali senza dover sapere a quale ufficio bussare.',
    actions: [
      {
        title: 'Prenotare online gli sportelli sociali',
        summary:
          'Gli otto sportelli sociali aprono un calendario comune: si prenota dal sito o con una telefonata, e la stessa persona risponde per tutti i comuni.\n\nSi comincia da Guastalla e Novellara, poi un comune ogni due mesi.',
        office: 'Servizio Sociale Integrato',
        partners: 'Servizio Informatico Associato, sportelli sociali degli otto comuni',
        euro: 30_000,
        funding: 'Bilancio dell’Unione',
        from: -420,
        until: 310,
        chapters: [1, 2],
        places: [],
        proposal: null,
        state: 'in_progress',
        progress: 55,
        note: '',
        indicator: {
          title: 'Servizi sociali prenotabili online',
          unit: '% dei servizi',
          baseline: '0',
          target: '80',
          source: 'Servizio Informatico Associato',
          measured: [
            [-240, '18', 'Guastalla e Novellara'],
            [-60, '46', 'Si aggiungono Luzzara e Reggiolo'],
          ],
        },
      },
      {
        title: 'I moduli più usati in lingua facile',
        summary:
          'I venti moduli che si chiedono di più vengono riscritti con frasi corte e provati da chi li deve compilare.',
        office: 'Ufficio Relazioni con il Pubblico',
        partners: 'Associazioni di persone con disabilità',
        euro: 5_000,
        funding: 'Bilancio dell’Unione',
        from: -390,
        until: -20,
        chapters: [2],
        places: [],
        proposal: null,
        state: 'done',
        progress: 100,
        note: '',
        indicator: {
          title: 'Moduli riscritti',
          unit: 'moduli',
          baseline: '0',
          target: '20',
          source: 'Ufficio Relazioni con il Pubblico',
          measured: [
            [-210, '9', ''],
            [-25, '20', 'Tutti i venti moduli sono online'],
          ],
        },
      },
    ],
  },
  {
    title: 'Conoscenza e inclusione',
    summary: 'Nessuno resta indietro: qualcuno che si siede accanto, un dispositivo che funziona, un corso.',
    actions: [
      {
        title: 'Punti di aiuto digitale nelle biblioteche',
        summary:
          'Un facilitatore e un volontario in biblioteca, mezza giornata alla settimana. Si viene anche senza appuntamento.\n\nOggi il servizio è aperto in quattro comuni.',
        office: 'Servizio Informatico Associato',
        partners: 'Rete delle biblioteche, associazioni degli anziani',
        euro: 24_000,
        funding: 'Digitale Facile e bilancio dell’Unione',
        from: -430,
        until: 300,
        chapters: [2],
        places: ['Guastalla', 'Novellara', 'Luzzara', 'Reggiolo'],
        proposal: 1,
        state: 'in_progress',
        progress: 60,
        note: '',
        indicator: {
          title: 'Presenze ai punti di aiuto',
          unit: 'ogni 100 adulti',
          baseline: '1,2',
          target: '4',
          source: 'Registro delle presenze, senza nomi',
          measured: [
            [-200, '1,6', ''],
            [-45, '2,1', 'D’estate il servizio ha chiuso tre settimane'],
          ],
        },
      },
      {
        title: 'Incontri contro le truffe online',
        summary:
          'Quattro incontri all’anno nei circoli, con esempi veri e un numero da chiamare prima di cliccare.',
        office: 'Polizia locale dell’Unione',
        partners: 'Circoli e centri sociali, sindacati dei pensionati',
        euro: 2_800,
        funding: 'Bilancio dell’Unione',
        from: -540,
        until: -15,
        chapters: [5],
        places: ['Reggiolo', 'Luzzara', 'Poviglio', 'Brescello'],
        proposal: 4,
        state: 'done',
        progress: 100,
        note: '',
        indicator: {
          title: 'Persone agli incontri',
          unit: 'persone',
          baseline: '0',
          target: '200',
          source: 'Polizia locale dell’Unione',
          measured: [
            [-320, '64', 'Primi due incontri'],
            [-50, '231', 'Otto incontri in due anni'],
          ],
        },
      },
      {
        title: 'Dispositivi rigenerati per le famiglie',
        summary:
          'Computer e tablet dismessi dagli enti vengono ripuliti e consegnati alle famiglie con un corso di tre ore.',
        office: 'Servizio Sociale Integrato',
        partners: 'Una cooperativa sociale, le scuole medie',
        euro: 12_000,
        funding: 'Bilancio dell’Unione e donazioni',
        from: -300,
        until: 250,
        chapters: [2, 6],
        places: [],
        proposal: null,
        state: 'in_progress',
        progress: 40,
        note: '',
        indicator: {
          title: 'Dispositivi consegnati alle famiglie',
          unit: 'dispositivi',
          baseline: '0',
          target: '150',
          source: 'Servizio Sociale Integrato',
          measured: [
            [-150, '31', ''],
            [-30, '58', ''],
          ],
        },
      },
    ],
  },
  {
    title: 'Dati e trasparenza',
    summary: 'I numeri dei servizi sono di chi li usa: aperti, aggiornati, spiegati.',
    actions: [
      {
        title: 'Catalogo dei dati aperti dell’Unione',
        summary:
          'Si comincia dagli orari di tutti gli uffici, in un elenco solo. Poi ogni servizio pubblica i propri dati con una licenza aperta e una riga che spiega ogni colonna.',
        office: 'Servizio Informatico Associato',
        partners: 'Una classe dell’istituto superiore di Guastalla',
        euro: 9_000,
        funding: 'Bilancio dell’Unione',
        from: -330,
        until: 400,
        chapters: [3, 4],
        places: [],
        proposal: 2,
        state: 'in_progress',
        progress: 35,
        note: '',
        indicator: {
          title: 'Insiemi di dati pubblicati',
          unit: 'insiemi',
          baseline: '6',
          target: '25',
          source: 'Catalogo dell’Unione',
          measured: [
            [-180, '8', ''],
            [-40, '11', ''],
          ],
        },
      },
      {
        title: 'Tempi di attesa dei servizi, ogni mese',
        summary:
          'Una pagina che dice ogni mese quante richieste arrivano, quante hanno risposta e in quanto tempo.',
        office: 'Servizio Sociale Integrato',
        partners: '',
        euro: 14_000,
        funding: 'Da trovare',
        from: 90,
        until: 455,
        chapters: [3, 4],
        places: [],
        proposal: null,
        state: 'planned',
        progress: 0,
        note: '',
        indicator: {
          title: 'Aggiornamenti pubblicati',
          unit: 'in un anno',
          baseline: '0',
          target: '12',
          source: 'Sito dell’Unione',
          measured: [],
        },
      },
    ],
  },
  {
    title: 'Reti e territorio',
    summary: 'La rete arriva nei luoghi dove ci si incontra, e accompagna chi deve spostarsi.',
    actions: [
      {
        title: 'Wi-Fi nei luoghi di incontro',
        summary: 'Punti di accesso gratuiti nei centri sociali, nelle biblioteche e nelle palestre.',
        office: 'Servizio Informatico Associato',
        partners: 'Gestori dei centri sociali',
        euro: 18_000,
        funding: 'Bilancio dell’Unione',
        from: -360,
        until: 120,
        chapters: [2],
        places: ['Brescello', 'Boretto', 'Gualtieri', 'Poviglio'],
        proposal: 3,
        state: 'late',
        progress: 25,
        note: 'Tre centri non avevano un impianto elettrico a norma: i lavori sono finiti a settembre.',
        indicator: {
          title: 'Centri coperti dal Wi-Fi',
          unit: 'centri',
          baseline: '3',
          target: '16',
          source: 'Servizio Informatico Associato',
          measured: [
            [-160, '3', 'Lavori elettrici in corso'],
            [-35, '4', ''],
          ],
        },
      },
      {
        title: 'Passaggi solidali prenotabili',
        summary:
          'I passaggi verso le visite mediche, offerti dai volontari, si prenotano da una pagina sola o con una telefonata.',
        office: 'Servizio Sociale Integrato',
        partners: 'Organizzazioni di volontariato',
        euro: 15_000,
        funding: 'Bilancio dell’Unione',
        from: -280,
        until: 260,
        chapters: [2, 6],
        places: ['Luzzara', 'Guastalla', 'Gualtieri'],
        proposal: null,
        state: 'in_progress',
        progress: 45,
        note: '',
        indicator: {
          title: 'Passaggi prenotati',
          unit: 'al mese',
          baseline: '0',
          target: '220',
          source: 'Registro delle prenotazioni',
          measured: [
            [-140, '51', ''],
            [-30, '92', ''],
          ],
        },
      },
    ],
  },
]
