import type pg from 'pg'

/** Stands for all batches that were ordered before: whoever reserves for one bit by bit stops. */
export const everyBatch = '00000000-0000-0000-0000-000000000000'

/**
 * A backup does not say what went out after it was made: what waited then may have been taken long ago. It is in doubt, and is sent
 * again when a person says so. A backup of a version that had no letters has none.
 */
export async function doubtWhatWaited(connection: pg.PoolClient): Promise<void> {
  if (await hasLetters(connection))
    await connection.query("UPDATE outgoing SET state = 'in doubt' WHERE state IN ('reserved', 'handing over')")
  if (await hasTable(connection, 'outgoing_stops'))
    await connection.query(
      `INSERT INTO outgoing_stops (workspace_id, batch, stopped_at, author) SELECT id, $1, now(), 'system' FROM workspaces
       ON CONFLICT (workspace_id, batch) DO UPDATE SET stopped_at = excluded.stopped_at`,
      [everyBatch],
    )
}

/** Where the secret is lost with which letters were sealed, none of them can be sent again. */
export async function forgetSealedLetters(connection: pg.PoolClient): Promise<void> {
  if (await hasLetters(connection)) await connection.query('UPDATE outgoing SET sealed = NULL')
}

function hasLetters(connection: pg.PoolClient): Promise<boolean> {
  return hasTable(connection, 'outgoing')
}

async function hasTable(connection: pg.PoolClient, name: string): Promise<boolean> {
  const { rows } = await connection.query<{ present: boolean }>(
    "SELECT to_regclass('public.' || $1::text) IS NOT NULL AS present",
    [name],
  )
  return rows[0]?.present === true
}
