/** The table of the concluded process. Organisations, people and facts are invented. */
import { firstCommunityLabCalendar as days } from '../processes/firstCommunityLab.ts'
import type { DemoTable } from './demoTable.ts'

const seat = { kind: 'member' } as const

export const firstCommunityLabTable: DemoTable = {
  opened: days.formalStart - 6,
  title: 'Tavolo di Negoziazione del Primo Community Lab',
  purpose: `Il Tavolo ha letto tutte le idee raccolte nei paesi e ne ha discusso con gli uffici.

Ha scritto il documento di proposta partecipata e lo ha portato all’Unione, con i motivi di ogni scelta.`,
  decisionRule:
    'Metodo del consenso, con le obiezioni della minoranza nel testo. Dove non si riusciva, a maggioranza con l’obiezione scritta accanto.',
  members: [
    {
      ...seat,
      name: 'Unione Bassa Reggiana, Servizio Informatico Associato',
      shortName: 'Unione',
      category: 'territorial_body',
    },
    {
      ...seat,
      name: 'Conferenza degli otto comuni',
      shortName: 'Otto comuni',
      category: 'territorial_body',
    },
    {
      ...seat,
      name: 'Associazione Anziani della Bassa',
      shortName: 'Anziani',
      category: 'association',
      group: 'elderly',
    },
    {
      ...seat,
      name: 'Forum del terzo settore',
      shortName: 'Terzo settore',
      category: 'association',
      group: 'third-sector',
    },
    {
      ...seat,
      name: 'Rete delle biblioteche',
      shortName: 'Biblioteche',
      category: 'territorial_body',
      group: 'libraries',
    },
    {
      ...seat,
      name: 'Rete delle scuole superiori',
      shortName: 'Scuole',
      category: 'school',
      group: 'schools',
    },
    {
      ...seat,
      name: 'Imprese digitali della Bassa',
      shortName: 'Imprese',
      category: 'enterprise',
      group: 'firms',
    },
  ],
  requests: [
    {
      group: 'carers',
      kind: 'member',
      day: days.formalStart + 1,
      reasons:
        'Assistiamo in casa un genitore o un figlio e usiamo i servizi digitali per loro. Nessuno ci aveva invitati.',
      answer: {
        decision: 'admitted',
        day: days.formalStart + 3,
        text: 'Il gruppo porta un punto di vista che al Tavolo non c’era. Non serve essere un’associazione registrata.',
      },
    },
    {
      group: 'youth',
      kind: 'member',
      day: days.formalStart + 1,
      reasons: 'Rappresentiamo ragazze e ragazzi dei paesi: il digitale riguarda noi per primi.',
      answer: {
        decision: 'admitted',
        day: days.formalStart + 3,
        text: 'La consulta è eletta dai giovani del comune. Il Tavolo la accoglie come componente.',
      },
    },
  ],
  attendance: [
    {
      sitting: 'first-sitting-1',
      day: days.formalStart + 1,
      absent: [],
      excused: [],
    },
    {
      sitting: 'first-sitting-2',
      day: days.closingBegins + 7,
      absent: ['Imprese'],
      excused: ['Scuole'],
    },
    {
      sitting: 'first-sitting-3',
      day: days.approval + 1,
      absent: [],
      excused: ['Imprese'],
    },
  ],
  takenUp: ['P01', 'P02', 'P03', 'P04', 'P05'].map((proposal) => ({
    proposal,
    sitting: 'first-sitting-2',
    day: days.closingBegins + 7,
  })),
}
