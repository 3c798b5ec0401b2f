/** The piles of sheets out of the box, and how far each is. */
import { DataTable } from '#ui/dataTable.tsx'
import { NumberField, TextField } from '#ui/fields.tsx'
import { Form, Locked, Submit } from '#ui/forms.tsx'
import { number } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { sayMessage } from '#ui/words.ts'
import { sheetsLeft } from '../rules/reconciliation.ts'
import { batchAddress, paperAddress } from './paperDoor.ts'
import type { PaperPageProps } from './paperProps.ts'

export const BatchesPart = ({ view, ballot, batches, figures, may, form, newKey }: PaperPageProps) => {
  const { t, language } = view
  const piled = batches.reduce((sum, { sheets }) => sum + sheets, 0)
  const left = sheetsLeft(figures, piled)
  const of = (typed: number, sheets: number) => t('ballots.paper.batches.typedOf', { typed, sheets })
  return (
    <Section
      id="pacchi"
      title={t('ballots.paper.batches.title')}
      intro={t('ballots.paper.batches.intro')}
      ruled
    >
      {batches.length > 0 && (
        <DataTable
          caption={t('ballots.paper.batches.title')}
          columns={[
            { label: t('ballots.paper.form.label') },
            { label: t('ballots.paper.form.sheets'), isNumber: true },
            { label: t('ballots.paper.batches.first') },
            { label: t('ballots.paper.batches.second') },
            { label: t('ballots.paper.batches.standing') },
          ]}
          rows={batches.map((batch) => [
            <a href={batchAddress(ballot.id, batch.id)}>{batch.label}</a>,
            number(language, batch.sheets),
            batch.isCounted ? '–' : of(batch.first, batch.sheets),
            batch.isCounted ? '–' : of(batch.second, batch.sheets),
            t(batch.isCounted ? 'ballots.paper.batches.counted' : 'ballots.paper.batches.open'),
          ])}
        />
      )}
      {may.type.allowed ? (
        <Form action={paperAddress(ballot.id, '/pacchi')} hidden={{ _key: newKey() }}>
          <TextField
            view={view}
            form={form}
            name="label"
            label={t('ballots.paper.form.label')}
            help={t('ballots.paper.batches.labelHelp')}
            width="medium"
          />
          <NumberField
            view={view}
            form={form}
            name="sheets"
            label={t('ballots.paper.form.sheets')}
            help={t('ballots.paper.batches.sheetsHelp', {
              turnout: number(language, figures.turnout),
              left: number(language, left),
            })}
          />
          <Submit label={t('ballots.paper.batches.begin')} />
        </Form>
      ) : (
        <Locked label={t('ballots.paper.batches.begin')} why={sayMessage(t, may.type.because)} />
      )}
    </Section>
  )
}
