/** The public page of a participatory proposal document: title page, text, answers. It prints as a document. */
import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { FactList } from '#ui/facts.tsx'
import { LinkButton } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Columns, GoLink, Reading, Section } from '#ui/section.tsx'
import { Thread } from '#ui/thread.tsx'
import type { Knot } from '#ui/threadSteps.ts'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import {
  documentAddress,
  documentStatus,
  meetingAddress,
  processAddress,
  tableAddress,
} from '../appearance.ts'
import { statement } from '../documentPdf.ts'
import { plainFactsOf } from '../plainFacts.ts'
import type { ClauseOrigins } from '../queries/clauseOrigins.ts'
import type { DocumentPage as Found } from '../queries/documentPage.ts'
import { AnswerSection } from './answerParts.tsx'
import { ClauseSection, OtherSection } from './clauseParts.tsx'

interface DocumentPageProps {
  readonly view: View
  readonly found: Found
  readonly origins: ClauseOrigins
  readonly knots: readonly Knot[]
  readonly hasPdf: boolean
  readonly maySeeWork: boolean
  readonly mayAnswer: Verdict
}

export const DocumentPage = (props: DocumentPageProps) => {
  const { view, found, origins, knots, hasPdf, maySeeWork, mayAnswer } = props
  const { t } = view
  const { document, text } = found
  const isDraft = document.state === 'draft'
  return (
    <Page
      view={view}
      title={text.title}
      section="processes"
      thread
      reading
      description={t('negotiations.document.lead')}
      breadcrumb={[
        { href: addresses.processes, label: t('site.menu.processes') },
        { href: processAddress(document.process.id), label: document.process.shortTitle },
        { href: tableAddress(document.tableId), label: t('negotiations.table.crumb') },
      ]}
      crumb={t('negotiations.document.crumb')}
    >
      <TitleBlock
        view={view}
        number={t('negotiations.subject.document')}
        state={documentStatus[document.state]}
        stateLabel={t(`negotiations.state.${document.state}`)}
        title={text.title}
        written="title"
        lead={t(isDraft ? 'negotiations.document.leadDraft' : 'negotiations.document.lead')}
        threadSteps={knots.length}
      >
        {hasPdf ? (
          <GoLink
            icon="download"
            href={`${documentAddress(document.id)}.pdf`}
            label={t('negotiations.document.pdf')}
          />
        ) : (
          <p class="pz-quiet">{t('negotiations.document.noPdf')}</p>
        )}
        {maySeeWork && (
          <LinkButton
            kind="secondary"
            href={`${documentAddress(document.id)}/lavoro`}
            label={t('negotiations.document.work')}
          />
        )}
      </TitleBlock>
      <AnswerSection view={view} found={found} mayAnswer={mayAnswer} />
      <Section id="testo">
        <Columns kind="reading">
          <div>
            <Part view={view} title={t('negotiations.document.needs')} text={text.needs} />
            <Part view={view} title={t('negotiations.document.path')} text={text.pathFollowed} />
            <Part view={view} title={t('negotiations.document.difficulties')} text={text.difficulties} />
            <Statement view={view} found={found} />
          </div>
          <div>
            <h2>{t('negotiations.document.titlePage')}</h2>
            <FactList facts={plainFactsOf(view, found)} />
          </div>
        </Columns>
      </Section>
      <ClauseSection view={view} clauses={text.clauses} origins={origins} />
      <OtherSection view={view} others={text.others} />
      <Fingerprint view={view} found={found} />
      <Thread view={view} title={t('negotiations.document.thread')} knots={knots} />
    </Page>
  )
}

interface PartProps {
  readonly view: View
  readonly title: string
  readonly text: string
}

const Part = ({ view, title, text }: PartProps) => (
  <>
    <h2>{title}</h2>
    {text ? <Reading text={text} /> : <p class="pz-quiet">{view.t('negotiations.document.missing')}</p>}
  </>
)

const Statement = ({ view, found }: { readonly view: View; readonly found: Found }) => {
  const { t } = view
  const { approval } = found.text
  const { approvedIn } = found.facts
  return (
    <>
      <h2>{t('negotiations.document.statement')}</h2>
      <p>{statement(view, found)}</p>
      {approval?.objections && (
        <p>
          <strong>{t('negotiations.document.objections')}.</strong> {approval.objections}
        </p>
      )}
      {approvedIn !== null && (
        <GoLink href={meetingAddress(approvedIn)} label={t('negotiations.table.inSitting')} />
      )}
    </>
  )
}

const Fingerprint = ({ view, found }: { readonly view: View; readonly found: Found }) =>
  found.facts.sha256 === null ? null : (
    <Section title={view.t('negotiations.document.fingerprint')}>
      <p>{found.facts.sha256.match(/.{8}/g)?.join(' ')}</p>
      <p class="pz-quiet">{view.t('negotiations.document.frozen')}</p>
    </Section>
  )
