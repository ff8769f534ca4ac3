import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Behind, Results, What } from '../contract.ts'
import type { Letters } from '../letters.ts'
import { each, lettersOf } from './each-sql.ts'

type Picked = {
  /** Whether a row `e` counts. */
  readonly which: RawBuilder<unknown>
  /** By what the list stands in order. */
  readonly place: RawBuilder<unknown>
  readonly at?: RawBuilder<unknown>
  readonly times?: RawBuilder<unknown>
}

/** When the mail server answered, as far as it is known. */
const answeredAt = sql`coalesce((SELECT coalesce(a.ended_at, a.began_at) FROM outgoing_attempts a
  WHERE a.workspace_id = e.workspace_id AND a.outgoing_id = e.outgoing_id ORDER BY a.number DESC LIMIT 1), e.reserved_at)`

const picked: Readonly<Record<What, Picked>> = {
  sent: { which: sql`true`, place: sql`e.reserved_at`, at: answeredAt },
  accepted: { which: sql`e.state = 'accepted'`, place: sql`e.reserved_at`, at: answeredAt },
  bounced: {
    which: sql`e.bounced_at IS NOT NULL`,
    place: sql`e.bounced_at`,
    at: sql`CASE WHEN e.state = 'refused' THEN ${answeredAt} ELSE e.bounced_at END`,
  },
  // Whoever followed a link has opened it as well, where letters tell both.
  opened: { which: sql`e.tells_opens AND e.looked_at IS NOT NULL`, place: sql`e.looked_at`, times: sql`e.looks` },
  clicked: { which: sql`e.clicked_at IS NOT NULL`, place: sql`e.clicked_at`, times: sql`e.clicks` },
  replied: { which: sql`e.replied_at IS NOT NULL`, place: sql`e.replied_at`, times: sql`e.replies` },
  unsubscribed: { which: sql`e.unsubscribed_at IS NOT NULL`, place: sql`e.unsubscribed_at`, times: sql`e.refusals` },
  complained: { which: sql`e.complained_at IS NOT NULL`, place: sql`e.complained_at` },
  unclear: { which: sql`e.looked_at IS NULL AND e.is_unclear`, place: sql`e.first_at`, times: sql`e.touches` },
  machinesOnly: {
    which: sql`e.looked_at IS NULL AND NOT e.is_unclear AND e.first_at IS NOT NULL`,
    place: sql`e.first_at`,
    times: sql`e.touches`,
  },
}

export async function resultsOf(context: Context, letters: Letters): Promise<Results> {
  const counted = Object.entries(picked).map(
    ([what, { which }]) => sql`count(*) FILTER (WHERE ${which})::integer AS ${sql.ref(what)}`,
  )
  const { rows } = await sql<Omit<Results, 'links'>>`${each(context, letters)}
    SELECT ${sql.join(counted)}, count(*) FILTER (WHERE e.tells_opens)::integer AS "tellOpens",
      count(*) FILTER (WHERE e.tells_clicks)::integer AS "tellClicks", coalesce(sum(e.machines), 0)::integer AS "machineTouches",
      count(*) FILTER (WHERE e.bounce_unnamed AND e.bounced_at IS NULL)::integer AS "unnamedBounces",
      count(*) FILTER (WHERE e.reply_unnamed AND e.replied_at IS NULL)::integer AS "unnamedReplies",
      count(*) FILTER (WHERE e.complaint_unnamed AND e.complained_at IS NULL)::integer AS "unnamedComplaints"
    FROM each e`.execute(context.db)
  const [found] = rows
  if (found === undefined) throw new Error('resultsOf: counting answers one row')
  return { ...found, links: await linksOf(context, letters) }
}

async function linksOf(context: Context, letters: Letters): Promise<Results['links']> {
  const { rows } = await sql<Results['links'][number]>`${lettersOf(context, letters)}
    SELECT k.links[t.link + 1] AS address, count(DISTINCT l.person_id)::integer AS people
    FROM letters l JOIN tracked_letters k ON k.workspace_id = l.workspace_id AND k.id = l.id
    JOIN engagement_touches t ON t.workspace_id = k.workspace_id AND t.letter_id = k.id AND t.by = 'human' AND t.link IS NOT NULL
    WHERE l.may_tell
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 50`.execute(context.db)
  return rows
}

type Asked = {
  readonly what: What
  readonly address?: string | undefined
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}

/** The people behind a figure, the latest first; of one link where an address is given. `place` is what they stand in order of. */
export async function peopleOf(
  context: Context,
  letters: Letters,
  { what, address, after, limit }: Asked,
): Promise<(Behind & { readonly place: Date })[]> {
  const { which, place, at = place, times = sql`1` } = picked[what]
  const later =
    after === undefined ? sql`` : sql`AND (${place}, e.person_id) < (${after.at}::timestamptz, ${after.id}::uuid)`
  const { rows } = await sql<Behind & { place: Date }>`${each(context, letters, address)}
    SELECT e.person_id AS "personId", p.name AS "personName", p.customer_id AS "customerId", c.name AS "customerName",
      ${place} AS place, ${at} AS at, (${times})::integer AS times
    FROM each e JOIN people p ON p.workspace_id = e.workspace_id AND p.id = e.person_id
    LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    WHERE ${which} ${later}
    ORDER BY place DESC, "personId" DESC LIMIT ${limit}`.execute(context.db)
  return rows
}
