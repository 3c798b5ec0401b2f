/** The desk of a ballot: where it stands, what is to be done now, and nothing of what is in the urn. */
import { FactList, Figures, Notice } from '#ui/facts.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, LinkButton } from '#ui/forms.tsx'
import { Icon } from '#ui/icons.tsx'
import { money, number } from '#ui/numbers.ts'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { ballotAddress, ballotStatus, deskAddress, resultAddress } from '../appearance.ts'
import type { DeskFacts } from '../queries/deskFacts.ts'
import type { FoundBallot } from '../queries/findBallot.ts'
import type { Turnout } from '../queries/turnout.ts'
import { type DeskCheck, deskChecks } from './deskChecks.ts'
import { DeskFrame } from './deskFrame.tsx'
import { AnnounceForm, CancelForm, ClosingPart, deskLabels, ListForm, OverridePart } from './deskSteps.tsx'
import { howToVote, momentSaid, ruleSaid, whoVotes } from './said.ts'

export interface DeskPageProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly facts: DeskFacts
  readonly turnout: Turnout
  readonly form: FormState
}

export const DeskPage = (props: DeskPageProps) => {
  const { view, ballot, facts, turnout, form } = props
  const { t } = view
  const isDraft = ballot.moment === 'draft'
  return (
    <DeskFrame
      view={view}
      ballot={ballot}
      title={t('ballots.desk.title', { question: ballot.question })}
      form={form}
    >
      <TitleBlock
        view={view}
        number={t('ballots.ballot.number', { id: ballot.id })}
        state={ballotStatus[ballot.moment]}
        stateLabel={t(`ballots.moment.${ballot.moment}`)}
        title={t('ballots.desk.title', { question: ballot.question })}
        lead={t(`ballots.desk.now.${ballot.moment}`)}
      >
        {ballot.moment === 'published' && (
          <LinkButton href={resultAddress(ballot.id)} label={t('ballots.ballot.results')} />
        )}
        <GoLink href={ballotAddress(ballot.id)} label={t('ballots.desk.seePublic')} />
      </TitleBlock>
      {Object.keys(form.errors).length > 0 && (
        <div class="pz-wrap pz-narrow">
          <ErrorSummary view={view} errors={form.errors} labels={deskLabels(view)} />
        </div>
      )}
      {!isDraft && <TurnoutPart view={view} turnout={turnout} isOpen={ballot.moment === 'open'} />}
      <ClosingPart view={view} ballot={ballot} facts={facts} turnout={turnout} />
      {ballot.moment === 'published' && <OverridePart view={view} ballot={ballot} facts={facts} />}
      <Section id="regole" title={t('ballots.desk.settings')} ruled>
        <FactList facts={settingsSaid(view, ballot)} />
        {isDraft && (
          <LinkButton
            kind="secondary"
            href={`${deskAddress(ballot.id)}/regole`}
            label={t('ballots.desk.change')}
          />
        )}
      </Section>
      <Section
        id="scelte"
        title={t('ballots.desk.options')}
        note={t('ballots.desk.optionsCount', { count: ballot.options.length })}
        ruled
      >
        {ballot.options.length === 0 ? <p>{t('ballots.desk.optionsNone')}</p> : <OptionRows {...props} />}
        {isDraft && (
          <LinkButton
            kind="secondary"
            href={`${deskAddress(ballot.id)}/scelte`}
            label={t('ballots.desk.optionsChange')}
          />
        )}
      </Section>
      {isDraft && ballot.electorate === 'list' && (
        <Section id="elenco" title={t('ballots.desk.list')} ruled>
          <p>{t('ballots.desk.listCount', { count: facts.listed })}</p>
          <ListForm view={view} ballot={ballot} form={form} />
        </Section>
      )}
      {isDraft && (
        <Section id="annuncia" title={t('ballots.desk.checks')} ruled>
          <Checks view={view} checks={deskChecks(ballot, facts)} />
          <AnnounceForm
            view={view}
            ballot={ballot}
            form={form}
            isReady={deskChecks(ballot, facts).every(({ isMet, isNeeded }) => isMet || !isNeeded)}
          />
        </Section>
      )}
      {ballot.steps.cancel.allowed && (
        <Section id="annulla" title={t('ballots.desk.cancel')} band>
          <CancelForm view={view} ballot={ballot} form={form} />
        </Section>
      )}
      {ballot.cancelledReason !== null && (
        <Section>
          <Notice icon="minus">
            <p>{t('ballots.ballot.cancelledBecause', { reason: ballot.cancelledReason })}</p>
          </Notice>
        </Section>
      )}
    </DeskFrame>
  )
}

interface TurnoutPartProps {
  readonly view: View
  readonly turnout: Turnout
  /** While people vote only the total is said. */
  readonly isOpen: boolean
}

const TurnoutPart = ({ view, turnout, isOpen }: TurnoutPartProps) => {
  const { t, language } = view
  if (turnout.electors === null) return null
  return (
    <Section id="affluenza" title={t('ballots.desk.turnout')}>
      <Figures
        figures={[
          { number: number(language, turnout.voted), label: t('ballots.desk.voted') },
          { number: number(language, turnout.electors), label: t('ballots.desk.electors') },
          ...(isOpen
            ? []
            : [
                { number: number(language, turnout.online), label: t('ballots.desk.online') },
                { number: number(language, turnout.paper), label: t('ballots.desk.paper') },
              ]),
        ]}
      />
    </Section>
  )
}

const OptionRows = ({ view, ballot }: DeskPageProps) => (
  <ol class="pz-plain-list">
    {ballot.options.map(({ code, title, costCents }) => (
      <li>
        <span>{code}. </span>
        <span lang="it">{title}</span>
        {costCents !== null && <span class="pz-quiet"> · {money(view.language, costCents)}</span>}
      </li>
    ))}
  </ol>
)

const Checks = ({ view, checks }: { readonly view: View; readonly checks: readonly DeskCheck[] }) => (
  <ul class="pz-checks">
    {checks.map(({ said, titles, isMet, isNeeded }) => (
      <li class={isMet ? 'pz-checks-ok' : isNeeded ? 'pz-checks-missing' : undefined}>
        <Icon name={isMet ? 'tick' : isNeeded ? 'warning' : 'search'} />
        <span>
          {view.t(
            isMet
              ? 'ballots.desk.checkOk'
              : isNeeded
                ? 'ballots.desk.checkMissing'
                : 'ballots.desk.checkLook',
          )}
          : {sayMessage(view.t, { key: said.key, values: { ...said.values, list: quoted(view, titles) } })}
        </span>
      </li>
    ))}
  </ul>
)

const quoted = ({ t, language }: View, titles: readonly string[] = []): string =>
  new Intl.ListFormat(language).format(titles.map((title) => t('ballots.quoted', { title })))

function settingsSaid(view: View, ballot: FoundBallot) {
  const { t, language } = view
  return [
    { label: t('ballots.form.question'), value: <span lang="it">{ballot.question}</span> },
    { label: t('ballots.ballot.howTo'), value: howToVote(view, ballot).join(' ') },
    { label: t('ballots.form.rule'), value: ruleSaid(view, ballot.method, ballot.rule, 'name') },
    ...(ballot.budgetCents === null
      ? []
      : [{ label: t('ballots.ballot.budget'), value: money(language, ballot.budgetCents) }]),
    ...(ballot.seats === null
      ? []
      : [{ label: t('ballots.ballot.seats'), value: number(language, ballot.seats) }]),
    { label: t('ballots.ballot.who'), value: whoVotes(view, ballot) },
    {
      label: t('ballots.ballot.kind'),
      value: t(ballot.isSecret ? 'ballots.ballot.secret' : 'ballots.ballot.named'),
    },
    { label: t('ballots.ballot.opens'), value: momentSaid(view, ballot.opensAt) },
    { label: t('ballots.ballot.closes'), value: momentSaid(view, ballot.closesAt) },
  ]
}
