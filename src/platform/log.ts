import { type Logger, pino } from 'pino'

export type Log = Logger

/** Structured lines on standard error, without secrets or personal data: whatever bears one of these names is withheld. */
export function openLog(level: string): Log {
  return pino(
    { level, redact: { paths: withheld.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[withheld]' } },
    pino.destination(2),
  )
}

const withheld = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'key',
  'writeKey',
  'email',
  'phone',
  'name',
  'body',
  'DATABASE_URL',
  'CLICKHOUSE_URL',
]
