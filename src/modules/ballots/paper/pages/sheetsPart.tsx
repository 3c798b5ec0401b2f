/** Printing, serial numbers, and what has become of each. */
import { Radios } from '#ui/choices.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { NumberField, TextField } from '#ui/fields.tsx'
import { Form, Locked, Submit } from '#ui/forms.tsx'
import { number } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { sayMessage } from '#ui/words.ts'
import { mostInSeries, paperStates } from '../commands/papers.ts'
import { paperAddress } from './paperDoor.ts'
import type { PaperPageProps } from './paperProps.ts'

export const SheetsPart = (props: PaperPageProps) => {
  const { view, ballot, figures, serials, may, form } = props
  const { t, language } = view
  const unmarked = figures.issued - figures.used - figures.spoiled - figures.returned
  const counts = {
    issued: unmarked,
    used: figures.used,
    spoiled: figures.spoiled,
    returned: figures.returned,
  }
  return (
    <Section
      id="schede"
      title={t('ballots.paper.sheets.title')}
      intro={t('ballots.paper.sheets.intro')}
      ruled
    >
      <DataTable
        caption={t('ballots.paper.sheets.title')}
        columns={[
          { label: t('ballots.paper.sheets.what') },
          { label: t('ballots.paper.sheets.how'), isNumber: true },
          { label: t('ballots.paper.sheets.which') },
        ]}
        rows={[
          ...paperStates.map((state) => [
            t(`ballots.paper.state.${state}`),
            number(language, counts[state]),
            serials[state] || '–',
          ]),
          [
            t('ballots.paper.sheets.all'),
            number(language, figures.issued),
            figures.issued ? `1-${figures.issued}` : '–',
          ],
        ]}
        hasTotal
      />
      {figures.issued > 0 && <PrintLinks {...props} />}
      {may.print.allowed ? (
        <Form action={paperAddress(ballot.id, '/schede')} hidden={{ _key: props.newKey() }}>
          <NumberField
            view={view}
            form={form}
            name="count"
            label={t('ballots.paper.form.count')}
            help={t('ballots.paper.sheets.countHelp', { most: mostInSeries })}
          />
          <Submit label={t('ballots.paper.sheets.issue')} />
        </Form>
      ) : (
        <Locked label={t('ballots.paper.sheets.issue')} why={sayMessage(t, may.print.because)} />
      )}
      {figures.issued > 0 &&
        (may.mark.allowed ? (
          <Form action={paperAddress(ballot.id, '/segna')}>
            <TextField
              view={view}
              form={form}
              name="serials"
              label={t('ballots.paper.form.serials')}
              help={t('ballots.paper.sheets.serialsHelp')}
              width="medium"
            />
            <Radios
              view={view}
              form={form}
              name="state"
              label={t('ballots.paper.form.state')}
              options={paperStates.map((state) => ({
                value: state,
                label: t(`ballots.paper.state.${state}`),
                help: t(`ballots.paper.stateHelp.${state}`),
              }))}
            />
            <Submit label={t('ballots.paper.sheets.mark')} kind="secondary" />
          </Form>
        ) : (
          <Locked label={t('ballots.paper.sheets.mark')} why={sayMessage(t, may.mark.because)} />
        ))}
    </Section>
  )
}

/** One PDF for so many sheets as a series has at most. */
const PrintLinks = ({ view, ballot, figures, canPrint }: PaperPageProps) => {
  const { t } = view
  if (!canPrint) return <p>{t('ballots.paper.sheets.noProgram')}</p>
  const parts = Array.from({ length: Math.ceil(figures.issued / mostInSeries) }, (_, index) => ({
    from: index * mostInSeries + 1,
    to: Math.min((index + 1) * mostInSeries, figures.issued),
  }))
  return (
    <>
      <p>{t('ballots.paper.sheets.printHelp')}</p>
      <ul>
        {parts.map(({ from, to }) => (
          <li>
            <a href={paperAddress(ballot.id, `/schede-${from}-${to}.pdf`)} data-turbo="false">
              {t('ballots.paper.sheets.print', { from, to })}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
