/** The video of the launch assembly: invented, with a code that has the right shape and shows nothing. */

/** A row of `videos` without its subject: the assembly of Novellara, or the process. */
export const assemblyVideo = {
  provider: 'youtube',
  video_code: 'PZassemblea',
  title: 'Assemblea di apertura a Novellara: il riassunto in sei minuti',
  duration_seconds: 372,
  captions: 'sottotitoli in italiano e inglese',
  transcript: `Voce fuori campo: siamo nella sala civica di Novellara. È sabato, sono le sei di sera e le sedie non bastano. Si apre il percorso che aggiorna l’Agenda digitale della Bassa Reggiana.

La facilitatrice: stasera non si vota e non si decide. Si racconta. Vi chiedo una cosa sola: un bisogno, in una frase. Lo scriviamo sul cartellone e vi diamo una ricevuta, così fra sei mesi potete chiederci che fine ha fatto.

Una signora in terza fila: lo SPID a mia madre lo faccio io, di sera. Io lavoro in fabbrica, lei ha ottantun anni. Se sbaglio un codice resta senza ricette.

Un volontario del centro sociale: da noi la gente viene a chiedere aiuto col telefono in mano. Noi aiutiamo, ma non sappiamo se possiamo. Servirebbe qualcuno preparato, un pomeriggio fisso.

Un educatore: i tablet ci sono, nei cassetti. Basta raccoglierli, pulirli e insegnare a usarli. Tre ore di corso e una famiglia è dentro.

Una ragazza della consulta: le mie compagne non scrivono negli spazi del Comune. Scrivono di notte, e hanno paura di essere riconosciute. Vorrei un posto moderato, dove rispondono davvero.

La responsabile del percorso: ogni proposta avrà una risposta. Accolta, accolta in parte, rinviata o non accolta: sempre con i motivi, scritti. L’Unione ha trenta giorni di tempo da quando riceve il documento.

Voce fuori campo: la sera finisce con il cartellone pieno e una fila di ricevute. Il percorso continua nei laboratori degli altri comuni, su questo sito e al telefono.`,
} as const
