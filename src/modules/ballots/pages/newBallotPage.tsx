/** /votazioni/nuova: first the way of voting, then question and rules. */
import { addresses } from '#ui/addresses.ts'
import { Radios } from '#ui/choices.tsx'
import type { FormState } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { ProcessToVote } from '../queries/deskFacts.ts'
import { type BallotMethod, ballotMethods } from '../words.ts'
import { SettingsForm } from './settingsForm.tsx'

interface NewBallotPageProps {
  readonly view: View
  readonly process: ProcessToVote & { readonly id: number }
  /** Chosen on the first page; none yet there. */
  readonly method: BallotMethod | undefined
  readonly form: FormState
  readonly formKey: string
}

export const newBallotAddress = `${addresses.ballots}/nuova`

export const NewBallotPage = ({ view, process, method, form, formKey }: NewBallotPageProps) => {
  const { t } = view
  const id = String(process.id)
  return (
    <Page
      view={view}
      title={t('ballots.desk.newTitle')}
      section="ballots"
      isHidden
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[
        { href: `${addresses.processes}/${id}`, label: process.title },
        { href: `${addresses.ballots}?processo=${id}`, label: t('ballots.list.title') },
      ]}
    >
      <TitleBlock
        view={view}
        number={method && t(`ballots.method.${method}`)}
        title={t('ballots.desk.newTitle')}
        lead={method ? t(`ballots.method.${method}Help`) : t('ballots.desk.newLead')}
      />
      <Section>
        {method ? (
          <SettingsForm
            view={view}
            form={form}
            action={newBallotAddress}
            method={method}
            tables={process.tables}
            hidden={{ process: id, _key: formKey }}
            submit={t('ballots.desk.newCreate')}
            back={{ href: `${newBallotAddress}?processo=${id}`, label: t('ballots.desk.otherMethod') }}
          />
        ) : (
          <Form action={newBallotAddress} method="get" hidden={{ processo: id }}>
            <Radios
              view={view}
              form={{ values: { modo: 'budget' }, errors: {} }}
              name="modo"
              label={t('ballots.desk.newMethod')}
              options={ballotMethods.map((value) => ({
                value,
                label: t(`ballots.method.${value}`),
                help: t(`ballots.method.${value}Help`),
              }))}
            />
            <Submit label={t('ballots.desk.newNext')} />
          </Form>
        )}
      </Section>
    </Page>
  )
}
