/** Statements with their shares by group: a bar, a percentage and the number of people who answered. */
import { number } from '#ui/numbers.ts'
import { contentLanguage, type View } from '#ui/view.ts'
import type { DrawnGroup, OpinionCounts } from '../../map/storedMap.ts'
import { GroupSign, groupClasses } from './groupSign.tsx'
import type { StatementWords } from './mapWords.ts'

interface StatementRowsProps {
  readonly view: View
  readonly rows: readonly StatementWords[]
  readonly groups: readonly DrawnGroup[]
}

export const StatementRows = ({ view, rows, groups }: StatementRowsProps) => (
  <ul class="pz-opinion-rows">
    {rows.map(({ statement, numbers, direction }) => {
      const { t, language } = view
      const side = direction === 'agree' ? numbers.agree : numbers.disagree
      return (
        <li>
          <div>
            <p class="pz-opinion-words" lang={contentLanguage(view)}>
              {statement.text}
            </p>
            <p class={direction === 'agree' ? 'pz-quiet' : 'pz-quiet pz-opinion-against'}>
              {t(`opinions.map.said.${direction}`, {
                side: number(language, side),
                count: numbers.seen,
                seen: number(language, numbers.seen),
              })}
            </p>
          </div>
          {groups.length > 1 && (
            <ul class="pz-opinion-shares">
              {groups.map(({ letter }, place) => {
                const counts = numbers.byGroup[place]
                return (
                  counts && (
                    <ShareRow view={view} letter={letter} place={place} counts={counts} of={direction} />
                  )
                )
              })}
            </ul>
          )}
        </li>
      )
    })}
  </ul>
)

interface ShareRowProps {
  readonly view: View
  readonly letter: string
  readonly place: number
  readonly counts: OpinionCounts
  readonly of: 'agree' | 'disagree'
}

const ShareRow = ({ view, letter, place, counts, of }: ShareRowProps) => {
  const share = counts.seen === 0 ? 0 : Math.round((100 * counts[of]) / counts.seen)
  return (
    <li class={groupClasses[place % groupClasses.length]}>
      <GroupSign place={place} />
      <span class="pz-opinion-letter">
        <span class="visually-hidden">{view.t('opinions.map.group')} </span>
        {letter}
      </span>
      <svg class="pz-opinion-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="10" />
        <rect class="pz-opinion-filled" width={share} height="10" />
      </svg>
      <span class="pz-opinion-share">
        {number(view.language, share)}%
        <span class="visually-hidden"> {view.t(`opinions.map.shareOf.${of}`)},</span>
      </span>
      <span class="pz-opinion-seen">{view.t('opinions.room.answers', { count: counts.seen })}</span>
    </li>
  )
}
