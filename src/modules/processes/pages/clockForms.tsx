/** Formal start and extension: two acts on the clock, each with what it changes said beforehand. */
import { Radios } from '#ui/choices.tsx'
import { type Day, dayOf, longDate } from '#ui/dates.ts'
import { Callout, Notice } from '#ui/facts.tsx'
import { DateField, NumberField, TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import type { View } from '#ui/view.ts'
import { managementAddress } from '../places.ts'
import { sourceOf } from '../processFacts.ts'
import { addMonths } from '../terms.ts'
import { extendable } from '../timetable.ts'
import type { Process, Terms } from '../words.ts'
import { backToDesk, DeskFrame } from './frame.tsx'

interface ClockFormProps {
  readonly view: View
  readonly process: Process
  readonly terms: Terms
  readonly form: FormState
}

/** The confirm page of the formal start: what freezes, until when, and what it is for. */
export const StartForm = ({ view, process, terms, form }: ClockFormProps) => {
  const { t } = view
  const today = dayOf(view.now)
  const months = terms.process_months
  return (
    <DeskFrame
      view={view}
      process={process}
      form={form}
      title={t('processes.start.title')}
      lead={t('processes.start.lead')}
    >
      <Notice icon="lock">
        <p>
          <strong>{t('processes.start.freezes')}</strong>
        </p>
        <ul>
          <li>{t('processes.start.freezesDates')}</li>
          <li>{t('processes.start.freezesBody', { body: process.decisionBodyName })}</li>
          <li>
            {t('processes.start.freezesEnd', {
              count: months.amount,
              date: addMonths(today, months.amount),
            })}{' '}
            {sourceOf(view, months)}
          </li>
        </ul>
        <p>{t('processes.start.staysOpen')}</p>
      </Notice>
      <Form action={managementAddress(process.id, 'avvio')}>
        <TextField
          view={view}
          form={form}
          name="event"
          label={t('processes.start.event')}
          help={t('processes.start.eventHelp')}
          isPublic
        />
        <DateField
          view={view}
          form={form}
          name="on"
          label={t('processes.start.on')}
          help={t('processes.start.onHelp')}
          first={process.publishedAt ? dayOf(process.publishedAt) : undefined}
          last={today}
        />
        <Submit label={t('processes.start.button')} back={backToDesk(view, process)} />
      </Form>
    </DeskFrame>
  )
}

/** The one extension: how long, which phase, why. */
export const ExtensionForm = ({ view, process, terms, form }: ClockFormProps) => {
  const { t } = view
  const most = terms.extension_days
  return (
    <DeskFrame
      view={view}
      process={process}
      form={form}
      title={t('processes.extension.title')}
      lead={t('processes.extension.lead')}
    >
      <Callout title={t('processes.extension.once')}>
        {t('processes.extension.most', { count: most.amount })} {sourceOf(view, most)}
      </Callout>
      <Form action={managementAddress(process.id, 'proroga')}>
        <NumberField
          view={view}
          form={form}
          name="days"
          label={t('processes.extension.days')}
          unit={t('processes.extension.unit')}
        />
        <Radios
          view={view}
          form={form}
          name="phase"
          label={t('processes.extension.phase')}
          help={t('processes.extension.phaseHelp')}
          options={extendable(process.phases, dayOf(view.now)).map((phase) => ({
            value: String(phase.id),
            label: phase.title,
            help: endOf(view, phase.endsOn),
          }))}
        />
        <TextArea
          view={view}
          form={form}
          name="reason"
          label={t('processes.extension.reason')}
          help={t('processes.extension.reasonHelp')}
          limit={1000}
          isPublic
        />
        <Submit label={t('processes.extension.button')} back={backToDesk(view, process)} />
      </Form>
    </DeskFrame>
  )
}

const endOf = (view: View, end: Day | null): string | undefined =>
  end === null ? undefined : view.t('processes.extension.endsOn', { date: longDate(view.language, end) })
