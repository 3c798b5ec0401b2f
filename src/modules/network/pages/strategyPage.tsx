import { addresses } from '#ui/addresses.ts'
import { LinkButton } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { StrategyPageContent } from '../queries/strategies.ts'

interface StrategyPageProps {
  readonly view: View
  readonly strategy: StrategyPageContent
  readonly canEdit: boolean
}

export const StrategyPage = ({ view, strategy, canEdit }: StrategyPageProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={strategy.title}
      reading
      description={strategy.summary}
      breadcrumb={[{ href: addresses.strategies, label: t('network.strategies.title') }]}
      crumb={strategy.body.name}
    >
      <TitleBlock
        view={view}
        title={strategy.title}
        written="titleAndLead"
        lead={strategy.summary}
        meta={[
          {
            icon: 'flag',
            text: strategy.body.name,
            href: `${addresses.bodies}/${strategy.body.slug}`,
          },
          ...(strategy.adopted ? [{ icon: 'document', text: strategy.adopted } as const] : []),
        ]}
      >
        {canEdit && (
          <LinkButton
            href={`${addresses.strategies}/${strategy.id}/obiettivi/nuovo`}
            label={t('network.strategies.add')}
            kind="secondary"
          />
        )}
      </TitleBlock>
      {strategy.objectives.map((objective) => (
        <Section id={objective.code.toLowerCase()} title={`${objective.code}. ${objective.title}`} ruled>
          <Reading text={objective.detail} />
          <Referring view={view} objective={objective} />
        </Section>
      ))}
    </Page>
  )
}

interface ReferringProps {
  readonly view: View
  readonly objective: StrategyPageContent['objectives'][number]
}

const Referring = ({ view, objective }: ReferringProps) => {
  const { t } = view
  if (objective.processes.length === 0 && objective.proposalCount === 0)
    return <p class="pz-quiet">{t('network.strategies.nothingRefers')}</p>
  return (
    <>
      <h3>{t('network.strategies.refers')}</h3>
      <ul>
        {objective.processes.map((process) => (
          <li>
            <a href={`${addresses.processes}/${process.id}`}>{process.title}</a>
          </li>
        ))}
        {objective.proposals.map((proposal) => (
          <li>
            <a href={`${addresses.proposals}/${proposal.id}`}>{proposal.title}</a>
          </li>
        ))}
      </ul>
      {objective.proposalCount > objective.proposals.length && (
        <p class="pz-quiet">
          {t('network.strategies.moreProposals', {
            count: objective.proposalCount - objective.proposals.length,
          })}
        </p>
      )}
    </>
  )
}
