/** What is wrong with statements from a meeting, said of the part of the form it is about. Pure. */
import type { FieldErrors } from '#platform/outcome.ts'
import type { Message } from '#ui/words.ts'
import { lineField } from './readLines.ts'

/** The command counts the sentences that were ticked before the lines that were typed: those count from 1 again. */
export function errorsOfNotes(errors: FieldErrors, ticked: number): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([name, said]) => {
      if (name === 'statements') return ['said', said]
      const line = Number(said.values?.line)
      return name === lineField('statements', line)
        ? [lineField('said', line), ofTheForm(said, line - ticked, ticked)]
        : [name, said]
    }),
  )
}

function ofTheForm({ key, values = {} }: Message, line: number, ticked: number): Message {
  const first = Number(values.first) - ticked
  // A sentence of the minutes has no line, and one that it repeats has none either.
  if (line <= 0 || first <= 0) return { key: 'opinions.errors.sentenceTwice', values }
  return { key, values: { ...values, line, ...(values.first !== undefined && { first }) } }
}
