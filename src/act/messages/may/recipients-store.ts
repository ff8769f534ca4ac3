import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { withUs } from '../../../gather/customers/customers.ts'
import { present } from '../../../gather/people/people.ts'
import type { SuppressionReason } from './kinds.ts'

export type RecipientRow = {
  readonly id: string
  readonly name: string
  readonly customerId: string | null
  readonly address: string | null
  readonly locale: string | null
  readonly isErased: boolean
  readonly hasLeft: boolean
  readonly isWithheld: boolean
  readonly isWithUs: boolean
  readonly isBusiness: boolean
  readonly suppressionId: string | null
  readonly suppressed: SuppressionReason | null
}

/** How an address is compared with those to which nothing goes; `address` is in small letters. */
export const hashOf = (address: ReturnType<typeof sql.ref> | string) => sql`sha256(convert_to(${address}, 'UTF8'))`

/** These people as they stand today; who is not on record is left out. Of several reasons the one that stops most counts. */
export async function recipients(context: Context, personIds: readonly string[]): Promise<RecipientRow[]> {
  const { rows } = await sql<RecipientRow>`
    SELECT p.id, p.name, p.customer_id AS "customerId", p.email_key AS address, p.locale, p.erased_at IS NOT NULL AS "isErased",
      NOT ${present('p', context.today)} AS "hasLeft", NOT p.may_analyse AS "isWithheld", coalesce(${withUs('c')}, false) AS "isWithUs",
      coalesce(c.kind = 'company', false) AS "isBusiness", s.id AS "suppressionId", s.reason AS suppressed
    FROM people p
    LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    LEFT JOIN LATERAL (
      SELECT id, reason FROM suppressions s
      WHERE s.workspace_id = p.workspace_id AND s.address_hash = ${hashOf(sql.ref('p.email_key'))} AND s.lifted_at IS NULL
      ORDER BY array_position(ARRAY['bounced', 'blocked', 'complained', 'refused'], s.reason) LIMIT 1) s ON true
    WHERE p.workspace_id = ${context.workspace.id} AND p.id = ANY (${[...personIds]}::uuid[])`.execute(context.db)
  return rows
}

/** Everybody on record under each of these addresses. */
export async function underAddresses(
  { db, workspace }: Context,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (addresses.length === 0) return new Map()
  const rows = await db
    .selectFrom('people')
    .select(['id', 'email_key'])
    .where('workspace_id', '=', workspace.id)
    .where('email_key', 'in', [...new Set(addresses)])
    .orderBy('id')
    .execute()
  const groups = Map.groupBy(rows, ({ email_key }) => email_key ?? '')
  return new Map([...groups].map(([address, some]) => [address, some.map(({ id }) => id)]))
}

/** Who gets this message at each of these addresses. */
export async function whoGets(
  { db, workspace }: Context,
  messageId: string,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (addresses.length === 0) return new Map()
  const rows = await db
    .selectFrom('deliveries')
    .select(['address', 'person_id'])
    .where('workspace_id', '=', workspace.id)
    .where('message_id', '=', messageId)
    .where('may', '=', true)
    .where('address', 'in', [...new Set(addresses)])
    .execute()
  return new Map(rows.map(({ address, person_id }) => [address ?? '', person_id]))
}
