/** The diary of the village desks: hours and numbers of people, never names. */
import type { DemoPicture } from '../pictures.ts'

interface DeskDay {
  readonly day: number
  readonly by: 'elderly' | 'libraries' | 'schools'
  readonly title: string
  readonly body: string
  readonly hours: number
  readonly peopleReached: number
  readonly goodsUsed: string
  readonly picture?: DemoPicture
}

export const deskDiary: readonly DeskDay[] = [
  {
    day: -680,
    by: 'elderly',
    title: 'Primo sportello a Guastalla',
    body: 'Sono venute più persone del previsto. Quasi tutte per lo SPID.',
    hours: 24,
    peopleReached: 31,
    goodsUsed: 'Sei portatili',
    picture: {
      name: 'library',
      altText: 'Disegno: tre persone intorno a un tavolo della biblioteca, con due portatili aperti',
      width: 1200,
      height: 900,
    },
  },
  {
    day: -610,
    by: 'libraries',
    title: 'Due sale nuove',
    body: 'Luzzara e Reggiolo aprono la loro sala il martedì.',
    hours: 60,
    peopleReached: 54,
    goodsUsed: 'Due sale',
  },
  {
    day: -540,
    by: 'schools',
    title: 'La prima guida',
    body: 'Otto pagine su come prenotare una visita. Provata con chi non l’aveva mai fatto.',
    hours: 20,
    peopleReached: 12,
    goodsUsed: '',
    picture: {
      name: 'guides',
      altText: 'Disegno: due guide di carta su un tavolo di legno, accanto a una matita',
      width: 900,
      height: 1200,
    },
  },
  {
    day: -450,
    by: 'elderly',
    title: 'Incontro nella frazione di San Rocco',
    body: 'In salotto, con il tè. Tre persone hanno acceso il telefono per la prima volta.',
    hours: 90,
    peopleReached: 40,
    goodsUsed: 'Quattro portatili',
  },
  {
    day: -380,
    by: 'libraries',
    title: 'Un anno di martedì',
    body: 'La sala è rimasta aperta ogni settimana, anche in agosto.',
    hours: 180,
    peopleReached: 130,
    goodsUsed: 'Sale e linea',
  },
  {
    day: -260,
    by: 'schools',
    title: 'Altre due guide',
    body: 'Una sul fascicolo sanitario, una sulle truffe al telefono.',
    hours: 26,
    peopleReached: 35,
    goodsUsed: '',
  },
  {
    day: -150,
    by: 'elderly',
    title: 'Si comincia il sabato',
    body: 'Il primo sabato mattina a Novellara: chi lavora ha trovato il tempo di venire.',
    hours: 160,
    peopleReached: 88,
    goodsUsed: 'Otto portatili',
  },
  {
    day: -40,
    by: 'elderly',
    title: 'Sportello in piazza',
    body: 'Una mattina di mercato, con un tavolo e due portatili.',
    hours: 210,
    peopleReached: 120,
    goodsUsed: 'Due portatili, un gazebo',
    picture: {
      name: 'market',
      altText: 'Disegno: un banco con la tenda verde in piazza, due portatili e quattro persone',
      width: 1200,
      height: 900,
    },
  },
]
