/** Old and new text in one: added and removed by sign, by line and by words for screen readers, never by colour only. */
import type { View } from './view.ts'

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

interface DiffTextProps {
  readonly view: View
  readonly parts: readonly DiffPart[]
}

export const DiffText = ({ view, parts }: DiffTextProps) => (
  <p class="pz-diff">
    {parts.map((part) => {
      if (part.kind === 'same') return part.text
      return part.kind === 'added' ? (
        <ins>
          <span class="visually-hidden">{view.t('ui.diff.added')} </span>
          {part.text}
          <span class="visually-hidden"> {view.t('ui.diff.addedEnd')}</span>
        </ins>
      ) : (
        <del>
          <span class="visually-hidden">{view.t('ui.diff.removed')} </span>
          {part.text}
          <span class="visually-hidden"> {view.t('ui.diff.removedEnd')}</span>
        </del>
      )
    })}
  </p>
)
