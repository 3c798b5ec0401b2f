// biome-ignore-all lint/a11y/noAriaHiddenOnFocusable: the ground and the landmarks take no focus
/** A drawn map: links over a drawing that only eyes need. A sheet for wide screens, one for phones; one is shown. */
import type { View } from '#ui/view.ts'
import { coast, po, type Spot, viaEmilia, waters } from './geography.ts'
import { type Label, placeLabels } from './labels.ts'
import { gathered, type MapContent, type Place, type Sign } from './places.ts'
import { type Dot, type Projection, projectionOnto, type Sheet, tenths } from './projection.ts'
import { dotRadius, namesOf, pathOf, seaOf } from './strokes.ts'

interface PlaceMapProps {
  readonly view: View
  readonly content: MapContent
  /** What the map shows, for those who do not see it. */
  readonly label: string
  /** Where the same places stand in a table; before each one's id where several places share a dot. */
  readonly table?: string | undefined
}

const wide: Sheet = { width: 760, height: 400 }
const narrow: Sheet = { width: 300, height: 200 }

export const PlaceMap = (props: PlaceMapProps) => (
  <>
    <SheetOfMap {...props} sheet={wide} sheetClass="pz-map pz-map-wide" />
    <SheetOfMap {...props} sheet={narrow} sheetClass="pz-map pz-map-narrow" />
  </>
)

interface SheetProps extends PlaceMapProps {
  readonly sheet: Sheet
  readonly sheetClass: 'pz-map pz-map-wide' | 'pz-map pz-map-narrow'
}

/** Two places closer than this are one dot: a finger tells 24 px apart (WCAG 2.5.8). */
const apart = 30

const SheetOfMap = ({ view, content, label, table, sheet, sheetClass }: SheetProps) => {
  const project = projectionOnto(content.extent, sheet)
  const groups = gathered(content.places, project, apart)
  const drawn = groups.map((places) => dotOf(places, project, content.isCounted))
  const landmarks = content.landmarks.map((mark) => ({ ...project(mark), radius: 4, name: mark.name }))
  const free = landmarks.filter((mark) => isOn(sheet, mark) && !drawn.some((dot) => isTouching(dot, mark)))
  const names = waters
    .map((water) => ({ ...project(water), radius: 0, name: water.name }))
    .filter((water) => isOn(sheet, water))
  const road = viaEmilia.map(project)
  const labels = placeLabels([...drawn, ...free, ...names], sheet, road)
  const hasLinks = content.places.some(({ sign }) => sign !== 'here')
  return (
    <svg
      class={sheetClass}
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      role={hasLinks ? undefined : 'img'}
      focusable="false"
    >
      <title>{label}</title>
      <g aria-hidden="true">
        <Ground project={project} sheet={sheet} />
        {free.map((mark, index) => (
          <>
            <circle class="pz-map-mark" cx={mark.x} cy={mark.y} r={mark.radius} />
            <Name class="pz-map-quiet" label={labels[drawn.length + index]} name={mark.name} />
          </>
        ))}
        {names.map(({ name }, index) => (
          <Name class="pz-map-water" label={labels[drawn.length + free.length + index]} name={name} />
        ))}
      </g>
      {groups.map((places, index) => (
        <PlaceLink
          view={view}
          places={places}
          dot={drawn[index]}
          label={labels[index]}
          table={table}
          isCounted={content.isCounted}
        />
      ))}
    </svg>
  )
}

const isOn = ({ width, height }: Sheet, { x, y }: Dot): boolean => x > 0 && y > 0 && x < width && y < height

const isTouching = (dot: Dot & { radius: number }, mark: Dot): boolean =>
  Math.hypot(dot.x - mark.x, dot.y - mark.y) < dot.radius + 5

interface DrawnDot extends Dot {
  readonly radius: number
  readonly name: string
  readonly count: number
  readonly sign: Sign
}

function dotOf(places: readonly Place[], project: Projection, isCounted: boolean): DrawnDot {
  const first = places[0]
  if (!first) throw new Error('A dot has a place')
  const count = isCounted ? places.reduce((sum, place) => sum + place.count, 0) : places.length
  const isSaid = isCounted || count > 1
  const sign = places.every((place) => place.sign === first.sign) ? first.sign : 'full'
  const radius = dotRadius(isSaid ? count : undefined)
  return { ...project(first), radius, name: namesOf(places), count: isSaid ? count : 0, sign }
}

interface PlaceLinkProps {
  readonly view: View
  readonly places: readonly Place[]
  readonly dot: DrawnDot | undefined
  readonly label: Label | undefined
  readonly table: string | undefined
  readonly isCounted: boolean
}

const PlaceLink = ({ view, places, dot, label, table }: PlaceLinkProps) => {
  const [first] = places
  if (!first || !dot) return null
  const isAlone = places.length === 1
  const said = isAlone
    ? first.said
    : view.t('pacts.map.several', {
        count: places.length,
        names: places.map((place) => place.said).join('; '),
      })
  const drawing = (
    <>
      <title>{said}</title>
      <SignOf dot={dot} />
      {dot.count > 0 && (
        <text class="pz-map-number" x={dot.x} y={tenths(dot.y + 5)}>
          {dot.count}
        </text>
      )}
      <Name class="pz-map-name" label={label} name={dot.name} />
    </>
  )
  if (first.sign === 'here') return <g class="pz-map-here">{drawing}</g>
  return (
    <a href={isAlone ? first.href : `#${table}${first.id}`} aria-label={said}>
      {drawing}
    </a>
  )
}

const SignOf = ({ dot: { x, y, radius, sign } }: { readonly dot: DrawnDot }) => {
  if (sign === 'square') {
    const side = tenths(radius * 1.8)
    return (
      <rect
        class="pz-map-ring"
        x={tenths(x - side / 2)}
        y={tenths(y - side / 2)}
        width={side}
        height={side}
        rx={2}
      />
    )
  }
  return <circle class={sign === 'ring' ? 'pz-map-ring' : 'pz-map-disc'} cx={x} cy={y} r={radius} />
}

interface NameProps {
  readonly class: 'pz-map-name' | 'pz-map-quiet' | 'pz-map-water'
  readonly label: Label | undefined
  readonly name: string
}

const Name = ({ class: nameClass, label, name }: NameProps) =>
  label ? (
    <text class={nameClass} x={label.x} y={label.y} text-anchor={label.anchor}>
      {name}
    </text>
  ) : null

const Ground = ({ project, sheet }: { readonly project: Projection; readonly sheet: Sheet }) => {
  const path = (line: readonly Spot[]) => pathOf(line.map(project))
  return (
    <>
      <path class="pz-map-sea" d={seaOf(coast.map(project), sheet)} />
      <path class="pz-map-shore" d={path(coast)} />
      <path class="pz-map-po" d={path(po)} />
      <path class="pz-map-road" d={path(viaEmilia)} />
    </>
  )
}
