/** The signs of the interface: 24 px box, 2 px stroke, `currentColor`; always beside a word, so hidden from screen readers. */
import { raw } from 'hono/html'

const drawings = {
  'arrow-right': '<path d="M4 12h15M13 6l6 6-6 6"/>',
  'arrow-left': '<path d="M20 12H5M11 6l-6 6 6 6"/>',
  bell: '<path d="M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 22h4"/>',
  calendar: '<rect x="4" y="5" width="16" height="16" rx="1"/><path d="M4 10h16M8 2v5M16 2v5"/>',
  circle: '<circle cx="12" cy="12" r="9"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>',
  comment: '<path d="M4 5h16v12H10l-5 4v-4H4z"/>',
  desk: '<path d="M3 10h18M5 10v9M19 10v9M8 10V6h8v4"/>',
  document: '<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/>',
  dots: '<path d="M6 12h.01M12 12h.01M18 12h.01"/>',
  download: '<path d="M12 4v11M7 11l5 5 5-5M4 20h16"/>',
  equals: '<circle cx="12" cy="12" r="9"/><path d="M8 10.500h8M8 14h8"/>',
  euro: '<path d="M18 6a7 7 0 1 0 0 12M4 10h9M4 14h9"/>',
  filter: '<path d="M4 7h16M7 12h10M10 17h4"/>',
  flag: '<path d="M6 21V4h12l-3 4 3 4H6"/>',
  globe: '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18"/>',
  half: '<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" stroke="none"/>',
  hands: '<path d="M3 12l4-5 5 2 5-2 4 5-8 7z"/><path d="M9 13l3 2"/>',
  history: '<path d="M4 12a8 8 0 1 0 3-6.200M4 4v4h4M12 8v4l3 2"/>',
  later: '<path d="M4 12h11M11 7l5 5-5 5M20 5v14"/>',
  link: '<path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1"/>',
  lock: '<rect x="5" y="11" width="14" height="10" rx="1"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
  mail: '<rect x="3" y="5" width="18" height="14" rx="1"/><path d="m4 7 8 6 8-6"/>',
  menu: '<path d="M4 6h16M4 12h16M4 18h16"/>',
  minus: '<rect x="4" y="4" width="16" height="16" rx="1"/><path d="M8 12h8"/>',
  paper: '<path d="M5 4h14v16H5zM8 8h8M8 12h8M8 16h5"/>',
  people:
    '<circle cx="9" cy="8" r="3.500"/><path d="M2.500 20c0-4 3-6 6.500-6s6.500 2 6.500 6M16 5a3.500 3.500 0 0 1 0 6.500M18 14.500c2.500.7 3.500 2.700 3.500 5.500"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.500 21c0-4.500 3.500-7 7.500-7s7.500 2.500 7.500 7"/>',
  phone:
    '<path d="M6 3h3l2 5-2.500 2a11 11 0 0 0 5.500 5.500l2-2.500 5 2v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z"/>',
  pin: '<path d="M12 21s7-6 7-11.500a7 7 0 0 0-14 0C5 15 12 21 12 21z"/><circle cx="12" cy="9.500" r="2.500"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  search: '<circle cx="10.500" cy="10.500" r="6.500"/><path d="m15.500 15.500 5 5"/>',
  thread:
    '<circle cx="6" cy="5" r="2.500"/><circle cx="18" cy="19" r="2.500"/><path d="M6 7.500V13c0 2 1 3 3 3h6c2 0 3 .5 3 .5"/>',
  tick: '<circle cx="12" cy="12" r="9"/><path d="m8 12 3 3 5-6"/>',
  video: '<rect x="3" y="6" width="13" height="12" rx="1"/><path d="m16 11 5-3v8l-5-3"/>',
  warning: '<path d="M12 4 2.500 20h19zM12 10v4M12 17h.01"/>',
  x: '<path d="M6 6l12 12M18 6 6 18"/>',
} as const

export type IconName = keyof typeof drawings

const sheet = Object.fromEntries(
  Object.entries(drawings).map(([name, drawing]) => [
    name,
    raw(`<svg class="pz-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawing}</svg>`),
  ]),
) as Record<IconName, ReturnType<typeof raw>>

interface IconProps {
  readonly name: IconName
}

/** One sign, printed in place: repeated paths compress to a few bytes and need no second tree in the page. */
export const Icon = ({ name }: IconProps) => sheet[name]

const mark = raw(
  '<svg class="pz-mark" viewBox="0 0 44 55" width="44" height="55" aria-hidden="true" focusable="false"><path class="pz-mark-strips" d="M12 4h17a4.500 4.500 0 0 1 0 9H12zM12 16h24a4.500 4.500 0 0 1 0 9H12zM12 28h17a4.500 4.500 0 0 1 0 9H12z"/><path class="pz-mark-stem" d="M4 4h4v51H4z"/></svg>',
)

/** The mark: three strips of field held by the thread. */
export const Mark = () => mark

const portico = raw(
  '<svg class="pz-drawing pz-portico" viewBox="0 0 96 44" width="132" height="60" aria-hidden="true" focusable="false"><path d="M2 4h92M6 4v36M90 4v36M2 40h92M10 40V21a8.500 8.500 0 0 1 17 0v19M29.500 40V21a8.500 8.500 0 0 1 17 0v19M49 40V21a8.500 8.500 0 0 1 17 0v19M68.500 40V21a8.500 8.500 0 0 1 17 0v19M6 9h84"/></svg>',
)

/** The portico: the drawing of empty states. */
export const Portico = () => portico
