/**
 * A strategy for sustainable urban development for each urban authority: short texts of ours, which show how a
 * process refers to an objective. They are not the documents the cities have adopted, and each says so.
 */

export interface ReferenceStrategy {
  readonly summary: string
  readonly objectives: readonly (readonly [title: string, detail: string])[]
}

/** Stands in the place of the date of adoption. */
export const demonstrationText = 'Testo dimostrativo: non è il documento adottato dalla città'

/** By the slug of the urban authority. */
export const referenceStrategies: Readonly<Record<string, ReferenceStrategy>> = {
  piacenza: {
    summary: 'Una città di confine e di merci che vuole muoversi meglio e respirare aria più pulita.',
    objectives: [
      [
        'Muoversi senza auto',
        'Più persone arrivano a scuola, al lavoro e ai servizi a piedi, in bici o con i mezzi.',
      ],
      [
        'Dati aperti sulla logistica',
        'I dati su merci, traffico e aria sono pubblici e usabili da imprese e cittadini.',
      ],
      ['Il Carmine per tutti', 'Il laboratorio offre spazi e attività gratuite a scuole e associazioni.'],
    ],
  },
  parma: {
    summary: 'Il cibo come cultura, lavoro e salute: produrlo, raccontarlo e sprecarne meno.',
    objectives: [
      ['Educazione alimentare', 'Ogni scuola può fare un laboratorio sul cibo almeno una volta all’anno.'],
      ['Nuove imprese del cibo', 'Chi comincia trova una postazione, una guida e una rete.'],
      ['Meno spreco', 'Botteghe, mense e famiglie si scambiano in rete quello che resta.'],
    ],
  },
  'reggio-emilia': {
    summary: 'Innovazione sociale: i servizi si progettano con chi li usa e con chi ci lavora.',
    objectives: [
      ['Welfare di comunità', 'Servizi per anziani e famiglie costruiti insieme, quartiere per quartiere.'],
      ['Competenze digitali per tutti', 'Nessuno resta fuori da un servizio perché non sa usarlo in rete.'],
      ['Economia collaborativa', 'Cooperative, imprese e gruppi informali condividono spazi e strumenti.'],
      ['I chiostri come bene comune', 'Regole scritte insieme per usare gli spazi restaurati.'],
    ],
  },
  modena: {
    summary: 'Cultura e tecnologia nello stesso luogo: chi crea trova strumenti e pubblico.',
    objectives: [
      ['Creatività digitale', 'Artisti e tecnici lavorano insieme a opere e servizi nuovi.'],
      [
        'Spettacolo accessibile',
        'Sottotitoli, audiodescrizioni e prezzi giusti per gli eventi sostenuti dalla città.',
      ],
      ['Giovani e lavoro culturale', 'Percorsi di formazione con le scuole e le imprese della città.'],
    ],
  },
  bologna: {
    summary: 'L’immaginazione civica: uffici, università e quartieri decidono insieme come cambia la città.',
    objectives: [
      ['Quartieri che decidono', 'Ogni quartiere ha un percorso partecipativo con un esito pubblico.'],
      ['Patrimonio vivo', 'Le piazze e i palazzi del centro raccontano la loro storia a chi ci passa.'],
      ['Dati per la città', 'Le decisioni si prendono con dati aperti e si misurano con gli stessi dati.'],
      [
        'Spazi per tutti',
        'Sale e cortili del Quadrilatero si usano con regole chiare e gratuite per le associazioni.',
      ],
    ],
  },
  ferrara: {
    summary: 'Una città di biciclette e di arte che vuole accogliere senza consumarsi.',
    objectives: [
      ['Turismo lento', 'Itinerari che portano le persone anche fuori dal centro e in ogni stagione.'],
      ['Aria e mobilità', 'I cittadini misurano l’aria con la città e ne discutono i dati.'],
      ['Inclusione digitale', 'Uno sportello aperto ogni giorno per chi ha bisogno di aiuto in rete.'],
    ],
  },
  forli: {
    summary: 'Il Novecento come patrimonio da capire e i giovani come chi lo userà.',
    objectives: [
      ['Memoria condivisa', 'Archivi, scuole e quartieri raccontano insieme gli edifici del secolo scorso.'],
      ['Spazi per chi comincia', 'Postazioni, bandi e tutor per idee di impresa e di cultura.'],
      ['Studiare insieme', 'Il laboratorio è aperto agli studenti anche la sera.'],
    ],
  },
  ravenna: {
    summary: 'Il patrimonio si tiene vivo usandolo: musei, scuole e visitatori dentro la stessa rete.',
    objectives: [
      ['Musei accessibili', 'Percorsi per chi non vede, non sente o parla un’altra lingua.'],
      ['Arte e scuola', 'Ogni classe può lavorare su un’opera della città con strumenti digitali.'],
      ['Turismo che resta', 'Gli arrivi si distribuiscono nell’anno e nel territorio.'],
    ],
  },
  cesena: {
    summary: 'Una casa per la cultura accanto alla biblioteca: imparare, provare, fare impresa.',
    objectives: [
      ['Leggere e fare', 'Biblioteca e laboratorio offrono insieme corsi gratuiti sul digitale.'],
      ['Imprese creative', 'Le idee migliori trovano spazio, consigli e primi clienti.'],
      ['Comunità che partecipano', 'Metà degli incontri si segue anche in rete.'],
    ],
  },
  rimini: {
    summary: 'Cultura, turismo e benessere tutto l’anno, non solo d’estate.',
    objectives: [
      ['Mare d’inverno', 'Eventi e servizi che tengono viva la città fuori stagione.'],
      ['Benessere vicino a casa', 'Percorsi per camminare, nuotare e incontrarsi in ogni quartiere.'],
      ['Lavoro nel turismo', 'Formazione digitale per chi lavora in alberghi, spiagge e musei.'],
    ],
  },
}
