/** Who promised what, who signed, what the administration gives. */
import { DataTable } from '#ui/dataTable.tsx'
import { dayOf, shortDate } from '#ui/dates.ts'
import { LinkButton, Locked } from '#ui/forms.tsx'
import { money } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { commitmentStanding, pactAddress, supportStatus } from '../appearance.ts'
import type { PactOverview } from '../queries/pactOverview.ts'
import { isTimeFor } from '../rules/deeds.ts'
import type { Pact, PactState } from '../words.ts'

interface PartProps {
  readonly view: View
  readonly overview: PactOverview
}

/** A person who signs for themselves is never named in public. */
const partyName = ({ t }: View, label: string): string => label || t('pacts.page.aPerson')

export const PromisesPart = ({ view, overview }: PartProps) => {
  const { t, language } = view
  const today = dayOf(view.now)
  return (
    <Section
      id="impegni"
      title={t('pacts.page.promises')}
      note={t('pacts.page.promisesNote', { count: overview.commitments.length })}
      intro={overview.signedOn === null ? t('pacts.page.promisesOpen') : undefined}
    >
      <DataTable
        caption={t('pacts.page.promises')}
        columns={[
          { label: t('pacts.page.who') },
          { label: t('pacts.page.what'), isRowHeader: true },
          { label: t('pacts.page.forWhom') },
          { label: t('pacts.page.due') },
          { label: t('pacts.page.where') },
        ]}
        rows={overview.commitments.map((promise) => {
          const standing = commitmentStanding(promise, today)
          return [
            partyName(view, promise.who),
            <>
              {promise.what}
              {promise.hours !== null && (
                <span class="pz-quiet"> ({t('pacts.page.hours', { count: promise.hours })})</span>
              )}
              {promise.goods && <span class="pz-quiet"> {promise.goods}</span>}
            </>,
            promise.forWhom || t('pacts.page.everybody'),
            shortDate(language, promise.dueOn),
            <>
              <StatusTag
                view={view}
                state={standing.state}
                label={t(`pacts.commitmentState.${standing.word}`)}
              />
              {promise.evidence && <span class="pz-quiet"> {promise.evidence}</span>}
            </>,
          ]
        })}
      />
    </Section>
  )
}

interface PartiesPartProps extends PartProps {
  readonly pact: Pact
  readonly state: PactState
}

export const PartiesPart = ({ view, pact, overview }: PartiesPartProps) => {
  const { t, language } = view
  const joining = isTimeFor(pact, 'join', dayOf(view.now))
  const shown = overview.parties.filter(({ state }) => ['agreed', 'withdrawn', 'excluded'].includes(state))
  return (
    <Section
      id="parti"
      title={t(overview.signedOn === null ? 'pacts.page.parties' : 'pacts.page.signatories')}
    >
      {shown.length > 0 ? (
        <DataTable
          caption={t('pacts.page.parties')}
          columns={[
            { label: t('pacts.page.party'), isRowHeader: true },
            { label: t('pacts.page.side') },
            { label: t('pacts.page.partyState') },
            { label: t('pacts.page.signature') },
          ]}
          rows={shown.map((party) => [
            party.office ? `${partyName(view, party.label)}, ${party.office}` : partyName(view, party.label),
            t(`pacts.side.${party.side}`),
            [t(`pacts.partyState.${party.state}`), party.reason ?? ''].filter(Boolean).join('. '),
            party.signedOn === null
              ? t('pacts.page.notSigned')
              : t('pacts.page.signedOn', { date: shortDate(language, party.signedOn) }),
          ])}
        />
      ) : (
        <p>{t('pacts.page.noParties')}</p>
      )}
      {joining.allowed ? (
        <LinkButton
          kind="secondary"
          href={`${pactAddress(pact.id)}/cura/adesione`}
          label={t('pacts.page.join')}
        />
      ) : (
        <Locked label={t('pacts.page.join')} why={sayMessage(view.t, joining.because)} wayOut={undefined} />
      )}
    </Section>
  )
}

export const SupportsPart = ({ view, overview }: PartProps) => {
  const { t, language } = view
  return (
    <Section id="sostegni" title={t('pacts.page.supports')}>
      <DataTable
        caption={t('pacts.page.supports')}
        columns={[
          { label: t('pacts.page.supportForm') },
          { label: t('pacts.page.supportDetail'), isRowHeader: true },
          { label: t('pacts.page.where') },
          { label: t('pacts.page.value'), isNumber: true },
        ]}
        hasTotal
        rows={[
          ...overview.supports.map((support) => [
            t(`pacts.support.${support.form}`),
            support.detail,
            <StatusTag
              view={view}
              state={supportStatus[support.state]}
              label={t(`pacts.supportState.${support.state}`)}
            />,
            money(language, support.valueCents),
          ]),
          [
            t('pacts.page.total'),
            t('pacts.page.supportCount', { count: overview.supports.length }),
            '',
            money(language, overview.supportCents),
          ],
        ]}
      />
      <p class="pz-quiet">{t('pacts.page.supportNote')}</p>
    </Section>
  )
}
