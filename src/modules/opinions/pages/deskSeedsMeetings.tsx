/** First statements out of what was said in a meeting: its sentences to tick, and other words. */
import { shortDate } from '#ui/dates.ts'
import { TextArea } from '#ui/fields.tsx'
import { isChosen } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import { Reading, Section } from '#ui/section.tsx'
import { sayMessage } from '#ui/words.ts'
import { deskPart } from './deskAddresses.ts'
import type { SeedsPageProps } from './deskSeedsProps.ts'
import { WrongLines } from './wrongLines.tsx'

export const FromMeetings = (props: SeedsPageProps) => {
  const { view, conversation, meetings, chosen } = props
  const { t, language } = view
  return (
    <Section
      id="incontri"
      title={t('opinions.seeds.meetings')}
      intro={t('opinions.seeds.meetingsIntro')}
      ruled
    >
      {meetings.length === 0 ? (
        <p>{t('opinions.seeds.meetingsNone')}</p>
      ) : (
        <ul class="pz-plain-list">
          {meetings.map(({ id, title, startsAt, statements }) => (
            <li>
              <a href={`${deskPart(conversation.id, '/semi')}?incontro=${id}#incontri`}>
                {title}, {shortDate(language, startsAt)}
              </a>
              {statements > 0 && (
                <span class="pz-quiet"> · {t('opinions.seeds.meetingGave', { count: statements })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {chosen && <Notes {...props} chosen={chosen} />}
    </Section>
  )
}

const Notes = ({
  view,
  conversation,
  form,
  chosen,
}: SeedsPageProps & { readonly chosen: NonNullable<SeedsPageProps['chosen']> }) => {
  const { t } = view
  const error = form.errors.sentences
  return (
    <>
      <h3>{t('opinions.seeds.notesOf', { title: chosen.title })}</h3>
      <Form action={deskPart(conversation.id, '/semi/incontro')} hidden={{ meeting: String(chosen.id) }}>
        {chosen.sentences.length > 0 && (
          <fieldset class={error ? 'pz-field pz-field-wrong' : 'pz-field'}>
            <legend>{t('opinions.seeds.sentences')}</legend>
            {error && (
              <p class="pz-wrong" id="sentences-error">
                {sayMessage(t, error)}
              </p>
            )}
            {chosen.sentences.map((sentence, place) => {
              const id = place === 0 ? 'sentences' : `sentences-${place + 1}`
              return (
                <div class="form-check pz-check">
                  <input
                    type="checkbox"
                    id={id}
                    name="sentences"
                    value={sentence}
                    checked={isChosen(form, 'sentences', sentence)}
                  />
                  <label for={id} lang="it">
                    {sentence}
                  </label>
                </div>
              )
            })}
          </fieldset>
        )}
        <TextArea
          view={view}
          form={form}
          name="said"
          label={t('opinions.seeds.inOtherWords')}
          help={t('opinions.seeds.linesHelp', { limit: conversation.statementLength })}
          rows={5}
          isOptional
          isPublic
        />
        <WrongLines view={view} form={form} field="said" />
        <Submit label={t('opinions.seeds.meetingAdd')} kind="secondary" />
      </Form>
      <details class="pz-stack">
        <summary>{t('opinions.seeds.readNotes')}</summary>
        <Reading text={chosen.notes} />
      </details>
    </>
  )
}
