/** Sentences a citizen could have written, from lists written by us: the same for the same seed. */

export type Chance = () => number

/** Numbers from 0 up to 1 (mulberry32, Tommy Ettinger 2017): the same row for the same seed. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function oneOf<Item>(chance: Chance, items: readonly Item[]): Item {
  const item = items[Math.floor(chance() * items.length)]
  if (item === undefined) throw new Error('Nothing to choose from')
  return item
}

const things = [
  'sportello digitale',
  'corso serale di informatica',
  'punto di connessione gratuita',
  'mappa dei servizi aperti',
  'calendario unico degli uffici',
  'laboratorio per gli anziani',
  'raccolta di computer usati',
  'modulo semplice per la mensa',
  'sito leggibile da tutti',
  'rete di facilitatori',
  'banco dei telefoni riparati',
  'archivio fotografico della bonifica',
  'bacheca dei dati sul traffico',
  'avviso di piena sul telefono',
  'prenotazione del medico di base',
  'biglietto unico per i pullman',
]
const places = [
  'in biblioteca',
  'in ogni frazione',
  'alla casa della comunità',
  'al mercato del sabato',
  'nelle scuole medie',
  'in municipio',
  'al centro sociale',
  'lungo la ciclabile del Po',
  'alla stazione delle corriere',
  'nei circoli',
]
const people = [
  'gli anziani soli',
  'chi lavora a turni',
  'le famiglie straniere',
  'i ragazzi delle superiori',
  'le piccole imprese',
  'chi non ha un computer',
  'le persone cieche',
  'i genitori con poco tempo',
  'le associazioni di volontariato',
  'chi abita lontano dal capoluogo',
]
const troubles = [
  'deve chiedere aiuto ai nipoti',
  'rinuncia al servizio',
  'perde una mattina di lavoro',
  'non sa a quale ufficio rivolgersi',
  'trova un modulo che non si apre sul telefono',
  'aspetta settimane una risposta',
  'paga qualcuno per una pratica gratuita',
  'resta senza notizie',
]
const remedies = [
  'una mezza giornata fissa a settimana con una persona che spiega con calma',
  'un numero di telefono a cui risponde sempre qualcuno',
  'volontari formati insieme alle scuole',
  'istruzioni su carta, scritte grandi e con le figure',
  'orari concordati con chi lavora',
  'un fondo comune fra i comuni dell’unione',
  'una prova di sei mesi e poi una verifica aperta a tutti',
  'dati pubblicati ogni mese, così che si veda se funziona',
]
const openings = ['Oggi', 'Da anni', 'Nel nostro comune', 'Troppe volte', 'Anche questa settimana']
const wishes = ['Servirebbe', 'Propongo', 'Chiediamo', 'Basterebbe', 'Si potrebbe provare con']

export const inventedTitle = (chance: Chance): string =>
  `${capital(oneOf(chance, things))} ${oneOf(chance, places)}`

export const inventedSentence = (chance: Chance): string =>
  chance() < 0.5
    ? `${oneOf(chance, openings)} pensiamo a ${oneOf(chance, people)}: chi non ce la fa da solo ${oneOf(chance, troubles)}.`
    : `${oneOf(chance, wishes)} ${oneOf(chance, remedies)}, ${oneOf(chance, places)}.`

/** Sentences in paragraphs of four. */
export function inventedText(chance: Chance, sentences: number): string {
  const written = Array.from({ length: sentences }, () => inventedSentence(chance))
  const paragraphs = []
  for (let begin = 0; begin < written.length; begin += 4) {
    paragraphs.push(written.slice(begin, begin + 4).join(' '))
  }
  return paragraphs.join('\n\n')
}

const names = ['Anna', 'Bruno', 'Chiara', 'Dario', 'Elif', 'Franco', 'Giulia', 'Hamid', 'Irene', 'Lorenzo']

/** "Anna B.": as people appear in public. */
export const inventedName = (chance: Chance): string =>
  `${oneOf(chance, names)} ${String.fromCharCode(65 + Math.floor(chance() * 22))}.`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
