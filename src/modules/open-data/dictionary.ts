/** The data dictionary: a column of one name means the same in every dataset. */

import type { MessageKey, Say } from '#ui/words.ts'
import { italian } from '../../../messages/index.ts'

/** What a column holds, in words; a column without an explanation is a mistake of ours and throws. */
export function columnMeaning(t: Say, column: string): string {
  if (!Object.hasOwn(italian.openData.meanings, column)) throw new Error(`No meaning of column "${column}"`)
  return t(`openData.meanings.${column}` as MessageKey)
}
