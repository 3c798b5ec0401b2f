/** Lines of a field that cannot be taken, each with its reason. */
import type { FormState } from '#ui/formState.ts'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { lineField } from '../rules/readLines.ts'

interface WrongLinesProps {
  readonly view: View
  readonly form: FormState
  readonly field: string
}

/** Each line that cannot be taken, where the summary above the form leads; what was typed stands above them. */
export const WrongLines = ({ view, form, field }: WrongLinesProps) => {
  const wrong = Object.entries(form.errors).filter(([name]) => name.startsWith(lineField(field, '')))
  if (wrong.length === 0) return null
  return (
    <ul class="pz-opinion-wrong">
      {wrong.map(([name, message]) => (
        <li id={name} tabindex={-1}>
          {sayMessage(view.t, message)}
        </li>
      ))}
    </ul>
  )
}
