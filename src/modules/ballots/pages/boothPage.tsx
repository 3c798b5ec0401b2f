/** The booth (cabina): nothing but the vote. Two steps: filling in, and checking before it goes. */
import type { Typed } from '#platform/web/forms.ts'
import { addresses } from '#ui/addresses.ts'
import { longDateTime } from '#ui/dates.ts'
import { Callout } from '#ui/facts.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { ballotAddress, boothAddress } from '../appearance.ts'
import { fewestForSingleBallots, fewestForTotals } from '../counting/index.ts'
import type { FoundBallot } from '../queries/findBallot.ts'
import type { OwnPlace } from '../rules/who.ts'
import { Door } from './ballotPage.tsx'
import type { BoothDoor } from './boothDoor.ts'
import { BoothFields } from './boothFields.tsx'
import { PlaceChoice } from './boothPlaces.tsx'
import { askingOf } from './boothState.ts'
import { howToVote } from './said.ts'

interface BoothPageProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly form: FormState
  /** The same values as the form's: what was typed, or one's own named vote. */
  readonly typed: Typed
  readonly places: readonly OwnPlace[]
}

export const BoothPage = ({ view, ballot, form, typed, places }: BoothPageProps) => {
  const { t } = view
  const hasErrors = Object.keys(form.errors).length > 0
  return (
    <Page
      view={view}
      title={t('ballots.booth.title', { question: ballot.question })}
      plain
      withoutTurbo
      isHidden
      hasErrors={hasErrors}
      islands={askingOf(ballot) === 'one' ? undefined : ['ballot-booth']}
    >
      <div class="pz-wrap pz-booth-page">
        <p class="pz-steps">{t('ballots.booth.step')}</p>
        <h1 lang="it">{ballot.question}</h1>
        <p>{howToVote(view, ballot).join(' ')}</p>
        <ErrorSummary view={view} errors={form.errors} labels={labelsOf(ballot)} />
        {hasErrors && <p class="visually-hidden">{t('ballots.booth.nothing')}</p>}
        <Form id="form" action={boothAddress(ballot.id)} withoutTurbo>
          {/* The key Enter presses the first button of a form: not one that moves an option. */}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the order of keys, and a twin of the button below */}
          <button
            type="submit"
            class="pz-booth-enter"
            name="passo"
            value="controlla"
            tabindex={-1}
            aria-hidden="true"
          >
            {t('ballots.booth.toCheck')}
          </button>
          <PlaceChoice view={view} form={form} places={places} />
          <BoothFields view={view} ballot={ballot} form={form} typed={typed} />
          <Submit
            label={t('ballots.booth.toCheck')}
            name="passo"
            value="controlla"
            back={{ href: ballotAddress(ballot.id), label: t('ballots.booth.leave') }}
          />
        </Form>
      </div>
    </Page>
  )
}

/** The same words stand at several fields: each link says at which option. */
const labelsOf = ({ options }: FoundBallot): Readonly<Record<string, string>> =>
  Object.fromEntries(
    options.flatMap(({ id, title }) => [
      [`points_${id}`, title],
      [`rank_${id}`, title],
    ]),
  )

interface LockedBoothProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly door: BoothDoor
}

/** The booth whose door is shut: why, and the way out. */
export const LockedBooth = ({ view, ballot, door }: LockedBoothProps) => (
  <Page view={view} title={view.t('ballots.booth.title', { question: ballot.question })} plain isHidden>
    <div class="pz-wrap pz-booth-page">
      <h1 lang="it">{ballot.question}</h1>
      <Door view={view} ballot={ballot} door={door} />
      <p>
        <a href={ballotAddress(ballot.id)}>{view.t('ballots.locked.back')}</a>
      </p>
    </div>
  </Page>
)

interface DonePageProps {
  readonly view: View
  readonly ballot: FoundBallot
}

/** It is done; of what was voted there is not a word. */
export const DonePage = ({ view, ballot }: DonePageProps) => {
  const { t, language } = view
  const date = ballot.closesAt ? longDateTime(language, ballot.closesAt) : ''
  return (
    <Page view={view} title={t('ballots.cast.title')} plain withoutTurbo isHidden>
      <div class="pz-wrap pz-booth-page">
        <h1>{t('ballots.cast.title')}</h1>
        <p class="pz-lead" lang="it">
          {ballot.question}
        </p>
        <p>
          {t(ballot.isSecret ? 'ballots.cast.text' : 'ballots.cast.textNamed')}{' '}
          {ballot.isSecret
            ? t('ballots.cast.next', { date, least: fewestForSingleBallots, fewest: fewestForTotals })
            : t('ballots.cast.nextNamed', { date })}
        </p>
        {ballot.isSecret && <Callout>{t('ballots.cast.noReceipt')}</Callout>}
        {ballot.mayChange && <p>{t('ballots.cast.changeUntil', { date })}</p>}
        <p class="pz-quiet">{t('ballots.cast.leave')}</p>
        <p class="pz-actions">
          <GoLink href={ballotAddress(ballot.id)} label={t('ballots.locked.back')} icon="arrow-left" />
          <GoLink
            href={`${addresses.follow}?kind=ballot&id=${ballot.id}`}
            label={t('ballots.cast.follow')}
            icon="bell"
          />
        </p>
      </div>
    </Page>
  )
}
