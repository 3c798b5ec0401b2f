/** What people say about the demo's proposals: a pool for any, some for each; dealt out without repeating within one proposal. */
import type { Channel } from '#modules/proposals/index.ts'

export interface DemoComment {
  readonly text: string
  /** How the person is called: used where it was said in person. */
  readonly author: string
  readonly channel: Channel
  /** Which earlier comment of the same proposal it answers, from 0. */
  readonly answers?: number
}

/** Said of one proposal only, by its title: they come first. */
const ownComments: Readonly<Record<string, readonly string[]>> = {
  'Sportello digitale di paese': [
    'Mio padre lo SPID lo aveva, ma ha cambiato telefono e non lo trova più.',
    'Meglio il mercoledì, che è giorno di mercato quasi ovunque.',
    'Il numero deve essere uno solo per tutti i comuni, e deve rispondere una persona.',
    'Chiederei ai volontari di fare un corso: i dati delle persone sono delicati.',
    'In biblioteca ci sono già i tavoli e il riscaldamento.',
    'D’estate i volontari vanno in ferie: serve qualcuno pagato, almeno per le ferie.',
    'Io ho imparato in un’ora con mia nipote. Serve pazienza, non un ufficio.',
    'Che portino anche una stampante, perché i certificati li vogliono di carta.',
  ],
  'Diario condiviso dell’assistenza a domicilio': [
    'Il quaderno di carta lo perdiamo ogni mese. Un diario così lo userei domani.',
    'Chi decide che cosa può leggere l’operatrice? Va scritto bene.',
    'Mia madre non vuole che i vicini sappiano: il registro degli accessi è la parte più importante.',
    'Noi operatrici scriviamo già in due posti. Che non diventi il terzo.',
    'Serve anche una voce per le cose belle, non solo per i farmaci.',
    'E se la persona cambia idea sul consenso? Deve poterlo togliere.',
  ],
  'Trasporto solidale su prenotazione': [
    'Aspettare alla fermata con le stampelle non è una soluzione.',
    'Io guido volentieri, ma due giorni prima devo saperlo.',
    'Chi paga se in auto succede qualcosa? L’assicurazione va detta subito.',
    'Un numero di telefono va bene: mio suocero il computer non lo vuole vedere.',
  ],
  'Mappa dei servizi sociali e del volontariato': [
    'Gli orari di agosto sono sempre sbagliati, controllateli.',
    'Aggiungete dove si può andare con la carrozzina.',
    'In arabo posso rileggere io, se serve.',
    'Mettete anche la scuola di italiano del martedì sera.',
    'I dati aperti servono anche a noi delle associazioni.',
  ],
  'Riuso di computer e tablet per famiglie': [
    'In ufficio ne abbiamo trenta fermi in cantina. A chi li diamo?',
    'La cancellazione dei dati deve essere certificata, se no le ditte non li danno.',
    'Anche le stampanti servono, per i compiti.',
    'Il corso di tre ore fatelo di sabato mattina.',
    'Mia figlia fa i compiti sul mio telefono, dopo che torno dal lavoro.',
  ],
  'Un solo appuntamento per i servizi sociali': [
    'Quaranta minuti in attesa, poi è caduta la linea.',
    'Se si può spostare l’appuntamento da soli, metà delle telefonate spariscono.',
    'Lasciate sempre due posti al giorno per chi arriva senza prenotare.',
    'Un messaggio il giorno prima, così non me lo dimentico.',
    'Noi allo sportello siamo d’accordo: l’agenda di carta non regge più.',
    'Attenzione a chi non può scegliere: le urgenze devono passare davanti.',
  ],
  'Wi-Fi di comunità nei centri sociali': [
    'Al centro sociale giocano a carte, ma i figli li chiamano con le videochiamate.',
    'Chi tiene i registri degli accessi? Noi del bar non ne siamo capaci.',
    'A Coviolo l’hanno fatto con un patto, andiamo a vedere.',
  ],
  'Ascolto dei bisogni degli adolescenti': [
    'I laboratori sì, ma senza i professori in classe.',
    'Chi legge le domande deve rispondere anche d’estate.',
    'Servirebbe anche per noi genitori, non sappiamo da dove cominciare.',
    'Le regole per le chat le firmerei anch’io.',
    'Se poi chi risponde lo dice alla scuola, nessuno scrive più.',
  ],
  'Telefono amico digitale per chi vive solo': [
    'La chiamata del lunedì la farei io, sono in pensione.',
    'Il vicino di fiducia deve essere d’accordo, e devono essercene due.',
    'Si può unire allo sportello: sono le stesse persone.',
  ],
  'Glossario e moduli in lingua facile': [
    'Fatemelo provare prima di stamparlo.',
    'Anche chi ha studiato non capisce quei moduli.',
    'Le figure aiutano, ma non quelle da bambini.',
    'Cominciate dall’assegno di cura, è il peggiore.',
  ],
  'Cruscotto pubblico del welfare locale': [
    'I tempi di attesa per la neuropsichiatria ci sono? Mettete quelli.',
    'Un grafico al mese basta, ma che sia sempre lo stesso.',
    'Se i numeri sono brutti li pubblicate lo stesso?',
    'Divisi per comune, se no non si capisce niente.',
  ],
  'Palestra digitale per le piccole associazioni': [
    'Abbiamo perso l’elenco dei soci quando è morto il segretario.',
    'Un programma solo per tutti, e che si possa usare anche fra dieci anni.',
  ],
  'Punti di facilitazione digitale nelle biblioteche': [
    'In biblioteca nessuno ti guarda male se non sei capace.',
    'Due pomeriggi, ma uno dopo le cinque.',
    'La bibliotecaria è bravissima, però è una sola.',
  ],
  'Orari degli uffici in un solo elenco aperto': ['Ad agosto gli orari cambiano e nessuno lo scrive.'],
  'Rete senza fili nella sala civica': ['Alla riunione di ottobre è caduta la linea quattro volte.'],
  'Un corso contro le truffe online': [
    'Anche a mia zia hanno telefonato fingendo di essere la banca.',
    'Fatelo al circolo, il giovedì, quando si gioca a carte.',
  ],
  'Noleggio di droni per le feste di paese': ['Ci sono cose più urgenti dei droni.'],
}

/** Said of many proposals: short, plain, each makes sense wherever it stands. */
const pool: readonly string[] = [
  'Sono d’accordo, purché non duri solo sei mesi.',
  'Chi se ne occupa quando finisce il progetto?',
  'Va bene, ma pensate anche a chi lavora su turni.',
  'Mi sembra utile soprattutto nelle frazioni.',
  'A Gualtieri ci avevano provato, poi si è fermato tutto. Capiamo perché.',
  'Si può cominciare da due comuni e vedere come va?',
  'Bene, ma dite chiaramente quanto costa ogni anno.',
  'Serve qualcuno che risponda al telefono, non solo una pagina.',
  'Io ci metto due ore a settimana, se mi spiegate che cosa fare.',
  'Non dimenticate chi non parla bene l’italiano.',
  'Mia suocera lo userebbe, se qualcuno glielo mostra una volta.',
  'Si potrebbe fare in biblioteca, che è già aperta.',
  'Attenzione ai dati personali: meno se ne raccolgono, meglio è.',
  'Lo sosterrei anche se costasse di più.',
  'Prima di comprare cose nuove, guardiamo che cosa abbiamo.',
  'Chiedete alle farmacie: ci passano tutti.',
  'Per favore, niente altre password.',
  'Va detto al mercato, non solo sul sito.',
  'Anche le parrocchie possono dare una mano.',
  'Il sabato mattina sarebbe l’orario giusto.',
  'Come si misura se funziona? Scrivetelo adesso.',
  'Io abito a Boretto e lavoro a Parma: la sera, per favore.',
  'Lo abbiamo chiesto tre anni fa. Bene che se ne parli.',
  'Che cosa succede in agosto?',
  'Mi piace che non sostituisca le persone.',
  'Serve un responsabile con nome e cognome.',
  'Il mio comune ha già qualcosa di simile: mettetevi d’accordo.',
  'Non tutti hanno un telefono che regge altri programmi.',
  'Se si fa, che sia uguale in tutti e otto i comuni.',
  'Le associazioni ci sono, manca chi le coordina.',
  'Potrebbero aiutare gli studenti, come ore di alternanza.',
  'La proposta è buona, il titolo si capisce poco.',
  'Io partirei dagli ultimi: chi non ha proprio niente.',
  'D’accordo, ma con un rendiconto ogni tre mesi.',
  'Vorrei sapere chi decide e quando.',
  'Fatelo provare a chi ha problemi di vista.',
  'È la cosa più concreta che ho letto qui.',
  'Mio marito dice che non funzionerà. Io dico di provare.',
  'Non servono convegni, serve una persona il martedì.',
  'Chi è stato assunto per questo? Nessuno, di solito.',
  'Si può collegare a quello che fa già la Casa della comunità?',
  'Ho tre figli e un computer solo: capisco bene il problema.',
  'Buona idea, e poi controlliamo dopo un anno.',
  'A Reggio lo fanno da tempo, andiamo a vedere come.',
  'La burocrazia per i volontari va ridotta, se no si stancano.',
  'Scrivetelo anche sul giornalino comunale.',
  'Da noi la linea cade quando piove: prima quella.',
  'Sono in carrozzina: controllate che si entri.',
  'Mettiamoci anche le persone con problemi di udito.',
  'Per chi fa il caregiver ogni minuto conta.',
  'Ho letto due volte e sono d’accordo.',
  'Non mi convince la spesa, vorrei vedere i conti.',
  'Meglio poco e fatto bene.',
  'Le scuole ci stanno, basta chiedere a settembre.',
  'Ne parliamo al prossimo incontro di Poviglio?',
  'Si chieda alle imprese della zona un contributo, alla luce del sole.',
  'Servono volontari giovani, non sempre gli stessi dieci.',
  'Il rischio è che lo usi solo chi sa già fare.',
  'Vorrei vedere scritto che resta gratuito.',
  'Anche chi abita qui ma ha la residenza altrove?',
  'Ho ottant’anni e questa la capisco.',
  'Bello, però chi fa le pulizie della sala?',
  'Lasciate sempre la possibilità di farlo a voce.',
  'I ragazzi del servizio civile sarebbero perfetti.',
  'Quando si comincia?',
  'Non fate tutto a Guastalla, per favore.',
  'Si può unire a un’altra proposta simile?',
  'Il problema vero sono gli orari degli autobus, ma questo aiuta.',
  'Con un piccolo rimborso per la benzina si fa.',
  'Ci sono posti dove l’hanno fatto? Mi piacerebbe leggere com’è andata.',
  'Bene che si possa anche telefonare.',
  'Chiederei un parere ai medici di base.',
  'Serve una regola chiara su chi vede che cosa.',
  'Facciamolo semplice: una pagina, un numero, un giorno.',
  'Anche mia figlia, che ha sedici anni, ha detto che è giusto.',
  'Se manca il personale è inutile. Ditelo prima.',
  'La domanda c’è, lo vedo ogni mattina al lavoro.',
  'Non è un lusso, è il minimo.',
  'Ringrazio chi l’ha scritta: è capitato anche a me.',
  'Va bene, ma rispondete con i motivi, anche se è un no.',
  'Proporrei di partire in primavera.',
  'Occhio alle frazioni oltre il Po, che restano sempre fuori.',
]

const answers: readonly string[] = [
  'Giusto, lo aggiungerei al testo.',
  'A Luzzara facciamo già così, e funziona.',
  'Capisco, ma senza qualcuno pagato non si parte.',
  'Grazie, non ci avevo pensato.',
  'Ne parlo al Tavolo con gli altri.',
  'Non sono d’accordo: così si complica.',
  'Sì, e costerebbe anche meno.',
  'Possiamo sentirci all’incontro di Reggiolo.',
  'Questo lo chiedo anch’io.',
  'È vero, è successo anche a noi.',
]

const inPersonAuthors: readonly (readonly [string, Exclude<Channel, 'online'>])[] = [
  ['Persona al punto di ascolto di Novellara', 'help_desk'],
  ['Cittadino di Poviglio', 'phone'],
  ['Persona in biblioteca a Reggiolo', 'help_desk'],
  ['Cittadina di Luzzara', 'help_desk'],
  ['Persona al centro sociale di Boretto', 'paper'],
]

/**
 * The comments of one proposal, the same at every load: its own first, then from the pool, none twice. Every
 * sixth was said in person, every fifth answers an earlier one.
 */
export function commentsFor(title: string, count: number): DemoComment[] {
  const own = ownComments[title] ?? []
  const start = [...title].reduce((sum, letter) => sum + letter.charCodeAt(0) * 17, 0)
  let fromPool = 0
  let fromAnswers = 0
  return Array.from({ length: count }, (_, index): DemoComment => {
    if (index >= 4 && index % 5 === 4) {
      const text = answers[(start + fromAnswers++) % answers.length] ?? ''
      return { text, author: '', channel: 'online', answers: lastConversation(index) }
    }
    const place = index - fromAnswers
    const text = own[place] ?? pool[(start + fromPool++ * 7) % pool.length] ?? ''
    const given = index % 6 === 0 ? inPersonAuthors[(start + index / 6) % inPersonAuthors.length] : undefined
    return given ? { text, author: given[0], channel: given[1] } : { text, author: '', channel: 'online' }
  })
}

/** The comment before it that began a conversation. */
const lastConversation = (index: number): number => ((index - 2) % 5 === 4 ? index - 3 : index - 2)
