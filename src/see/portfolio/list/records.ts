import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { OwnRow, PortfolioRow, RecordPart } from '../contract.ts'

/** What of a row the record itself says: it is shown as it stands now, also where the list has not been brought up to it. */
type Said = Pick<
  OwnRow,
  'name' | 'kind' | 'stage' | 'industry' | 'country' | 'prefecture' | 'sinceOn' | 'ownerId' | 'namedOwner'
>
type Read = RecordPart & Said & { readonly id: string }

/** The rows of a page with what their records say, and with these attributes. Who is on the page, and where, is the list's to say. */
export async function withRecords(
  context: Context,
  rows: readonly PortfolioRow[],
  attributes: readonly string[],
): Promise<PortfolioRow[]> {
  const records = await recordsOf(
    context,
    rows.map(({ id }) => id),
    attributes,
  )
  return rows.map((row) => {
    const found = records.get(row.id)
    if (found === undefined) return { ...row, record: null }
    const { id: _, name, kind, stage, industry, country, prefecture, sinceOn, ownerId, namedOwner, ...record } = found
    return { ...row, name, kind, stage, industry, country, prefecture, sinceOn, ownerId, namedOwner, record }
  })
}

async function recordsOf(
  { db, workspace }: Context,
  ids: readonly string[],
  attributes: readonly string[],
): Promise<Map<string, Read>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Read>`
    SELECT c.id, c.name, c.kind, c.stage, c.industry, c.country, c.prefecture, c.since_on AS "sinceOn", c.domain,
           c.corporate_number AS "corporateNumber", c.postal_code AS "postalCode", c.municipality_code AS "municipalityCode",
           c.address, c.approval_lead_days AS "approvalLeadDays", c.left_on AS "leftOn", m.owner_id AS "ownerId",
           CASE WHEN m.owner_id IS NULL THEN c.named_owner END AS "namedOwner", coalesce(m.members, '[]') AS members,
           ${attributes.length === 0 ? sql`'{}'::jsonb` : picked(attributes)} AS attributes
    FROM customers c
    LEFT JOIN LATERAL (
      SELECT (array_agg(m.member_id) FILTER (WHERE m.role = 'owner'))[1] AS owner_id,
             jsonb_agg(jsonb_build_object('memberId', m.member_id, 'role', m.role) ORDER BY m.role, m.id) AS members
      FROM customer_members m WHERE m.workspace_id = c.workspace_id AND m.customer_id = c.id) AS m ON true
    WHERE c.workspace_id = ${workspace.id} AND c.id = ANY (${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

function picked(attributes: readonly string[]) {
  return sql`(SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(c.attributes) WHERE key = ANY (${attributes}::text[]))`
}
