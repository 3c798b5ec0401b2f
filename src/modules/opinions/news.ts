/** Tells open pages that a map is new, in this process and, by NOTIFY, in the others. */
import type { OpenDatabase } from '#database/types.ts'
import type { PageCache } from '#platform/web/cache.ts'
import type { Streams } from '#platform/web/streams.ts'
import { newsChannel } from './map/newsChannel.ts'

export const newsTopic = (conversation: number): string => `conversation ${conversation}`

/** Pages drawn of the old map go before anybody is told of the new one. */
export const startNews = (
  database: OpenDatabase,
  parts: { readonly cache: PageCache; readonly streams: Streams },
): Promise<() => Promise<void>> =>
  database.listen(newsChannel, (said) => {
    const [conversation, version] = said.split(' ')
    parts.cache.empty()
    if (conversation && version) parts.streams.tell(newsTopic(Number(conversation)), version)
  })
