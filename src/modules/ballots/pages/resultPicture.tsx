/** The result in bars, the same numbers in a table. */
import { raw } from 'hono/html'
import { DataTable } from '#ui/dataTable.tsx'
import { money, number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import type { BallotOutcome, OptionOutcome } from '../counting/index.ts'
import { approximate, euros } from './resultAmounts.ts'

interface PictureProps {
  readonly view: View
  readonly outcome: BallotOutcome
}

/** One bar an option, the longest for the most; winners are named so in words. */
export const ResultBars = ({ view, outcome }: PictureProps) => {
  const { t } = view
  const most = Math.max(1, ...outcome.options.map(({ measure }) => measure.value))
  const unit = outcome.options[0]?.measure.unit ?? 'votes'
  const sorted = [...outcome.options].sort((a, b) => b.measure.value - a.measure.value)
  return (
    <figure class="pz-tally pz-tally-numbers">
      <figcaption>{t(`ballots.result.bars.${unit}`)}</figcaption>
      <p class="pz-quiet">{t('ballots.result.barsLegend')}</p>
      <ul>
        {sorted.map((option) => (
          <li>
            <p>
              <span>
                <span lang="it">{option.title}</span> {option.isSelected && <Wins view={view} />}
              </span>
              <strong>{number(view.language, option.measure.value)}</strong>
            </p>
            {raw(bar([{ share: option.measure.value / most, isHatched: !option.isSelected }]))}
          </li>
        ))}
      </ul>
    </figure>
  )
}

const Wins = ({ view }: { readonly view: View }) => <em>{view.t('ballots.result.wins')}</em>

interface BarPart {
  /** 0 to 1. */
  readonly share: number
  readonly isHatched: boolean
}

/** Parts one after another from the left; their words stand beside them. */
function bar(parts: readonly BarPart[]): string {
  let start = 0
  const drawn = parts.map(({ share, isHatched }) => {
    const width = Math.max(0, Math.min(1 - start, share))
    const x = start
    start += width
    const place = `x="${percent(x)}" width="${percent(width)}" height="10"`
    return width === 0 ? '' : `<rect class="${isHatched ? 'pz-bar-hatched' : 'pz-bar-full'}" ${place}/>`
  })
  return `<svg class="pz-bar" width="100%" height="10" aria-hidden="true" focusable="false"><rect class="pz-bar-ground" width="100%" height="10"/>${drawn.join('')}</svg>`
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`

/** The bars again as a table. */
export const ResultTable = ({ view, outcome }: PictureProps) => {
  const { t, language } = view
  const hasCost = outcome.method === 'budget'
  const unit = outcome.options[0]?.measure.unit ?? 'votes'
  const hasChannels = outcome.options.some(({ byChannel }) => byChannel !== null)
  const columns = [
    { label: t('ballots.result.column.number'), isNumber: true },
    { label: t('ballots.result.column.option'), isRowHeader: true },
    ...(hasCost ? [{ label: t('ballots.result.column.cost'), isNumber: true }] : []),
    { label: t(`ballots.result.column.supporters`), isNumber: true },
    ...(unit === 'votes' ? [] : [{ label: t(`ballots.result.column.${unit}`), isNumber: true }]),
    ...(hasChannels
      ? [
          { label: t('ballots.result.column.online'), isNumber: true },
          { label: t('ballots.result.column.paper'), isNumber: true },
        ]
      : []),
    { label: t('ballots.result.column.outcome') },
  ]
  const rows = outcome.options.map((option) => [
    number(language, option.number),
    <span lang="it">{option.title}</span>,
    ...(hasCost ? [option.costCents === null ? '' : money(language, option.costCents)] : []),
    number(language, option.votes),
    ...(unit === 'votes' ? [] : [number(language, option.measure.value)]),
    ...(hasChannels
      ? [number(language, option.byChannel?.online ?? 0), number(language, option.byChannel?.paper ?? 0)]
      : []),
    t(option.isSelected ? 'ballots.result.wins' : 'ballots.result.loses'),
  ])
  return <DataTable caption={t('ballots.result.table')} columns={columns} rows={rows} />
}

/** Equal Shares: how much of each cost its supporters could put together. */
export const PaymentBars = ({ view, outcome }: PictureProps) => {
  const { t } = view
  const paid = outcome.options
    .filter(
      ({ reason, costCents }) => costCents && reason.kind !== 'unsupported' && reason.kind !== 'no_room',
    )
    .sort((a, b) => Number(b.isSelected) - Number(a.isSelected))
  const hasRest = paid.some((option) =>
    paymentParts(option).some(({ isHatched, share }) => isHatched && share > 0),
  )
  return (
    <figure class="pz-tally">
      <figcaption>{t('ballots.result.payments.title')}</figcaption>
      <p class="pz-legend">
        <span>
          <span class="pz-legend-full" />
          {t('ballots.result.payments.full')}
        </span>
        {hasRest && (
          <span>
            <span class="pz-legend-hatched" />
            {t('ballots.result.payments.rest')}
          </span>
        )}
      </p>
      <ul>
        {paid.map((option) => (
          <li>
            <p>
              <span lang="it">{option.title}</span> {option.isSelected && <Wins view={view} />}
              <strong>{paymentSaid(view, option)}</strong>
            </p>
            {paymentParts(option).length > 0 && raw(bar(paymentParts(option)))}
          </li>
        ))}
      </ul>
    </figure>
  )
}

function paymentParts({ reason, costCents }: OptionOutcome): BarPart[] {
  const cost = (costCents ?? 0) / 100 || 1
  if (reason.kind === 'shared') {
    const full = reason.isEachPoint ? 1 : (approximate(reason.price) * reason.paying) / cost
    return [
      { share: full, isHatched: false },
      { share: reason.exhausted > 0 ? 1 - full : 0, isHatched: true },
    ]
  }
  return reason.kind === 'short' ? [{ share: approximate(reason.left) / cost, isHatched: true }] : []
}

export function paymentSaid({ t, language }: View, { reason, costCents, isSelected }: OptionOutcome): string {
  const cost = money(language, costCents ?? 0)
  if (reason.kind === 'shared') return t('ballots.result.payments.paid', { cost })
  if (reason.kind === 'short')
    return t('ballots.result.payments.short', { left: euros(language, reason.left), cost })
  if (reason.kind === 'fits') return t('ballots.result.payments.leftOver', { cost })
  return isSelected ? cost : t('ballots.result.payments.none', { cost })
}
