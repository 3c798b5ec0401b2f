/** The table's working page: what waits, what is decided, who speaks for whom. */

import { proposalNumber } from '#modules/proposals/index.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { TextField } from '#ui/fields.tsx'
import { ErrorSummary, Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { documentAddress, outcomeStatus, proposalAddress, tableAddress } from '../appearance.ts'
import type { DecisionRow } from '../queries/tablePage.ts'
import type { WaitingProposal } from '../queries/workPage.ts'
import type { WorkPageProps } from './workProps.ts'
import { StaffSections } from './workStaff.tsx'

export const WorkPage = (props: WorkPageProps) => {
  const { view, found, form, mayRecord, mayDecide } = props
  const { t } = view
  return (
    <Page
      view={view}
      title={t('negotiations.work.title')}
      section="processes"
      breadcrumb={[{ href: tableAddress(found.table.id), label: found.table.title }]}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock view={view} title={t('negotiations.work.title')} lead={t('negotiations.work.lead')} />
      {Object.keys(form.errors).length > 0 && (
        <Section>
          <ErrorSummary view={view} errors={form.errors} />
        </Section>
      )}
      {!mayDecide.allowed && (
        <Section>
          <p>{sayMessage(t, mayDecide.because)}</p>
        </Section>
      )}
      <Waiting {...props} />
      <Decisions {...props} />
      <Priorities {...props} />
      <DocumentPart {...props} />
      {mayRecord.allowed && <StaffSections {...props} />}
    </Page>
  )
}

const Waiting = ({ view, found, waiting, mayDecide }: WorkPageProps) => {
  const { t } = view
  return (
    <Section title={t('negotiations.work.waiting')}>
      {waiting.length === 0 ? (
        <p>{t('negotiations.work.waitingNone')}</p>
      ) : (
        <DataTable
          caption={t('negotiations.work.waiting')}
          columns={[
            { label: t('negotiations.work.columns.proposal') },
            { label: t('negotiations.work.columns.online'), isNumber: true },
            { label: t('negotiations.work.columns.inPerson'), isNumber: true },
            { label: t('negotiations.work.columns.comments'), isNumber: true },
            ...(mayDecide.allowed ? [{ label: t('negotiations.work.columns.action') }] : []),
          ]}
          rows={waiting.map((proposal) => [
            <a href={proposalAddress(proposal.id)}>
              {proposalNumber(proposal.number)}, {proposal.title}
            </a>,
            proposal.online,
            proposal.inPerson,
            proposal.comments,
            ...(mayDecide.allowed ? [<TakeUp view={view} table={found.table.id} proposal={proposal} />] : []),
          ])}
        />
      )}
    </Section>
  )
}

interface TakeUpProps {
  readonly view: View
  readonly table: number
  readonly proposal: WaitingProposal
}

const TakeUp = ({ view, table, proposal }: TakeUpProps) => (
  <form method="post" action={`${tableAddress(table)}/presa-in-carico`}>
    <input type="hidden" name="proposal" value={String(proposal.id)} />
    <button type="submit" class="pz-plain-button">
      {view.t('negotiations.work.takeUp')}
      <span class="visually-hidden">: {proposal.title}</span>
    </button>
  </form>
)

const Decisions = (props: WorkPageProps) => {
  const { t } = props.view
  const open = props.found.decisions.filter(({ outcome }) => outcome === 'taken_up')
  const decided = props.found.decisions.filter(({ outcome }) => outcome !== 'taken_up')
  return (
    <>
      <Section title={t('negotiations.work.undecided')}>
        <DecisionTable
          {...props}
          caption={t('negotiations.work.undecided')}
          none={
            decided.length > 0
              ? t('negotiations.work.undecidedNone')
              : `${t('negotiations.table.noDecisions')}.`
          }
          decisions={open}
        />
      </Section>
      {decided.length > 0 && (
        <Section title={t('negotiations.work.decided')}>
          <DecisionTable {...props} caption={t('negotiations.work.decided')} none="" decisions={decided} />
        </Section>
      )}
    </>
  )
}

interface DecisionTableProps extends WorkPageProps {
  readonly caption: string
  readonly decisions: readonly DecisionRow[]
  /** What is said where there are none. */
  readonly none: string
}

const DecisionTable = ({ view, found, mayDecide, caption, decisions, none }: DecisionTableProps) => {
  const { t } = view
  if (decisions.length === 0) return <p>{none}</p>
  return (
    <DataTable
      caption={caption}
      columns={[
        { label: t('negotiations.work.columns.proposal') },
        { label: t('negotiations.work.columns.state') },
        ...(mayDecide.allowed ? [{ label: t('negotiations.work.columns.action') }] : []),
      ]}
      rows={decisions.map((decision) => [
        <a href={proposalAddress(decision.proposal)}>
          {proposalNumber(decision.number)}, {decision.title}
        </a>,
        <StatusTag
          view={view}
          state={outcomeStatus[decision.outcome]}
          label={t(`negotiations.outcome.${decision.outcome}`)}
        />,
        ...(mayDecide.allowed
          ? [
              <a href={`${tableAddress(found.table.id)}/decisioni/${decision.proposal}`}>
                {t(
                  decision.outcome === 'taken_up'
                    ? 'negotiations.work.decide'
                    : 'negotiations.work.decideAgain',
                )}
                <span class="visually-hidden">: {decision.title}</span>
              </a>,
            ]
          : []),
      ])}
    />
  )
}

const Priorities = ({ view, found, form, mayDecide }: WorkPageProps) => {
  const { t } = view
  const inDocument = found.decisions.filter(
    ({ outcome }) => outcome === 'in_document' || outcome === 'partly_in_document',
  )
  if (!mayDecide.allowed) return null
  return (
    <Section title={t('negotiations.work.priorities')} intro={t('negotiations.work.prioritiesIntro')}>
      {inDocument.length === 0 ? (
        <p>{t('negotiations.work.prioritiesNone')}</p>
      ) : (
        <Form action={`${tableAddress(found.table.id)}/priorita`}>
          {inDocument.map((decision) => (
            <TextField
              view={view}
              form={form}
              name={`place-${decision.proposal}`}
              label={t('negotiations.work.place', {
                title: `${proposalNumber(decision.number)}, ${decision.title}`,
              })}
              width="short"
              inputmode="numeric"
              autocomplete="off"
            />
          ))}
          <Submit label={t('negotiations.work.prioritiesSave')} />
        </Form>
      )}
    </Section>
  )
}

const DocumentPart = ({ view, found, mayRecord }: WorkPageProps) => {
  const { t } = view
  return (
    <Section title={t('negotiations.work.document')}>
      {found.document ? (
        <GoLink
          href={`${documentAddress(found.document.id)}${mayRecord.allowed ? '/lavoro' : ''}`}
          label={t(mayRecord.allowed ? 'negotiations.work.openDraft' : 'negotiations.table.documentRead')}
        />
      ) : mayRecord.allowed ? (
        <LinkButton href={`${tableAddress(found.table.id)}/documento`} label={t('negotiations.work.draft')} />
      ) : (
        <Locked label={t('negotiations.work.draft')} why={sayMessage(t, mayRecord.because)} />
      )}
    </Section>
  )
}
