/** The desk: one person at a time, looked up by what they say or show; the roll itself is never shown. */
import { Checkbox } from '#ui/choices.tsx'
import { Notice } from '#ui/facts.tsx'
import { TextField } from '#ui/fields.tsx'
import { typedValue } from '#ui/formState.ts'
import { Form, Locked, Submit } from '#ui/forms.tsx'
import { Section } from '#ui/section.tsx'
import { sayMessage } from '#ui/words.ts'
import type { FoundElector } from '../queries/roll.ts'
import { paperAddress } from './paperDoor.ts'
import type { PaperPageProps } from './paperProps.ts'

export const DeskPart = (props: PaperPageProps) => {
  const { view, ballot, may, form, found } = props
  const { t } = view
  return (
    <Section id="banco" title={t('ballots.paper.desk.title')} intro={t('ballots.paper.desk.intro')} ruled>
      {may.hand.allowed ? (
        <>
          {found && found.length > 0 && (
            <div class="pz-stack" id="trovata" tabindex={-1}>
              <h3>{t('ballots.paper.desk.foundTitle', { count: found.length })}</h3>
              {found.map((elector) => (
                <ElectorPart {...props} elector={elector} isOnly={found.length === 1} />
              ))}
            </div>
          )}
          {/* Sent as a form: a name must not stand in an address, where logs keep it. */}
          <Form action={paperAddress(ballot.id, '/cerca#trovata')} withoutTurbo>
            <TextField
              view={view}
              form={form}
              name="who"
              label={t('ballots.paper.form.who')}
              help={t('ballots.paper.desk.whoHelp')}
              autocomplete="off"
              width="medium"
            />
            <Submit
              label={t('ballots.paper.desk.find')}
              kind={found && found.length > 0 ? 'secondary' : 'primary'}
            />
          </Form>
        </>
      ) : (
        <Locked label={t('ballots.paper.desk.hand')} why={sayMessage(t, may.hand.because)} />
      )}
    </Section>
  )
}

const ElectorPart = ({
  view,
  ballot,
  form,
  elector,
  isOnly,
}: PaperPageProps & { readonly elector: FoundElector; readonly isOnly: boolean }) => {
  const { t } = view
  const name = elector.name || t('ballots.paper.desk.noName')
  const said = elector.hint ? t('ballots.paper.desk.nameHint', { name, hint: elector.hint }) : name
  if (elector.hasVoted) {
    return <Notice icon="warning">{t('ballots.paper.desk.hasVoted', { name: said })}</Notice>
  }
  return (
    <>
      <h4>{said}</h4>
      <p>{t('ballots.paper.desk.mayVote')}</p>
      <Form
        action={paperAddress(ballot.id, '/consegna')}
        hidden={{ elector: String(elector.elector), who: typedValue(form, 'who') }}
        withoutTurbo
      >
        {isOnly ? (
          <Checkbox
            view={view}
            form={form}
            name="hasLooked"
            label={t('ballots.paper.desk.hasLooked')}
            value="si"
          />
        ) : (
          <div class="form-check pz-check">
            <input type="checkbox" id={`hasLooked-${elector.elector}`} name="hasLooked" value="si" />
            <label for={`hasLooked-${elector.elector}`}>{t('ballots.paper.desk.hasLooked')}</label>
          </div>
        )}
        <Submit label={t('ballots.paper.desk.hand')} />
      </Form>
    </>
  )
}
