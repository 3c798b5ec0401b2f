/** To the table: which statements unite or divide, and what became of those that were brought. */
import { DataTable } from '#ui/dataTable.tsx'
import { shortDate } from '#ui/dates.ts'
import { emptyForm } from '#ui/formState.ts'
import { Locked } from '#ui/forms.tsx'
import { number } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { FoundMap } from '../queries/findMap.ts'
import type { Referral } from '../queries/referrals.ts'
import { isOpposed, unitingWeight } from '../rules/heard.ts'
import { drawnGroups } from '../rules/mapRules.ts'
import { referralAddress } from './deskAddresses.ts'
import { DeskFrame } from './deskFrame.tsx'
import { ReferralList } from './referralList.tsx'
import { shareSaid } from './referralTexts.ts'

interface TablePageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly map: FoundMap
  readonly referrals: readonly Referral[]
}

export const TablePage = ({ view, conversation, map, referrals }: TablePageProps) => {
  const { t } = view
  return (
    <DeskFrame
      view={view}
      conversation={conversation}
      title={t('opinions.referral.title')}
      form={emptyForm}
      place="table"
    >
      <TitleBlock view={view} title={t('opinions.referral.title')} lead={t('opinions.referral.lead')} />
      {referrals.length > 0 && (
        <Section id="portate" title={t('opinions.referral.brought')} ruled>
          <ReferralList view={view} conversation={conversation.id} referrals={referrals} />
        </Section>
      )}
      <Section
        id="frasi"
        title={t('opinions.referral.statements')}
        intro={t(drawnGroups(map).length > 1 ? 'opinions.referral.order' : 'opinions.referral.orderAlone')}
        ruled
      >
        {conversation.steps.refer.allowed ? (
          <Statements view={view} conversation={conversation} map={map} referrals={referrals} />
        ) : (
          <Locked
            label={t('opinions.referral.bring')}
            why={sayMessage(t, conversation.steps.refer.because)}
          />
        )}
      </Section>
    </DeskFrame>
  )
}

/** What all groups see alike comes first where there are groups; without them what most people do. */
const Statements = ({ view, conversation, map, referrals }: TablePageProps) => {
  const { t, language } = view
  const byId = new Map(map.statements.map((statement) => [statement.id, statement]))
  const brought = new Map(referrals.map((referral) => [referral.statement, referral]))
  const rows = [...map.texts.values()]
    .map((statement) => {
      const numbers = byId.get(statement.id)
      const seen = numbers?.seen ?? 0
      const { agree = 0, disagree = 0 } = numbers ?? {}
      return { statement, seen, agree, disagree, weight: unitingWeight(numbers) }
    })
    .sort((a, b) => b.weight - a.weight || a.statement.number - b.statement.number)
  return (
    <DataTable
      caption={t('opinions.referral.statements')}
      columns={[
        { label: t('opinions.referral.statement'), isRowHeader: true },
        { label: t('opinions.referral.agreed'), isNumber: true },
        { label: t('opinions.room.vote.disagree'), isNumber: true },
        { label: t('opinions.referral.answers'), isNumber: true },
        { label: t('opinions.desk.places.table') },
      ]}
      rows={rows.map(({ statement, seen, agree, disagree }) => {
        const referral = brought.get(statement.id)
        return [
          <>
            {statement.number}. <span lang="it">{statement.text}</span>
            {isOpposed({ disagree, seen }) && (
              <span class="pz-opinion-went">{t('opinions.referral.opposed')}</span>
            )}
          </>,
          shareSaid(view, agree, seen),
          shareSaid(view, disagree, seen),
          number(language, seen),
          <a href={referralAddress(conversation.id, statement.id)}>
            {referral
              ? t('opinions.referral.broughtOn', { date: shortDate(language, referral.at) })
              : t('opinions.referral.bring')}
            <span class="visually-hidden">: {statement.text}</span>
          </a>,
        ]
      })}
    />
  )
}
