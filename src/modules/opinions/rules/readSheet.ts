/** What a sheet says: fields `answer_<statement>` with 1, 0 or -1, or nothing where no box is crossed. Pure. */
import type { FieldErrors } from '#platform/outcome.ts'
import type { OpinionVote } from '../words.ts'

export interface SheetAnswer {
  readonly statement: number
  readonly vote: OpinionVote
}

const votes: ReadonlyMap<unknown, OpinionVote> = new Map([
  ['1', 1],
  ['0', 0],
  ['-1', -1],
])

/** The answers of a sheet, or what is wrong with them: a statement nobody asks, a value that is none. */
export function readSheet(
  asked: ReadonlySet<number>,
  typed: Readonly<Record<string, unknown>>,
): { readonly answers: readonly SheetAnswer[] } | { readonly errors: FieldErrors } {
  const answers: SheetAnswer[] = []
  for (const [name, value] of Object.entries(typed)) {
    if (!name.startsWith('answer_') || value === '' || value === undefined) continue
    const statement = /^answer_([1-9]\d{0,8})$/.exec(name)?.[1]
    const vote = votes.get(typeof value === 'number' ? String(value) : value)
    if (statement === undefined || !asked.has(Number(statement))) {
      return { errors: { [name]: { key: 'opinions.errors.statement' } } }
    }
    if (vote === undefined) return { errors: { [name]: { key: 'opinions.errors.vote' } } }
    answers.push({ statement: Number(statement), vote })
  }
  if (answers.length === 0) return { errors: { sheet: { key: 'opinions.errors.sheetEmpty' } } }
  return { answers }
}
