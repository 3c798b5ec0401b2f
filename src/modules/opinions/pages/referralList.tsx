/** What became of statements at the table: where each went, and the numbers it took along. */
import { addresses } from '#ui/addresses.ts'
import { shortDate } from '#ui/dates.ts'
import type { View } from '#ui/view.ts'
import { moderationAddress } from '../appearance.ts'
import { leastGroup } from '../map/storedMap.ts'
import type { Referral } from '../queries/referrals.ts'
import { countsSaid } from './referralTexts.ts'

interface ReferralListProps {
  readonly view: View
  readonly conversation: number
  readonly referrals: readonly Referral[]
}

export const ReferralList = ({ view, conversation, referrals }: ReferralListProps) => {
  const { t, language } = view
  return (
    <ul class="pz-referrals">
      {referrals.map((referral) => (
        <li>
          <p>
            {referral.text === '' ? (
              <a href={moderationAddress(conversation)}>
                {t('opinions.subjects.removed', { number: referral.number })}
              </a>
            ) : (
              <>
                {referral.number}. <span lang="it">{referral.text}</span>
              </>
            )}
          </p>
          <p>
            {t(`opinions.referral.became.${referral.kind}`, { date: shortDate(language, referral.at) })}{' '}
            <a href={addressOf(referral)} lang="it">
              {referral.title || t('opinions.referral.gone')}
            </a>
          </p>
          <p class="pz-quiet">
            {t('opinions.referral.then', {
              count: referral.numbers.seen,
              counts: countsSaid(view, referral.numbers),
            })}
            {referral.numbers.leavesOutFew && ` ${t('opinions.map.leavesOutFew', { least: leastGroup })}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

export function addressOf({ kind, toId, documentId }: Referral): string {
  if (kind === 'proposal') return `${addresses.proposals}/${toId}`
  return kind === 'pact' ? `${addresses.pacts}/${toId}` : `${addresses.documents}/${documentId}`
}
