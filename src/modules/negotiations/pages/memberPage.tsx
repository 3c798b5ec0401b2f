/** A member's own page: its delegates, whom nobody else sees, and the way out. */
import { TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { memberName, tableAddress } from '../appearance.ts'
import type { MemberRow } from '../queries/tablePage.ts'
import type { DelegateRow } from '../queries/workPage.ts'
import { FormPage } from './formPage.tsx'

interface MemberPageProps {
  readonly view: View
  readonly form: FormState
  readonly formKey: string
  readonly table: { readonly id: number; readonly title: string }
  readonly member: MemberRow
  readonly delegates: readonly DelegateRow[]
}

export const MemberPage = ({ view, form, formKey, table, member, delegates }: MemberPageProps) => {
  const { t } = view
  const title = t('negotiations.member.title', { name: memberName(view, member) })
  const address = `${tableAddress(table.id)}/componenti/${member.id}`
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      above={{ href: tableAddress(table.id), label: table.title }}
    >
      <TitleBlock view={view} title={title} />
      <Section title={t('negotiations.member.delegates')} intro={t('negotiations.member.private')}>
        {delegates.map((delegate) => (
          <Form action={`${address}/delegati/${delegate.id}`}>
            <p>{delegate.name}</p>
            <Submit kind="plain" label={t('negotiations.member.end', { name: delegate.name })} />
          </Form>
        ))}
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${address}/delegati`} hidden={{ _key: formKey }}>
          <TextField view={view} form={form} name="name" label={t('negotiations.member.name')} />
          <TextField
            view={view}
            form={form}
            name="email"
            type="email"
            label={t('negotiations.member.email')}
            help={t('negotiations.member.emailHelp')}
            isOptional
          />
          <Submit label={t('negotiations.member.add')} />
        </Form>
      </Section>
      <Section title={t('negotiations.member.leaveTitle')} intro={t('negotiations.member.leaveText')}>
        <Form action={`${address}/lascia`}>
          <Submit kind="secondary" label={t('negotiations.member.leave')} />
        </Form>
      </Section>
    </FormPage>
  )
}
