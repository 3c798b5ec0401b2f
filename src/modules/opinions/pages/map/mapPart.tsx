/** Words first, then the picture: the part of the page that is drawn anew when somebody answers. */
import { Columns, GoLink, Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import type { MessageKey } from '#ui/words.ts'
import { statementsAddress } from '../../appearance.ts'
import type { OwnAnswer } from '../../conversation.ts'
import { leastAnswers, leastGroup, leastPeople } from '../../map/storedMap.ts'
import type { FoundMap } from '../../queries/findMap.ts'
import { leastForMap } from '../../rules/leastToOpen.ts'
import { isMapShown, isPlaced, missingPeople, peopleOutside, placeOf } from '../../rules/mapRules.ts'
import { FileLinks, FileMoment } from '../fileLinks.tsx'
import { sizeSaid } from '../sizeSaid.ts'
import { GroupList, OwnPlace } from './groupWords.tsx'
import { drawingOf } from './mapDrawing.ts'
import { MapPicture } from './mapPicture.tsx'
import { dividingOf, groupsSaid, ownWords, unitingOf } from './mapWords.ts'
import { StatementRows } from './statementRows.tsx'

interface MapPartProps {
  readonly view: View
  readonly conversation: number
  readonly map: FoundMap
  /** The reader's own answers, and nobody else's. */
  readonly own: readonly OwnAnswer[]
}

export const MapPart = ({ view, conversation, map, own }: MapPartProps) => {
  const { t } = view
  const groups = groupsSaid(map)
  const uniting = unitingOf(map)
  const dividing = dividingOf(map)
  const place = placeOf(map, own)
  const said = place && ownWords(map, place, own)
  return (
    <>
      <Section id="numeri" title={t('opinions.map.who')} isTitleHidden>
        <p class="pz-opinion-numbers">{sizeSaid(view, map)}</p>
        <ul class="pz-opinion-channels">
          {map.channels.map(({ channel, people, answers }) => (
            <li>
              {t(`opinions.map.channel.${channel}`, {
                count: people,
                answers: t('opinions.room.answers', { count: answers }),
              })}
            </li>
          ))}
        </ul>
        {!isMapShown(map) && (
          <div class="pz-opinion-missing">
            <h2>{t('opinions.map.notYet')}</h2>
            <p>
              {map.texts.size < leastForMap
                ? t('opinions.map.fewStatements', { count: map.texts.size, least: leastForMap })
                : t('opinions.map.missing', {
                    count: missingPeople(map),
                    least: leastPeople,
                    answers: leastAnswers,
                  })}
            </p>
          </div>
        )}
      </Section>
      {isMapShown(map) && map.drawn && (
        <>
          <Section
            id="unisce"
            title={t(unitesTitles[groups.length] ?? 'opinions.map.unitesMore', { count: groups.length })}
            ruled
          >
            {uniting.length === 0 ? (
              <p>{t('opinions.map.unitesNone')}</p>
            ) : (
              <StatementRows view={view} rows={uniting} groups={map.drawn.groups} />
            )}
          </Section>
          <Section id="divide" title={t('opinions.map.divides')} ruled>
            {dividing.length === 0 ? (
              <p>{t(groups.length > 1 ? 'opinions.map.dividesNone' : 'opinions.map.dividesNoGroups')}</p>
            ) : (
              <StatementRows view={view} rows={dividing} groups={map.drawn.groups} />
            )}
            {[...uniting, ...dividing].some(({ numbers }) => numbers.leavesOutFew) && (
              <p class="pz-quiet">{t('opinions.map.leavesOutFewSome', { least: leastGroup })}</p>
            )}
          </Section>
          <Section
            id="mappa"
            title={t(waysTitles[groups.length] ?? 'opinions.map.ways', { count: groups.length })}
            band
          >
            <Columns kind="equal">
              <div>
                {groups.length > 0 ? (
                  <GroupList view={view} groups={groups} />
                ) : (
                  <p>{t('opinions.map.noGroups')}</p>
                )}
                <Outside view={view} map={map} />
                {said && (
                  <>
                    <h3>{t('opinions.map.own.title')}</h3>
                    <OwnPlace view={view} own={said} />
                  </>
                )}
              </div>
              <div>
                <MapPicture
                  view={view}
                  drawing={drawingOf(map.drawn, place && isPlaced(place) ? place : null)}
                  groups={map.drawn.groups}
                  others={map.drawn.others}
                />
                {map.drawn.quality.warnings.length > 0 && (
                  <ul class="pz-opinion-cautions">
                    {map.drawn.quality.warnings.map(({ code }) => (
                      <li>{t(`opinions.map.caution.${code}`)}</li>
                    ))}
                  </ul>
                )}
              </div>
            </Columns>
          </Section>
        </>
      )}
      <Section id="dati" title={t('opinions.map.data')} isTitleHidden>
        <p class="pz-actions">
          <GoLink
            href={statementsAddress(conversation)}
            label={t('opinions.map.allStatements', { count: map.texts.size })}
          />
          <FileLinks view={view} conversation={conversation} map={map} />
        </p>
        <FileMoment view={view} map={map} />
      </Section>
    </>
  )
}

const unitesTitles: Readonly<Record<number, MessageKey>> = {
  0: 'opinions.map.unitesAll',
  1: 'opinions.map.unitesAll',
  2: 'opinions.map.unitesBoth',
  3: 'opinions.map.unitesThree',
}

/** Small numbers in words, as beside them. */
const waysTitles: Readonly<Record<number, MessageKey>> = {
  2: 'opinions.map.waysTwo',
  3: 'opinions.map.waysThree',
  4: 'opinions.map.waysFour',
  5: 'opinions.map.waysFive',
}

/** Whoever adds up finds everybody; a handful is not numbered, and not to be found by taking away either. */
const Outside = ({ view: { t }, map }: Pick<MapPartProps, 'view' | 'map'>) => {
  const { others, few } = peopleOutside(map)
  const areOthersSaid = others === 0 || others >= leastGroup
  if (few === 0) return null
  return (
    <p>
      {areOthersSaid
        ? t('opinions.map.fewAnswers', { count: few, least: leastAnswers })
        : t('opinions.map.outside', { count: few + others, least: leastAnswers })}
    </p>
  )
}
