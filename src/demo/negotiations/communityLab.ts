/** The table of the process that is running. Organisations, people and facts are invented. */
import { communityLabCalendar as days } from '../processes/communityLab.ts'
import type { DemoTable } from './demoTable.ts'

const seat = { kind: 'member' } as const
const watches = { kind: 'observer' } as const

export const communityLabTable: DemoTable = {
  opened: days.formalStart - 4,
  title: 'Tavolo di Negoziazione del Community Lab',
  purpose: `Il Tavolo accompagna il percorso dall’inizio alla fine. Controlla che si cerchino le voci che mancano, legge tutte le proposte e mette insieme quelle simili.

Alla fine scrive il documento di proposta partecipata: quali proposte portare all’Unione, in quale ordine e perché. Per quelle che restano fuori scrive il motivo.`,
  decisionRule:
    'Metodo del consenso: una proposta passa quando le obiezioni della minoranza sono entrate nel testo. Se dopo due sedute non si riesce, si vota a maggioranza e l’obiezione resta scritta accanto.',
  members: [
    {
      ...seat,
      name: 'Unione Bassa Reggiana, Servizio Sociale Integrato',
      shortName: 'Unione',
      category: 'territorial_body',
      delegate: 'Renata Gandolfi',
    },
    {
      ...seat,
      name: 'Conferenza degli otto comuni',
      shortName: 'Otto comuni',
      category: 'territorial_body',
      delegate: 'Paolo Iotti',
    },
    {
      ...seat,
      name: 'Associazione Anziani della Bassa',
      shortName: 'Anziani',
      category: 'association',
      group: 'elderly',
      delegate: 'Ines Lodi',
    },
    {
      ...seat,
      name: 'Forum del terzo settore',
      shortName: 'Terzo settore',
      category: 'association',
      group: 'third-sector',
      delegate: 'Tommaso Benelli',
    },
    {
      ...seat,
      name: 'Rete delle biblioteche',
      shortName: 'Biblioteche',
      category: 'territorial_body',
      group: 'libraries',
      delegate: 'Lucia Malagoli',
    },
    {
      ...seat,
      name: 'Rete delle scuole superiori',
      shortName: 'Scuole',
      category: 'school',
      group: 'schools',
      delegate: 'Andrea Soncini',
    },
    {
      ...seat,
      name: 'Sindacati dei pensionati',
      shortName: 'Sindacati',
      category: 'association',
      group: 'unions',
      delegate: 'Walter Fontanesi',
    },
    {
      ...seat,
      name: 'Imprese digitali della Bassa',
      shortName: 'Imprese',
      category: 'enterprise',
      group: 'firms',
      delegate: 'Serena Daolio',
    },
    {
      ...watches,
      name: 'Centro servizi per il volontariato',
      shortName: 'Volontariato',
      category: 'association',
      group: 'volunteer-centre',
    },
    {
      ...watches,
      name: 'Cooperativa sociale Il Gelso',
      shortName: 'Il Gelso',
      category: 'enterprise',
      group: 'cooperative',
    },
  ],
  requests: [
    {
      group: 'carers',
      kind: 'observer',
      day: days.sharingEnds - 18,
      reasons:
        'Assistiamo in casa un genitore o un figlio. Non possiamo venire a tutte le sedute, ma vogliamo ascoltare e dire la nostra quando si parla di assistenza.',
      answer: {
        decision: 'admitted',
        day: days.sharingEnds - 6,
        text: 'Chi assiste in casa mancava nella mappa delle voci. Il gruppo assiste come osservatore, come ha chiesto, e riceve i documenti cinque giorni prima.',
      },
    },
    {
      group: 'youth',
      kind: 'observer',
      day: days.sharingEnds - 15,
      reasons:
        'Siamo la consulta dei giovani di Gualtieri. Delle scelte digitali si parla spesso di noi, quasi mai con noi.',
      answer: {
        decision: 'admitted',
        day: days.sharingEnds - 6,
        text: 'I giovani tra i sedici e i vent’anni mancavano al Tavolo. La consulta assiste e può chiedere la parola in ogni seduta.',
      },
    },
    {
      group: 'night-readers',
      kind: 'member',
      day: -4,
      reasons:
        'Siamo un gruppo informale: la sera teniamo aperta la sala di lettura di Brescello con i volontari. Da noi passa chi lavora di giorno e agli sportelli non arriva mai. Vorremmo portare al Tavolo gli orari di queste persone.',
    },
  ],
  attendance: [
    {
      sitting: 'sitting-1',
      day: days.formalStart + 1,
      absent: [],
      excused: ['Imprese'],
    },
    {
      sitting: 'sitting-2',
      day: days.sharingEnds - 7,
      absent: ['Scuole'],
      excused: [],
    },
  ],
  // Taken up between two sittings: the proposal came after the second.
  takenUp: [{ proposal: 'P01', day: -9 }],
}
