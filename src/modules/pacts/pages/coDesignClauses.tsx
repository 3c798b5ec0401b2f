/** The twelve clauses to write, each with its guidance; where somebody else has saved meanwhile, what stands there now. */

import { Callout } from '#ui/facts.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import { Reading } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import type { PactWork } from '../queries/work.ts'
import { missingClauses } from '../rules/checklist.ts'
import { type ClauseLetter, clauseLetters } from '../words.ts'
import { formAddress, pageOfPact } from './lifeAddress.ts'
import { ClauseTalk } from './textComments.tsx'
import type { TextTalk } from './textTalk.ts'

interface ClausesProps {
  readonly view: View
  readonly work: PactWork
  readonly form: FormState
  readonly formKey: string
  readonly talk: TextTalk | undefined
  /** Clauses that somebody else has changed too since this form was opened. */
  readonly overtaken: readonly ClauseLetter[]
}

/** By field, for the error summary. */
export const clauseLabels = ({ t }: View): Readonly<Record<string, string>> =>
  Object.fromEntries(clauseLetters.map((letter) => [letter, t('pacts.coDesign.clause', { letter })]))

export const Clauses = ({ view, work, form, formKey, talk, overtaken }: ClausesProps) => {
  const { t } = view
  const missing = missingClauses(work.texts[0]?.clauses ?? {})
  return (
    <Form
      action={pageOfPact(work.id, 'coprogettazione')}
      hidden={{ _key: formKey, basedOn: String(work.texts[0]?.version ?? 0) }}
    >
      {clauseLetters.map((letter) => (
        <div id={`clausola-${letter}`}>
          <h3>
            {letter}) {t(`pacts.clause.${letter}.title`)}{' '}
            {missing.includes(letter) && (
              <StatusTag view={view} state="draft" label={t('pacts.coDesign.missing')} />
            )}
          </h3>
          <p>{t(`pacts.clause.${letter}.guidance`)}</p>
          {talk && <ClauseTalk view={view} talk={talk} letter={letter} />}
          <p class="pz-quiet">
            {t('pacts.coDesign.example')} {t(`pacts.clause.${letter}.example`)}
          </p>
          {overtaken.includes(letter) && (
            <Callout title={t('pacts.coDesign.now')}>
              <Reading text={work.texts[0]?.clauses[letter] || t('pacts.coDesign.missing')} />
            </Callout>
          )}
          <TextArea
            view={view}
            form={form}
            name={letter}
            label={t('pacts.coDesign.clause', { letter })}
            rows={5}
          />
          <p class="pz-actions">
            <a href={`${formAddress(work.id, 'remark')}?clausola=${letter}`} rel="nofollow">
              {t('pacts.coDesign.remark')}
              <span class="visually-hidden"> {t('pacts.comments.clause', { letter })}</span>
            </a>
          </p>
        </div>
      ))}
      <TextField view={view} form={form} name="note" label={t('pacts.coDesign.note')} isOptional />
      <Submit label={t('pacts.coDesign.save')} />
    </Form>
  )
}
