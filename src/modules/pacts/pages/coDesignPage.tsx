/** Where parties and officers write the pact: what is missing, who promises what, the twelve clauses, the remarks. */
import type { Verdict } from '#platform/verdict.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { longDate } from '#ui/dates.ts'
import { FactList, Notice } from '#ui/facts.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, LinkButton, Locked } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { deskAddress } from '../appearance.ts'
import type { PactWork } from '../queries/work.ts'
import { countWords, type Lack } from '../rules/checklist.ts'
import type { ClauseLetter } from '../words.ts'
import { Clauses, clauseLabels } from './coDesignClauses.tsx'
import { Promises } from './coDesignPromises.tsx'
import { RemarkList } from './coDesignRemarks.tsx'
import { formAddress, pageOfPact } from './lifeAddress.ts'
import { pactCrumbs } from './lifeCrumbs.ts'
import { partyName } from './lifeForm.ts'
import type { FormName } from './lifeForms.ts'
import { AttachmentTable } from './paperParts.tsx'
import { TalkForWriters } from './textComments.tsx'
import type { TextTalk } from './textTalk.ts'

interface CoDesignPageProps {
  readonly view: View
  readonly work: PactWork
  readonly form: FormState
  readonly formKey: string
  readonly lacks: readonly Lack[]
  readonly mayWrite: Verdict
  /** What people say of the text that was published. */
  readonly talk: TextTalk | undefined
  readonly isOfficer: boolean
  /** Clauses that somebody else has changed too since this form was opened. */
  readonly overtaken: readonly ClauseLetter[]
}

/** Where each line of the checklist is mended. */
const wayTo: Readonly<Record<Lack, FormName | 'clauses'>> = {
  title: 'facts',
  summary: 'facts',
  term: 'facts',
  commons: 'commons',
  clauses: 'clauses',
  citizens: 'invite',
  administration: 'invite',
  citizensCommitment: 'commitment',
  administrationCommitment: 'commitment',
  commitmentsLeft: 'commitment',
  invited: 'invite',
}

export const CoDesignPage = (props: CoDesignPageProps) => {
  const { view, work, form, mayWrite } = props
  const { t } = view
  return (
    <Page
      view={view}
      section="pacts"
      title={t('pacts.coDesign.title', { title: work.title })}
      breadcrumb={pactCrumbs(view, work)}
      crumb={t('pacts.coDesign.crumb')}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock view={view} title={work.title} lead={t('pacts.coDesign.lead')}>
        <GoLink href={pageOfPact(work.id, 'testo')} label={t('pacts.coDesign.toText')} />
      </TitleBlock>
      <Checklist {...props} />
      <Facts {...props} />
      <Parties {...props} />
      <Promises {...props} />
      <Section id="allegati" title={t('pacts.attachments.title')} intro={t('pacts.attachments.intro')} ruled>
        <AttachmentTable
          view={view}
          pact={work.id}
          attachments={work.attachments}
          mayRemove={mayWrite.allowed}
        />
        {mayWrite.allowed && (
          <LinkButton
            kind="secondary"
            href={formAddress(work.id, 'attach')}
            label={t('pacts.attachments.add')}
          />
        )}
      </Section>
      <Section
        id="clausole"
        title={t('pacts.coDesign.clauses')}
        intro={t('pacts.coDesign.clausesIntro')}
        ruled
      >
        <ErrorSummary view={view} errors={form.errors} labels={clauseLabels(view)} />
        {mayWrite.allowed || Object.keys(form.errors).length > 0 ? (
          <Clauses {...props} />
        ) : (
          <Locked
            label={t('pacts.coDesign.save')}
            why={sayMessage(t, mayWrite.because)}
            wayOut={{ href: pageOfPact(work.id, 'testo'), label: t('pacts.coDesign.toText') }}
          />
        )}
      </Section>
      {props.talk && <TalkForWriters view={view} talk={props.talk} />}
      <Section id="osservazioni" title={t('pacts.coDesign.remarks')} ruled>
        <RemarkList view={view} work={work} mayAnswer />
        <LinkButton
          kind="secondary"
          href={formAddress(work.id, 'remark')}
          label={t('pacts.coDesign.remark')}
        />
      </Section>
    </Page>
  )
}

const Checklist = ({ view, work, lacks, isOfficer }: CoDesignPageProps) => {
  const { t } = view
  return (
    <Section id="lista" title={t('pacts.coDesign.checklist')} ruled>
      {lacks.length === 0 ? (
        <Notice>{t('pacts.coDesign.complete')}</Notice>
      ) : (
        <ul>
          {lacks.map((lack) => {
            const way = wayTo[lack]
            const href = way === 'clauses' ? '#clausole' : formAddress(work.id, way)
            return (
              <li>
                <a href={href}>{t(`pacts.lack.${lack}`)}</a>
              </li>
            )
          })}
        </ul>
      )}
      {isOfficer &&
        (lacks.length > 0 ? (
          <Locked
            label={t('pacts.review.step.publish_text')}
            why={`${t('pacts.why.incomplete')}: ${lacks.map((lack) => t(`pacts.lack.${lack}`)).join('; ')}.`}
          />
        ) : (
          <p>
            {t('pacts.coDesign.steps')} <GoLink href={deskAddress(work.id)} label={t('pacts.page.desk')} />
          </p>
        ))}
    </Section>
  )
}

const Facts = ({ view, work }: CoDesignPageProps) => {
  const { t, language } = view
  const day = (value: string | null) => (value ? longDate(language, value) : t('pacts.coDesign.missing'))
  return (
    <Section id="dati" title={t('pacts.coDesign.facts')} ruled>
      <FactList
        facts={[
          { label: t('pacts.life.field.summary'), value: work.summary || t('pacts.coDesign.missing') },
          {
            label: t('pacts.coDesign.words'),
            value: t('pacts.coDesign.wordCount', { count: countWords(work.summary) }),
          },
          { label: t('pacts.life.field.startsOn'), value: day(work.startsOn) },
          { label: t('pacts.life.field.endsOn'), value: day(work.endsOn) },
          {
            label: t('pacts.life.field.commons'),
            value: work.commons.map(({ name }) => name).join(', ') || t('pacts.coDesign.missing'),
          },
        ]}
      />
      <p class="pz-actions">
        <LinkButton
          kind="secondary"
          href={formAddress(work.id, 'facts')}
          label={t('pacts.coDesign.editFacts')}
        />
        <LinkButton
          kind="secondary"
          href={formAddress(work.id, 'commons')}
          label={t('pacts.coDesign.editCommons')}
        />
        <LinkButton kind="secondary" href={formAddress(work.id, 'model')} label={t('pacts.coDesign.model')} />
      </p>
    </Section>
  )
}

const Parties = ({ view, work, isOfficer }: CoDesignPageProps) => {
  const { t } = view
  return (
    <Section id="parti" title={t('pacts.coDesign.parties')} ruled>
      <DataTable
        caption={t('pacts.coDesign.parties')}
        columns={[
          { label: t('pacts.coDesign.party'), isRowHeader: true },
          { label: t('pacts.life.field.side') },
          { label: t('pacts.coDesign.state') },
          { label: t('pacts.coDesign.change') },
        ]}
        rows={work.parts.map(({ id, side, state, office }) => [
          office ? `${partyName(view, work, id)}, ${office}` : partyName(view, work, id),
          t(`pacts.side.${side}`),
          t(`pacts.partyState.${state}`),
          state === 'invited' ? (
            <a href={formAddress(work.id, 'answerInvitation', id)}>{t('pacts.coDesign.answer')}</a>
          ) : state === 'asked' && isOfficer ? (
            <a href={formAddress(work.id, 'answerJoiner', id)}>{t('pacts.coDesign.answer')}</a>
          ) : (
            ''
          ),
        ])}
      />
      <LinkButton kind="secondary" href={formAddress(work.id, 'invite')} label={t('pacts.coDesign.invite')} />
    </Section>
  )
}
