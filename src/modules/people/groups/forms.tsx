import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { Checkbox, Select } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import type { GroupRow } from '../groupQueries.ts'
import { groupCategories } from '../words.ts'

const crumbs = (view: View) => [{ href: addresses.groups, label: view.t('people.groups.title') }]

interface NewGroupPageProps {
  readonly view: View
  readonly form: FormState
  readonly formKey: string
}

export const NewGroupPage = ({ view, form, formKey }: NewGroupPageProps) => {
  const { t } = view
  const title = t('people.newGroup.title')
  return (
    <Page
      view={view}
      title={title}
      breadcrumb={crumbs(view)}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock view={view} title={title} lead={t('people.newGroup.lead')} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${addresses.groups}/nuovo`} hidden={{ _key: formKey }}>
          <TextField view={view} form={form} name="name" label={t('people.newGroup.name')} isPublic />
          <Select
            view={view}
            form={form}
            name="category"
            label={t('people.group.category')}
            help={t('people.newGroup.categoryHelp')}
            empty={t('people.newGroup.choose')}
            options={groupCategories.map((category) => ({
              value: category,
              label: t(`people.category.${category}`),
            }))}
          />
          <Checkbox
            view={view}
            form={form}
            name="informal"
            value="si"
            label={t('people.newGroup.informal')}
            help={t('people.newGroup.informalHelp')}
          />
          <TextArea
            view={view}
            form={form}
            name="description"
            label={t('people.newGroup.description')}
            limit={2000}
            isOptional
            isPublic
          />
          <TextField
            view={view}
            form={form}
            name="website"
            type="url"
            label={t('people.group.website')}
            isOptional
          />
          <Submit
            label={t('people.newGroup.create')}
            back={{ href: addresses.groups, label: t('people.newGroup.back') }}
          />
        </Form>
      </Section>
    </Page>
  )
}

interface AskMandatePageProps {
  readonly view: View
  readonly group: GroupRow
  readonly form: FormState
  readonly mayAsk: Verdict
}

export const AskMandatePage = ({ view, group, form, mayAsk }: AskMandatePageProps) => {
  const { t } = view
  const title = t('people.askMandate.title', { name: group.name })
  const address = `${addresses.groups}/${group.id}`
  return (
    <Page
      view={view}
      title={title}
      breadcrumb={[...crumbs(view), { href: address, label: group.name }]}
      crumb={t('people.askMandate.crumb')}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock view={view} title={title} lead={t('people.askMandate.lead')} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        {mayAsk.allowed ? (
          <Form action={`${address}/delega`} hidden={{ _key: crypto.randomUUID() }}>
            <TextArea
              view={view}
              form={form}
              name="statement"
              label={t('people.askMandate.statement')}
              help={t('people.askMandate.statementHelp')}
              limit={1000}
              isOptional
            />
            <Submit
              label={t('people.askMandate.ask')}
              back={{ href: address, label: t('people.askMandate.back') }}
            />
          </Form>
        ) : (
          <Locked
            label={t('people.askMandate.ask')}
            why={sayMessage(t, mayAsk.because)}
            wayOut={{ href: address, label: t('people.askMandate.back') }}
          />
        )}
      </Section>
    </Page>
  )
}
