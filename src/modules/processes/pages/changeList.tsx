import { shortDate } from '#ui/dates.ts'
import type { View } from '#ui/view.ts'
import type { ToldChange } from '../changes.ts'

interface ChangeListProps {
  readonly view: View
  readonly changes: readonly ToldChange[]
}

/** Che cosa è cambiato: date, what, and in which role, never who. */
export const ChangeList = ({ view, changes }: ChangeListProps) => (
  <dl class="pz-facts">
    {changes.map((change) => (
      <div>
        <dt>
          {shortDate(view.language, change.at)}, {change.role}
        </dt>
        <dd>{change.text}</dd>
      </div>
    ))}
  </dl>
)
