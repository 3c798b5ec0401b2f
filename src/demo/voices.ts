/** What people said at the launch assembly and around it: some of it raised a proposal. */
import type { Channel } from '#modules/proposals/index.ts'

export interface DemoVoice {
  readonly text: string
  readonly author: string
  /** Slug of the municipality. */
  readonly municipality: string
  readonly channel: Exclude<Channel, 'online'>
  /** The proposal it raised; absent: it stands alone. */
  readonly raised?: string
}

export const demoVoices: readonly DemoVoice[] = [
  {
    text: 'Lo SPID a mia madre lo faccio io, di sera. Ma chi è solo?',
    author: 'Persona all’assemblea di Novellara',
    municipality: 'novellara',
    channel: 'assembly',
    raised: 'P01',
  },
  {
    text: 'In posta mi hanno detto di guardare sul sito. Io il sito non ce l’ho.',
    author: 'Persona all’assemblea di Novellara',
    municipality: 'novellara',
    channel: 'assembly',
    raised: 'P01',
  },
  {
    text: 'A scuola abbiamo buttato venti portatili che andavano ancora.',
    author: 'Insegnante all’assemblea di Novellara',
    municipality: 'novellara',
    channel: 'assembly',
    raised: 'P05',
  },
  {
    text: 'Il modulo per l’assegno l’ho letto tre volte e non so se ne ho diritto.',
    author: 'Persona all’assemblea di Novellara',
    municipality: 'novellara',
    channel: 'assembly',
    raised: 'P10',
  },
  {
    text: 'Per portare mia moglie a Reggio a fare la visita ho chiesto a quattro vicini.',
    author: 'Persona allo sportello di Luzzara',
    municipality: 'luzzara',
    channel: 'help_desk',
    raised: 'P03',
  },
  {
    text: 'Mi basterebbe che qualcuno chiamasse, il lunedì, per sapere come sto.',
    author: 'Cittadina di Poviglio, al telefono',
    municipality: 'poviglio',
    channel: 'phone',
    raised: 'P09',
  },
  {
    text: 'Al centro sociale il Wi-Fi c’è solo se il barista accende il suo telefono.',
    author: 'Socio di un centro sociale, su carta',
    municipality: 'boretto',
    channel: 'paper',
    raised: 'P07',
  },
  {
    text: 'Sono stata al telefono quaranta minuti per un appuntamento con l’assistente sociale.',
    author: 'Persona all’assemblea di Novellara',
    municipality: 'novellara',
    channel: 'assembly',
    raised: 'P06',
  },
  {
    text: 'Chiedete anche a chi lavora di notte: di giorno alle riunioni non veniamo.',
    author: 'Persona all’assemblea di Novellara',
    municipality: 'novellara',
    channel: 'assembly',
  },
]
