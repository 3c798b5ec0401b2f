/**
 * The ten urban authorities of Emilia-Romagna and their open labs, from west to east along the Via Emilia.
 * Facts come from the pages of the labs, their cities and the regional ERDF programme; an address that was
 * found in no source carries `isAddressToCheck`, and what was not found (an operator, a website) is absent.
 */

export interface ReferenceLab {
  /** The city in ASCII, which also names the drawing of the building. */
  readonly slug: string
  readonly city: string
  readonly latitude: number
  readonly longitude: number
  readonly site: string
  readonly siteStory: string
  readonly theme: string
  readonly operator?: string
  readonly address: string
  readonly isAddressToCheck?: boolean
  readonly opened: string
  readonly website?: string
  readonly services: readonly (readonly [name: string, detail: string])[]
}

export const referenceLabs: readonly ReferenceLab[] = [
  {
    slug: 'piacenza',
    city: 'Piacenza',
    latitude: 45.056,
    longitude: 9.6935,
    site: 'Ex chiesa del Carmine',
    siteStory: 'La chiesa del Carmine è del 1334. Restaurata, ospita oggi il laboratorio aperto della città.',
    theme: 'Città intelligente, mobilità sostenibile, logistica, ambiente e cultura',
    operator: 'Fondazione Giacomo Brodolini e MBS, per otto anni',
    address: 'Piazza Casali 10, Piacenza',
    opened: 'Dal 19 dicembre 2019',
    website: 'https://laboratorioapertopiacenza.it',
    services: [['Coworking', '24 postazioni']],
  },
  {
    slug: 'parma',
    city: 'Parma',
    latitude: 44.8035,
    longitude: 10.328,
    site: 'Chiostri del Correggio',
    siteStory:
      'Il laboratorio sta nel Complesso di San Paolo. Le attività sono cominciate nel 2019 nell’ex Palazzo della Provincia; la sede ai chiostri è aperta da aprile 2022.',
    theme: 'Eccellenze agroalimentari e gastronomia',
    address: 'Vicolo delle Asse 5, Parma',
    isAddressToCheck: true,
    opened: 'Attività dal 2019, sede da aprile 2022',
    services: [['Coworking', '16 postazioni in uso; un bando ne ha assegnate 12, due mesi su otto gratuiti']],
  },
  {
    slug: 'reggio-emilia',
    city: 'Reggio Emilia',
    latitude: 44.6958,
    longitude: 10.6364,
    site: 'Chiostri di San Pietro',
    siteStory:
      'Un monastero benedettino restaurato, oggi casa dell’innovazione sociale e della cultura della città.',
    theme: 'Economia collaborativa, innovazione sociale, welfare, educazione e cultura digitale',
    operator: 'Consorzi cooperativi Quarantacinque e Oscar Romero, per otto anni dall’8 ottobre 2019',
    address: 'Via Emilia San Pietro 44/c, Reggio Emilia',
    isAddressToCheck: true,
    opened: 'Dal 23 marzo 2019',
    website: 'https://www.laboratoriaperti.it/reggio-emilia',
    services: [
      ['Punto Digitale Facile', 'Uno dei tredici sportelli della città, su appuntamento'],
      ['Giornate dello SPID', 'Aiuto per attivare e usare l’identità digitale'],
    ],
  },
  {
    slug: 'modena',
    city: 'Modena',
    latitude: 44.6385,
    longitude: 10.933,
    site: 'Ex centrale AEM',
    siteStory:
      'La centrale elettrica del 1912, nel comparto ex AMCM: 1.400 metri quadrati utili, con una galleria e una sala conferenze.',
    theme: 'Cultura, spettacolo e creatività',
    operator: 'Fondazione Giacomo Brodolini, ETT e MBS',
    address: 'Via Buon Pastore 43, Modena',
    opened: 'Inaugurato a gennaio 2018, in piena attività dal 20 marzo 2019',
    website: 'https://www.laboratorioapertomodena.it',
    services: [
      ['Coworking', '18 postazioni, da 140 euro al mese; quattro gratuite per i migliori progetti'],
      ['Sale riunioni', 'Due sale'],
      ['Sala conferenze', '50 posti'],
      ['Galleria', 'Spazio polivalente per mostre ed eventi'],
    ],
  },
  {
    slug: 'bologna',
    city: 'Bologna',
    latitude: 44.4939,
    longitude: 11.3426,
    site: 'Quadrilatero della cultura',
    siteStory:
      'Palazzo d’Accursio, Salaborsa, il cortile Guido Fanti e il sottopasso di Re Enzo: il laboratorio è il cuore della città.',
    theme: 'Immaginazione civica, collaborazione e innovazione urbana; uso interattivo del patrimonio',
    operator: 'Fondazione per l’Innovazione Urbana, con Comune, Università, Cineteca e Salaborsa',
    address: 'Piazza Maggiore 6, Bologna',
    opened: 'Avviato nel 2019, presentato il 25 settembre 2020',
    website: 'https://www.fondazioneinnovazioneurbana.it',
    services: [['Innovazione Urbana Lab', 'Aperto da dicembre 2021']],
  },
  {
    slug: 'ferrara',
    city: 'Ferrara',
    latitude: 44.8319,
    longitude: 11.6185,
    site: 'Ex Teatro Verdi',
    siteStory: 'Il teatro è del 1857, rifatto nel 1913 e chiuso nel 1985. Ha riaperto come laboratorio.',
    theme: 'Mobilità sostenibile e turismo culturale',
    operator: 'Fondazione Giacomo Brodolini',
    address: 'Via Castelnuovo 10, Ferrara',
    isAddressToCheck: true,
    opened: 'Inaugurato il 25 marzo 2019, attività dall’autunno 2019',
    website: 'https://laboratorioapertoferrara.it',
    services: [['Punto di inclusione digitale', 'Aperto dal 7 ottobre 2019, ogni giorno dalle 10 alle 13']],
  },
  {
    slug: 'forli',
    city: 'Forlì',
    latitude: 44.22,
    longitude: 12.044,
    site: 'Ex asilo Santarelli',
    siteStory:
      'Un asilo del 1937. Il laboratorio ha avuto una sede provvisoria dal 2019; al Santarelli è da fine 2023.',
    theme: 'Patrimonio culturale del Novecento, giovani e nuove imprese',
    operator: 'Fondazione Giacomo Brodolini, con MBS, ETT e Fondazione Flaminia',
    address: 'Via Caterina Sforza 45, Forlì',
    opened: 'Sede provvisoria dal 2019, ex asilo Santarelli da fine 2023',
    website: 'https://www.laboratoriaperti.it/forli',
    services: [
      ['Coworking', '10 postazioni: ingresso del giorno, carnet di dieci ingressi, mese intero'],
      ['Laboratori per le scuole', 'Dieci in ogni periodo, per convenzione'],
      ['Eventi culturali gratuiti', 'Dodici in ogni periodo, per convenzione'],
    ],
  },
  {
    slug: 'ravenna',
    city: 'Ravenna',
    latitude: 44.4135,
    longitude: 12.204,
    site: 'MAR e Museo Classis',
    siteStory: 'Due sedi: il Museo d’arte della città e il Museo Classis, nato in un ex zuccherificio.',
    theme: 'Uso del patrimonio culturale, turismo e arte',
    operator: 'ETT, MBS, Fondazione Flaminia e Fondazione Giacomo Brodolini',
    address: 'Via di Roma 13 e via Classense 29, Ravenna',
    isAddressToCheck: true,
    opened: 'Museo Classis dal 1 dicembre 2018, laboratorio dal 28 maggio 2019',
    services: [],
  },
  {
    slug: 'cesena',
    city: 'Cesena',
    latitude: 44.1386,
    longitude: 12.2433,
    site: 'Casa Bufalini',
    siteStory:
      'Una casa del Settecento accanto alla Biblioteca Malatestiana: circa 450 metri quadrati, quindici stanze.',
    theme: 'Società culturale e creativa',
    operator: 'Romagna Tech scpa, per otto anni',
    address: 'Via Masini 16, Cesena',
    opened: 'Edificio dal 30 marzo 2019, attività da gennaio 2020',
    services: [['Coworking', '8 postazioni']],
  },
  {
    slug: 'rimini',
    city: 'Rimini',
    latitude: 44.0626,
    longitude: 12.5647,
    site: 'Ala moderna del Museo',
    siteStory:
      '«Rimini Tiberio» è al terzo piano dell’Ala moderna del Museo della Città, con una terrazza di 89 metri quadrati.',
    theme: 'Cultura, turismo e benessere',
    address: 'Via Tonini 1, Rimini',
    opened: 'Passerella dal 31 marzo 2018, laboratorio dal 2019 (anno da verificare)',
    website: 'https://www.laboratoriaperti.it/rimini',
    services: [
      ['Sale riunioni', 'Due sale'],
      ['Spazi di laboratorio', 'Tre spazi'],
      ['Sala', 'Circa 50 posti'],
      ['Terrazza', '89 metri quadrati'],
    ],
  },
]
