/** The document of the concluded process, from the table's decisions to the Union's answers. Acts and amounts are invented. */
import { firstCommunityLabCalendar as days } from '../processes/firstCommunityLab.ts'
import type { DemoConclusion } from './demoTable.ts'

export const firstCommunityLabConclusion: DemoConclusion = {
  decisionSitting: 'first-sitting-2',
  decided: days.closingBegins + 7,
  decisions: [
    {
      proposal: 'P01',
      outcome: 'in_document',
      method: 'consensus',
      reasons:
        'È la richiesta più ripetuta in assemblea e nei laboratori. Le biblioteche sono luoghi dove si entra già, e la rete si è detta pronta.',
      objections: '',
      clause:
        'L’Unione apre un punto di aiuto digitale nelle biblioteche di tre comuni, due pomeriggi a settimana, con una persona formata e pagata.\n\nSi entra senza prenotare. Chi preferisce può prenotare per telefono. Ogni sei mesi si pubblica quante persone sono venute e quante sono tornate.',
    },
    {
      proposal: 'P04',
      outcome: 'in_document',
      method: 'consensus',
      reasons:
        'Le truffe colpiscono chi è solo e se ne vergogna. Gli incontri nei circoli costano poco e si possono cominciare subito.',
      objections:
        'I giovani della consulta volevano incontri anche nelle scuole. È entrato nel testo: almeno uno, con le classi.',
      clause:
        'Quattro incontri nei circoli e almeno uno nelle scuole, con esempi veri di messaggi e telefonate che ingannano.\n\nUn numero da chiamare prima di cliccare, con una persona che risponde negli orari di ufficio.',
    },
    {
      proposal: 'P02',
      outcome: 'in_document',
      method: 'consensus',
      reasons:
        'Gli orari sbagliati fanno perdere mezze giornate, soprattutto a chi non ha l’auto. Un elenco solo serve a tutti, anche a chi fa le mappe.',
      objections: '',
      clause:
        'Gli orari di tutti gli uffici degli otto comuni stanno in un elenco unico, con dati aperti e una licenza che permette di riusarli.\n\nOgni ufficio aggiorna i suoi. Chi trova un errore lo segnala dalla stessa pagina.',
    },
    {
      proposal: 'P03',
      outcome: 'partly_in_document',
      method: 'majority',
      reasons:
        'La connessione nella sala civica serve, e vale anche per altri luoghi di incontro. Il Tavolo non porta la richiesta di una linea dedicata: basta quella pubblica, rinforzata.',
      objections:
        'Il Forum del terzo settore ritiene che senza una linea dedicata la sera il problema resti.',
      clause:
        'La sala civica di Boretto e almeno altri due luoghi di incontro hanno una rete aperta e stabile, con regole scritte e un numero da chiamare quando non funziona.',
    },
    {
      proposal: 'P05',
      outcome: 'in_document',
      method: 'majority',
      reasons:
        'Riprendere insieme le feste costa meno che farlo ognuno per conto suo. Il Tavolo chiede all’Unione di dire se si può fare e a quali condizioni.',
      objections:
        'La Rete delle scuole e l’Associazione Anziani preferivano usare gli stessi soldi per l’aiuto digitale.',
      clause:
        'L’Unione mette a disposizione delle associazioni due droni, con un regolamento per l’uso e volontari abilitati.',
    },
  ],
  drafted: days.approval - 14,
  texts: {
    title: 'Il digitale dei paesi: cinque proposte per l’Unione',
    needs: `Negli otto comuni i servizi passano sempre di più da uno schermo. Chi non sa usarlo chiede a un parente, a un negoziante, all’impiegata che conosce. Chi non ha nessuno rinuncia.

Chi lo sa usare trova orari sbagliati, connessioni che cadono nei luoghi dove ci si incontra e nessuno a cui chiedere prima di cadere in una truffa.

Il percorso ha chiesto agli abitanti che cosa serve per primo e che cosa sono disposti a fare insieme all’Unione.`,
    pathFollowed: `Il percorso è durato sei mesi. Il Tavolo si è insediato con sette organizzazioni e ne ha accolte altre due che avevano chiesto un posto.

Le idee sono arrivate da un’assemblea, un laboratorio nei centri sociali, la raccolta online e i moduli su carta. Il Tavolo le ha lette tutte e ha fatto domande agli uffici. Poi ha deciso, una per una, e ha messo in ordine quelle da portare all’Unione.`,
    difficulties: `All’inizio poche persone conoscevano il percorso: hanno funzionato le bacheche dei circoli più dei social.

Chi lavora di giorno non veniva agli incontri del pomeriggio. Un laboratorio è stato spostato alla sera.

Su due proposte il Tavolo non ha trovato il consenso. Ha deciso a maggioranza e le obiezioni sono scritte accanto.`,
    curator: 'Ufficio partecipazione dell’Unione',
    facilitatorOffice: 'Cooperativa di facilitazione Rive, Guastalla',
    furtherBodies: 'I comuni di Boretto, Brescello, Guastalla e Reggiolo per le parti che li riguardano',
  },
  approvalSitting: 'first-sitting-3',
  approved: days.validated - 1,
  approvalObjections: '',
  toGuarantor: days.validated - 1,
  validated: days.validated,
  guarantorReasons:
    'Il percorso ha cercato le voci che mancavano, le ha accolte al Tavolo e ha documentato ogni passaggio sulle sue pagine.',
  delivered: days.conclusion,
  answers: [
    {
      proposal: 'P01',
      outcome: 'accepted',
      reasons:
        'I punti di aiuto nascono in biblioteca, dove le persone entrano già, e non in uffici nuovi. La persona formata è pagata: con i soli volontari, nei mesi estivi il servizio si fermerebbe.\n\nSi comincia da Guastalla, Novellara e Luzzara. Dopo un anno si decide se allargare, guardando le presenze.',
      office: 'Servizio Informatico Associato',
      actTitle: 'Delibera della Giunta dell’Unione n. 52',
      actDay: days.answers - 1,
      day: days.answers,
      cost: '16.000',
    },
    {
      proposal: 'P04',
      outcome: 'accepted',
      reasons:
        'Gli incontri si fanno con la polizia locale e con chi è già stato ingannato e ha voglia di raccontarlo. Il numero da chiamare è quello dell’ufficio relazioni con il pubblico, con personale formato.',
      office: 'Polizia locale dell’Unione',
      actTitle: 'Delibera della Giunta dell’Unione n. 52',
      actDay: days.answers - 1,
      day: days.answers,
      cost: '2.800',
    },
    {
      proposal: 'P02',
      outcome: 'accepted',
      reasons:
        'L’elenco degli orari diventa il primo dato del catalogo aperto dell’Unione. Ogni ufficio indica chi lo aggiorna, e la segnalazione di un errore arriva a quella persona.',
      office: 'Servizio Informatico Associato',
      actTitle: 'Delibera della Giunta dell’Unione n. 52',
      actDay: days.answers - 1,
      day: days.answers,
      cost: '3.500',
    },
    {
      proposal: 'P03',
      outcome: 'partly_accepted',
      reasons:
        'La rete si rinforza nella sala civica di Boretto e nei centri sociali che hanno già la fibra. Negli altri luoghi di incontro la linea manca: portarla costa più della rete stessa, e si aspetta il piano regionale.\n\nLe regole d’uso si scrivono con chi tiene aperte le sale.',
      office: 'Servizio Informatico Associato',
      actTitle: 'Delibera della Giunta dell’Unione n. 53',
      actDay: days.answers - 1,
      day: days.answers,
      cost: '4.200',
    },
    {
      proposal: 'P05',
      outcome: 'rejected',
      reasons:
        'Far volare un drone sopra una festa richiede piloti abilitati, un’assicurazione alta e il permesso per ogni evento. La spesa vera è tre volte quella stimata e non riguarda i servizi alle persone, che il percorso doveva migliorare.\n\nLe associazioni possono chiedere all’ufficio cultura le riprese già fatte negli anni scorsi.',
      office: 'Ufficio cultura dell’Unione',
      actTitle: 'Delibera della Giunta dell’Unione n. 54',
      actDay: days.answers - 1,
      day: days.answers,
    },
  ],
}
