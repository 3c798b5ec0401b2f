import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { shortDate } from '#ui/dates.ts'
import { FactList, Notice } from '#ui/facts.tsx'
import { Form, LinkButton, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { GroupPageData, GroupRow, MandateRow } from '../groupQueries.ts'
import { groupCategories } from '../words.ts'

const crumbs = (view: View) => [{ href: addresses.groups, label: view.t('people.groups.title') }]

interface GroupListPageProps {
  readonly view: View
  readonly groups: readonly GroupRow[]
}

/** The groups by stakeholder category; a category without groups says so. */
export const GroupListPage = ({ view, groups }: GroupListPageProps) => {
  const { t } = view
  return (
    <Page view={view} title={t('people.groups.title')} description={t('people.groups.lead')} breadcrumb={[]}>
      <TitleBlock view={view} title={t('people.groups.title')} lead={t('people.groups.lead')}>
        <LinkButton href={`${addresses.groups}/nuovo`} label={t('people.groups.add')} kind="secondary" />
      </TitleBlock>
      {groupCategories.map((category) => {
        const own = groups.filter((group) => group.category === category)
        return (
          <Section
            id={category}
            title={t(`people.category.${category}`)}
            note={t('people.groups.count', { count: own.length })}
            ruled
          >
            {own.length === 0 ? (
              <p class="pz-quiet">{t('people.groups.none')}</p>
            ) : (
              <ul>
                {own.map((group) => (
                  <li>
                    <a href={`${addresses.groups}/${group.id}`}>{group.name}</a>
                    {group.isInformal && ` (${t('people.group.informal')})`}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        )
      })}
    </Page>
  )
}

interface GroupPageProps {
  readonly view: View
  readonly group: GroupPageData
  /** Empty for those who do not give mandates. */
  readonly mandates: readonly MandateRow[]
  readonly decides: boolean
  readonly mayAsk: Verdict
}

export const GroupPage = ({ view, group, mandates, decides, mayAsk }: GroupPageProps) => {
  const { t } = view
  const ask = `${addresses.groups}/${group.id}/delega`
  return (
    <Page view={view} title={group.name} breadcrumb={crumbs(view)} reading>
      <TitleBlock view={view} number={t('people.group.label')} title={group.name} written="title">
        {mayAsk.allowed && <LinkButton href={ask} label={t('people.group.ask')} kind="secondary" />}
      </TitleBlock>
      <Section id="gruppo" title={t('people.group.about')} isTitleHidden>
        {group.description && <Reading text={group.description} />}
        <FactList
          facts={[
            { label: t('people.group.category'), value: t(`people.category.${group.category}`) },
            ...(group.isInformal
              ? [{ label: t('people.group.form'), value: t('people.group.informal') }]
              : []),
            ...(group.website
              ? [
                  {
                    label: t('people.group.website'),
                    value: (
                      <a href={group.website} rel="nofollow noopener">
                        {group.website}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {group.ownMandate && (
          <OwnMandate view={view} id={group.ownMandate.id} isActive={group.ownMandate.state === 'active'} />
        )}
      </Section>
      {group.proposals.length > 0 && (
        <Section id="proposte" title={t('people.group.proposals')} ruled>
          <ul>
            {group.proposals.map((proposal) => (
              <li>
                <a href={`${addresses.proposals}/${proposal.id}`}>{proposal.title}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {decides && <Mandates view={view} mandates={mandates} />}
    </Page>
  )
}

const OwnMandate = ({
  view,
  id,
  isActive,
}: {
  readonly view: View
  readonly id: number
  readonly isActive: boolean
}) => (
  <Notice icon="people">
    <p>{view.t(isActive ? 'people.group.youAct' : 'people.group.youAsked')}</p>
    <Form action={`${addresses.groups}/deleghe/${id}/termina`}>
      <Submit kind="plain" label={view.t(isActive ? 'people.group.layDown' : 'people.group.takeBack')} />
    </Form>
  </Notice>
)

const Mandates = ({ view, mandates }: { readonly view: View; readonly mandates: readonly MandateRow[] }) => {
  const { t } = view
  return (
    <Section id="deleghe" title={t('people.mandates.title')} intro={t('people.mandates.intro')} ruled>
      {mandates.length === 0 ? (
        <p>{t('people.mandates.none')}</p>
      ) : (
        <DataTable
          caption={t('people.mandates.title')}
          columns={[
            { label: t('people.mandates.who'), isRowHeader: true },
            { label: t('people.mandates.state') },
            { label: t('people.mandates.since') },
            { label: t('people.mandates.statement') },
            { label: t('people.mandates.actions') },
          ]}
          rows={mandates.map((mandate) => [
            mandate.name || t('people.mandates.noName'),
            t(`people.mandateState.${mandate.state}`),
            shortDate(view.language, mandate.requestedAt),
            mandate.statement,
            <MandateActions view={view} mandate={mandate} />,
          ])}
        />
      )}
    </Section>
  )
}

const MandateActions = ({ view, mandate }: { readonly view: View; readonly mandate: MandateRow }) => {
  const address = `${addresses.groups}/deleghe/${mandate.id}`
  const isAsked = mandate.state === 'requested'
  return (
    <>
      {isAsked && (
        <Form action={`${address}/concedi`}>
          <Submit kind="secondary" label={view.t('people.mandates.grant')} />
        </Form>
      )}
      <Form action={`${address}/termina`}>
        <Submit kind="plain" label={view.t(isAsked ? 'people.mandates.decline' : 'people.mandates.end')} />
      </Form>
    </>
  )
}
