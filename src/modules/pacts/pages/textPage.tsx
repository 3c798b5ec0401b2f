/** The twelve clauses to read, the versions, and what changed from one to another, word by word. */

import { longDate } from '#ui/dates.ts'
import { DiffText } from '#ui/diffText.tsx'
import { Callout } from '#ui/facts.tsx'
import { LinkButton } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Columns, GoLink, Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { pactAddress } from '../appearance.ts'
import { changesBetween } from '../changedWords.ts'
import type { PactWork, WorkText } from '../queries/work.ts'
import { clauseLetters } from '../words.ts'
import { AmendmentChanges, textBefore } from './amendmentChanges.tsx'
import { RemarkList } from './coDesignRemarks.tsx'
import { pageOfPact } from './lifeAddress.ts'
import { pactCrumbs } from './lifeCrumbs.ts'
import { AttachmentTable, inEights, SignatureTable } from './paperParts.tsx'
import { ClauseTalk, PublishedAgainNote, TalkOpen, TextComments } from './textComments.tsx'
import type { TextTalk } from './textTalk.ts'

interface TextPageProps {
  readonly view: View
  readonly work: PactWork
  /** The versions this reader may read, newest first. */
  readonly texts: readonly WorkText[]
  readonly text: WorkText | undefined
  /** The older version it is compared with. */
  readonly compared: WorkText | undefined
  /** The amendment that not all have signed. */
  readonly waiting: WorkText | undefined
  readonly mayWrite: boolean
  /** What people say of the published text. */
  readonly talk: TextTalk | undefined
  /** Whether a text is there to print, and this machine can set it. */
  readonly hasPdf: boolean
}

export const TextPage = (props: TextPageProps) => {
  const { view, work, texts, text, compared, waiting, mayWrite, hasPdf, talk } = props
  const { t } = view
  return (
    <Page
      view={view}
      section="pacts"
      title={t('pacts.coDesign.textTitle', { title: work.title })}
      breadcrumb={pactCrumbs(view, work)}
      crumb={t('pacts.coDesign.textCrumb')}
      reading
    >
      <TitleBlock
        view={view}
        title={t('pacts.coDesign.textTitle', { title: work.title })}
        lead={work.summary}
      >
        {mayWrite && (
          <LinkButton
            kind="secondary"
            href={pageOfPact(work.id, 'coprogettazione')}
            label={t('pacts.coDesign.write')}
          />
        )}
        {hasPdf && (
          <GoLink
            icon="download"
            href={`${pactAddress(work.id)}.pdf?versione=${text?.version}`}
            label={t('pacts.pdf.download')}
          />
        )}
        {(waiting || (text && !text.isAgreed && text.sha256 !== null && !text.isWithdrawn)) && (
          <LinkButton href={pageOfPact(work.id, 'firma')} label={t('pacts.signing.toSign')} />
        )}
      </TitleBlock>
      {waiting && waiting !== text && (
        <Section id="in-attesa">
          <Callout>
            {t('pacts.amendment.waits', { number: waiting.amendment })}{' '}
            <a href={`${pageOfPact(work.id, 'testo')}?modifica`}>{t('pacts.amendment.read')}</a>
          </Callout>
        </Section>
      )}
      {text && text.amendment > 0 && !compared && <AmendmentChanges view={view} work={work} text={text} />}
      <Section id="clausole" title={t('pacts.coDesign.clauses')} ruled>
        {text ? (
          <Columns kind="reading">
            <div>
              {compared && (
                <Callout>
                  {t('pacts.coDesign.comparing', { from: compared.version, to: text.version })}
                </Callout>
              )}
              {talk && !compared && <PublishedAgainNote view={view} talk={talk} />}
              {talk && <TalkOpen view={view} talk={talk} />}
              {clauseLetters.map((letter) => (
                <section id={`clausola-${letter}`}>
                  <h3>
                    {letter}) {t(`pacts.clause.${letter}.title`)}
                  </h3>
                  {compared ? (
                    <DiffText
                      view={view}
                      parts={changesBetween(compared.clauses[letter] ?? '', text.clauses[letter] ?? '')}
                    />
                  ) : text.clauses[letter] ? (
                    <Reading text={text.clauses[letter] ?? ''} />
                  ) : (
                    <p class="pz-quiet">{t('pacts.coDesign.missing')}</p>
                  )}
                  {talk && <ClauseTalk view={view} talk={talk} letter={letter} />}
                </section>
              ))}
            </div>
            <Versions view={view} work={work} texts={texts} />
          </Columns>
        ) : (
          <p>{t('pacts.coDesign.noText')}</p>
        )}
      </Section>
      {text && !compared && (
        <Section id="allegati" title={t('pacts.attachments.title')} ruled>
          <AttachmentTable view={view} pact={work.id} attachments={text.attachments ?? work.attachments} />
        </Section>
      )}
      {text?.sha256 && (
        <Section id="firme" title={t('pacts.signing.who')} ruled>
          <SignatureTable
            view={view}
            work={work}
            text={text.id}
            signatories={text.signatories}
            maySeeFiles={mayWrite}
          />
        </Section>
      )}
      {text?.sha256 && (
        <Section id="impronta" title={t('pacts.signing.hash')} ruled>
          <p>{inEights(text.sha256)}</p>
          <p class="pz-quiet">{t('pacts.signing.hashNote')}</p>
        </Section>
      )}
      {talk && <TextComments view={view} talk={talk} />}
      {mayWrite && work.remarks.length > 0 && (
        <Section id="osservazioni" title={t('pacts.coDesign.remarks')} ruled>
          <RemarkList view={view} work={work} mayAnswer={mayWrite} />
        </Section>
      )}
    </Page>
  )
}

const Versions = ({ view, work, texts }: Pick<TextPageProps, 'view' | 'work' | 'texts'>) => {
  const { t, language } = view
  const here = pageOfPact(work.id, 'testo')
  return (
    <div>
      <h3>{t('pacts.coDesign.versions')}</h3>
      <ul>
        {texts.map((text) => {
          const before = textBefore(texts, text)
          return (
            <li>
              <a href={`${here}?versione=${text.version}`}>
                {t('pacts.coDesign.version', { version: text.version })}
              </a>
              , {longDate(language, text.savedOn)}
              {text.amendment > 0 && `, ${t('pacts.coDesign.amendment', { number: text.amendment })}`}
              {text.isWithdrawn && text.amendment > 0 && `, ${t('pacts.amendment.withdrawn')}`}
              {text.isAgreed && `, ${t('pacts.coDesign.inForce')}`}
              {text.note && `: ${text.note}`}{' '}
              {before && (
                <a href={`${here}?versione=${text.version}&confronta=${before.version}`}>
                  {t('pacts.coDesign.compare', { version: before.version })}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
