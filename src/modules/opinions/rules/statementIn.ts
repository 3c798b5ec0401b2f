/** A sentence of a proposal's summary that somebody could agree with, or not. Pure. */
import { sentencesOf } from './sentencesOf.ts'

/**
 * Verbs that say how things are, or should be: "serve", "è", "devono". Without one a sentence is a title ("Un numero di
 * telefono per i passaggi") or an errand ("Rigenerare i dispositivi donati").
 */
const verbs =
  /(?<!\p{L})(è|sono|c’è|c'è|ha|hanno|serve|servono|va|vanno|deve|devono|dovrebbe|dovrebbero|può|possono|bisogna|occorre|occorrono|manca|mancano|resta|restano|apre|aprono|vogliamo|vorremmo|chiediamo)(?!\p{L})/iu

/** The first one that reads as a statement; undefined where there is none. */
export const statementIn = (summary: string, longest: number): string | undefined =>
  sentencesOf(summary, longest).find((sentence) => verbs.test(sentence) && !sentence.endsWith('?'))
