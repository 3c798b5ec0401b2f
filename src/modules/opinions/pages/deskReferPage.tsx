/** One statement to the table: the numbers that go along, and what it becomes. */

import { categories } from '#modules/proposals/index.ts'
import { addresses } from '#ui/addresses.ts'
import { Radios, Select } from '#ui/choices.tsx'
import { shortDate } from '#ui/dates.ts'
import { Notice } from '#ui/facts.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import { Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import { sayMessage } from '#ui/words.ts'
import { isOpposed } from '../rules/heard.ts'
import type { ReferralKind } from '../words.ts'
import { deskPart, referralAddress, ways } from './deskAddresses.ts'
import { DeskErrors, DeskFrame } from './deskFrame.tsx'
import { AsPact } from './deskReferPact.tsx'
import type { ReferPageProps } from './deskReferProps.ts'
import { NumbersTable } from './numbersTable.tsx'
import { ReferralList } from './referralList.tsx'

export const ReferPage = (props: ReferPageProps) => {
  const { view, conversation, statement, numbers, referrals, form } = props
  const { t } = view
  const title = t('opinions.referral.one', { number: statement.number })
  return (
    <DeskFrame
      view={view}
      conversation={conversation}
      title={title}
      form={form}
      place="table"
      crumb={t('opinions.referral.oneCrumb', { number: statement.number })}
    >
      <TitleBlock view={view} title={title} lead={`«${statement.text}»`} />
      <DeskErrors view={view} form={form} />
      {referrals.length > 0 && (
        <Section id="dove" title={t('opinions.referral.whereItWent')} ruled>
          <ReferralList view={view} conversation={conversation.id} referrals={referrals} />
        </Section>
      )}
      <Section
        id="numeri"
        title={t('opinions.referral.numbers')}
        intro={t('opinions.referral.numbersIntro')}
        ruled
      >
        {isOpposed(numbers) && <Notice icon="warning">{t('opinions.referral.opposedHint')}</Notice>}
        <NumbersTable view={view} numbers={numbers} />
      </Section>
      <AsProposal {...props} />
      <AsClause {...props} />
      <AsPact {...props} />
    </DeskFrame>
  )
}

const AsProposal = (props: ReferPageProps) => {
  const { view, conversation, statement, numbers, proposal, propose, kind, form, newKey } = props
  const { t } = view
  if (proposal) return null
  return (
    <Section id="proposta" title={t('opinions.referral.asProposal')} ruled>
      {!(conversation.steps.refer.allowed && propose.allowed) ? (
        <Locked label={t('opinions.referral.makeProposal')} why={whyNot(props)} />
      ) : kind !== 'proposal' ? (
        <OtherKind {...props} other="proposal" />
      ) : (
        <Form
          id="form"
          action={referralAddress(conversation.id, statement.id)}
          hidden={{ as: 'proposal', _key: newKey() }}
        >
          <Texts view={view} form={form} numbers={numbers} />
          <Submit
            label={t('opinions.referral.makeProposal')}
            back={{ href: deskPart(conversation.id, '/tavolo'), label: t('opinions.referral.back') }}
          />
        </Form>
      )}
    </Section>
  )
}

/** The way to the other form: it stands on the page alone. */
const OtherKind = ({
  view,
  conversation,
  statement,
  other,
}: ReferPageProps & { readonly other: ReferralKind }) => (
  <LinkButton
    kind="secondary"
    href={`${referralAddress(conversation.id, statement.id)}?come=${ways[other]}`}
    label={view.t(`opinions.referral.write.${other}`)}
  />
)

function whyNot({ view, conversation, propose }: ReferPageProps): string {
  const may = conversation.steps.refer.allowed ? propose : conversation.steps.refer
  return may.allowed ? '' : sayMessage(view.t, may.because)
}

const Texts = ({ view, form, numbers }: Pick<ReferPageProps, 'view' | 'form' | 'numbers'>) => {
  const { t } = view
  return (
    <>
      <TextField
        view={view}
        form={form}
        name="title"
        label={t('opinions.referral.field.title')}
        help={t(isOpposed(numbers) ? 'opinions.referral.opposedHint' : 'opinions.referral.field.titleHelp')}
        limit={120}
        isPublic
      />
      <TextArea
        view={view}
        form={form}
        name="summary"
        label={t('opinions.referral.field.summary')}
        rows={3}
        limit={300}
        isPublic
      />
      <TextArea
        view={view}
        form={form}
        name="body"
        label={t('opinions.referral.field.body')}
        rows={9}
        isPublic
      />
      <Select
        view={view}
        form={form}
        name="category"
        label={t('opinions.referral.field.category')}
        empty={t('opinions.referral.field.choose')}
        options={categories.map((value) => ({ value, label: t(`proposals.category.${value}`) }))}
      />
    </>
  )
}

const AsClause = (props: ReferPageProps) => {
  const { view, conversation, statement, numbers, places, proposal, referrals, kind, form, newKey } = props
  const { t, language } = view
  if (referrals.some(({ kind }) => kind === 'clause')) return null
  const why = whyNoClause(props)
  return (
    <Section
      id="clausola"
      title={t('opinions.referral.asClause')}
      intro={t('opinions.referral.asClauseIntro')}
      ruled
    >
      {why ? (
        <Locked
          label={t('opinions.referral.makeClause')}
          why={why}
          wayOut={
            places.tableId === null
              ? undefined
              : {
                  href: `${addresses.tables}/${places.tableId}/lavoro`,
                  label: t('opinions.referral.toTable'),
                }
          }
        />
      ) : kind !== 'clause' ? (
        <OtherKind {...props} other="clause" />
      ) : (
        <Form
          id="form"
          action={referralAddress(conversation.id, statement.id)}
          hidden={{ as: 'clause', _key: newKey(), ...proposal }}
        >
          {!proposal && <Texts view={view} form={form} numbers={numbers} />}
          <Select
            view={view}
            form={form}
            name="sitting"
            label={t('opinions.referral.field.sitting')}
            empty={t('opinions.referral.field.choose')}
            options={places.sittings.map(({ id, title, startsAt }) => ({
              value: String(id),
              label: `${title}, ${shortDate(language, new Date(startsAt))}`,
            }))}
          />
          <Radios
            view={view}
            form={form}
            name="method"
            label={t('opinions.referral.field.method')}
            options={(['consensus', 'majority'] as const).map((value) => ({
              value,
              label: t(`negotiations.method.${value}`),
            }))}
          />
          <TextArea
            view={view}
            form={form}
            name="reasons"
            label={t('opinions.referral.field.reasons')}
            rows={6}
            isPublic
          />
          {!proposal && <p>{t('opinions.referral.clauseMakesProposal')}</p>}
          <Submit label={t('opinions.referral.makeClause')} kind="secondary" />
        </Form>
      )}
    </Section>
  )
}

/** The table decides what goes into its document: without a table, a draft or a sitting there is nothing to write in. */
function whyNoClause({ view, conversation, places, propose, proposal }: ReferPageProps): string | undefined {
  const { t } = view
  if (!conversation.steps.refer.allowed) return sayMessage(t, conversation.steps.refer.because)
  if (places.tableId === null) return t('opinions.referral.why.noTable')
  if (places.documentId === null) return t('opinions.referral.why.noDocument')
  if (!places.isDraft) return t('opinions.referral.why.approved')
  if (places.sittings.length === 0) return t('opinions.referral.why.noSitting')
  return proposal || propose.allowed ? undefined : sayMessage(t, propose.because)
}
