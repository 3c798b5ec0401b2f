/** What a file would bring in, before anything is written. Pure. */
import type { FieldErrors } from '#platform/outcome.ts'
import { takenNumber, withUnwritten } from './importedStatements.ts'
import { type ImportedStatement, isWrong, lastVotes, readComments, readVotes } from './readPolis.ts'

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
  votesText: string,
  commentsText: string,
  known: Parameters<typeof takenNumber>[1],
): { readonly preview: ImportPreview } | { readonly errors: FieldErrors } {
  if (votesText.trim() === '') return { errors: { votes: { key: 'opinions.errors.votesFile' } } }
  const votes = readVotes(votesText)
  const comments = commentsText.trim() === '' ? [] : readComments(commentsText)
  if (isWrong(votes) || isWrong(comments)) {
    return {
      errors: {
        ...(isWrong(votes) && { votes: votes.wrong }),
        ...(isWrong(comments) && { comments: comments.wrong }),
      },
    }
  }
  const last = lastVotes(votes)
  const statements = withUnwritten(comments, last)
  const number = takenNumber(statements, known)
  if (number !== undefined) {
    return { errors: { comments: { key: 'opinions.errors.numberTaken', values: { number } } } }
  }
  const count = (wanted: number) => last.filter(({ vote }) => vote === wanted).length
  return {
    preview: {
      people: new Set(last.map(({ participant }) => participant)).size,
      answers: last.length,
      agree: count(1),
      disagree: count(-1),
      pass: count(0),
      statements: statements.length,
      rejected: comments.filter(({ moderated }) => moderated === -1).length,
      unwritten: statements.length - comments.length,
      first: [...comments].sort((a, b) => a.number - b.number).slice(0, mostShown),
    },
  }
}
