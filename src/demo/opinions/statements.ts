/** The conversation of the demonstration: invented statements, and how three invented ways of seeing answer them. */

export interface DemoStatement {
  readonly text: string
  /** How likely one of A (people first), B (all in one place) and C (close to home) agrees. */
  readonly agree: readonly [number, number, number]
  /** How likely one passes. */
  readonly pass: number
  /** What gave it: absent, the staff. */
  readonly from?: 'meeting' | 'participant'
  /** The proposal it comes from, by its number in the process. */
  readonly proposal?: number
}

export const question = 'Che cosa chiediamo a uno sportello digitale?'

export const explanation =
  'La proposta dello Sportello digitale di paese è la più sostenuta, ma ognuno se lo immagina diverso. Prima che il Tavolo ne parli, raccogliamo frasi brevi e chiediamo a tutti che cosa ne pensano: la mappa mostra su che cosa siamo d’accordo e su che cosa ci dividiamo. Si risponde qui, senza account, oppure sui fogli che trovate agli incontri.'

export const demoStatements: readonly DemoStatement[] = [
  {
    text: 'Si deve poter prenotare per telefono, e deve rispondere una persona.',
    agree: [0.95, 0.92, 0.96],
    pass: 0.04,
    from: 'meeting',
  },
  { text: 'Chi aiuta non deve mai tenere le mie password.', agree: [0.92, 0.95, 0.9], pass: 0.06 },
  {
    text: 'I venti moduli più usati vanno riscritti in lingua facile.',
    agree: [0.93, 0.88, 0.92],
    pass: 0.08,
    proposal: 10,
  },
  {
    text: 'Meglio uno sportello aperto di sabato che due aperti nei giorni di lavoro.',
    agree: [0.35, 0.78, 0.6],
    pass: 0.12,
  },
  {
    text: 'Meglio pochi sportelli ben attrezzati che uno in ogni comune.',
    agree: [0.42, 0.9, 0.06],
    pass: 0.07,
    proposal: 1,
  },
  {
    text: 'I volontari possono aprire anche senza un operatore pagato.',
    agree: [0.1, 0.52, 0.82],
    pass: 0.1,
  },
  {
    text: 'Allo sportello voglio trovare sempre la stessa persona, anche se apre meno ore.',
    agree: [0.94, 0.14, 0.6],
    pass: 0.08,
    from: 'meeting',
  },
  {
    text: 'Serve un solo numero di telefono per sanità, sociale e tributi.',
    agree: [0.5, 0.97, 0.38],
    pass: 0.09,
    proposal: 6,
  },
  {
    text: 'Lo sportello deve andare anche nelle frazioni, almeno una volta ogni due settimane.',
    agree: [0.45, 0.12, 0.97],
    pass: 0.06,
    from: 'meeting',
  },
  {
    text: 'È meglio spendere per formare chi accoglie che per computer nuovi.',
    agree: [0.95, 0.35, 0.55],
    pass: 0.1,
  },
  {
    text: 'Con una buona app, metà delle persone non avrebbe bisogno dello sportello.',
    agree: [0.06, 0.78, 0.14],
    pass: 0.12,
  },
  {
    text: 'Lo sportello può stare in farmacia o in edicola, dove la gente passa già.',
    agree: [0.2, 0.45, 0.95],
    pass: 0.1,
  },
  {
    text: 'Le pratiche difficili le fa l’operatore al posto mio, con la mia delega.',
    agree: [0.15, 0.88, 0.45],
    pass: 0.11,
  },
  {
    text: 'Chi accompagna deve insegnare, non fare la pratica al posto degli altri.',
    agree: [0.94, 0.18, 0.5],
    pass: 0.09,
  },
  {
    text: 'Gli orari devono essere uguali in tutti gli otto comuni.',
    agree: [0.4, 0.93, 0.18],
    pass: 0.13,
  },
  {
    text: 'Chi non sa usare il computer può arrangiarsi con i parenti.',
    agree: [0.03, 0.07, 0.03],
    pass: 0.05,
  },
  {
    text: 'Prima di chiudere uno sportello di carta bisogna chiedere a chi lo usa.',
    agree: [0.92, 0.82, 0.95],
    pass: 0.07,
    from: 'meeting',
  },
  {
    text: 'Un furgone attrezzato che gira i paesi serve più di una stanza fissa.',
    agree: [0.12, 0.15, 0.9],
    pass: 0.1,
    from: 'participant',
  },
  {
    text: 'Allo sportello serve un angolo dove parlare senza che gli altri sentano.',
    agree: [0.95, 0.88, 0.88],
    pass: 0.05,
    from: 'participant',
  },
  {
    text: 'Senza appuntamento si deve poter entrare sempre, anche se si aspetta.',
    agree: [0.7, 0.08, 0.75],
    pass: 0.08,
    from: 'participant',
  },
  {
    text: 'Servono persone che parlano anche arabo, punjabi e ucraino.',
    agree: [0.9, 0.6, 0.65],
    pass: 0.15,
    from: 'participant',
  },
  {
    text: 'Ogni tre mesi il Comune deve dire quante pratiche ha chiuso e quante no.',
    agree: [0.7, 0.95, 0.7],
    pass: 0.14,
    from: 'participant',
  },
  {
    text: 'Ragazze e ragazzi delle superiori possono aiutare allo sportello, pagati.',
    agree: [0.72, 0.4, 0.88],
    pass: 0.16,
    from: 'participant',
  },
  {
    text: 'Una parte dei soldi va spesa per portare internet dove ancora non arriva.',
    agree: [0.3, 0.5, 0.94],
    pass: 0.12,
    from: 'participant',
  },
]

/** Said twice: it becomes one with the first statement. */
export const doubledStatement = 'Per prenotare deve bastare una telefonata a cui risponde qualcuno.'

export const refusedStatement = {
  text: 'L’impiegata dell’anagrafe del mio comune è sempre scortese.',
  reason: 'Parla di una persona che si può riconoscere, non dello sportello.',
} as const

/** Nobody of the staff has read them yet. */
export const waitingStatements = [
  'Lo sportello deve restare aperto anche in agosto.',
  'Vorrei poter chiedere aiuto anche con un messaggio, senza telefonare.',
  'Allo sportello si deve poter pagare anche in contanti.',
] as const
