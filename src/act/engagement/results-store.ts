import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Engaged, Engagement, What } from './contract.ts'

/** Of each letter `l` what its touches come to: whoever followed a link has opened it as well, where letters tell both. */
const perLetter = sql`
  SELECT letter_id, min(at) AS first_at, min(at) FILTER (WHERE by = 'human') AS looked_at,
    min(at) FILTER (WHERE by = 'human' AND link IS NOT NULL) AS clicked_at, count(*) FILTER (WHERE by = 'human') AS looks, count(*) FILTER (WHERE by = 'human' AND link IS NOT NULL) AS clicks,
    count(*) AS touches, count(*) FILTER (WHERE by = 'machine') AS machines, bool_or(by = 'unclear') AS is_unclear
  FROM engagement_touches`

export async function ofMessage({ db, workspace }: Context, messageId: string): Promise<Engagement> {
  const { rows } = await sql<Omit<Engagement, 'links'>>`
    SELECT count(*) FILTER (WHERE l.tells_opens)::integer AS "tellOpens", count(*) FILTER (WHERE l.links <> '{}')::integer AS "tellClicks",
      count(*) FILTER (WHERE l.tells_opens AND t.looked_at IS NOT NULL)::integer AS opened,
      count(*) FILTER (WHERE t.clicked_at IS NOT NULL)::integer AS clicked,
      count(*) FILTER (WHERE t.looked_at IS NULL AND t.is_unclear)::integer AS unclear,
      count(*) FILTER (WHERE t.looked_at IS NULL AND NOT t.is_unclear)::integer AS "machinesOnly",
      coalesce(sum(t.machines), 0)::integer AS "machineTouches"
    FROM tracked_letters l JOIN outgoing o ON o.workspace_id = l.workspace_id AND o.key = l.letter AND o.state = 'accepted'
    LEFT JOIN (${perLetter} WHERE workspace_id = ${workspace.id} AND by IS NOT NULL AND letter_id IN
      (SELECT id FROM tracked_letters WHERE workspace_id = ${workspace.id} AND message_id = ${messageId}) GROUP BY letter_id) t
      ON t.letter_id = l.id
    WHERE l.workspace_id = ${workspace.id} AND l.message_id = ${messageId}`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Error('ofMessage: counting answers one row')
  const links = await sql<Engagement['links'][number]>`
    SELECT l.links[t.link + 1] AS address, count(DISTINCT l.person_id)::integer AS people
    FROM tracked_letters l JOIN engagement_touches t ON t.workspace_id = l.workspace_id AND t.letter_id = l.id AND t.by = 'human'
    JOIN outgoing o ON o.workspace_id = l.workspace_id AND o.key = l.letter AND o.state = 'accepted'
    WHERE l.workspace_id = ${workspace.id} AND l.message_id = ${messageId} AND t.link IS NOT NULL
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 50`.execute(db)
  return { ...found, links: links.rows }
}

type Asked = {
  readonly messageId: string
  readonly what: What
  readonly address?: string | undefined
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}

const picked = {
  opened: { which: sql`l.tells_opens AND t.looked_at IS NOT NULL`, at: sql`t.looked_at`, times: sql`t.looks` },
  clicked: { which: sql`t.clicked_at IS NOT NULL`, at: sql`t.clicked_at`, times: sql`t.clicks` },
  unclear: { which: sql`t.looked_at IS NULL AND t.is_unclear`, at: sql`t.first_at`, times: sql`t.touches` },
  machinesOnly: { which: sql`t.looked_at IS NULL AND NOT t.is_unclear`, at: sql`t.first_at`, times: sql`t.touches` },
} as const

/** The people behind a figure of a message, the latest first; of one link where an address is given. */
export async function people({ db, workspace }: Context, asked: Asked): Promise<Engaged[]> {
  const { which, at, times } = picked[asked.what]
  const touched = sql`${perLetter} WHERE workspace_id = ${workspace.id} AND by IS NOT NULL AND letter_id IN
      (SELECT id FROM tracked_letters WHERE workspace_id = ${workspace.id} AND message_id = ${asked.messageId})
    ${
      asked.address === undefined
        ? sql``
        : sql`AND link = (SELECT array_position(one.links, ${asked.address}) - 1
      FROM tracked_letters one WHERE one.workspace_id = engagement_touches.workspace_id AND one.id = engagement_touches.letter_id)`
    }
    GROUP BY letter_id`
  const { rows } = await sql<Engaged>`
    SELECT * FROM (
      SELECT l.person_id AS "personId", p.name AS "personName", p.customer_id AS "customerId", c.name AS "customerName",
        ${at} AS at, ${times}::integer AS times
      FROM tracked_letters l JOIN (${touched}) t ON t.letter_id = l.id
      JOIN outgoing o ON o.workspace_id = l.workspace_id AND o.key = l.letter AND o.state = 'accepted'
      JOIN people p ON p.workspace_id = l.workspace_id AND p.id = l.person_id
      LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
      WHERE l.workspace_id = ${workspace.id} AND l.message_id = ${asked.messageId} AND ${which}) found
    ${asked.after === undefined ? sql`` : sql`WHERE (at, "personId") < (${asked.after.at}::timestamptz, ${asked.after.id}::uuid)`}
    ORDER BY at DESC, "personId" DESC LIMIT ${asked.limit}`.execute(db)
  return rows
}

export type Past = {
  readonly id: string
  readonly at: Date
  readonly subject: string
  readonly personName: string
  readonly addresses: readonly string[]
}

/** Letters to people of a customer that somebody opened or followed, strictly before an instant, the latest first. */
export async function ofCustomer(
  { db, workspace }: Context,
  customerId: string,
  before: Date,
  limit: number,
): Promise<Past[]> {
  const { rows } = await sql<Past>`
    SELECT l.id, min(t.at) AS at, l.subject, p.name AS "personName",
      array_remove(array_agg(DISTINCT l.links[t.link + 1]), NULL) AS addresses
    FROM tracked_letters l
    JOIN people p ON p.workspace_id = l.workspace_id AND p.id = l.person_id
    JOIN engagement_touches t ON t.workspace_id = l.workspace_id AND t.letter_id = l.id AND t.by = 'human'
    WHERE l.workspace_id = ${workspace.id} AND p.customer_id = ${customerId}
    GROUP BY l.id, l.subject, p.name HAVING min(t.at) < ${before}
    ORDER BY at DESC, l.id DESC LIMIT ${limit}`.execute(db)
  return rows
}
