import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** A device, the person it stands for, and since when it stands for nobody because others use it as well. */
export type Device = {
  readonly personId: string
  readonly customerId: string | null
  readonly sharedAt: Date | null
  /** Whether it is known as a device; an id of a user may be asked for as well. */
  readonly isDevice: boolean
  /**
   * Whether the person has an id of a user in the same source: then another user on the device is another person.
   * What was never seen as a device counts as such an id itself.
   */
  readonly hasUser: boolean
}

export async function devicesCalled(
  context: Context,
  source: string,
  ids: readonly string[],
): Promise<Map<string, Device>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Device & { id: string }>`
    SELECT x.external_id AS id, x.person_id AS "personId", p.customer_id AS "customerId", x.shared_at AS "sharedAt", x.is_device AS "isDevice",
      NOT x.is_device OR EXISTS (SELECT FROM person_external_ids u WHERE u.workspace_id = x.workspace_id AND u.person_id = x.person_id
        AND u.source = x.source AND NOT u.is_device AND u.id <> x.id) AS "hasUser"
    FROM person_external_ids x JOIN people p ON p.workspace_id = x.workspace_id AND p.id = x.person_id
    WHERE x.workspace_id = ${context.workspace.id} AND x.source = ${source} AND x.external_id = ANY (${ids}::text[])`.execute(
    context.db,
  )
  return new Map(rows.map(({ id, ...device }) => [id, device]))
}

/** The device stands for this person, whoever it stood for. */
export async function giveDevice(context: Context, source: string, device: string, personId: string): Promise<void> {
  await sql`
    INSERT INTO person_external_ids (workspace_id, person_id, source, external_id, is_device)
    VALUES (${context.workspace.id}, ${personId}, ${source}, ${device}, true)
    ON CONFLICT (workspace_id, source, external_id) DO UPDATE SET person_id = EXCLUDED.person_id, is_device = true
    WHERE person_external_ids.person_id <> EXCLUDED.person_id OR NOT person_external_ids.is_device`.execute(context.db)
}

/** A second person was on the device at this time. */
export async function shareDevice(context: Context, source: string, device: string, at: Date): Promise<void> {
  await sql`
    UPDATE person_external_ids SET is_device = true, shared_at = least(shared_at, ${at})
    WHERE workspace_id = ${context.workspace.id} AND source = ${source} AND external_id = ${device}
      AND (shared_at IS NULL OR shared_at > ${at})`.execute(context.db)
}

export async function sharedDevices(
  context: Context,
  source: string,
  ids: readonly string[],
): Promise<{ id: string; personId: string; sharedAt: Date }[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; personId: string; sharedAt: Date }>`
    SELECT external_id AS id, person_id AS "personId", shared_at AS "sharedAt" FROM person_external_ids
    WHERE workspace_id = ${context.workspace.id} AND source = ${source} AND shared_at IS NOT NULL
      AND external_id = ANY (${ids}::text[])`.execute(context.db)
  return rows
}

/** What is on record of these devices, in whichever source. */
export type KnownDevice = { readonly id: string; readonly personId: string; readonly sharedAt: Date | null }

export async function devicesOnRecord(context: Context, ids: readonly string[]): Promise<KnownDevice[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<KnownDevice>`
    SELECT external_id AS id, person_id AS "personId", shared_at AS "sharedAt" FROM person_external_ids
    WHERE workspace_id = ${context.workspace.id} AND is_device AND external_id = ANY (${ids}::text[])`.execute(
    context.db,
  )
  return rows
}

/** The devices that stand for a person and that others use as well. */
export async function sharedDevicesOf(context: Context, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT external_id AS id FROM person_external_ids
    WHERE workspace_id = ${context.workspace.id} AND person_id = ${personId} AND shared_at IS NOT NULL`.execute(
    context.db,
  )
  return rows.map(({ id }) => id)
}

/** A device that several use stays known as such when its first user is erased: it goes to another of them. */
export async function handOn(context: Context, personId: string, others: ReadonlyMap<string, string>): Promise<void> {
  for (const [device, other] of others)
    await sql`
      UPDATE person_external_ids x SET person_id = ${other}
      WHERE workspace_id = ${context.workspace.id} AND person_id = ${personId} AND external_id = ${device} AND shared_at IS NOT NULL
        AND EXISTS (SELECT FROM people p WHERE p.workspace_id = x.workspace_id AND p.id = ${other} AND p.erased_at IS NULL)`.execute(
      context.db,
    )
}

export async function countSharedDevices(context: Context, source: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM person_external_ids
    WHERE workspace_id = ${context.workspace.id} AND source = ${source} AND shared_at IS NOT NULL`.execute(context.db)
  return rows[0]?.count ?? 0
}
