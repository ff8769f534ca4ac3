import { Problem } from '../errors.ts'
import { isDiskFull, noteFull } from './disk.ts'

/** Whether a store cannot be reached or is starting: worth trying again, unlike everything else that can go wrong in a store. */
export function isStoreDown(problem: unknown): boolean {
  if (codesOf(problem).some((code) => unreachable.has(code))) return true
  return problem instanceof Error && broken.test(problem.message)
}

/** Whether a store has no room to write. Nothing of what was tried is kept. */
export function isStoreFull(problem: unknown): boolean {
  if (codesOf(problem).some((code) => full.has(code))) return true
  return problem instanceof Error && /No space left on device/.test(problem.message)
}

function codesOf(problem: unknown): string[] {
  return [problem, (problem as { cause?: unknown } | null)?.cause]
    .map((one) => (one as { code?: unknown } | null)?.code)
    .filter((code) => typeof code === 'string')
}

// The network's words, then PostgreSQL's: shutting down, crashed, starting, idle for too long, too many connections, a lost connection.
const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '53300',
  '08000',
  '08001',
  '08003',
  '08006',
])

const broken = new RegExp(
  [
    'Connection terminated',
    'Connection ended',
    'timeout exceeded when trying to connect',
    '^timeout expired$',
    'connection error and is not queryable',
    'Client was closed and is not queryable',
    'socket hang up',
    'Timeout error\\.',
    'Query read timeout',
  ].join('|'),
)

// The system's word, PostgreSQL's (53100 disk full), ClickHouse's (243 not enough space).
const full = new Set(['ENOSPC', 'EDQUOT', '53100', '243'])

/** What is worth trying again as it is, however often it failed: a store was away, or had no room. */
export function passesByItself(problem: unknown): boolean {
  return isStoreDown(problem) || isStoreFull(problem) || (problem instanceof Problem && problem.code === 'STORE_DOWN')
}

/** What a store's own failure is to whoever asked; `undefined` for everything else. A store that fell because its disk is full says so. */
export function storeProblemOf(problem: unknown, config: Parameters<typeof isDiskFull>[0]): Problem | undefined {
  if (isStoreFull(problem)) noteFull()
  else if (!isStoreDown(problem)) return undefined
  return isDiskFull(config) ? storeFull() : storeDown()
}

export function storeDown(): Problem {
  return new Problem('STORE_DOWN', down, { retryAfterSeconds: 5 })
}

function storeFull(): Problem {
  return new Problem('STORE_DOWN', noRoom, { retryAfterSeconds: 60 })
}

const down = {
  en: 'A store cannot be reached just now. Try again in a few seconds.',
  ja: '現在データベースに接続できません。数秒後にもう一度お試しください。',
}

/** Told to whoever asks, and by `/readyz`. */
export const noRoom = {
  en: 'The disk of a store is full, so nothing can be kept. Nothing was changed. Free some space on the server, then try again.',
  ja: 'データベースのディスクに空きがないため、保存できません。変更は行われていません。サーバーの空き容量を確保してから、もう一度お試しください。',
}
