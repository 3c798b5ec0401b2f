/** From where we started to where we want to be, a notch where we should be today, and the judgement in words. */
import { raw } from 'hono/html'
import type { View } from './view.ts'

interface IndicatorBarProps {
  readonly view: View
  readonly baseline: number
  readonly target: number
  readonly today: number
  /** Where we should be today. */
  readonly expected: number
}

export const IndicatorBar = ({ view, baseline, target, today, expected }: IndicatorBarProps) => {
  const reached = share(baseline, target, today)
  const notch = share(baseline, target, expected)
  return (
    <div class="pz-indicator">
      {raw(
        `<svg width="100%" height="20" aria-hidden="true" focusable="false"><rect class="pz-indicator-ground" x="0.5" y="5.5" width="100%" height="9"/><rect class="pz-bar-full" y="5" width="${reached}%" height="10"/><rect class="pz-indicator-notch" x="${notch}%" width="3" height="20"/></svg>`,
      )}
      <span>{view.t(reached >= notch ? 'ui.indicator.onTime' : 'ui.indicator.behind')}</span>
    </div>
  )
}

/** Percent of the way from baseline to target, which may also lie below. */
function share(baseline: number, target: number, value: number): number {
  if (target === baseline) return value === target ? 100 : 0
  return Math.max(0, Math.min(100, Math.round((1000 * (value - baseline)) / (target - baseline)) / 10))
}

interface ShareBarProps {
  /** 0 to 1; the words stand beside it. */
  readonly share: number
}

/** One quantity of a whole: votes of voters, hours of hours. */
export const ShareBar = ({ share: part }: ShareBarProps) =>
  raw(
    `<svg class="pz-bar" width="100%" height="8" aria-hidden="true" focusable="false"><rect class="pz-bar-ground" width="100%" height="8"/><rect class="pz-bar-full" width="${Math.round(1000 * Math.max(0, Math.min(1, part))) / 10}%" height="8"/></svg>`,
  )
