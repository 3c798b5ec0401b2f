/** The two files of an export, read: what they would bring in, and what a command writes. Pure. */
import type { FieldErrors } from '#platform/outcome.ts'
import { withUnwritten } from './importedStatements.ts'
import { type ImportedStatement, type ImportedVotes, isWrong, readComments, readVotes } from './readPolis.ts'

export interface ImportedFiles {
  /** By number, with those that only answers know of. */
  readonly statements: readonly ImportedStatement[]
  /** How many of them have no words. */
  readonly unwritten: number
  readonly votes: ImportedVotes
}

export function readFiles(
  votesText: string,
  commentsText: string,
): ImportedFiles | { readonly errors: FieldErrors } {
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
  const statements = withUnwritten(comments, votes.statement)
  return { statements, unwritten: statements.length - comments.length, votes }
}
