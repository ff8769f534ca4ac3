import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from './context.ts'
import { conflict } from './errors.ts'

/**
 * Answers a POST once per `Idempotency-Key`: the same caller with the same key and input gets the stored answer, and
 * nothing is done twice. The key with another input is a conflict. Kept in the transaction that did the work.
 */
export async function answerOnce<Answer>(
  context: Context,
  operation: string,
  key: string,
  input: unknown,
  act: (context: Context) => Promise<Answer>,
): Promise<Answer> {
  const { db, workspace, actor } = context
  const hash = createHash('sha256')
    .update(JSON.stringify(input ?? null))
    .digest('hex')
  const name = `${workspace.id} ${actor.author} ${operation} ${key}`
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db)
  const earlier = await db
    .selectFrom('idempotent_answers')
    .select(['request_hash', 'answer'])
    .where('workspace_id', '=', workspace.id)
    .where('caller', '=', actor.author)
    .where('operation', '=', operation)
    .where('key', '=', key)
    .executeTakeFirst()
  if (earlier && earlier.request_hash !== hash) throw conflict(otherInput)
  if (earlier) return revived(earlier.answer) as Answer
  const answer = await act(context)
  await db
    .insertInto('idempotent_answers')
    .values({
      workspace_id: workspace.id,
      caller: actor.author,
      operation,
      key,
      request_hash: hash,
      answer: JSON.stringify(answer, withDates),
    })
    .execute()
  return answer
}

const otherInput = {
  en: 'This Idempotency-Key was used before with another request. Use a fresh key.',
  ja: 'この Idempotency-Key は別の内容のリクエストで使用済みです。新しいキーを指定してください。',
}

/** JSON forgets which strings were instants; the contract's shapes want them back. */
function withDates(this: unknown, key: string, value: unknown): unknown {
  const held = (this as Record<string, unknown> | undefined)?.[key]
  return held instanceof Date ? { $instant: held.toISOString() } : value
}

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived)
  if (value === null || typeof value !== 'object') return value
  if ('$instant' in value) return new Date(String(value.$instant))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, revived(part)]))
}
