/** Other words that people use for the same thing when they speak of services, devices and care. */

const circles: readonly (readonly string[])[] = [
  ['anziani', 'anziano', 'anziana', 'anziane', 'nonni', 'nonno', 'nonna', 'vecchi', 'pensionati'],
  [
    'computer',
    'pc',
    'portatile',
    'portatili',
    'tablet',
    'dispositivi',
    'dispositivo',
    'telefonini',
    'notebook',
  ],
  ['wifi', 'wi', 'internet', 'connessione', 'rete', 'connettersi', 'collegarsi', 'fibra'],
  [
    'trasporto',
    'passaggio',
    'passaggi',
    'accompagnare',
    'accompagnamento',
    'macchina',
    'auto',
    'navetta',
    'portare',
  ],
  ['ragazzi', 'ragazze', 'adolescenti', 'giovani', 'studenti', 'minori', 'figli'],
  ['visita', 'visite', 'medico', 'dottore', 'ospedale', 'mediche', 'sanitarie'],
  ['moduli', 'modulo', 'modulistica', 'documenti', 'carte', 'burocrazia', 'domande'],
  ['facile', 'semplice', 'semplici', 'chiaro', 'chiari', 'comprensibile', 'capire', 'burocratese'],
  ['solo', 'sola', 'soli', 'sole', 'solitudine', 'isolati', 'compagnia'],
  [
    'badante',
    'badanti',
    'assistente',
    'operatrice',
    'operatore',
    'domicilio',
    'casa',
    'familiari',
    'caregiver',
    'assistenza',
  ],
  ['appuntamento', 'appuntamenti', 'prenotare', 'prenotazione', 'prenotazioni', 'agenda', 'coda', 'code'],
  ['disabili', 'disabilità', 'handicap', 'fragili'],
  ['mappa', 'mappe', 'cartina', 'elenco', 'indirizzi', 'orari'],
  ['associazione', 'associazioni', 'volontari', 'volontariato', 'circoli', 'circolo'],
  ['dati', 'numeri', 'statistiche', 'cifre', 'trasparenza', 'cruscotto', 'attesa', 'attese'],
  ['sportello', 'sportelli', 'ufficio', 'aiuto', 'aiutare', 'punto', 'assistere', 'biblioteca'],
  ['spid', 'digitale', 'digitali', 'informatica', 'tecnologia', 'online'],
  [
    'riuso',
    'riutilizzare',
    'rigenerare',
    'rigenerati',
    'usati',
    'riparare',
    'aggiustare',
    'regalare',
    'vecchi',
  ],
  ['telefonata', 'telefonate', 'chiamata', 'chiamate', 'telefonare', 'telefono', 'chiamare'],
  ['scuola', 'scuole', 'classe', 'classi', 'insegnanti'],
  ['corso', 'corsi', 'formazione', 'lezioni', 'imparare', 'insegnare', 'palestra'],
  ['diario', 'quaderno', 'registro', 'agenda'],
]

const circlesByRoot = new Map<string, Set<string>>()
for (const circle of circles) {
  for (const word of circle) {
    const known = circlesByRoot.get(rootOf(word)) ?? new Set()
    for (const other of circle) known.add(other)
    circlesByRoot.set(rootOf(word), known)
  }
}

/** The words said with a like meaning, without the words themselves. */
export function wordsAlsoSaid(words: readonly string[]): string[] {
  const also = new Set<string>()
  for (const word of words) for (const other of circlesByRoot.get(rootOf(word)) ?? []) also.add(other)
  for (const word of words) also.delete(word)
  return [...also]
}

/** Without accents and without the last vowels, which in Italian say how many and of which gender. */
function rootOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[aeiouh]{1,3}$/, '')
}
