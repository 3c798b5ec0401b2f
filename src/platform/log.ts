/** One log, in JSON lines, without names, addresses or what people wrote. */
import pino from 'pino'

export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
  base: null,
  redact: { paths: ['*.email', '*.token', '*.code_sent', '*.cookie', 'headers'], remove: true },
  serializers: { error: withoutValues },
})

/** A database's error carries the statement's values and, in `detail`, a row's key: what people wrote, addresses. */
export function withoutValues(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error ? error.code : undefined
  return {
    name: error.name,
    message: withoutAddresses(error.message),
    ...(code === undefined ? {} : { code }),
    stack: withoutAddresses(error.stack ?? ''),
  }
}

/** A mail server repeats the address it does not take. */
const withoutAddresses = (text: string): string =>
  text.replace(/[^\s<>()"'/:]+@[^\s<>()"'/:]+\.[a-z]{2,}/gi, '…@…')
