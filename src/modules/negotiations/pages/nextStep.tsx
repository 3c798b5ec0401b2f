/** The one step the document can take now: a button for whoever may take it, the reason for everybody else. */
import type { Child } from 'hono/jsx'
import { Radios } from '#ui/choices.tsx'
import { Notice } from '#ui/facts.tsx'
import { TextArea } from '#ui/fields.tsx'
import { Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { Section } from '#ui/section.tsx'
import type { MessageKey } from '#ui/words.ts'
import { sayMessage } from '#ui/words.ts'
import { documentAddress } from '../appearance.ts'
import { decisionMethods } from '../words.ts'
import { SittingSelect } from './decidePage.tsx'
import type { DocumentWorkProps } from './documentWorkProps.ts'

export const NextStep = (props: DocumentWorkProps) => (
  <Section id="prossimo-passo" title={props.view.t('negotiations.documentWork.next')} band>
    {steps[props.found.document.state](props)}
  </Section>
)

const steps = {
  draft: (props: DocumentWorkProps) => <Approve {...props} />,
  table_approved: (props: DocumentWorkProps) => (
    <OneButton {...props} step="send" path="garante" label="negotiations.documentWork.send">
      {props.view.t('negotiations.documentWork.sendText')}
    </OneButton>
  ),
  sent_to_guarantor: (props: DocumentWorkProps) => <Validate {...props} />,
  validated: (props: DocumentWorkProps) => (
    <OneButton {...props} step="deliver" path="consegna" label="negotiations.documentWork.toBody">
      {props.view.t('negotiations.documentWork.toBodyText')}
    </OneButton>
  ),
  not_validated: (props: DocumentWorkProps) => (
    <OneButton {...props} step="deliver" path="consegna" label="negotiations.documentWork.toBody">
      {props.view.t('negotiations.documentWork.toBodyNotValidated')}{' '}
      {props.view.t('negotiations.documentWork.toBodyText')}
    </OneButton>
  ),
  sent_to_body: (props: DocumentWorkProps) => <Answers {...props} />,
}

interface OneButtonProps extends DocumentWorkProps {
  readonly step: 'send' | 'deliver'
  readonly path: string
  readonly label: MessageKey
  readonly children?: Child
}

const OneButton = ({ view, found, mayTake, step, path, label, children }: OneButtonProps) => {
  const verdict = mayTake[step]
  return (
    <>
      <p>{children}</p>
      {verdict.allowed ? (
        <p class="pz-actions">
          <LinkButton href={`${documentAddress(found.document.id)}/${path}`} label={view.t(label)} />
        </p>
      ) : (
        <Locked label={view.t(label)} why={sayMessage(view.t, verdict.because)} />
      )}
    </>
  )
}

const Approve = ({ view, found, form, lacks, sittings, mayTake }: DocumentWorkProps) => {
  const { t } = view
  const label = t('negotiations.documentWork.approve')
  const why = !mayTake.approve.allowed
    ? sayMessage(t, mayTake.approve.because)
    : lacks.length > 0
      ? t('negotiations.documentWork.approveLocked')
      : undefined
  if (why !== undefined) return <Locked label={label} why={why} />
  return (
    <>
      <p>{t('negotiations.documentWork.approveText')}</p>
      <Form action={`${documentAddress(found.document.id)}/approvazione`}>
        <SittingSelect
          view={view}
          form={form}
          sittings={sittings.filter((sitting) => sitting.hasMinutes)}
          label={t('negotiations.documentWork.sitting')}
          table={found.document.tableId}
        />
        <Radios
          view={view}
          form={form}
          name="method"
          label={t('negotiations.documentWork.method')}
          options={decisionMethods.map((value) => ({ value, label: t(`negotiations.method.${value}`) }))}
        />
        <TextArea
          view={view}
          form={form}
          name="objections"
          label={t('negotiations.documentWork.objections')}
          rows={3}
          isOptional
          isPublic
        />
        <Submit label={label} />
      </Form>
    </>
  )
}

const Validate = ({ view, found, form, mayTake }: DocumentWorkProps) => {
  const { t } = view
  const label = t('negotiations.documentWork.validate')
  if (!mayTake.validate.allowed) return <Locked label={label} why={sayMessage(t, mayTake.validate.because)} />
  return (
    <>
      <p>{t('negotiations.documentWork.validateText')}</p>
      <Form action={`${documentAddress(found.document.id)}/validazione`}>
        <Radios
          view={view}
          form={form}
          name="decision"
          label={t('negotiations.documentWork.decision')}
          options={[
            { value: 'validated', label: t('negotiations.documentWork.validated') },
            { value: 'not_validated', label: t('negotiations.documentWork.notValidated') },
          ]}
        />
        <TextArea
          view={view}
          form={form}
          name="reasons"
          label={t('negotiations.documentWork.reasons')}
          help={t('negotiations.documentWork.reasonsHelp')}
          isPublic
        />
        <Submit label={label} />
      </Form>
    </>
  )
}

const Answers = ({ view, found, mayTake }: DocumentWorkProps) => {
  const missing = found.text.clauses.filter(
    (clause) => !found.answers.some(({ proposal }) => proposal === clause.proposal),
  )
  return (
    <>
      <Notice icon="clock">
        <p>{view.t('negotiations.documentWork.finished')}</p>
      </Notice>
      {mayTake.answer.allowed && (
        <p class="pz-actions">
          {missing.map((clause) => (
            <LinkButton
              href={`${documentAddress(found.document.id)}/risposte/${clause.proposal}`}
              label={view.t('negotiations.document.give', { code: clause.code })}
            />
          ))}
        </p>
      )}
    </>
  )
}
