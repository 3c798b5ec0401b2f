/** The body chooses otherwise than the vote: what was counted stays in sight, and the reason is public. */
import { Checkbox, Checkboxes } from '#ui/choices.tsx'
import { Callout } from '#ui/facts.tsx'
import { TextArea } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { deskAddress } from '../appearance.ts'
import type { FoundBallot } from '../queries/findBallot.ts'
import type { PublishedResult } from '../queries/publishedResult.ts'
import { DeskFrame } from './deskFrame.tsx'
import { Titles } from './resultParts.tsx'

interface OverridePageProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly result: PublishedResult
  readonly form: FormState
}

export const OverridePage = ({ view, ballot, result, form }: OverridePageProps) => {
  const { t } = view
  const { outcome } = result
  const title = t('ballots.desk.override.title', { question: ballot.question })
  return (
    <DeskFrame
      view={view}
      ballot={ballot}
      title={title}
      form={form}
      crumb={t('ballots.desk.override.heading')}
    >
      <TitleBlock view={view} title={title} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Callout>{t('ballots.desk.override.text')}</Callout>
        <h2>{t('ballots.result.override.counted')}</h2>
        <Titles outcome={outcome} ids={outcome.selected} />
        <Form id="form" action={`${deskAddress(ballot.id)}/altra-scelta`}>
          <Checkboxes
            view={view}
            form={form}
            name="selected"
            label={t('ballots.desk.override.selected')}
            options={ballot.options.map(({ id, code, title: said }) => ({
              value: String(id),
              label: `${code}. ${said}`,
            }))}
          />
          <TextArea
            view={view}
            form={form}
            name="reason"
            label={t('ballots.desk.override.reason')}
            rows={5}
            isPublic
          />
          <Checkbox
            view={view}
            form={form}
            name="confirmed"
            value="yes"
            label={t('ballots.desk.override.confirm')}
          />
          <Submit
            label={t('ballots.desk.override.button')}
            back={{ href: deskAddress(ballot.id), label: t('ballots.desk.back') }}
          />
        </Form>
      </Section>
    </DeskFrame>
  )
}
