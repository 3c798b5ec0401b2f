/** Asking for a seat: anyone may write; who one is, is asked at the end. */

import { addresses } from '#ui/addresses.ts'
import { Radios, Select } from '#ui/choices.tsx'
import { TextArea } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { tableAddress } from '../appearance.ts'
import { FormPage } from './formPage.tsx'

interface AskPageProps {
  readonly view: View
  readonly form: FormState
  readonly table: { readonly id: number; readonly title: string }
  /** Groups the person has a mandate for. */
  readonly groups: readonly { readonly groupId: number; readonly groupName: string }[]
  readonly formKey: string
}

export const AskPage = ({ view, form, table, groups, formKey }: AskPageProps) => {
  const { t } = view
  return (
    <FormPage
      view={view}
      form={form}
      title={t('negotiations.ask.title')}
      above={{ href: tableAddress(table.id), label: table.title }}
    >
      <TitleBlock view={view} title={t('negotiations.ask.title')} lead={t('negotiations.ask.lead')} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        {!view.signedIn && <p>{t('negotiations.ask.signIn')}</p>}
        <Form action={`${tableAddress(table.id)}/chiedi-un-posto`} hidden={{ _key: formKey }}>
          <Select
            view={view}
            form={form}
            name="group"
            label={t('negotiations.ask.who')}
            help={t('negotiations.ask.whoHelp')}
            options={[
              { value: '', label: t('negotiations.ask.self') },
              ...groups.map((group) => ({ value: String(group.groupId), label: group.groupName })),
            ]}
          />
          <p>
            <a href={addresses.groups}>{t('negotiations.ask.groups')}</a>
          </p>
          <Radios
            view={view}
            form={form}
            name="kind"
            label={t('negotiations.ask.kind')}
            options={[
              {
                value: 'observer',
                label: t('negotiations.ask.observer'),
                help: t('negotiations.ask.observerHelp'),
              },
              {
                value: 'member',
                label: t('negotiations.ask.member'),
                help: t('negotiations.ask.memberHelp'),
              },
            ]}
          />
          <TextArea
            view={view}
            form={form}
            name="reasons"
            label={t('negotiations.ask.reasons')}
            help={t('negotiations.ask.reasonsHelp')}
            limit={2000}
          />
          <Submit
            label={t('negotiations.ask.submit')}
            back={{ href: tableAddress(table.id), label: t('negotiations.ask.back') }}
          />
        </Form>
      </Section>
    </FormPage>
  )
}
