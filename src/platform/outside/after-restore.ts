import type pg from 'pg'

/**
 * A backup does not say what went out after it was made: what waited then may have been taken long ago. It is in doubt, and is sent
 * again when a person says so. A backup of a version that had no letters has none.
 */
export async function doubtWhatWaited(connection: pg.PoolClient): Promise<void> {
  if (await hasLetters(connection))
    await connection.query("UPDATE outgoing SET state = 'in doubt' WHERE state IN ('reserved', 'handing over')")
}

/** Where the secret is lost with which letters were sealed, none of them can be sent again. */
export async function forgetSealedLetters(connection: pg.PoolClient): Promise<void> {
  if (await hasLetters(connection)) await connection.query('UPDATE outgoing SET sealed = NULL')
}

async function hasLetters(connection: pg.PoolClient): Promise<boolean> {
  const { rows } = await connection.query<{ present: boolean }>(
    "SELECT to_regclass('public.outgoing') IS NOT NULL AS present",
  )
  return rows[0]?.present === true
}
