/** Fast entry: one sheet after the other, with the number keys and Enter. */
import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { Notice } from '#ui/facts.tsx'
import { NumberField } from '#ui/fields.tsx'
import { describedBy, type FormState, typedValue } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { ballotAddress, deskAddress } from '../../appearance.ts'
import type { Ballot } from '../../ballot.ts'
import type { Batch } from '../queries/batches.ts'
import { hasPoints } from '../rules/sheet.ts'
import { batchAddress, paperAddress } from './paperDoor.ts'

interface SheetPageProps {
  readonly view: View
  readonly ballot: Ballot
  readonly batch: Batch
  readonly typing: 1 | 2
  readonly sheet: number
  /** The sheet is there already and is being corrected. */
  readonly isKnown: boolean
  readonly isBlank: boolean
  /** The sheet that the same hand has typed just before this one. */
  readonly previous: number | null
  readonly form: FormState
}

export const SheetPage = (props: SheetPageProps) => {
  const { view, ballot, batch, typing, sheet, form } = props
  const { t } = view
  const title = t('ballots.paper.entry.title', { sheet, sheets: batch.sheets })
  return (
    <Page
      view={view}
      title={title}
      section="ballots"
      breadcrumb={[
        { href: addresses.ballots, label: t('ballots.paper.all') },
        { href: ballotAddress(ballot.id), label: t('ballots.ballot.number', { id: ballot.id }) },
        { href: deskAddress(ballot.id), label: t('ballots.desk.crumb') },
        { href: paperAddress(ballot.id), label: t('ballots.paper.crumb') },
        { href: batchAddress(ballot.id, batch.id), label: batch.label },
      ]}
      crumb={t('ballots.paper.entry.crumb', { sheet })}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock
        view={view}
        title={title}
        lead={t(typing === 1 ? 'ballots.paper.entry.first' : 'ballots.paper.entry.second', {
          label: batch.label,
        })}
      />
      <Section id="scheda" title={t('ballots.paper.entry.write')} ruled>
        <ErrorSummary view={view} errors={form.errors} labels={labelsOf(ballot)} />
        {props.isKnown && <Notice icon="paper">{t('ballots.paper.entry.known')}</Notice>}
        {props.isBlank && <p>{t('ballots.paper.entry.isBlank')}</p>}
        <Form
          id="form"
          action={batchAddress(ballot.id, batch.id, `/${typing}`)}
          hidden={{ sheet: String(sheet) }}
        >
          {hasPoints(ballot) ? <PointFields {...props} /> : <CodesField {...props} />}
          <Submit label={t('ballots.paper.entry.save')} />
          <Submit label={t('ballots.paper.entry.blank')} kind="secondary" name="blank" value="si" />
        </Form>
        {props.previous !== null && (
          <p>
            <a href={batchAddress(ballot.id, batch.id, `/${typing}?foglio=${props.previous}`)}>
              {t('ballots.paper.entry.previous', { sheet: props.previous })}
            </a>
          </p>
        )}
        <p>
          <a href={batchAddress(ballot.id, batch.id)}>{t('ballots.paper.entry.stop')}</a>
        </p>
        {!hasPoints(ballot) && (
          <DataTable
            caption={t('ballots.paper.entry.options')}
            isCaptionShown
            columns={[
              { label: t('ballots.paper.pdf.column.number') },
              { label: t('ballots.paper.pdf.column.option') },
            ]}
            rows={ballot.options.map(({ code, title: name }) => [code, name])}
          />
        )}
      </Section>
    </Page>
  )
}

/** The same words stand at several fields: each link says at which option. */
const labelsOf = ({ options }: Ballot): Readonly<Record<string, string>> =>
  Object.fromEntries(options.map(({ id, code, title }) => [`points_${id}`, `${code}. ${title}`]))

const PointFields = ({ view, ballot, form }: SheetPageProps) => (
  <>
    {ballot.options.map(({ id, code, title }) => (
      <NumberField view={view} form={form} name={`points_${id}`} label={`${code}. ${title}`} />
    ))}
  </>
)

/** The cursor stands in it: a sheet is a few numbers and Enter. */
const CodesField = ({ view, ballot, form }: SheetPageProps) => {
  const { t } = view
  const error = form.errors.codes
  return (
    <div class={error ? 'pz-field pz-field-wrong' : 'pz-field'}>
      <label for="codes">
        {t(ballot.method === 'rank' ? 'ballots.paper.entry.ranking' : 'ballots.paper.entry.codes')}
      </label>
      <p class="pz-help" id="codes-help">
        {t(ballot.method === 'rank' ? 'ballots.paper.entry.rankingHelp' : 'ballots.paper.entry.codesHelp')}
      </p>
      {error && (
        <p class="pz-wrong" id="codes-error">
          <span>
            <span class="visually-hidden">{t('ui.form.error')} </span>
            {sayMessage(t, error)}
          </span>
        </p>
      )}
      <input
        class="form-control pz-medium"
        id="codes"
        name="codes"
        value={typedValue(form, 'codes')}
        autocomplete="off"
        autofocus={!error}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy('codes', { help: true, error: error !== undefined, note: false })}
      />
    </div>
  )
}
