/** A process of an urban authority with its open lab, in its sharing phase on the day of the first load. */
import type { DemoProcess } from './demoProcess.ts'

export const modenaLab: DemoProcess = {
  bodySlug: 'modena',
  decisionBodySlug: 'modena',
  title: 'Una centrale per la scena: come usare gli spazi dell’ex AEM nei prossimi tre anni',
  shortTitle: 'Una centrale per la scena',
  created: -60,
  published: -20,
  firstDay: -12,
  formalStart: -12,
  formalStartEvent: 'Presentazione pubblica nella galleria del Laboratorio Aperto di Modena',
  texts: {
    lead: 'Prove, spettacoli, scuole, imprese creative: chi usa la galleria del Laboratorio Aperto, quando e a quali condizioni.',
    brief: `La galleria del Laboratorio Aperto è grande, ma le giornate sono quelle che sono. La chiedono le compagnie per provare, le scuole per i laboratori, le imprese creative per presentare il loro lavoro, il quartiere per incontrarsi.

Il Comune vuole scrivere con chi la usa le regole dei prossimi tre anni: quali giorni a chi, a quale prezzo, con quale aiuto tecnico.

Adesso si cercano le voci che mancano e si insedia il Tavolo. Tra poche settimane si aprono le proposte.`,
    subject:
      'Le regole d’uso degli spazi del Laboratorio Aperto per tre anni: priorità, giornate riservate, tariffe, sostegni tecnici.',
    use_of_contributions: `Le proposte vengono lette tutte dal Tavolo di Negoziazione, insieme al soggetto gestore. Il Tavolo scrive il documento con le regole proposte.

Il Comune risponde a ogni proposta e, dove accoglie, la porta nell’accordo con il soggetto gestore. Dove non accoglie, scrive perché.`,
    manager_office: 'Ufficio Progetti europei e innovazione urbana',
    guarantors: 'Tecnico di garanzia della Regione',
    territory: 'Città di Modena',
    table_rules: `Al Tavolo siedono compagnie, scuole, imprese creative, associazioni del quartiere e soggetto gestore: una voce ciascuno.

Si decide per consenso; se manca, a maggioranza dei due terzi, con l’obiezione scritta accanto.

Ogni seduta ha un verbale pubblico senza nomi di persone.`,
    contribution_prefix: 'MOD',
    intervention_area: 'Cultura e spettacolo; assetto del territorio',
    methods: 'Visite guidate agli spazi, interviste a chi li usa, laboratori serali, raccolta online.',
    is_certified: 'yes',
    is_codecision: 'no',
    total_cost_cents: '18.000',
    grant_cents: '15.000',
  },
  projectSheet: {
    kind: 'project_sheet',
    title: 'Scheda di progetto: Una centrale per la scena',
    summary: 'Perché riscrivere le regole degli spazi con chi li usa, e in quali tempi.',
    published: -20,
    body: `Da dove si parte. Le richieste per la galleria sono più dei giorni disponibili. Oggi decide chi arriva prima.

Che cosa si decide. Quali giornate sono riservate e a chi, quali tariffe, quale aiuto tecnico, come si chiede e in quanto tempo si risponde.

Chi è invitato. Chi usa già gli spazi e soprattutto chi non li usa ancora: gruppi giovanili, compagnie non professioniste, scuole di periferia, persone con disabilità.

Tempi. Sei mesi al massimo dall’avvio formale, poi la risposta del Comune.

Questo è un percorso dimostrativo: persone, atti e importi sono inventati.`,
  },
  laterDocuments: [],
}
