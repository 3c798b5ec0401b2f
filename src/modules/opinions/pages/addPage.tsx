/** A statement of one's own: written, laid beside those that say nearly the same, and only then added. */
import { TextArea } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { contentLanguage, type View } from '#ui/view.ts'
import { addAddress, answerAddress } from '../appearance.ts'
import type { Statement } from '../conversation.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import { Quoted } from './quoted.tsx'

interface AddPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly form: FormState
  readonly formKey: string
  /** Statements that resemble what was typed: looked at before it is sent. */
  readonly alike: readonly Statement[]
}

export const AddPage = ({ view, conversation, form, formKey, alike }: AddPageProps) => {
  const { t } = view
  const { id, statementLength, moderation } = conversation
  const hasErrors = Object.keys(form.errors).length > 0
  const isChecking = alike.length > 0 && !hasErrors
  return (
    <Page view={view} title={t('opinions.add.title')} plain isHidden hasErrors={hasErrors}>
      <div class="pz-wrap pz-opinion-asking">
        <p class="pz-opinion-question" lang={contentLanguage(view)}>
          {conversation.question}
        </p>
        <ErrorSummary view={view} errors={form.errors} />
        {isChecking && (
          <div class="pz-opinion-alike" role="alert" tabindex={-1} autofocus>
            <h2>{t('opinions.add.alike', { count: alike.length })}</h2>
            <ul>
              {alike.map((statement) => (
                <li>
                  <button
                    type="submit"
                    class="pz-plain-button pz-opinion-like"
                    form="frase"
                    formaction={answerAddress(id)}
                    name="frase"
                    value={statement.number}
                  >
                    <span>
                      {statement.number}. <Quoted view={view} text={statement.text} />
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            <p>{t('opinions.add.alikeNext')}</p>
          </div>
        )}
        <Form
          id="frase"
          action={addAddress(id)}
          hidden={{ _key: formKey, seen: isChecking ? alike.map((one) => one.id).join() : undefined }}
        >
          <TextArea
            view={view}
            form={form}
            name="text"
            label={t('opinions.add.title')}
            isHeading
            rows={3}
            limit={statementLength}
            help={t('opinions.add.help', { count: statementLength })}
            isPublic
          />
          <p class="pz-quiet">{t(`opinions.add.moderation.${moderation}`)}</p>
          <Submit
            label={t(isChecking ? 'opinions.add.sure' : 'opinions.add.button')}
            back={{ href: answerAddress(id), label: t('opinions.add.back') }}
          />
        </Form>
      </div>
    </Page>
  )
}
