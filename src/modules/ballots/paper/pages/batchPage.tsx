/** One pile: who types it, where the two typings differ, and the act that counts it. */
import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { FactList, Notice } from '#ui/facts.tsx'
import { NumberField } from '#ui/fields.tsx'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, LinkButton, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { ballotAddress, deskAddress } from '../../appearance.ts'
import type { Ballot } from '../../ballot.ts'
import type { BallotContent } from '../../content.ts'
import type { Batch, Mismatch } from '../queries/batches.ts'
import { codesOf } from '../rules/sheet.ts'
import { batchAddress, paperAddress } from './paperDoor.ts'

interface BatchPageProps {
  readonly view: View
  readonly ballot: Ballot
  readonly batch: Batch
  /** Shown once both typings are complete: until then each is blind to the other. */
  readonly mismatches: readonly Mismatch[] | undefined
  readonly form?: FormState | undefined
}

export const BatchPage = ({ view, ballot, batch, mismatches, form = emptyForm }: BatchPageProps) => {
  const { t } = view
  const isEqual = mismatches?.length === 0
  return (
    <Page
      view={view}
      title={t('ballots.paper.batch.title', { label: batch.label })}
      section="ballots"
      breadcrumb={[
        { href: addresses.ballots, label: t('ballots.paper.all') },
        { href: ballotAddress(ballot.id), label: t('ballots.ballot.number', { id: ballot.id }) },
        { href: deskAddress(ballot.id), label: t('ballots.desk.crumb') },
        { href: paperAddress(ballot.id), label: t('ballots.paper.crumb') },
      ]}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock
        view={view}
        title={t('ballots.paper.batch.title', { label: batch.label })}
        lead={t('ballots.paper.batch.lead', { count: batch.sheets })}
      />
      <Section id="battute" title={t('ballots.paper.batch.typings')} ruled>
        <ErrorSummary view={view} errors={form.errors} />
        {batch.isCounted ? (
          <Notice icon="tick">{t('ballots.paper.batch.counted')}</Notice>
        ) : (
          <>
            <FactList
              facts={([1, 2] as const).map((typing) => ({
                label: t(typing === 1 ? 'ballots.paper.batches.first' : 'ballots.paper.batches.second'),
                value: <TypingPart view={view} ballot={ballot} batch={batch} typing={typing} />,
              }))}
            />
            <AgainForm view={view} ballot={ballot} batch={batch} />
            {mismatches && mismatches.length > 0 && (
              <Mismatches view={view} ballot={ballot} batch={batch} mismatches={mismatches} />
            )}
            {isEqual && (
              <Form action={batchAddress(ballot.id, batch.id, '/conta')}>
                <p>{t('ballots.paper.batch.equal')}</p>
                <Submit label={t('ballots.paper.batch.count', { count: batch.sheets })} />
              </Form>
            )}
          </>
        )}
      </Section>
      {!batch.isCounted && (
        <Section id="elimina" title={t('ballots.paper.batch.removeLink')} band>
          <p>{t('ballots.paper.batch.removeHelp')}</p>
          <LinkButton
            href={batchAddress(ballot.id, batch.id, '/elimina')}
            label={t('ballots.paper.batch.removeLink')}
            kind="secondary"
          />
        </Section>
      )}
    </Page>
  )
}

const TypingPart = ({
  view,
  ballot,
  batch,
  typing,
}: Pick<BatchPageProps, 'view' | 'ballot' | 'batch'> & { readonly typing: 1 | 2 }) => {
  const { t } = view
  const typed = typing === 1 ? batch.first : batch.second
  const isTaken = typing === 1 ? batch.isFirstTaken : batch.isSecondTaken
  const isOwn = batch.ownTyping === typing
  const progress = t('ballots.paper.batches.typedOf', { typed, sheets: batch.sheets })
  if (isOwn || (!isTaken && batch.ownTyping === null)) {
    const href = batchAddress(ballot.id, batch.id, `/${typing}`)
    return (
      <>
        {progress}{' '}
        {typed < batch.sheets && (
          <LinkButton
            href={href}
            label={t(typed === 0 ? 'ballots.paper.batch.start' : 'ballots.paper.batch.goOn')}
            kind="secondary"
          />
        )}
      </>
    )
  }
  return (
    <>
      {progress} {t(isTaken ? 'ballots.paper.batch.byOther' : 'ballots.paper.batch.waitsOther')}
    </>
  )
}

/** One's own sheets can be opened again until the pile is counted: two typings may be equal, and both wrong. */
const AgainForm = ({ view, ballot, batch }: Pick<BatchPageProps, 'view' | 'ballot' | 'batch'>) => {
  const { t } = view
  const { ownTyping } = batch
  const typed = ownTyping === 1 ? batch.first : batch.second
  if (ownTyping === null || typed === 0) return null
  return (
    <Form action={batchAddress(ballot.id, batch.id, `/${ownTyping}`)} method="get">
      <NumberField view={view} form={emptyForm} name="foglio" label={t('ballots.paper.entry.again')} />
      <Submit label={t('ballots.paper.entry.againButton')} kind="secondary" />
    </Form>
  )
}

const Mismatches = ({
  view,
  ballot,
  batch,
  mismatches,
}: Pick<BatchPageProps, 'view' | 'ballot' | 'batch'> & { readonly mismatches: readonly Mismatch[] }) => {
  const { t } = view
  const said = (content: BallotContent | null) =>
    content === null ? t('ballots.paper.batch.blank') : codesOf(ballot.options, content)
  return (
    <>
      <h3>{t('ballots.paper.batch.mismatches', { count: mismatches.length })}</h3>
      <p>{t('ballots.paper.batch.mismatchHelp')}</p>
      <DataTable
        caption={t('ballots.paper.batch.mismatches', { count: mismatches.length })}
        columns={[
          { label: t('ballots.paper.form.sheet') },
          { label: t('ballots.paper.batches.first') },
          { label: t('ballots.paper.batches.second') },
          { label: t('ballots.paper.batch.correct') },
        ]}
        rows={mismatches.map(({ sheet, first, second }) => [
          String(sheet),
          said(first),
          said(second),
          batch.ownTyping === null ? (
            t('ballots.paper.batch.byTypists')
          ) : (
            <a href={batchAddress(ballot.id, batch.id, `/${batch.ownTyping}?foglio=${sheet}`)}>
              {t('ballots.paper.batch.correctSheet', { sheet })}
            </a>
          ),
        ])}
      />
    </>
  )
}
