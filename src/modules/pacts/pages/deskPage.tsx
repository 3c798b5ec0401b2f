/** The desk of a pact: what I can do now, what I cannot and why, by when. */

import type { Actor } from '#platform/actor.ts'
import { addresses } from '#ui/addresses.ts'
import { dayOf, shortDate } from '#ui/dates.ts'
import { Callout, FactList } from '#ui/facts.tsx'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { deskAddress, pactAddress, pactStatus } from '../appearance.ts'
import type { PactClock } from '../clock.ts'
import { isCallOpen } from '../commands/proposePact.ts'
import type { Competitor } from '../queries/competitors.ts'
import type { PactOverview } from '../queries/pactOverview.ts'
import { effectiveState } from '../rules/effectiveState.ts'
import { levelAsked } from '../rules/identity.ts'
import { mayStep, mayTake, stands } from '../rules/steps.ts'
import { isOfficer } from '../rules/who.ts'
import type { PactTerms } from '../terms.ts'
import type { Pact, PactState } from '../words.ts'
import { DeskCall } from './deskCall.tsx'
import { type StepPartProps, stepFields, stepLabels, termSaid } from './deskStepFields.tsx'
import { type DeskStep, deskSteps, stepForms } from './deskSteps.ts'
import { counterAddress } from './lifeAddress.ts'
import { ProposalPart } from './pactPageFacts.tsx'
import { StepsPart } from './pactPageLife.tsx'

export interface DeskPageProps {
  readonly view: View
  readonly actor: Actor | null
  readonly pact: Pact
  readonly overview: PactOverview
  readonly terms: PactTerms
  readonly clocks: readonly PactClock[]
  /** The step whose form was refused, and what was typed into it. */
  readonly tried: { readonly step: DeskStep; readonly form: FormState } | undefined
  /** The step whose form is open: one at a time, because a field's id is its name. */
  readonly chosen: DeskStep | undefined
  readonly mayEdit: boolean
  /** What came in answer to its public call, for the office that decides. */
  readonly competitors: readonly Competitor[] | undefined
}

export const DeskPage = (props: DeskPageProps) => {
  const { view, actor, pact, overview, clocks, tried } = props
  const { t } = view
  const today = dayOf(view.now)
  const state = effectiveState(pact, today)
  const mine = deskSteps.filter((step) => mayTake(actor, pact, step).allowed)
  const open = mine.filter((step) => mayStep(actor, pact, step, today).allowed)
  const chosen = tried?.step ?? open.find((step) => step === props.chosen)
  const locked = mine.filter((step) => !open.includes(step))
  return (
    <Page
      view={view}
      title={t('pacts.review.title', { title: overview.title })}
      section="pacts"
      isHidden
      reading
      hasErrors={tried !== undefined}
      breadcrumb={[
        { href: addresses.pacts, label: t('pacts.catalogue.title') },
        { href: pactAddress(pact.id), label: overview.title },
      ]}
      crumb={t('pacts.review.crumb')}
    >
      <TitleBlock
        view={view}
        number={t(`pacts.kind.${pact.kind}`)}
        state={pactStatus[state]}
        stateLabel={t(`pacts.state.${state}`)}
        title={overview.title}
        lead={t(`pacts.review.now.${state}`)}
      >
        {props.mayEdit && (
          <LinkButton
            kind="secondary"
            href={`${pactAddress(pact.id)}/modifica`}
            label={t('pacts.propose.edit')}
          />
        )}
        {writing.includes(state) && (
          <GoLink href={`${pactAddress(pact.id)}/coprogettazione`} label={t('pacts.review.write')} />
        )}
        {state === 'text_published' && (
          <GoLink href={`${pactAddress(pact.id)}/firma`} label={t('pacts.review.sign')} />
        )}
        {isOfficer(actor, pact.bodyId) && (
          <GoLink href={counterAddress(pact.bodyId)} label={t('pacts.counter.crumb')} />
        )}
        <GoLink href={pactAddress(pact.id)} label={t('pacts.review.seePublic')} />
      </TitleBlock>
      {!pact.isPublic && (
        <Section>
          <Callout>{t('pacts.review.private')}</Callout>
        </Section>
      )}
      {clocks.length > 0 && (
        <Section title={t('pacts.review.clocks')}>
          <FactList facts={clocks.map((clock) => clockSaid(view, clock))} />
        </Section>
      )}
      <Section id="passi-aperti" title={t('pacts.review.open')}>
        {tried && <ErrorSummary view={view} errors={tried.form.errors} labels={stepLabels(view)} />}
        {open.length === 0 && !tried && <p>{t('pacts.review.nothing')}</p>}
        {deskSteps
          .filter((step) => open.includes(step) || chosen === step)
          .map((step) => (
            <StepPart
              view={view}
              pact={pact}
              step={step}
              terms={props.terms}
              form={tried?.form ?? emptyForm}
              isOpen={chosen === step}
            />
          ))}
        {pact.startsOn !== null && (
          <p>
            {t('pacts.review.careSteps')}{' '}
            <GoLink href={`${pactAddress(pact.id)}/cura`} label={t('pacts.review.care')} />
          </p>
        )}
      </Section>
      {props.competitors && (
        <DeskCall
          view={view}
          pact={pact}
          competitors={props.competitors}
          mayPassDays={view.isDemo && isCallOpen(pact, today)}
        />
      )}
      {locked.length > 0 && (
        <Section id="passi-chiusi" title={t('pacts.review.locked')} band>
          <details open={open.length === 0}>
            <summary>{t('pacts.review.lockedSteps', { count: locked.length })}</summary>
            {locked.map((step) => {
              const why = stands(pact, step, today)
              return (
                !why.allowed && (
                  <Locked
                    label={t(`pacts.review.step.${step}`)}
                    why={sayMessage(t, why.because)}
                    wayOut={undefined}
                  />
                )
              )
            })}
          </details>
        </Section>
      )}
      <StepsPart view={view} pact={pact} overview={overview} />
      <ProposalPart view={view} pact={pact} overview={overview} isInside />
    </Page>
  )
}

function clockSaid({ t, language }: View, { of, due, daysLeft }: PactClock) {
  const date = shortDate(language, due)
  return {
    label: t(`pacts.review.clock.${of}`),
    value:
      daysLeft < 0
        ? t('pacts.review.overdue', { count: -daysLeft, date })
        : t('pacts.review.daysLeft', { count: daysLeft, date }),
  }
}

const writing: readonly PactState[] = ['co_design', 'text_published']

const StepPart = (props: StepPartProps) => {
  const { view, pact, step, isOpen } = props
  const { t } = view
  const { slug, fields } = stepForms[step]
  const isShown = isOpen || fields.length === 0
  return (
    <div id={slug}>
      <h3>{t(`pacts.review.step.${step}`)}</h3>
      <p>{t(`pacts.review.about.${step}`)}</p>
      {step === 'submit' && <IdentityNote view={view} terms={props.terms} />}
      {isShown ? (
        <Form action={`${pactAddress(pact.id)}/passi/${slug}`}>
          {fields.map((field) => stepFields[field](props))}
          <Submit label={t(`pacts.review.step.${step}`)} kind={step === 'reject' ? 'secondary' : 'primary'} />
        </Form>
      ) : (
        <p>
          <a class="pz-go" href={`${deskAddress(pact.id)}?passo=${slug}#${slug}`}>
            {t('pacts.review.openForm', { step: t(`pacts.review.step.${step}`) })}
          </a>
        </p>
      )}
    </div>
  )
}

/** Before the button is pressed: what the body will ask for. */
const IdentityNote = ({ view, terms }: Pick<StepPartProps, 'view' | 'terms'>) => {
  const level = levelAsked(terms, 'submit')
  if (level === 0) return null
  return (
    <p>
      {view.t('pacts.identity.before', { level: view.t(`pacts.identity.level.${level}`) })}{' '}
      {termSaid(view, terms.pact_identify_to_submit)}
    </p>
  )
}
