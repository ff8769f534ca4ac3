import { sql } from 'kysely'
import type pg from 'pg'
import { hashOf, hintOf, makeSecret } from '#platform/access/secrets.ts'
import type { Context, Workspace } from '#platform/context.ts'
import { notFound } from '#platform/errors.ts'
import { words } from './words.ts'

export type Holder = { readonly id: string; readonly name: string; readonly workspace: Workspace }
export type WriteKeyRow = {
  id: string
  name: string
  hint: string
  author: string
  createdAt: Date
  revokedAt: Date | null
}

const trustedFor = 5_000
const holders = new Map<string, { readonly holder: Holder | undefined; readonly until: number }>()

/** Whom a write key belongs to. A key that was just looked up is trusted for five seconds, so that a burst asks once. */
export function openWriteKeys(owner: pg.Pool) {
  return {
    async holderOf(secret: string): Promise<Holder | undefined> {
      const hash = hashOf(secret)
      const present = holders.get(hash)
      if (present && present.until > performance.now()) return present.holder
      const { rows } = await owner.query<Workspace & { key: string; keyName: string }>(
        `SELECT k.id AS key, k.name AS "keyName", w.id, w.name, w.zone, w.currency, w.locale FROM write_keys k JOIN workspaces w ON w.id = k.workspace_id
         WHERE k.hash = $1 AND k.revoked_at IS NULL`,
        [hash],
      )
      const holder = rows.map(({ key, keyName, ...workspace }) => ({ id: key, name: keyName, workspace }))[0]
      if (holders.size > 10_000) holders.clear()
      holders.set(hash, { holder, until: performance.now() + trustedFor })
      return holder
    },
  }
}

export async function allWriteKeys(context: Context): Promise<WriteKeyRow[]> {
  const { rows } = await sql<WriteKeyRow>`
    SELECT id, name, hint, author, created_at AS "createdAt", revoked_at AS "revokedAt" FROM write_keys
    WHERE workspace_id = ${context.workspace.id} ORDER BY revoked_at IS NOT NULL, created_at DESC, id DESC`.execute(
    context.db,
  )
  return rows
}

/** The secret is in this answer and nowhere else. */
export async function createWriteKey(
  context: Context,
  name: string,
): Promise<{ id: string; secret: string; hint: string }> {
  const secret = makeSecret('mgw')
  const hint = hintOf(secret)
  const { rows } = await sql<{ id: string }>`
    INSERT INTO write_keys (workspace_id, name, hash, hint) VALUES (${context.workspace.id}, ${name}, ${hashOf(secret)}, ${hint}) RETURNING id`.execute(
    context.db,
  )
  return { id: rows[0]?.id ?? '', secret, hint }
}

export async function revokeWriteKey(context: Context, id: string): Promise<void> {
  const { rows } = await sql<{ hash: string }>`
    UPDATE write_keys SET revoked_at = coalesce(revoked_at, ${context.now}) WHERE workspace_id = ${context.workspace.id} AND id = ${id} RETURNING hash`.execute(
    context.db,
  )
  const hash = rows[0]?.hash
  if (hash === undefined) throw notFound(words.writeKey)
  holders.delete(hash)
}
