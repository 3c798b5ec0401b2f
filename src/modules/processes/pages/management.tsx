/** The desk of the process manager: what is missing, what may be done now, and why not. */

import type { Child } from 'hono/jsx'
import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { FactList, Notice } from '#ui/facts.tsx'
import { Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { ShareBar } from '#ui/indicatorBar.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import type { CheckedRequirement } from '../completeness.ts'
import { fixAddress } from '../fixAddress.ts'
import { type ManagementPart, managementAddress, processAddress } from '../places.ts'
import { sourceOf } from '../processFacts.ts'
import type { Process, Terms } from '../words.ts'

export interface ManagementContent {
  readonly process: Process
  readonly terms: Terms
  readonly checked: readonly CheckedRequirement[]
  /** Days the clock has left; null where it does not run. */
  readonly clock: number | null
  readonly verdicts: {
    readonly publish: Verdict
    readonly edit: Verdict
    readonly move: Verdict
    readonly start: Verdict
    readonly extend: Verdict
  }
}

interface ManagementProps {
  readonly view: View
  readonly content: ManagementContent
}

export const ManagementPage = ({ view, content }: ManagementProps) => {
  const { t } = view
  const { process, verdicts } = content
  const done = content.checked.filter((item) => item.isDone).length
  return (
    <Page
      view={view}
      title={t('processes.manage.title', { title: process.shortTitle })}
      section="processes"
      breadcrumb={[
        { href: addresses.processes, label: t('processes.title') },
        { href: processAddress(process.id), label: process.shortTitle },
      ]}
      crumb={t('processes.manage.crumb')}
      isHidden
    >
      <TitleBlock
        view={view}
        number={process.shortTitle}
        state={process.state === 'draft' ? 'draft' : process.state === 'published' ? 'open' : 'done'}
        stateLabel={t(`processes.state.${process.state}`)}
        title={t('processes.manage.heading')}
        lead={t(`processes.manage.lead.${process.state}`)}
      />
      <Section
        id="completezza"
        title={t('processes.completeness.title')}
        note={t('processes.completeness.count', { done, count: content.checked.length })}
        ruled
      >
        <ShareBar share={done / Math.max(1, content.checked.length)} />
        <DataTable
          caption={t('processes.completeness.title')}
          columns={[
            { label: t('processes.completeness.what'), isRowHeader: true },
            { label: t('processes.completeness.state') },
          ]}
          rows={content.checked.map((item) => [
            t(`processes.requirement.${item.requirement}`),
            <RequirementState view={view} process={process} item={item} />,
          ])}
        />
        {process.state === 'draft' && (
          <Gate view={view} verdict={verdicts.publish} label={t('processes.publish.button')}>
            <Form action={managementAddress(process.id, 'pubblica')}>
              <Submit label={t('processes.publish.button')} />
            </Form>
          </Gate>
        )}
      </Section>
      <Section id="orologio" title={t('processes.clock.title')} ruled>
        <Clock view={view} content={content} />
      </Section>
      <Section id="strumenti" title={t('processes.manage.tools')} ruled>
        <ul class="pz-link-list">
          <Tool
            view={view}
            id={process.id}
            part="testi"
            label={t('processes.texts.title')}
            verdict={verdicts.edit}
          />
          <Tool
            view={view}
            id={process.id}
            part="fasi"
            label={t('processes.phases.title')}
            verdict={verdicts.move}
          />
          <Tool
            view={view}
            id={process.id}
            part="permessi"
            label={t('processes.matrix.title')}
            verdict={verdicts.edit}
          />
          <Tool
            view={view}
            id={process.id}
            part="obiettivi"
            label={t('processes.objectives.title')}
            verdict={verdicts.edit}
          />
          <Tool view={view} id={process.id} part="documenti" label={t('processes.documents.title')} />
        </ul>
      </Section>
    </Page>
  )
}

interface RequirementStateProps {
  readonly view: View
  readonly process: Process
  readonly item: CheckedRequirement
}

const RequirementState = ({ view, process, item }: RequirementStateProps) => {
  const { t } = view
  if (item.isDone) return <StatusTag view={view} state="done" label={t('processes.completeness.done')} />
  return (
    <>
      <StatusTag
        view={view}
        state={item.locksPublication ? 'late' : 'not_due'}
        label={t(item.locksPublication ? 'processes.completeness.locks' : 'processes.completeness.missing')}
      />{' '}
      <a href={fixAddress(process, item.requirement)}>
        {t('processes.completeness.fix')}
        <span class="visually-hidden">: {t(`processes.requirement.${item.requirement}`)}</span>
      </a>
    </>
  )
}

const Clock = ({ view, content }: ManagementProps) => {
  const { t } = view
  const { process, terms, verdicts, clock } = content
  const facts = [
    {
      label: t('processes.clock.start'),
      value: process.formalStart
        ? `${t('processes.clock.on', { date: process.formalStart })}. ${process.formalStartEvent}`
        : t('processes.clock.notYet'),
    },
    {
      label: t('processes.clock.longest'),
      value: `${t('processes.facts.months', { count: terms.process_months.amount })} ${sourceOf(view, terms.process_months)}`,
    },
    {
      label: t('processes.clock.latestEnd'),
      value: process.latestEnd
        ? t('processes.clock.left', { date: process.latestEnd, count: clock ?? 0 })
        : t('processes.clock.noEnd'),
    },
    {
      label: t('processes.clock.extension'),
      value:
        process.extensionDays > 0
          ? t('processes.facts.extended', {
              count: process.extensionDays,
              reason: process.extensionReason ?? '',
            })
          : `${t('processes.clock.mayExtend', { count: terms.extension_days.amount })} ${sourceOf(view, terms.extension_days)}`,
    },
    {
      label: t('processes.clock.answer'),
      value: `${t('processes.facts.answerDays', { count: terms.answer_days.amount })} ${sourceOf(view, terms.answer_days)}`,
    },
  ]
  return (
    <>
      <FactList facts={facts} />
      {process.formalStart === null ? (
        <Gate view={view} verdict={verdicts.start} label={t('processes.start.button')}>
          <LinkButton href={managementAddress(process.id, 'avvio')} label={t('processes.start.open')} />
        </Gate>
      ) : (
        <Gate view={view} verdict={verdicts.extend} label={t('processes.extension.button')}>
          <LinkButton
            kind="secondary"
            href={managementAddress(process.id, 'proroga')}
            label={t('processes.extension.open')}
          />
        </Gate>
      )}
      {process.state === 'concluded' && (
        <Notice icon="tick">
          <p>{t('processes.why.concluded')}</p>
        </Notice>
      )}
    </>
  )
}

interface GateProps {
  readonly view: View
  readonly verdict: Verdict
  readonly label: string
  readonly children: Child
}

/** The action where it may be done; otherwise its name with the reason. */
const Gate = ({ view, verdict, label, children }: GateProps) =>
  verdict.allowed ? <div>{children}</div> : <Locked label={label} why={sayMessage(view.t, verdict.because)} />

interface ToolProps {
  readonly view: View
  readonly id: number
  readonly part: ManagementPart
  readonly label: string
  readonly verdict?: Verdict
}

const Tool = ({ view, id, part, label, verdict }: ToolProps) => (
  <li>
    {!verdict || verdict.allowed ? (
      <a href={managementAddress(id, part)}>{label}</a>
    ) : (
      <Locked label={label} why={sayMessage(view.t, verdict.because)} />
    )}
  </li>
)
