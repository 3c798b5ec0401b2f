/** Pieces of the module's forms. */
import { z } from 'zod'
import type { MessageKey } from '#ui/words.ts'

/** One line that must be there. */
export const shortText = (tooShort: MessageKey, least = 2, most = 160) =>
  z.string().trim().min(least, tooShort).max(most, 'negotiations.errors.tooLong')

/** Paragraphs that must be there. */
export const longText = (tooShort: MessageKey, least: number, most = 8000) =>
  z.string().trim().min(least, tooShort).max(most, 'negotiations.errors.tooLong')

/** Paragraphs that may be missing. */
export const optionalText = (most = 8000) =>
  z.string().trim().max(most, 'negotiations.errors.tooLong').default('')

/** Why: compulsory wherever something is decided, because a decision without reasons cannot be discussed. */
export const reasons = longText('negotiations.errors.reasonsShort', 20)
