import { Problem } from './errors.ts'

/** Whether a store cannot be reached or is starting: worth trying again, unlike everything else that can go wrong in a store. */
export function isStoreDown(problem: unknown): boolean {
  const codes = [problem, (problem as { cause?: unknown } | null)?.cause].map(
    (one) => (one as { code?: unknown } | null)?.code,
  )
  if (codes.some((code) => typeof code === 'string' && unreachable.has(code))) return true
  return (
    problem instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|socket hang up|Timeout error\./.test(problem.message)
  )
}

// The network's words, then PostgreSQL's: shutting down, crashed, starting, too many connections.
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
  '53300',
  '08006',
  '08001',
])

export function storeDown(): Problem {
  const text = {
    en: 'A store cannot be reached just now. Try again in a few seconds.',
    ja: '現在データベースに接続できません。数秒後にもう一度お試しください。',
  }
  return new Problem('STORE_DOWN', text, { retryAfterSeconds: 5 })
}
