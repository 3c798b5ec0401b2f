/** The Unione Bassa Reggiana and its eight municipalities; what was found in no source says "da verificare". */

export interface ReferenceMunicipality {
  readonly slug: string
  readonly name: string
  readonly istatCode: string
  readonly postcode: string
  readonly population: number
  readonly populationNote: string
  readonly latitude: number
  readonly longitude: number
  readonly hamlets: readonly string[]
}

export const referenceUnion = {
  slug: 'unione-bassa-reggiana',
  name: 'Unione Bassa Reggiana',
  summary:
    'Otto comuni tra il Po e la via Emilia, uniti dal 2008 per gestire insieme servizi sociali, personale, polizia locale, appalti e servizi informatici.',
  latitude: 44.9214,
  longitude: 10.6542,
  website: 'https://www.bassareggiana.it',
} as const

/** The note of a population that was found in no dated source. */
export const toCheck = 'dato indicativo, da verificare'
/** Said on the page of a municipality whose codes were found in no source either. */
export const codesToCheck = 'Il codice ISTAT, il CAP e il numero di abitanti sono da verificare.'

export const referenceMunicipalities: readonly ReferenceMunicipality[] = [
  {
    slug: 'boretto',
    name: 'Boretto',
    istatCode: '035005',
    postcode: '42022',
    population: 5200,
    populationNote: toCheck,
    latitude: 44.904,
    longitude: 10.554,
    hamlets: [],
  },
  {
    slug: 'brescello',
    name: 'Brescello',
    istatCode: '035006',
    postcode: '42041',
    population: 5600,
    populationNote: toCheck,
    latitude: 44.901,
    longitude: 10.513,
    hamlets: [],
  },
  {
    slug: 'gualtieri',
    name: 'Gualtieri',
    istatCode: '035023',
    postcode: '42044',
    population: 6335,
    populationNote: 'al 30 aprile 2024',
    latitude: 44.9,
    longitude: 10.633,
    hamlets: ['Pieve Saliceto', 'Santa Vittoria'],
  },
  {
    slug: 'guastalla',
    name: 'Guastalla',
    istatCode: '035024',
    postcode: '42016',
    population: 14647,
    populationNote: 'al 31 maggio 2022',
    latitude: 44.9214,
    longitude: 10.6542,
    hamlets: ['Pieve', 'San Giacomo', 'San Giorgio', 'San Girolamo', 'San Martino', 'San Rocco', 'Tagliata'],
  },
  {
    slug: 'luzzara',
    name: 'Luzzara',
    istatCode: '035026',
    postcode: '42045',
    population: 8388,
    populationNote: 'al 31 maggio 2022',
    latitude: 44.967,
    longitude: 10.683,
    hamlets: ['Casoni', 'Codisotto', 'Villarotta'],
  },
  {
    slug: 'novellara',
    name: 'Novellara',
    istatCode: '035028',
    postcode: '42017',
    population: 13500,
    populationNote: toCheck,
    latitude: 44.846,
    longitude: 10.731,
    hamlets: [],
  },
  {
    slug: 'poviglio',
    name: 'Poviglio',
    istatCode: '035029',
    postcode: '42028',
    population: 7200,
    populationNote: toCheck,
    latitude: 44.842,
    longitude: 10.54,
    hamlets: [],
  },
  {
    slug: 'reggiolo',
    name: 'Reggiolo',
    istatCode: '035032',
    postcode: '42046',
    population: 9096,
    populationNote: 'al 31 agosto 2020',
    latitude: 44.917,
    longitude: 10.817,
    hamlets: ['Brugneto', 'Villanova'],
  },
]
