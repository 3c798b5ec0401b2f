/** Whether all adds up, said plainly, and the act that closes paper. */
import { DataTable } from '#ui/dataTable.tsx'
import { Callout, Notice } from '#ui/facts.tsx'
import { TextArea } from '#ui/fields.tsx'
import { Form, Locked, Submit } from '#ui/forms.tsx'
import { number } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { sayMessage } from '#ui/words.ts'
import { differencesOf } from '../rules/reconciliation.ts'
import { paperAddress } from './paperDoor.ts'
import type { PaperPageProps } from './paperProps.ts'

export const ClosingPart = ({ view, ballot, figures, reason, close, form }: PaperPageProps) => {
  const { t, language } = view
  const differences = differencesOf(figures)
  return (
    <Section
      id="conti"
      title={t('ballots.paper.closing.title')}
      intro={t('ballots.paper.closing.intro')}
      ruled
    >
      <DataTable
        caption={t('ballots.paper.closing.title')}
        columns={[
          { label: t('ballots.paper.closing.figure') },
          { label: t('ballots.paper.sheets.how'), isNumber: true },
        ]}
        rows={(['issued', 'used', 'spoiled', 'returned', 'typed', 'turnout'] as const).map((name) => [
          t(`ballots.paper.figure.${name}`),
          number(language, figures[name]),
        ])}
      />
      {differences.length === 0 ? (
        <Notice icon="tick">{t('ballots.paper.closing.matches')}</Notice>
      ) : (
        <Callout title={t('ballots.paper.closing.differs')}>
          {differences.map((difference) => sayMessage(t, difference)).join(' ')}
        </Callout>
      )}
      {reason && <p>{t('ballots.paper.closing.reasonGiven', { reason })}</p>}
      {close.allowed ? (
        <Form action={paperAddress(ballot.id, '/chiudi')}>
          {differences.length > 0 && (
            <TextArea
              view={view}
              form={form}
              name="reason"
              label={t('ballots.paper.form.reason')}
              help={t('ballots.paper.closing.reasonHelp')}
              rows={3}
              isPublic
            />
          )}
          <Submit label={t('ballots.paper.closing.close')} />
        </Form>
      ) : (
        <Locked label={t('ballots.paper.closing.close')} why={sayMessage(t, close.because)} />
      )}
    </Section>
  )
}
