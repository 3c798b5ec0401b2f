/** A statement into a pact that is being written: which pact, which of its clauses, and the words. */
import { clauseLetters } from '#modules/pacts/index.ts'
import { Select } from '#ui/choices.tsx'
import { TextArea } from '#ui/fields.tsx'
import { Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { Section } from '#ui/section.tsx'
import { sayMessage } from '#ui/words.ts'
import { isOpposed } from '../rules/heard.ts'
import { referralAddress, ways } from './deskAddresses.ts'
import type { ReferPageProps } from './deskReferProps.ts'

export const AsPact = (props: ReferPageProps) => {
  const { view, conversation, statement, numbers, pacts, kind, form, newKey } = props
  const { t } = view
  const address = referralAddress(conversation.id, statement.id)
  const may = conversation.steps.refer
  const why = may.allowed ? t('opinions.referral.why.noPact') : sayMessage(t, may.because)
  return (
    <Section
      id="patto"
      title={t('opinions.referral.asPact')}
      intro={t('opinions.referral.asPactIntro')}
      ruled
    >
      {!may.allowed || pacts.length === 0 ? (
        <Locked label={t('opinions.referral.makePact')} why={why} />
      ) : kind !== 'pact' ? (
        <LinkButton
          kind="secondary"
          href={`${address}?come=${ways.pact}`}
          label={t('opinions.referral.write.pact')}
        />
      ) : (
        <Form id="form" action={address} hidden={{ as: 'pact', _key: newKey() }}>
          <Select
            view={view}
            form={form}
            name="pact"
            label={t('opinions.referral.field.pact')}
            empty={t('opinions.referral.field.choose')}
            options={pacts.map(({ id, title }) => ({ value: String(id), label: title }))}
          />
          <Select
            view={view}
            form={form}
            name="letter"
            label={t('opinions.referral.field.letter')}
            empty={t('opinions.referral.field.choose')}
            options={clauseLetters.map((letter) => ({
              value: letter,
              label: `${letter}. ${t(`pacts.clause.${letter}.title`)}`,
            }))}
          />
          <TextArea
            view={view}
            form={form}
            name="text"
            label={t('opinions.referral.field.text')}
            help={isOpposed(numbers) ? t('opinions.referral.opposedHint') : undefined}
            rows={6}
            isPublic
          />
          <Submit label={t('opinions.referral.makePact')} kind="secondary" />
        </Form>
      )}
    </Section>
  )
}
