/** Forms of those who run the table: opening it, adding a member, answering a request, recording presences. */
import { Radios, Select } from '#ui/choices.tsx'
import { Callout, FactList } from '#ui/facts.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { memberName, processAddress, tableAddress } from '../appearance.ts'
import type { MemberRow } from '../queries/tablePage.ts'
import { memberCategories, memberKinds, presences } from '../words.ts'
import { FormPage } from './formPage.tsx'

interface FormProps {
  readonly view: View
  readonly form: FormState
  readonly formKey: string
}

interface OpenPageProps extends FormProps {
  readonly process: { readonly id: number; readonly shortTitle: string }
}

export const OpenPage = ({ view, form, formKey, process }: OpenPageProps) => {
  const { t } = view
  return (
    <FormPage
      view={view}
      form={form}
      title={t('negotiations.open.title')}
      above={{ href: processAddress(process.id), label: process.shortTitle }}
    >
      <TitleBlock view={view} title={t('negotiations.open.title')} lead={t('negotiations.open.lead')} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action="/tavoli/apri" hidden={{ _key: formKey, process: String(process.id) }}>
          <TextField view={view} form={form} name="title" label={t('negotiations.open.name')} isPublic />
          <TextArea view={view} form={form} name="purpose" label={t('negotiations.open.purpose')} isPublic />
          <TextArea
            view={view}
            form={form}
            name="decisionRule"
            label={t('negotiations.open.rule')}
            help={t('negotiations.open.ruleHelp')}
            isPublic
          />
          <Submit label={t('negotiations.open.submit')} />
        </Form>
      </Section>
    </FormPage>
  )
}

interface TableFormProps extends FormProps {
  readonly table: { readonly id: number; readonly title: string }
}

export const AdmitPage = ({ view, form, formKey, table }: TableFormProps) => {
  const { t } = view
  const work = `${tableAddress(table.id)}/lavoro`
  return (
    <FormPage
      view={view}
      form={form}
      title={t('negotiations.admit.title')}
      above={{ href: work, label: t('negotiations.work.title') }}
    >
      <TitleBlock view={view} title={t('negotiations.admit.title')} lead={t('negotiations.admit.lead')} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${tableAddress(table.id)}/componenti`} hidden={{ _key: formKey }}>
          <TextField view={view} form={form} name="name" label={t('negotiations.admit.name')} isPublic />
          <TextField
            view={view}
            form={form}
            name="shortName"
            label={t('negotiations.admit.shortName')}
            width="medium"
            isPublic
          />
          <Select
            view={view}
            form={form}
            name="category"
            label={t('negotiations.admit.category')}
            options={memberCategories
              .filter((category) => category !== 'citizen')
              .map((value) => ({ value, label: t(`negotiations.category.${value}`) }))}
          />
          <Radios
            view={view}
            form={form}
            name="kind"
            label={t('negotiations.admit.kind')}
            options={memberKinds.map((value) => ({ value, label: t(`negotiations.kind.${value}`) }))}
          />
          <Submit
            label={t('negotiations.admit.submit')}
            back={{ href: work, label: t('negotiations.work.back') }}
          />
        </Form>
      </Section>
    </FormPage>
  )
}

interface RequestPageProps extends TableFormProps {
  readonly request: MemberRow
}

export const RequestPage = ({ view, form, formKey, table, request }: RequestPageProps) => {
  const { t } = view
  const title = t('negotiations.request.title', { name: memberName(view, request) })
  const as = t(request.kind === 'member' ? 'negotiations.ask.member' : 'negotiations.ask.observer')
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      above={{ href: `${tableAddress(table.id)}/lavoro`, label: t('negotiations.work.title') }}
    >
      <TitleBlock view={view} title={title} />
      <Section>
        <FactList facts={[{ label: t('negotiations.request.what'), value: as }]} />
        <Callout title={t('negotiations.request.why')}>{request.reasons}</Callout>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${tableAddress(table.id)}/richieste/${request.id}`} hidden={{ _key: formKey }}>
          <Radios
            view={view}
            form={form}
            name="decision"
            label={t('negotiations.request.decision')}
            options={[
              { value: 'admitted', label: t('negotiations.request.admit') },
              { value: 'declined', label: t('negotiations.request.decline') },
            ]}
          />
          <TextArea
            view={view}
            form={form}
            name="answer"
            label={t('negotiations.request.answer')}
            help={t('negotiations.request.answerHelp')}
            isPublic
          />
          {request.category !== 'citizen' && (
            <TextField
              view={view}
              form={form}
              name="shortName"
              label={t('negotiations.request.shortName')}
              width="medium"
              isOptional
            />
          )}
          <Submit
            label={t('negotiations.request.submit')}
            back={{ href: `${tableAddress(table.id)}/lavoro`, label: t('negotiations.work.back') }}
          />
        </Form>
      </Section>
    </FormPage>
  )
}

interface AttendancePageProps extends TableFormProps {
  readonly sitting: { readonly id: number; readonly title: string }
  readonly members: readonly MemberRow[]
}

export const AttendancePage = ({ view, form, formKey, table, sitting, members }: AttendancePageProps) => {
  const { t } = view
  const title = t('negotiations.attendance.title', { sitting: sitting.title })
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      above={{ href: `${tableAddress(table.id)}/lavoro`, label: t('negotiations.work.title') }}
    >
      <TitleBlock view={view} title={title} lead={t('negotiations.attendance.lead')} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        {members.length === 0 ? (
          <p>{t('negotiations.attendance.none')}</p>
        ) : (
          <Form action={`${tableAddress(table.id)}/sedute/${sitting.id}/presenze`} hidden={{ _key: formKey }}>
            {members.map((member) => (
              <Radios
                view={view}
                form={form}
                name={`presence-${member.id}`}
                label={memberName(view, member)}
                isRow
                options={presences.map((value) => ({ value, label: t(`negotiations.presence.${value}`) }))}
              />
            ))}
            <Submit
              label={t('negotiations.attendance.submit')}
              back={{ href: `${tableAddress(table.id)}/lavoro`, label: t('negotiations.work.back') }}
            />
          </Form>
        )}
      </Section>
    </FormPage>
  )
}
