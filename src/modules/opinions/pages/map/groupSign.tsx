/** The sign of a group: shape and colour, always beside its letter. */

const signs = [
  'pz-group-sign pz-group-a',
  'pz-group-sign pz-group-b',
  'pz-group-sign pz-group-c',
  'pz-group-sign pz-group-d',
  'pz-group-sign pz-group-e',
  'pz-group-sign pz-group-f',
] as const

/** The colours of a group, for its marks, outline and bars. */
export const groupClasses = [
  'pz-group-a',
  'pz-group-b',
  'pz-group-c',
  'pz-group-d',
  'pz-group-e',
  'pz-group-f',
] as const

const shapes = [
  <circle cx="8" cy="8" r="5.500" />,
  <rect x="3" y="3" width="10" height="10" />,
  <path d="M8 2l6.500 11.500h-13z" />,
  <path d="M8 1.500L14.500 8 8 14.500 1.500 8z" />,
  <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="3.500" />,
  <path d="M8 14l6.500-11.500h-13z" />,
] as const

interface GroupSignProps {
  /** The place of the group: 0 is A. */
  readonly place: number
}

export const GroupSign = ({ place }: GroupSignProps) => (
  <svg class={signs[place % signs.length]} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    {shapes[place % shapes.length]}
  </svg>
)
