/** The exact text to sign, with its hash; who has signed and who is missing; identifying again; the button. */
import { Radios, Select } from '#ui/choices.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { longDate } from '#ui/dates.ts'
import { FactList } from '#ui/facts.tsx'
import { FileField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { money, number } from '#ui/numbers.ts'
import { Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { FrozenText } from '../frozenText.ts'
import type { PactText } from '../queries/texts.ts'
import type { PactWork } from '../queries/work.ts'
import { clauseLetters } from '../words.ts'
import { AmendmentChanges } from './amendmentChanges.tsx'
import { identityAddress, pageOfPact } from './lifeAddress.ts'
import { pactCrumbs } from './lifeCrumbs.ts'
import { partyName } from './lifeForm.ts'
import { AttachmentTable, inEights, SignatureTable } from './paperParts.tsx'

interface SignPageProps {
  readonly view: View
  readonly work: PactWork
  readonly open: PactText | undefined
  /** The parties this reader may sign for. */
  readonly own: readonly number[]
  /** Officers may bring in what a party signed on paper. */
  readonly isOfficer: boolean
  /** Whether they have shown who they are, as surely as the body asks. */
  readonly isKnown: boolean
  readonly commentsClose: string | undefined
  readonly formKey: string
  readonly form: FormState
}

export const SignPage = (props: SignPageProps) => {
  const { view, work, open, form } = props
  const { t } = view
  const frozen = open?.frozenText ?? undefined
  return (
    <Page
      view={view}
      section="pacts"
      title={t('pacts.signing.title', { title: work.title })}
      breadcrumb={pactCrumbs(view, work)}
      crumb={t('pacts.signing.crumb')}
      hasErrors={Object.keys(form.errors).length > 0}
      reading
      isHidden
    >
      <TitleBlock
        view={view}
        title={t('pacts.signing.title', { title: work.title })}
        lead={t('pacts.signing.lead')}
      />
      {open && frozen ? (
        <>
          <Section id="errori">
            <ErrorSummary
              view={view}
              errors={form.errors}
              labels={{ party: t('pacts.signing.forWhom'), signedFor: t('pacts.signing.forWhom') }}
            />
          </Section>
          <Amended view={view} work={work} open={open} />
          <Exact view={view} work={work} text={frozen} sha256={open.sha256 ?? ''} />
          <Section id="firme" title={t('pacts.signing.who')} ruled>
            <SignatureTable
              view={view}
              work={work}
              text={open.id}
              signatories={frozen.parties.map(({ id }) => id)}
              maySeeFiles={props.own.length > 0 || props.isOfficer}
            />
          </Section>
          <Section id="firma" title={t('pacts.signing.sign')} ruled>
            <Signing {...props} open={open} />
            <SignedFile {...props} open={open} />
          </Section>
        </>
      ) : (
        <Section>
          <Locked
            label={t('pacts.signing.sign')}
            why={t('pacts.why.nothingToSign')}
            wayOut={{ href: pageOfPact(work.id, 'testo'), label: t('pacts.coDesign.toText') }}
          />
        </Section>
      )}
    </Page>
  )
}

/** Of an amendment, what it changes comes before the whole text. */
const Amended = ({
  view,
  work,
  open,
}: Pick<SignPageProps, 'view' | 'work'> & { readonly open: PactText }) => {
  const text = work.texts.find(({ id }) => id === open.id)
  return text && text.amendment > 0 ? <AmendmentChanges view={view} work={work} text={text} /> : null
}

interface ExactProps {
  readonly view: View
  readonly work: PactWork
  readonly text: FrozenText
  readonly sha256: string
}

/** All that the hash covers: nobody signs what the page does not say. */
const Exact = ({ view, work, text, sha256 }: ExactProps) => {
  const { t, language } = view
  const nameOf = ({ name, office }: FrozenText['parties'][number]) =>
    [name || t('pacts.life.onePerson'), office].filter(Boolean).join(', ')
  return (
    <Section id="testo" title={t('pacts.signing.exact')} ruled>
      <FactList
        facts={[
          {
            label: t('pacts.signing.what'),
            value:
              text.amendment > 0
                ? t('pacts.coDesign.amendment', { number: text.amendment })
                : t(`pacts.kind.${text.kind}`),
          },
          { label: t('pacts.life.field.title'), value: text.title },
          { label: t('pacts.life.field.body'), value: text.body },
          { label: t('pacts.coDesign.parties'), value: text.parties.map(nameOf).join('; ') },
          { label: t('pacts.life.field.summary'), value: text.summary },
          { label: t('pacts.life.field.startsOn'), value: longDate(language, text.term.startsOn) },
          { label: t('pacts.life.field.endsOn'), value: longDate(language, text.term.endsOn) },
          { label: t('pacts.life.field.commons'), value: text.commons.map(({ name }) => name).join(', ') },
          { label: t('pacts.signing.hash'), value: inEights(sha256) },
        ]}
      />
      {clauseLetters.map((letter) => (
        <section>
          <h3>
            {letter}) {t(`pacts.clause.${letter}.title`)}
          </h3>
          <Reading text={text.clauses[letter] ?? ''} />
        </section>
      ))}
      <DataTable
        caption={t('pacts.coDesign.commitments')}
        isCaptionShown
        columns={[
          { label: t('pacts.life.field.what'), isRowHeader: true },
          { label: t('pacts.coDesign.party') },
          { label: t('pacts.life.field.forWhom') },
          { label: t('pacts.life.field.dueOn') },
          { label: t('pacts.life.field.hours'), isNumber: true },
          { label: t('pacts.life.field.goods') },
        ]}
        rows={text.commitments.map((one) => [
          one.what,
          partyName(view, work, one.party),
          one.forWhom || '–',
          longDate(language, one.dueOn),
          one.hours === null ? '–' : number(language, one.hours),
          one.goods || '–',
        ])}
      />
      <ul>
        {text.supports.map((one) => (
          <li>
            {t(`pacts.support.${one.form}`)}: {one.detail} ({money(language, one.valueCents)})
          </li>
        ))}
      </ul>
      <h3>{t('pacts.attachments.title')}</h3>
      <AttachmentTable view={view} pact={work.id} attachments={text.attachments ?? []} />
    </Section>
  )
}

const SignedFile = (props: Omit<SignPageProps, 'open'> & { readonly open: PactText }) => {
  const { view, work, open, own, isOfficer, commentsClose, formKey, form } = props
  const { t } = view
  const left = (open.frozenText?.parties ?? []).filter(
    ({ id }) =>
      (isOfficer || own.includes(id)) &&
      !work.signatures.some((signed) => signed.text === open.id && signed.party === id),
  )
  if (commentsClose || left.length === 0) return null
  return (
    <>
      <h3>{t('pacts.signing.byFile')}</h3>
      <Form
        action={pageOfPact(work.id, 'firma/file')}
        hidden={{ _key: formKey, hash: open.sha256 ?? undefined }}
        hasFiles
      >
        <Select
          view={view}
          form={form}
          name="signedFor"
          label={t('pacts.signing.forWhom')}
          options={left.map(({ id }) => ({ value: String(id), label: partyName(view, work, id) }))}
        />
        <FileField
          view={view}
          form={form}
          name="file"
          label={t('pacts.signing.file')}
          help={t('pacts.signing.fileHelp')}
          accept=".pdf,.p7m"
        />
        <Submit kind="secondary" label={t('pacts.signing.upload')} />
      </Form>
    </>
  )
}

const Signing = (props: Omit<SignPageProps, 'open'> & { readonly open: PactText }) => {
  const { view, work, open, own, isKnown, commentsClose, form } = props
  const { t } = view
  const hasSigned = (party: number) =>
    work.signatures.some((signed) => signed.text === open.id && signed.party === party)
  const left = own.filter(
    (party) => !hasSigned(party) && open.frozenText?.parties.some(({ id }) => id === party),
  )
  const why = commentsClose
    ? t('pacts.why.commentsOpen', { date: commentsClose })
    : left.length === 0
      ? t(own.length === 0 ? 'pacts.why.noMandate' : 'pacts.why.alreadySigned')
      : undefined
  if (why) return <Locked label={t('pacts.signing.sign')} why={why} />
  if (!isKnown) {
    return (
      <>
        <p>{t('pacts.signing.identify')}</p>
        <LinkButton href={identityAddress(work.id, 'sign')} label={t('pacts.identity.title')} />
      </>
    )
  }
  return (
    <Form action={pageOfPact(work.id, 'firma')} hidden={{ hash: open.sha256 ?? undefined }}>
      <Radios
        view={view}
        form={left.length === 1 ? { ...form, values: { party: String(left[0]) } } : form}
        name="party"
        label={t('pacts.signing.forWhom')}
        options={left.map((party) => ({ value: String(party), label: partyName(view, work, party) }))}
      />
      <Submit label={t('pacts.signing.sign')} />
    </Form>
  )
}
