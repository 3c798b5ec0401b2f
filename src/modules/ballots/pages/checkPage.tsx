/** "Ecco il tuo voto": everything once more, what will be public, and one button that says what happens. */
import { Checkbox } from '#ui/choices.tsx'
import { Callout } from '#ui/facts.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import type { View } from '#ui/view.ts'
import { type Message, sayMessage } from '#ui/words.ts'
import { ballotAddress, boothAddress } from '../appearance.ts'
import type { Ballot } from '../ballot.ts'
import type { BallotContent } from '../content.ts'
import type { FoundBallot } from '../queries/findBallot.ts'
import { costSaid } from './ballotParts.tsx'
import { usedSoFar } from './boothState.ts'
import { countedSaid, usedSaid } from './said.ts'

interface CheckPageProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly content: BallotContent
  /** The vote as the form sends it: hidden here, and nowhere else. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  readonly form: FormState
  readonly formKey: string
  /** The organisation voted for. */
  readonly member: string | null
  /** Why this vote cannot be cast any more: it was sent from another window, on paper, or too late. */
  readonly locked: Message | null
}

export const CheckPage = (props: CheckPageProps) => {
  const { view, ballot, content, fields, form, locked } = props
  const { t } = view
  const used = usedSoFar(ballot, fields)
  return (
    <Page
      view={view}
      title={t('ballots.check.title')}
      plain
      withoutTurbo
      isHidden
      hasErrors={Object.keys(form.errors).length > 0}
    >
      <div class="pz-wrap pz-booth-page">
        <p class="pz-steps">{t(locked ? 'ballots.check.refused' : 'ballots.check.step')}</p>
        <h1>{t('ballots.check.title')}</h1>
        <p class="pz-lead" lang="it">
          {ballot.question}
        </p>
        <ErrorSummary view={view} errors={form.errors} />
        <Chosen view={view} ballot={ballot} content={content} />
        {used && used.kind !== 'marked' && <p>{usedSaid(view, used)}</p>}
        {locked ? (
          <Locked
            label={castLabel(view, ballot)}
            why={sayMessage(t, locked)}
            wayOut={{ href: ballotAddress(ballot.id), label: t('ballots.locked.back') }}
          />
        ) : (
          <CastForm {...props} />
        )}
      </div>
    </Page>
  )
}

const castLabel = ({ t }: View, { mayChange }: Ballot) =>
  t(mayChange ? 'ballots.check.castChangeable' : 'ballots.check.castFinal')

const CastForm = ({ view, ballot, fields, form, formKey, member }: CheckPageProps) => {
  const { t } = view
  return (
    <>
      <Callout title={t('ballots.check.whatPublic')}>
        {publicSaid(view, ballot, member)} {t(ballot.mayChange ? 'ballots.ballot.mayChange' : mayNot(ballot))}
      </Callout>
      <Form id="form" action={boothAddress(ballot.id)} hidden={{ _key: formKey }} withoutTurbo>
        {Object.entries(fields)
          .filter(([name]) => name !== 'age')
          .flatMap(([name, value]) =>
            [value].flat().map((one) => <input type="hidden" name={name} value={one} />),
          )}
        {ballot.minimumAge !== null && (
          <Checkbox
            view={view}
            form={form}
            name="age"
            value="yes"
            label={t('ballots.check.age', { count: ballot.minimumAge })}
            help={t('ballots.check.ageHelp')}
          />
        )}
        <p class="pz-actions">
          <button type="submit" class="btn btn-primary pz-cast" name="passo" value="vota">
            {castLabel(view, ballot)}
          </button>
        </p>
        <Submit label={t('ballots.check.change')} kind="secondary" name="passo" value="cambia" />
      </Form>
    </>
  )
}

const mayNot = ({ isSecret }: Ballot) =>
  isSecret ? ('ballots.ballot.secretOnce' as const) : ('ballots.ballot.mayNotChange' as const)

function publicSaid({ t }: View, { isSecret }: Ballot, member: string | null): string {
  if (!isSecret) return t('ballots.check.publicNamed', { name: member ?? '' })
  return `${t('ballots.check.publicSecret')} ${countedSaid(t)}`
}

interface ChosenProps {
  readonly view: View
  readonly ballot: Ballot
  readonly content: BallotContent
}

const Chosen = ({ view, ballot, content }: ChosenProps) => {
  const { t } = view
  const titleOf = (id: number) => ballot.options.find((option) => option.id === id)?.title ?? ''
  if ('options' in content) {
    return (
      <>
        <h2>{t('ballots.check.chosen')}</h2>
        {content.options.length === 0 && <p>{t('ballots.check.blank')}</p>}
        <ul class="pz-chosen">
          {ballot.options
            .filter(({ id }) => content.options.includes(id))
            .map((option) => (
              <li>
                <span lang="it">{option.title}</span>
                {ballot.method === 'budget' && <span class="pz-quiet">{costSaid(view, option)}</span>}
              </li>
            ))}
        </ul>
      </>
    )
  }
  if ('points' in content) {
    return (
      <>
        <h2>{t('ballots.check.points')}</h2>
        <ul class="pz-chosen">
          {ballot.options
            .filter(({ id }) => content.points[String(id)])
            .map(({ id, title }) => (
              <li>
                <span lang="it">{title}</span>
                <strong>{t('ballots.check.pointsOf', { count: content.points[String(id)] ?? 0 })}</strong>
              </li>
            ))}
        </ul>
      </>
    )
  }
  const left = ballot.options.filter(({ id }) => !content.ranking.flat().includes(id))
  return (
    <>
      <h2>{t('ballots.check.order')}</h2>
      <ol class="pz-chosen pz-chosen-order">
        {content.ranking.map((group) => (
          <li>
            <span>
              <span lang="it">{group.map(titleOf).join('; ')}</span>
              {group.length > 1 && <span class="pz-quiet"> ({t('ballots.check.equal')})</span>}
            </span>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <p class="pz-quiet">
          {t('ballots.check.unranked')}: <span lang="it">{left.map(({ title }) => title).join('; ')}</span>
        </p>
      )}
    </>
  )
}
