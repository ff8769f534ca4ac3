import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { badInput, conflict } from '../errors.ts'

type Asked = { operation: string; key: string; input: unknown; shownOnce: boolean }

/**
 * Does a POST once per `Idempotency-Key`: for a day the same caller with the same key and input gets the stored answer,
 * and nothing is done twice. The key with another input is a conflict, and so is a second wish for an answer that held
 * a secret: it is not stored. Kept in the transaction that did the work.
 */
export async function answerOnce<Answer>(
  context: Context,
  { operation, key, input, shownOnce }: Asked,
  act: (context: Context) => Promise<Answer>,
): Promise<Answer> {
  if (key.length > longestKey) throw badInput('Idempotency-Key', keyTooLong)
  const { db, workspace, actor } = context
  const asked = { workspace_id: workspace.id, caller: actor.author, operation, key }
  const hash = createHash('sha256')
    .update(JSON.stringify(input ?? null))
    .digest('hex')
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${Object.values(asked).join(' ')}, 0))`.execute(db)
  await forgetOld(context)
  const earlier = await db
    .selectFrom('idempotent_answers')
    .select(['request_hash', 'answer'])
    .where((is) => is.and(asked))
    .where('answered_at', '>', dayAgo)
    .executeTakeFirst()
  if (earlier && earlier.request_hash !== hash) throw conflict(otherInput)
  if (earlier && earlier.answer === null && shownOnce) throw conflict(alreadyShown)
  if (earlier) return revived(earlier.answer) as Answer
  const answer = await act(context)
  const kept = { request_hash: hash, answer: shownOnce ? null : JSON.stringify(answer, withDates) }
  await db
    .insertInto('idempotent_answers')
    .values({ ...asked, ...kept })
    .onConflict((on) =>
      on.columns(['workspace_id', 'caller', 'operation', 'key']).doUpdateSet({ ...kept, answered_at: sql`now()` }),
    )
    .execute()
  return answer
}

const dayAgo = sql<Date>`now() - interval '1 day'`

/** Some of what is older than a day; what another transaction clears already is left to it. */
async function forgetOld({ db, workspace }: Context): Promise<void> {
  await sql`DELETE FROM idempotent_answers WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM idempotent_answers WHERE workspace_id = ${workspace.id} AND answered_at < ${dayAgo} LIMIT 200
    FOR UPDATE SKIP LOCKED))`.execute(db)
}

/** An index keeps no more than some 2,700 bytes. */
const longestKey = 255

const keyTooLong = {
  en: 'An Idempotency-Key has at most 255 characters.',
  ja: 'Idempotency-Keyは255文字以内で指定してください。',
}
const alreadyShown = {
  en: 'This request was carried out before, and what it answered is shown only once. If it did not reach you, take back what was made and ask with a fresh key.',
  ja: 'このリクエストは実行済みで、結果は一度しか表示されません。届いていない場合は、作成されたものを取り消し、新しいキーで再度実行してください。',
}
const otherInput = {
  en: 'This Idempotency-Key was used before with another request. Use a fresh key.',
  ja: 'このIdempotency-Keyは別の内容のリクエストで使用済みです。新しいキーを指定してください。',
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
