import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { Checkbox } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'

interface EditLabPageProps {
  readonly view: View
  readonly lab: { readonly slug: string; readonly name: string }
  readonly form: FormState
  readonly verdict: Verdict
}

export const EditLabPage = ({ view, lab, form, verdict }: EditLabPageProps) => {
  const { t } = view
  const address = `${addresses.labs}/${lab.slug}`
  const field = { view, form }
  return (
    <Page
      view={view}
      title={t('network.lab.editTitle', { name: lab.name })}
      section="labs"
      isHidden
      breadcrumb={[
        { href: addresses.labs, label: t('network.labs.title') },
        { href: address, label: lab.name },
      ]}
      crumb={t('network.lab.edit')}
      hasErrors={Object.keys(form.errors).length > 0}
    >
      <TitleBlock view={view} title={t('network.lab.editTitle', { name: lab.name })} />
      <Section>
        {verdict.allowed ? (
          <>
            <ErrorSummary view={view} errors={form.errors} />
            <Form action={`${address}/modifica`}>
              <TextField {...field} name="site" label={t('network.lab.site')} />
              <TextArea {...field} name="siteStory" label={t('network.lab.siteStory')} isOptional />
              <TextField {...field} name="theme" label={t('network.lab.theme')} />
              <TextField {...field} name="operator" label={t('network.lab.operator')} isOptional />
              <TextField {...field} name="address" label={t('network.lab.address')} />
              <Checkbox {...field} name="addressToCheck" value="si" label={t('network.lab.addressToCheck')} />
              <TextField {...field} name="opened" label={t('network.lab.opened')} isOptional />
              <TextField {...field} name="website" type="url" label={t('network.website')} isOptional />
              <Submit label={t('network.save')} back={{ href: address, label: t('network.back') }} />
            </Form>
          </>
        ) : (
          <Locked
            label={t('network.lab.edit')}
            why={sayMessage(t, verdict.because)}
            wayOut={{ href: address, label: t('network.back') }}
          />
        )}
      </Section>
    </Page>
  )
}
