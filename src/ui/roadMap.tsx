/** The schematic map: a list of links over a drawing that only eyes need. The list is the map. */
import { raw } from 'hono/html'
import { LabDrawing, type LabName } from './labDrawing.tsx'
import type { View } from './view.ts'

export interface Station {
  /** Where it stands: one of the ten labs, or the Union between the road and the Po. */
  readonly place: LabName | 'union'
  readonly name: string
  /** The building: "Chiostri di San Pietro". */
  readonly building: string
  readonly href: string
  /** How many things are open there now. */
  readonly open: number
  /** How many of these are meetings: said so where there is nothing else. */
  readonly meetings?: number | undefined
}

interface RoadMapProps {
  readonly view: View
  readonly stations: readonly Station[]
  readonly label?: string | undefined
}

const places = {
  piacenza: 'pz-station pz-station-piacenza',
  parma: 'pz-station pz-station-parma',
  'reggio-emilia': 'pz-station pz-station-reggio',
  union: 'pz-station pz-station-side pz-station-union',
  modena: 'pz-station pz-station-modena',
  bologna: 'pz-station pz-station-bologna',
  ferrara: 'pz-station pz-station-side pz-station-ferrara',
  forli: 'pz-station pz-station-forli',
  ravenna: 'pz-station pz-station-side pz-station-ravenna',
  cesena: 'pz-station pz-station-cesena',
  rimini: 'pz-station pz-station-rimini',
} as const

const order = Object.keys(places)

/** Stations come in any order and are drawn along the road; `<Page thread>` lets the thread become the Via Emilia. */
export const RoadMap = ({ view, stations, label }: RoadMapProps) => (
  <div class="pz-road">
    {stage}
    <ol aria-label={label ?? view.t('ui.map.label')}>
      {stations
        .toSorted((a, b) => order.indexOf(a.place) - order.indexOf(b.place))
        .map((station) => (
          <li class={`${places[station.place]} ${station.open > 0 ? 'pz-station-open' : 'pz-station-quiet'}`}>
            {station.place !== 'union' && <LabDrawing lab={station.place} />}
            <p>
              <a href={station.href}>{station.name}</a>
              <span class="pz-station-building">{station.building}</span>
              <span class="pz-station-count">{countOf(view, station)}</span>
            </p>
          </li>
        ))}
    </ol>
  </div>
)

const countOf = (view: View, { open, meetings }: Station): string =>
  view.t(open > 0 && open === meetings ? 'ui.map.meetings' : 'ui.map.open', { count: open })

const po = 'M0 88C70 100 130 82 236 64S330 92 420 84 560 48 628 66 720 130 800 130 960 66 1034 70'
const coast = 'M1034 70C1046 130 1036 190 1079 262S1108 356 1124 398'

const stage = raw(`<svg class="pz-stage" viewBox="0 0 1200 500" aria-hidden="true" focusable="false">
<defs><clipPath id="pz-plain"><path d="${po}${coast.replace('M1034 70', '')}L1075 400 0 178z"/></clipPath>
<pattern id="pz-fields" width="88" height="68" patternUnits="userSpaceOnUse" patternTransform="rotate(11.700)"><path class="pz-stage-fields" d="M0 .5h88M.5 0v68M22 0v68M44 0v68M66 0v68"/></pattern>
<radialGradient id="pz-sea" gradientUnits="userSpaceOnUse" cx="1140" cy="230" r="185"><stop class="pz-stage-sea" offset="0.400"/><stop class="pz-stage-shore" offset="1"/></radialGradient></defs>
<rect width="1200" height="500" fill="url(#pz-fields)" clip-path="url(#pz-plain)"/>
<path d="${coast}L1330 440V0H1034z" fill="url(#pz-sea)"/>
<path class="pz-stage-po" d="${po}"/><path class="pz-stage-water" d="${po}"/><path class="pz-stage-water" d="${coast}"/>
<g class="pz-stage-villages"><circle cx="318" cy="90" r="4.500"/><circle cx="346" cy="96" r="4.500"/><circle cx="380" cy="99" r="4.500"/><circle cx="408" cy="101" r="4.500"/><circle cx="436" cy="97" r="4.500"/><circle cx="330" cy="126" r="4.500"/><circle cx="356" cy="139" r="4.500"/><circle cx="392" cy="131" r="4.500"/></g>
<path class="pz-stage-side" d="M375 255V182Q375 160 397 160H415M665 315L745 195M815 346L912 262"/>
<path class="pz-stage-road" d="M60 190L1075 400"/>
<text class="pz-stage-name" x="152" y="60">Po</text><text class="pz-stage-name" x="1094" y="182">Adriatico</text><text class="pz-stage-via" transform="translate(98 186) rotate(11.700)">via Emilia</text></svg>`)
