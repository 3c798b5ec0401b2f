import type { Message, MessageKey, Values } from '#ui/words.ts'

/** What a rule answers: allowed, or not allowed because. The same answer guards the command and explains the page. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly because: Message }

export const allowed: Verdict = { allowed: true }

/** A refusal with its reason: `refused('proposals.why.closed', { date })`. */
export const refused = (key: MessageKey, values?: Values): Verdict => ({
  allowed: false,
  because: values ? { key, values } : { key },
})

/** The first refusal of several verdicts, or allowed: `allOf(maySee(...), isOpen(...))`. */
export const allOf = (...verdicts: readonly Verdict[]): Verdict =>
  verdicts.find((verdict) => !verdict.allowed) ?? allowed
