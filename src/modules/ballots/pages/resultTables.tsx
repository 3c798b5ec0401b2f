/** The tables of a count: who paid what, rounds, duels, seats. */
import { DataTable } from '#ui/dataTable.tsx'
import { money, number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import type { BallotOutcome, CountRound, Detail, OptionOutcome } from '../counting/index.ts'
import { amount, euros, eurosLess } from './resultAmounts.ts'
import { PaymentBars } from './resultPicture.tsx'
import { titleOf } from './resultReasons.ts'

interface TablesProps {
  readonly view: View
  readonly outcome: BallotOutcome
}

export const CountTables = ({ view, outcome }: TablesProps) => {
  const { detail } = outcome
  if (!detail) return null
  switch (detail.kind) {
    case 'shares':
      return <Shares view={view} outcome={outcome} detail={detail} />
    case 'rounds':
      return <Rounds view={view} outcome={outcome} detail={detail} />
    case 'duels':
      return <DuelTable view={view} outcome={outcome} detail={detail} />
    case 'steps':
      return <Steps view={view} outcome={outcome} detail={detail} />
  }
}

interface DetailProps<Kind extends Detail['kind']> extends TablesProps {
  readonly detail: Extract<Detail, { readonly kind: Kind }>
}

const Shares = ({ view, outcome, detail }: DetailProps<'shares'>) => {
  const { t, language } = view
  const raised = detail.raised ?? 0
  return (
    <>
      <p>
        {t('ballots.result.shares.each', { share: eurosLess(language, detail.share, raised) })}{' '}
        {raised > 0 &&
          t('ballots.result.shares.raised', { count: raised, share: euros(language, detail.share) })}
      </p>
      <PaymentBars view={view} outcome={outcome} />
      {outcome.selected.length > 0 && (
        <DataTable
          caption={t('ballots.result.shares.table')}
          isCaptionShown
          columns={[
            { label: t('ballots.result.column.option'), isRowHeader: true },
            { label: t('ballots.result.column.cost'), isNumber: true },
            { label: t('ballots.result.column.supporters'), isNumber: true },
            { label: t('ballots.result.shares.price'), isNumber: true },
            { label: t('ballots.result.shares.paying'), isNumber: true },
            { label: t('ballots.result.shares.exhausted'), isNumber: true },
            { label: t('ballots.result.shares.penniless'), isNumber: true },
          ]}
          rows={bought(outcome).map((option) => [
            <span lang="it">{option.title}</span>,
            money(language, option.costCents ?? 0),
            number(language, option.votes),
            ...paymentCells(view, option),
          ])}
        />
      )}
    </>
  )
}

/** As they were bought; what the others lacked stands beside their bars and in their sentences. */
const bought = ({ options, selected }: BallotOutcome): OptionOutcome[] =>
  selected.flatMap((id) => options.filter(({ option }) => option === id))

function paymentCells({ t, language }: View, { reason }: OptionOutcome): string[] {
  if (reason.kind === 'free') return ['–', '–', '–', '–']
  if (reason.kind !== 'shared') return [t('ballots.result.shares.leftOver'), '–', '–', '–']
  const price = euros(language, reason.price, 'up')
  return [
    reason.isEachPoint ? t('ballots.result.shares.byPoint', { price }) : price,
    number(language, reason.paying),
    number(language, reason.exhausted),
    number(language, reason.penniless),
  ]
}

const Rounds = ({ view, outcome, detail }: DetailProps<'rounds'>) => {
  const { t, language } = view
  return (
    <>
      {detail.quota !== null && (
        <p>{t('ballots.result.rounds.quota', { quota: amount(language, detail.quota) })}</p>
      )}
      <Wide label={t('ballots.result.rounds.table')}>
        <thead>
          <tr>
            <th scope="col">{t('ballots.result.column.option')}</th>
            {detail.rounds.map((round, index) => (
              <th scope="col" class="pz-number">
                {number(language, index + 1)}
                <span class="pz-round-step">{roundSaid(view, outcome, round)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcome.options.map(({ option, title }) => (
            <tr>
              <th scope="row" lang="it">
                {title}
              </th>
              {detail.rounds.map(({ votes, elected }) => (
                <td class="pz-number">
                  {votes[option] === undefined ? '–' : amount(language, votes[option])}
                  {elected.includes(option) && <em>{t('ballots.result.wins')}</em>}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('ballots.result.rounds.exhausted')}</th>
            {detail.rounds.map(({ exhausted }) => (
              <td class="pz-number">{amount(language, exhausted)}</td>
            ))}
          </tr>
        </tbody>
      </Wide>
    </>
  )
}

function roundSaid({ t }: View, outcome: BallotOutcome, { action, option }: CountRound): string {
  const title = option === null ? '' : titleOf(outcome, option)
  if (action === 'surplus') return t('ballots.result.rounds.surplus', { title })
  if (action === 'exclusion' || (action === 'iteration' && option !== null))
    return t('ballots.result.rounds.exclusion', { title })
  return t(action === 'iteration' ? 'ballots.result.rounds.iteration' : 'ballots.result.rounds.first')
}

const DuelTable = ({ view, outcome, detail }: DetailProps<'duels'>) => {
  const { t, language } = view
  const numberOf = (id: number) => outcome.options.find(({ option }) => option === id)?.number ?? 0
  return (
    <>
      <p>{t('ballots.result.duels.how')}</p>
      <Wide label={t('ballots.result.duels.table')}>
        <thead>
          <tr>
            <th scope="col">{t('ballots.result.column.option')}</th>
            {detail.order.map((id) => (
              <th scope="col" class="pz-number">
                <abbr title={titleOf(outcome, id)}>{number(language, numberOf(id))}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {detail.order.map((id, row) => (
            <tr>
              <th scope="row">
                {number(language, numberOf(id))}. <span lang="it">{titleOf(outcome, id)}</span>
              </th>
              {detail.order.map((_, column) => {
                const votes = detail.wins[row]?.[column] ?? 0
                const against = detail.wins[column]?.[row] ?? 0
                if (row === column) return <td class="pz-number">–</td>
                return (
                  <td class={votes > against ? 'pz-number pz-duel-won' : 'pz-number'}>
                    {number(language, votes)}
                    {votes > against && <span class="visually-hidden"> {t('ballots.result.duels.won')}</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </Wide>
    </>
  )
}

const Steps = ({ view, outcome, detail }: DetailProps<'steps'>) => {
  const { t, language } = view
  return (
    <Wide label={t('ballots.result.steps.table')}>
      <thead>
        <tr>
          <th scope="col">{t('ballots.result.column.option')}</th>
          {detail.steps.map(({ by }, index) => (
            <th scope="col" class="pz-number">
              {number(language, index + 1)}
              <span class="pz-round-step">{t(`ballots.result.steps.${stepBy(by)}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outcome.options.map(({ option, title }) => (
          <tr>
            <th scope="row" lang="it">
              {title}
            </th>
            {detail.steps.map(({ scores, chosen }) => (
              <td class="pz-number">
                {scores[option] === undefined ? '–' : amount(language, scores[option])}
                {chosen.includes(option) && <em>{t('ballots.result.wins')}</em>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Wide>
  )
}

const steps = ['add', 'load', 'pay', 'approvals'] as const
const stepBy = (by: string) => steps.find((one) => one === by) ?? 'any'

/** A table with a column for each round or option: on narrow screens it scrolls within itself. */
const Wide = ({ label, children }: { readonly label: string; readonly children?: unknown }) => (
  <section class="pz-wide-table" aria-label={label} tabindex={0}>
    <table class="table pz-table">
      <caption>{label}</caption>
      {children}
    </table>
  </section>
)
