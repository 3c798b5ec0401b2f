/** How a pact is kept: promised and done, the diary, tasks, accounts, troubles; the buttons of whoever may act. */
import type { Actor } from '#platform/actor.ts'
import type { Verdict } from '#platform/verdict.ts'
import { longDate } from '#ui/dates.ts'
import { LinkButton, Locked } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { deskAddress } from '../appearance.ts'
import type { PactWork } from '../queries/work.ts'
import { isOfficer, seesPrivate, sideOf } from '../rules/who.ts'
import { Diary } from './diary.tsx'
import { formAddress, pageOfPact } from './lifeAddress.ts'
import { pactCrumbs } from './lifeCrumbs.ts'
import { partyName } from './lifeForm.ts'
import { type FormName, lifeForms } from './lifeForms.ts'
import { PromisedAndDone } from './lifePromises.tsx'
import { ReportList } from './reportList.tsx'
import { TroubleSection } from './troubleSection.tsx'

interface LifePageProps {
  readonly view: View
  readonly work: PactWork
  readonly actor: Actor | null
  /** The forms this reader may use, each with whether now is its moment. */
  readonly forms: readonly { readonly name: FormName; readonly when: Verdict }[]
}

export const LifePage = ({ view, work, actor, forms }: LifePageProps) => {
  const { t } = view
  const names = forms.map(({ name }) => name)
  return (
    <Page
      view={view}
      section="pacts"
      title={t('pacts.life.title', { title: work.title })}
      breadcrumb={pactCrumbs(view, work)}
      crumb={t('pacts.life.crumb')}
      reading
    >
      <TitleBlock view={view} title={t('pacts.life.title', { title: work.title })} lead={work.summary}>
        <GoLink href={pageOfPact(work.id, 'testo')} label={t('pacts.coDesign.toText')} />
      </TitleBlock>
      <PromisedAndDone view={view} work={work} actor={actor} names={names} />
      <Diary view={view} work={work} />
      {seesPrivate(actor, work) && <Tasks view={view} work={work} names={names} />}
      <ReportList view={view} work={work} side={sideOf(actor, work)} names={names} />
      <TroubleSection view={view} work={work} actor={actor} />
      {forms.length > 0 && (
        <Section id="azioni" title={t('pacts.life.actions')} ruled>
          {forms
            .filter(({ name }) => lifeForms[name].item === undefined || name === 'report')
            .map(({ name, when }) =>
              when.allowed ? (
                <p>
                  <LinkButton
                    kind="secondary"
                    href={formAddress(work.id, name)}
                    label={t(`pacts.life.form.${name}.title`)}
                  />
                </p>
              ) : (
                <Locked label={t(`pacts.life.form.${name}.title`)} why={sayMessage(t, when.because)} />
              ),
            )}
          {isOfficer(actor, work.bodyId) && (
            <p>
              {t('pacts.life.steps')} <GoLink href={deskAddress(work.id)} label={t('pacts.page.desk')} />
            </p>
          )}
        </Section>
      )}
    </Page>
  )
}

interface TasksProps extends Pick<LifePageProps, 'view' | 'work'> {
  readonly names: readonly FormName[]
}

const Tasks = ({ view, work, names }: TasksProps) => {
  const { t, language } = view
  if (work.tasks.length === 0) return null
  return (
    <Section id="attivita" title={t('pacts.life.tasks')} ruled>
      <ul>
        {work.tasks.map((task) => (
          <li>
            <strong>{task.title}</strong>, {partyName(view, work, task.party)}{' '}
            {task.dueOn && t('pacts.life.by', { day: task.dueOn })}{' '}
            {task.doneOn ? (
              <StatusTag view={view} state="done" label={longDate(language, task.doneOn)} />
            ) : (
              <StatusTag view={view} state="in_progress" />
            )}{' '}
            {task.evidence}
            {!task.doneOn && names.includes('finishTask') && (
              <a href={formAddress(work.id, 'finishTask', task.id)}>
                {t('pacts.life.form.finishTask.title')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
