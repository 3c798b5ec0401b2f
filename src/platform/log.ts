/** One log, in JSON lines, without names, addresses or what people wrote. */
import pino from 'pino'

export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
  base: null,
  redact: { paths: ['*.email', '*.token', '*.code_sent', '*.cookie', 'headers'], remove: true },
  serializers: { error: pino.stdSerializers.err },
})
