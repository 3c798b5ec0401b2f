/** Hours done month by month against those promised, as figures and as bars. */
import { type Day, daysBetween } from '#ui/dates.ts'
import type { PactOverview } from '../queries/pactOverview.ts'
import type { Pact } from '../words.ts'

export interface MonthOfHours {
  readonly month: Day
  readonly done: number
  /** The same share of the promised hours every month; none where no hours were promised. */
  readonly planned: number | null
}

const daysOfMonth = 30.44
const shown = 6

export function hoursByMonth(
  pact: Pick<Pact, 'startsOn' | 'endsOn'>,
  overview: Pick<PactOverview, 'months' | 'hoursPlanned'>,
): MonthOfHours[] {
  const months =
    pact.startsOn === null || pact.endsOn === null
      ? 0
      : Math.max(1, daysBetween(pact.startsOn, pact.endsOn) / daysOfMonth)
  const planned =
    months === 0 || overview.hoursPlanned === 0
      ? null
      : Math.round((10 * overview.hoursPlanned) / months) / 10
  return overview.months.slice(-shown).map(({ month, hours }) => ({ month, done: hours, planned }))
}

const height = 120
const width = 46

/** Bars with the line of what was promised; the table beside them says the same. */
export function drawHours(months: readonly MonthOfHours[]): string {
  const most = Math.max(1, ...months.flatMap(({ done, planned }) => [done, planned ?? 0]))
  const tall = (hours: number) => Math.round((height - 4) * (hours / most))
  const bars = months
    .map(
      ({ done }, index) =>
        `<rect class="pz-bar-full" x="${index * (width + 4)}" y="${height - tall(done)}" width="${width}" height="${tall(done)}"/>`,
    )
    .join('')
  const across = months.length * (width + 4)
  const promised = months[0]?.planned ?? null
  const line =
    promised === null
      ? ''
      : `<line x1="0" x2="${across}" y1="${height - tall(promised)}" y2="${height - tall(promised)}" stroke="currentColor" stroke-width="2" stroke-dasharray="6 4"/>`
  return `<svg class="pz-bar" viewBox="0 0 ${across} ${height}" width="100%" height="${height}" preserveAspectRatio="xMinYMax meet" aria-hidden="true" focusable="false">${bars}${line}</svg>`
}
