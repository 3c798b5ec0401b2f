import { addresses } from '#ui/addresses.ts'
import { TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Locked, Submit } from '#ui/forms.tsx'
import { Icon } from '#ui/icons.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { documentAddress, documentStatus, tableAddress } from '../appearance.ts'
import { allLacks, type Lack } from '../rules.ts'
import type { DocumentWorkProps } from './documentWorkProps.ts'
import { NextStep } from './nextStep.tsx'

export const DocumentWorkPage = (props: DocumentWorkProps) => {
  const { view, found, form, mayEdit } = props
  const { t } = view
  const { document } = found
  return (
    <Page
      view={view}
      title={t('negotiations.documentWork.title')}
      section="processes"
      breadcrumb={[
        { href: tableAddress(document.tableId), label: t('negotiations.table.crumb') },
        { href: documentAddress(document.id), label: t('negotiations.document.crumb') },
      ]}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock
        view={view}
        state={documentStatus[document.state]}
        stateLabel={t(`negotiations.state.${document.state}`)}
        title={t('negotiations.documentWork.title')}
        lead={t('negotiations.documentWork.lead')}
      />
      {Object.keys(form.errors).length > 0 && (
        <Section>
          <ErrorSummary view={view} errors={form.errors} />
        </Section>
      )}
      {document.state === 'draft' && <Checklist {...props} />}
      <NextStep {...props} />
      <Section title={t('negotiations.documentWork.texts')}>
        {mayEdit.allowed ? (
          <Form action={`${documentAddress(document.id)}/testi`}>
            <TextFields view={view} form={form} />
            <Submit label={t('negotiations.documentWork.save')} />
          </Form>
        ) : (
          <Locked label={t('negotiations.documentWork.save')} why={sayMessage(t, mayEdit.because)} />
        )}
      </Section>
      <Clauses {...props} />
    </Page>
  )
}

const Checklist = (props: DocumentWorkProps) => {
  const { view, lacks } = props
  const { t } = view
  return (
    <Section title={t('negotiations.documentWork.checklist')}>
      {lacks.length === 0 && <p>{t('negotiations.documentWork.ready')}</p>}
      <ul class="pz-plain-list">
        {allLacks.map((lack) => (
          <li>
            <Icon name={lacks.includes(lack) ? 'circle' : 'tick'} />{' '}
            <strong>
              {t(lacks.includes(lack) ? 'negotiations.documentWork.todo' : 'negotiations.documentWork.done')}:
            </strong>{' '}
            {lacks.includes(lack) ? (
              <a href={placeOf(lack, props)}>{t(`negotiations.documentWork.lack.${lack}`)}</a>
            ) : (
              t(`negotiations.documentWork.lack.${lack}`)
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Where what is lacking is done: a field below, the table's own work, the minutes of a sitting. */
function placeOf(lack: Lack, { view, found, sittings }: DocumentWorkProps): string {
  const { tableId } = found.document
  if (lack === 'needs' || lack === 'difficulties' || lack === 'curator') return `#${lack}`
  if (lack === 'path') return '#pathFollowed'
  if (lack === 'clauseTexts') return '#clausole'
  if (lack !== 'minutes') return `${tableAddress(tableId)}/lavoro`
  const held = sittings.find(({ startsAt }) => new Date(startsAt) <= view.now)
  return held ? `${addresses.meetings}/${held.id}/verbale` : `${addresses.meetings}/nuovo?tavolo=${tableId}`
}

const Clauses = ({ view, found, mayEdit }: DocumentWorkProps) => {
  const { t } = view
  return (
    <Section
      id="clausole"
      title={t('negotiations.documentWork.clauses')}
      intro={t('negotiations.documentWork.clausesIntro')}
    >
      <ol class="pz-plain-list">
        {found.text.clauses.map((clause) => (
          <li>
            <p>
              <strong>{clause.title}</strong>
            </p>
            <p>{clause.text}</p>
            {mayEdit.allowed && (
              <a href={`${documentAddress(found.document.id)}/clausole/${clause.clause}`}>
                {t('negotiations.documentWork.editClause', { position: clause.position })}
              </a>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** The document's own texts, the same when it is begun and when it is written. */
export const TextFields = ({ view, form }: { readonly view: View; readonly form: FormState }) => {
  const { t } = view
  const word = (name: 'needs' | 'path' | 'difficulties') => t(`negotiations.documentWork.${name}`)
  return (
    <>
      <TextField
        view={view}
        form={form}
        name="title"
        label={t('negotiations.documentWork.documentTitle')}
        isPublic
      />
      <TextArea view={view} form={form} name="needs" label={word('needs')} isOptional isPublic />
      <TextArea view={view} form={form} name="pathFollowed" label={word('path')} isOptional isPublic />
      <TextArea
        view={view}
        form={form}
        name="difficulties"
        label={word('difficulties')}
        isOptional
        isPublic
      />
      <TextField
        view={view}
        form={form}
        name="curator"
        label={t('negotiations.documentWork.curator')}
        help={t('negotiations.documentWork.officeHelp')}
        isOptional
      />
      <TextField
        view={view}
        form={form}
        name="facilitatorOffice"
        label={t('negotiations.documentWork.facilitator')}
        help={t('negotiations.documentWork.officeHelp')}
        isOptional
      />
      <TextField
        view={view}
        form={form}
        name="furtherBodies"
        label={t('negotiations.documentWork.further')}
        help={t('negotiations.documentWork.furtherHelp')}
        isOptional
      />
    </>
  )
}
