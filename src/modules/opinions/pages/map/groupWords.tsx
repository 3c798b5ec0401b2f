/** The groups in plain sentences with their numbers, and where one stands oneself. */
import { number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import { leastAnswers } from '../../map/storedMap.ts'
import { isPlaced } from '../../rules/mapRules.ts'
import { Quoted } from '../quoted.tsx'
import { GroupSign } from './groupSign.tsx'
import type { GroupWords, OwnWords } from './mapWords.ts'

interface GroupListProps {
  readonly view: View
  readonly groups: readonly GroupWords[]
}

export const GroupList = ({ view, groups }: GroupListProps) => {
  const { t, language } = view
  return (
    <ol class="pz-opinion-groups">
      {groups.map(({ group, stands }, place) => (
        <li id={`gruppo-${group.letter.toLowerCase()}`} data-group={group.letter}>
          <h3>
            <GroupSign place={place} />
            {t('opinions.map.groupTitle', {
              letter: group.letter,
              count: group.size,
              size: number(language, group.size),
            })}
          </h3>
          {stands.length === 0 ? (
            <p>{t('opinions.map.groupPlain')}</p>
          ) : (
            <ul>
              {stands.map(({ statement, direction, count, seen }) => (
                <li>
                  {t(`opinions.map.groupSaid.${direction}`, {
                    part: number(language, count),
                    count: seen,
                    seen: number(language, seen),
                  })}{' '}
                  <Quoted view={view} text={statement.text} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

interface OwnPlaceProps {
  readonly view: View
  readonly own: OwnWords
}

export const OwnPlace = ({ view, own }: OwnPlaceProps) => {
  const { t } = view
  const { place, group, compared, alike } = own
  return (
    <p class="pz-opinion-own">
      <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
        <circle cx="8" cy="8" r="6" />
      </svg>
      <span>
        {group
          ? t('opinions.map.own.near', { letter: group.letter, count: place.answers })
          : t(isPlaced(place) ? 'opinions.map.own.alone' : 'opinions.map.own.few', {
              count: place.answers,
              least: leastAnswers,
            })}{' '}
        {group &&
          compared > 0 &&
          t('opinions.map.own.alike', { alike, count: compared, letter: group.letter })}
      </span>
    </p>
  )
}
