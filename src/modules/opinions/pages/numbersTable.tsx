/** The numbers of one statement: all, then each group. */
import { DataTable } from '#ui/dataTable.tsx'
import { number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import { leastGroup } from '../map/storedMap.ts'
import type { ReferralNumbers } from '../queries/referrals.ts'
import { isShareSaid } from '../rules/heard.ts'
import { shareSaid } from './referralTexts.ts'

interface NumbersTableProps {
  readonly view: View
  readonly numbers: ReferralNumbers
}

export const NumbersTable = ({ view, numbers }: NumbersTableProps) => {
  const { t, language } = view
  const rows = [
    { name: t('opinions.referral.all'), counts: numbers, isSaid: true },
    ...numbers.byGroup.map((group) => ({
      name: t('opinions.referral.groupName', { letter: group.letter }),
      counts: group,
      isSaid: isShareSaid(group),
    })),
  ]
  const cell = (part: number, whole: number) => `${number(language, part)} (${shareSaid(view, part, whole)})`
  return (
    <>
      <DataTable
        caption={t('opinions.referral.numbers')}
        columns={[
          { label: t('opinions.referral.who'), isRowHeader: true },
          { label: t('opinions.room.vote.agree'), isNumber: true },
          { label: t('opinions.room.vote.disagree'), isNumber: true },
          { label: t('opinions.room.vote.pass'), isNumber: true },
          { label: t('opinions.referral.answers'), isNumber: true },
        ]}
        rows={rows.map(({ name, counts, isSaid }) => [
          name,
          ...[counts.agree, counts.disagree, counts.pass].map((part) =>
            isSaid ? cell(part, counts.seen) : '–',
          ),
          number(language, counts.seen),
        ])}
      />
      {numbers.leavesOutFew && (
        <p class="pz-quiet">{t('opinions.map.leavesOutFew', { least: leastGroup })}</p>
      )}
      {numbers.byGroup.length === 0 && <p class="pz-quiet">{t('opinions.referral.noGroups')}</p>}
    </>
  )
}
