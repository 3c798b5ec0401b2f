/** What files would bring in, before anything is written. Pure. */
import type { FieldErrors } from '#platform/outcome.ts'
import type { ImportedFiles } from './importedFiles.ts'
import { takenNumber } from './importedStatements.ts'
import type { ImportedStatement } from './readPolis.ts'

export interface ImportPreview {
  readonly people: number
  readonly answers: number
  readonly agree: number
  readonly disagree: number
  readonly pass: number
  readonly statements: number
  readonly rejected: number
  /** Statements that have answers and no words: they are called by their number. */
  readonly unwritten: number
  readonly first: readonly ImportedStatement[]
}

const mostShown = 10

/** `known`: all statements of the conversation, whatever their state. */
export function importPreview(
  { statements, unwritten, votes }: ImportedFiles,
  known: Parameters<typeof takenNumber>[1],
): { readonly preview: ImportPreview } | { readonly errors: FieldErrors } {
  const number = takenNumber(statements, known)
  if (number !== undefined) {
    return { errors: { comments: { key: 'opinions.errors.numberTaken', values: { number } } } }
  }
  const counts = new Map([
    [-1, 0],
    [0, 0],
    [1, 0],
  ])
  for (const vote of votes.vote) counts.set(vote, (counts.get(vote) ?? 0) + 1)
  return {
    preview: {
      people: votes.participants.length,
      answers: votes.vote.length,
      agree: counts.get(1) ?? 0,
      disagree: counts.get(-1) ?? 0,
      pass: counts.get(0) ?? 0,
      statements: statements.length,
      rejected: statements.filter(({ moderated }) => moderated === -1).length,
      unwritten,
      first: statements.filter(({ text }) => text !== '').slice(0, mostShown),
    },
  }
}
