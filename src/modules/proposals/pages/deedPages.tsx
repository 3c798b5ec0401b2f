/** The pages with one form each: support, edit, withdraw, merge, hide, link a voice. */
import type { Child } from 'hono/jsx'
import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { Select } from '#ui/choices.tsx'
import { Callout } from '#ui/facts.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { limits } from '../proposalText.ts'
import type { Choice } from '../queries/choices.ts'
import { type ProposalRules, proposalNumber } from '../words.ts'

export interface DeedPageProps {
  readonly view: View
  readonly proposal: ProposalRules
  readonly form: FormState
  /** The once-only key of the form. */
  readonly formKey: string
  /** Whether this reader may do it now. */
  readonly verdict: Verdict
  /** Something was sent: it stays on the page even where it may no longer be done. */
  readonly hasTyped: boolean
}

export const SupportPage = (props: DeedPageProps) => (
  <DeedFrame
    {...props}
    deed="support"
    address="sostieni"
    lead={props.view.t('proposals.forms.support.lead')}
  />
)

export const WithdrawPage = (props: DeedPageProps) => (
  <DeedFrame
    {...props}
    deed="withdraw"
    address="ritira"
    lead={props.view.t('proposals.forms.withdraw.lead', { title: props.proposal.title })}
  >
    <ReasonField {...props} />
  </DeedFrame>
)

export const HidePage = (props: DeedPageProps) => (
  <DeedFrame {...props} deed="hide" address="nascondi" lead={props.view.t('proposals.forms.hide.lead')}>
    <ReasonField {...props} />
  </DeedFrame>
)

export const VoicePage = (props: DeedPageProps) => {
  const { view, form } = props
  return (
    <DeedFrame {...props} deed="voice" address="voci" lead={view.t('proposals.forms.voice.lead')}>
      <TextField
        view={view}
        form={form}
        name="code"
        width="medium"
        label={view.t('proposals.forms.voice.code')}
        help={view.t('proposals.forms.voice.codeHelp')}
      />
    </DeedFrame>
  )
}

export const MergePage = (props: DeedPageProps & { readonly others: readonly Choice[] }) => {
  const { view, form, others } = props
  return (
    <DeedFrame {...props} deed="merge" address="unisci" lead={view.t('proposals.forms.merge.lead')}>
      <Select
        view={view}
        form={form}
        name="into"
        label={view.t('proposals.forms.merge.into')}
        empty={view.t('proposals.forms.merge.intoEmpty')}
        options={others.map(({ id, label }) => ({ value: String(id), label }))}
      />
      <ReasonField {...props} />
    </DeedFrame>
  )
}

interface EditPageProps extends DeedPageProps {
  /** The text has changed since the form was opened: what was typed stands in the form, the new text beside it. */
  readonly isOutdated: boolean
}

export const EditPage = (props: EditPageProps) => {
  const { view, form, proposal } = props
  const { t } = view
  return (
    <DeedFrame
      {...props}
      deed="edit"
      address="modifica"
      lead={t('proposals.forms.edit.lead')}
      hidden={{ version: String(proposal.version) }}
      before={
        props.isOutdated && (
          <Section title={t('proposals.forms.edit.outdated')} intro={t('proposals.forms.edit.outdatedText')}>
            <Callout title={proposal.title}>{proposal.summary}</Callout>
            <Reading text={proposal.body} />
          </Section>
        )
      }
    >
      <TextField
        view={view}
        form={form}
        name="title"
        label={t('proposals.forms.edit.titleField')}
        limit={limits.title}
      />
      <TextArea
        view={view}
        form={form}
        name="summary"
        rows={3}
        label={t('proposals.forms.edit.summaryField')}
        limit={limits.summary}
      />
      <TextArea
        view={view}
        form={form}
        name="body"
        rows={14}
        label={t('proposals.forms.edit.bodyField')}
        limit={limits.body}
      />
      <TextArea
        view={view}
        form={form}
        name="reason"
        rows={3}
        label={t('proposals.forms.edit.why')}
        help={t('proposals.forms.reasonHelp')}
        limit={limits.reason}
      />
    </DeedFrame>
  )
}

const ReasonField = ({ view, form }: Pick<DeedPageProps, 'view' | 'form'>) => (
  <TextArea
    view={view}
    form={form}
    name="reason"
    rows={4}
    label={view.t('proposals.forms.reason')}
    help={view.t('proposals.forms.reasonHelp')}
    limit={limits.reason}
  />
)

interface FrameProps extends DeedPageProps {
  readonly deed: 'support' | 'edit' | 'withdraw' | 'merge' | 'hide' | 'voice'
  readonly address: string
  readonly lead: string
  readonly hidden?: Readonly<Record<string, string>> | undefined
  readonly before?: Child
  readonly children?: Child
}

const DeedFrame = (props: FrameProps) => {
  const { view, proposal, form, verdict } = props
  const { t } = view
  const own = `${addresses.proposals}/${proposal.id}`
  const number = proposalNumber(proposal.number)
  const about = t('proposals.forms.about', { number, title: proposal.title })
  const button = t(`proposals.forms.${props.deed}.button`)
  return (
    <Page
      view={view}
      title={`${t(`proposals.forms.${props.deed}.title`)}: ${about}`}
      crumb={t(`proposals.forms.${props.deed}.title`)}
      section="proposals"
      isHidden
      reading={props.before !== undefined}
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[
        { href: addresses.proposals, label: t('proposals.list.title') },
        { href: own, label: about },
      ]}
    >
      <TitleBlock
        view={view}
        number={number}
        title={t(`proposals.forms.${props.deed}.title`)}
        lead={props.lead}
      />
      {props.before}
      <Section>
        <p>
          <strong>{about}</strong>
        </p>
        <ErrorSummary view={view} errors={form.errors} />
        {verdict.allowed ? (
          <Form
            action={`${own}/${props.address}`}
            id="form"
            hidden={{ _key: props.formKey, ...props.hidden }}
          >
            {props.children}
            <Submit label={button} back={{ href: own, label: t('proposals.forms.cancel') }} />
          </Form>
        ) : (
          <>
            <Locked label={button} why={`${sayMessage(t, verdict.because)}.`} />
            {props.hasTyped && props.children}
            <p>
              <a href={own}>{t('proposals.forms.cancel')}</a>
            </p>
          </>
        )}
      </Section>
    </Page>
  )
}
