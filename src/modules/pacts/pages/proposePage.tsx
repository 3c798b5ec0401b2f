/** The form of a proposal of pact: project, reasons, objectives, timing, actions, collaborators, resources. */
import type { Child } from 'hono/jsx'
import { addresses } from '#ui/addresses.ts'
import { Checkbox, Checkboxes, Radios, Select } from '#ui/choices.tsx'
import { Callout } from '#ui/facts.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { ChoosableCommons } from '../queries/proposalSources.ts'
import { careLevels, pactKinds, pactThemes } from '../words.ts'
import type { Beginning } from './proposeBeginning.ts'

interface ProposePageProps {
  readonly view: View
  readonly form: FormState
  /** Where the form goes: a new draft, or the one that is there. */
  readonly action: string
  readonly back: string
  readonly isNew: boolean
  readonly body: string
  readonly hidden: Readonly<Record<string, string>>
  readonly origin: Beginning['origin']
  readonly commons: readonly ChoosableCommons[]
  readonly groups: readonly { readonly groupId: number; readonly groupName: string }[]
  readonly mayProposeAsBody: boolean
}

const parts = ['reasons', 'objectives', 'timing', 'actions', 'collaborators', 'resources'] as const

export const ProposePage = (props: ProposePageProps) => {
  const { view, form, commons } = props
  const { t } = view
  const field = { view, form }
  return (
    <ProposeFrame view={view} form={form} isNew={props.isNew}>
      <Section>
        <ErrorSummary view={view} errors={form.errors} labels="pacts.propose" />
        {!view.signedIn && <p>{t('pacts.propose.signIn')}</p>}
        <p>{t('pacts.propose.toBody', { body: props.body })}</p>
        <Origin view={view} origin={props.origin} />
        {props.hidden.copiedFrom && <p>{t('pacts.propose.modelCopies')}</p>}
        <Form action={props.action} hidden={props.hidden}>
          <TextField {...field} name="title" label={t('pacts.propose.title')} limit={120} isPublic />
          {props.isNew && <AsWhom {...props} />}
          <Radios
            {...field}
            name="kind"
            label={t('pacts.propose.kind')}
            options={pactKinds.map((kind) => ({
              value: kind,
              label: t(`pacts.kind.${kind}`),
              help: t(`pacts.propose.kindHelp.${kind}`),
            }))}
          />
          <Select
            {...field}
            name="careLevel"
            label={t('pacts.propose.careLevel')}
            empty={t('pacts.propose.choose')}
            options={careLevels.map((value) => ({ value, label: t(`pacts.careLevel.${value}`) }))}
          />
          <Select
            {...field}
            name="theme"
            label={t('pacts.propose.theme')}
            empty={t('pacts.propose.choose')}
            options={pactThemes.map((value) => ({ value, label: t(`pacts.theme.${value}`) }))}
          />
          {commons.length > 0 ? (
            <Checkboxes
              {...field}
              name="commons"
              label={t('pacts.propose.commons')}
              help={t('pacts.propose.commonsHelp')}
              isOptional
              options={commons.map(({ id, name, place }) => ({
                value: String(id),
                label: place ? `${name}, ${place}` : name,
              }))}
            />
          ) : (
            <p>
              {t('pacts.propose.noCommons')}{' '}
              <a href={`${addresses.commons}/segnala`}>{t('pacts.commonsPage.nominate')}</a>
            </p>
          )}
          {parts.map((part) => (
            <TextArea
              {...field}
              name={part}
              label={t(`pacts.propose.${part}`)}
              help={t(`pacts.propose.help.${part}`)}
              isOptional={part === 'collaborators'}
              isPublic
            />
          ))}
          <p class="pz-help">{t('pacts.propose.draftKept')}</p>
          <Submit
            label={t('pacts.propose.save')}
            back={{ href: props.back, label: t('pacts.propose.back') }}
          />
        </Form>
      </Section>
    </ProposeFrame>
  )
}

interface FrameProps {
  readonly view: View
  readonly form: FormState
  readonly isNew: boolean
  readonly children?: Child
}

const ProposeFrame = ({ view, form, isNew, children }: FrameProps) => {
  const title = view.t(isNew ? 'pacts.propose.new' : 'pacts.propose.edit')
  return (
    <Page
      view={view}
      title={title}
      section="pacts"
      isHidden
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[{ href: addresses.pacts, label: view.t('pacts.catalogue.title') }]}
    >
      <TitleBlock view={view} title={title} lead={view.t('pacts.propose.lead')} />
      {children}
    </Page>
  )
}

const Origin = ({ view, origin }: Pick<ProposePageProps, 'view' | 'origin'>) =>
  origin ? (
    <Callout title={view.t(origin.label)}>
      <a href={origin.href}>{origin.title}</a>
    </Callout>
  ) : null

const AsWhom = ({ view, form, groups, mayProposeAsBody }: ProposePageProps) => {
  const { t } = view
  return (
    <>
      <Select
        view={view}
        form={form}
        name="group"
        label={t('pacts.propose.asWhom')}
        help={t('pacts.propose.asWhomHelp')}
        options={[
          { value: '', label: t('pacts.propose.asSelf') },
          ...groups.map(({ groupId, groupName }) => ({ value: String(groupId), label: groupName })),
        ]}
      />
      {mayProposeAsBody && (
        <Checkbox view={view} form={form} name="byBody" value="yes" label={t('pacts.propose.byBody')} />
      )}
    </>
  )
}

interface ChooseBodyPageProps {
  readonly view: View
  readonly bodies: readonly { readonly id: number; readonly name: string }[]
  /** The pact whose words are copied. */
  readonly model: string | undefined
  readonly origin: Beginning['origin']
}

/** The first question: with which body. The commons one can choose depend on it. */
export const ChooseBodyPage = ({ view, bodies, model, origin }: ChooseBodyPageProps) => {
  const { t } = view
  const form: FormState = { values: {}, errors: {} }
  return (
    <ProposeFrame view={view} form={form} isNew>
      <Section>
        <Origin view={view} origin={origin} />
        <Form action={`${addresses.pacts}/nuovo`} method="get" hidden={{ da: model }}>
          <Select
            view={view}
            form={form}
            name="ente"
            label={t('pacts.propose.body')}
            help={t('pacts.propose.bodyHelp')}
            options={bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <Submit
            label={t('pacts.propose.continue')}
            back={{ href: addresses.pacts, label: t('pacts.propose.back') }}
          />
        </Form>
      </Section>
    </ProposeFrame>
  )
}
