import type { Say } from '#ui/words.ts'
import type { NoticeRow } from './queries.ts'

/** What a notice says, in one sentence; how many times, where it stands for several. */
export function sentenceOf(
  t: Say,
  { what, card, count }: Pick<NoticeRow, 'what' | 'card' | 'count'>,
): string {
  const title = card?.title ?? t('notices.notPublic')
  if (count === 1) return t(`notices.what.${what}`, { title })
  if (what === 'comment.made') return t('notices.comments', { count, title })
  return t('notices.times', { count, sentence: t(`notices.what.${what}`, { title }) })
}
