/** The count by channel: full is online, hatched is in presence, and the same in words. */
import { raw } from 'hono/html'
import { number } from './numbers.ts'
import type { View } from './view.ts'

interface ChannelBarProps {
  readonly view: View
  readonly online: number
  readonly inPerson: number
  /** Absent: comments are not counted here. */
  readonly comments?: number | undefined
}

export const ChannelBar = ({ view, online, inPerson, comments }: ChannelBarProps) => {
  const { t, language } = view
  return (
    <div class="pz-channels">
      {bar(online, inPerson)}
      <p>
        <strong>{number(language, online)}</strong> {t('ui.channels.online')}{' '}
        <strong>{number(language, inPerson)}</strong> {t('ui.channels.inPerson')}
        {comments !== undefined && (
          <>
            {' '}
            <strong>{number(language, comments)}</strong> {t('ui.channels.comments', { count: comments })}
          </>
        )}
      </p>
    </div>
  )
}

interface ChannelLegendProps {
  readonly view: View
  /** Where it is explained how one counts. */
  readonly rules?: string | undefined
}

/** Once above a list of bars. */
export const ChannelLegend = ({ view, rules }: ChannelLegendProps) => (
  <p class="pz-legend">
    <span>
      <span class="pz-legend-full" />
      {view.t('ui.channels.legendOnline')}
    </span>
    <span>
      <span class="pz-legend-hatched" />
      {view.t('ui.channels.legendInPerson')}
    </span>
    {rules && <a href={rules}>{view.t('ui.channels.how')}</a>}
  </p>
)

/** Widths are presentation attributes of SVG: the content security policy allows no style attribute. */
function bar(online: number, inPerson: number) {
  const total = online + inPerson
  const full = total === 0 ? 0 : Math.round((1000 * online) / total) / 10
  const rest = Math.round(1000 - full * 10) / 10
  const hatched =
    inPerson === 0 ? '' : `<rect class="pz-bar-hatched" x="${full}%" width="${rest}%" height="8"/>`
  return raw(
    `<svg class="pz-bar" width="100%" height="8" aria-hidden="true" focusable="false"><rect class="pz-bar-ground" width="100%" height="8"/><rect class="pz-bar-full" width="${full}%" height="8"/>${hatched}</svg>`,
  )
}
