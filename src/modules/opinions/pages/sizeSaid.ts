/** How large a conversation is: "1 persona, 4 frasi, 4 risposte." Each number with its own plural. */
import type { View } from '#ui/view.ts'
import type { FoundMap } from '../queries/findMap.ts'

export const sizeSaid = ({ t }: Pick<View, 't'>, map: FoundMap): string =>
  `${[
    t('opinions.page.people', { count: map.people }),
    t('opinions.list.statements', { count: map.texts.size }),
    t('opinions.room.answers', { count: map.answers }),
  ].join(', ')}.`
