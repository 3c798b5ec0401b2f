/** The numbers of a statement in sentences, and the texts with which it goes to the table. */
import { number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import type { Conversation, Statement } from '../conversation.ts'
import { leastGroup } from '../map/storedMap.ts'
import type { ReferralNumbers } from '../queries/referrals.ts'
import { isOpposed, isShareSaid } from '../rules/heard.ts'

const mostTitle = 120
const mostSummary = 300

type Counts = Pick<ReferralNumbers, 'agree' | 'disagree' | 'pass' | 'seen'>

/** "82 % d’accordo (98 persone), 10 % in disaccordo (12), 8 % passo (10)"; of fewer than five, that they are too few. */
export function countsSaid({ t, language }: Pick<View, 't' | 'language'>, counts: Counts): string {
  if (counts.seen > 0 && counts.seen < leastGroup) return t('opinions.referral.few')
  const share = (part: number) => shareSaid({ language }, part, counts.seen)
  return t('opinions.referral.counts', {
    agree: share(counts.agree),
    agreeCount: number(language, counts.agree),
    disagree: share(counts.disagree),
    disagreeCount: number(language, counts.disagree),
    pass: share(counts.pass),
    passCount: number(language, counts.pass),
  })
}

/** "82%"; a dash where nobody has answered. */
export const shareSaid = ({ language }: Pick<View, 'language'>, part: number, whole: number): string =>
  whole === 0 ? '–' : `${number(language, Math.round((100 * part) / whole))}%`

/** One sentence for all, one for each group of which enough people have answered. */
function numbersSaid(view: Pick<View, 't' | 'language'>, numbers: ReferralNumbers): string[] {
  const { t } = view
  return [
    t('opinions.referral.answered', { count: numbers.seen, counts: countsSaid(view, numbers) }),
    ...numbers.byGroup
      .filter(isShareSaid)
      .map((group) =>
        t('opinions.referral.group', { letter: group.letter, counts: countsSaid(view, group) }),
      ),
    ...(numbers.leavesOutFew ? [t('opinions.map.leavesOutFew', { least: leastGroup })] : []),
  ]
}

/**
 * What the form begins with: the staff reads it over, and may write it better. What people do not agree with is only
 * quoted: how to say what they want instead is for somebody to write.
 */
export function referralTexts(
  view: Pick<View, 't' | 'language'>,
  conversation: Conversation,
  statement: Statement,
  numbers: ReferralNumbers,
): Readonly<Record<'title' | 'summary' | 'body' | 'reasons' | 'text', string>> {
  const { t } = view
  const said = numbersSaid(view, numbers)
  const short = t('opinions.referral.summary', { count: numbers.seen, counts: countsSaid(view, numbers) })
  return {
    title: isOpposed(numbers) ? '' : cut(statement.text.replace(/\.$/, ''), mostTitle),
    summary: cut(short, mostSummary),
    body: [
      t('opinions.referral.from', { question: conversation.question, number: statement.number }),
      `«${statement.text}»`,
      ...(isOpposed(numbers) ? [t('opinions.referral.opposed')] : []),
      said.join('\n\n'),
      t('opinions.referral.where', { id: conversation.id }),
    ].join('\n\n'),
    text: isOpposed(numbers) ? `(${short})` : `${statement.text} (${short})`,
    reasons: [
      t('opinions.referral.from', { question: conversation.question, number: statement.number }),
      ...said,
    ].join(' '),
  }
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/u, '')}…`
