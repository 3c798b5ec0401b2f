/** The map as a picture. Labels stand in a second drawing that is not scaled, so that they stay readable on phones. */
import { number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import { leastAnswers, leastGroup } from '../../map/storedMap.ts'
import { groupClasses } from './groupSign.tsx'
import type { DrawnMark, MapDrawing } from './mapDrawing.ts'
import { width } from './mapDrawing.ts'

interface MapPictureProps {
  readonly view: View
  readonly drawing: MapDrawing
  readonly groups: readonly { readonly letter: string; readonly size: number }[]
  /** How many people of no drawn group are on it. */
  readonly others: number
}

export const MapPicture = ({ view, drawing, groups, others }: MapPictureProps) => {
  const { t, language } = view
  const { height } = drawing
  const named = groups.map(({ letter, size }) =>
    t('opinions.map.groupLabel', { letter, size: number(language, size) }),
  )
  return (
    <figure class="pz-opinions-figure">
      <div class="pz-opinions-picture">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={t('opinions.map.pictureSaid', { groups: named.join('; ') })}
        >
          <path
            class="pz-opinions-axes"
            d={`M0 ${Math.round(drawing.centre[1])}h${width}M${Math.round(drawing.centre[0])} 0v${height}`}
          />
          {drawing.groups.map(({ outline }, place) => (
            <path
              class={outlineClasses[place % outlineClasses.length]}
              data-group={groups[place]?.letter}
              d={outline}
            />
          ))}
          <Marks marks={drawing.others} drawn="pz-opinions-others" />
          {drawing.groups.map(({ marks }, place) => (
            <g class={groupClasses[place % groupClasses.length]} data-group={groups[place]?.letter}>
              <Marks marks={marks} drawn={markClasses[place % markClasses.length] ?? ''} />
            </g>
          ))}
          {drawing.own && (
            <g class="pz-opinions-own">
              <path d={`M${drawing.own.spot.map(Math.round).join(' ')}v26`} />
              <circle cx={Math.round(drawing.own.spot[0])} cy={Math.round(drawing.own.spot[1])} r="9" />
            </g>
          )}
        </svg>
        <svg class="pz-opinions-labels" aria-hidden="true">
          {drawing.groups.map(({ label }, place) => (
            <text
              class={groupClasses[place % groupClasses.length]}
              data-group={groups[place]?.letter}
              x={`${label[0]}%`}
              y={`${label[1]}%`}
            >
              {groups[place] && `${groups[place].letter}, ${number(language, groups[place].size)}`}
            </text>
          ))}
          {drawing.own && (
            <text
              class="pz-opinions-here"
              x={`${drawing.own.label[0]}%`}
              y={`${drawing.own.label[1]}%`}
              dy="10"
            >
              {t('opinions.map.youAreHere')}
            </text>
          )}
        </svg>
      </div>
      <figcaption>
        {t(captionOf(drawing), { least: leastAnswers })}{' '}
        {others > 0 &&
          (others < leastGroup
            ? t('opinions.map.othersFew', { least: leastGroup })
            : t('opinions.map.others', { count: others }))}{' '}
        {t('opinions.map.captionMeans')}
      </figcaption>
    </figure>
  )
}

function captionOf({ isDense, isCovered }: MapDrawing) {
  if (isDense) return 'opinions.map.captionDense'
  return isCovered ? 'opinions.map.captionCovered' : 'opinions.map.caption'
}

interface MarksProps {
  readonly marks: readonly DrawnMark[]
  readonly drawn: string
}

const Marks = ({ marks, drawn }: MarksProps) => (
  <>
    {marks.map(({ path, size }) => (
      <path class={drawn} data-size={size} d={path} />
    ))}
  </>
)

const outlineClasses = [
  'pz-opinions-outline pz-group-a',
  'pz-opinions-outline pz-group-b',
  'pz-opinions-outline pz-group-c',
  'pz-opinions-outline pz-group-d',
  'pz-opinions-outline pz-group-e',
  'pz-opinions-outline pz-group-f',
] as const

/** Round and square ends, filled shapes, and a cross of lines. */
const markClasses = [
  'pz-opinions-disc',
  'pz-opinions-square',
  'pz-opinions-shape',
  'pz-opinions-shape',
  'pz-opinions-cross',
  'pz-opinions-shape',
] as const
