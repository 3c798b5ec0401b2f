import type { Say } from '#ui/words.ts'
import type { NoticeRow } from './queries.ts'

/** What a notice says, in one sentence. */
export const sentenceOf = (t: Say, notice: NoticeRow): string =>
  t(`notices.what.${notice.what}`, { title: notice.card?.title ?? t('notices.notPublic') })
