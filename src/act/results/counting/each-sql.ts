import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Letters } from '../letters.ts'

/** The letters that left the house, and what each may tell. */
export function lettersOf({ workspace }: Context, { messageId, sendId }: Letters) {
  const which = sendId === null ? sql`d.message_id = ${messageId}` : sql`d.send_id = ${sendId}`
  return sql`WITH letters AS (
      SELECT d.workspace_id, d.id, d.letter, d.person_id, o.id AS outgoing_id, o.state, o.reserved_at,
        k.id IS NOT NULL AND k.tells_opens AND o.state = 'accepted' AND p.may_analyse AS tells_opens,
        k.id IS NOT NULL AND k.links <> '{}' AND o.state = 'accepted' AND p.may_analyse AS tells_clicks,
        o.state = 'accepted' AND p.may_analyse AS may_tell
      FROM deliveries d
      JOIN people p ON p.workspace_id = d.workspace_id AND p.id = d.person_id
      JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter AND o.state IN ('accepted', 'refused', 'in doubt')
      -- What was written as a mail and went over another channel in the end has neither picture nor links.
      LEFT JOIN tracked_letters k ON k.workspace_id = d.workspace_id AND k.id = d.id AND d.channel = 'email'
      WHERE d.workspace_id = ${workspace.id} AND ${which})`
}

/**
 * One row for each letter that left the house, with what came of it:
 * - came back: what was read of returned mails; what does not name its letter counts for none and is told apart (of mails that were read
 *   before this was noted nobody knows it);
 * - refused: decisions that bear the letter as their evidence and the person themself as their author, as the page of preferences writes
 *   them; what a member records is another's word;
 * - touched: what people and machines did with the letter, of one link where an address is given; of nobody who took the consent to be
 *   analysed back, whenever that was.
 */
export function each(context: Context, letters: Letters, address?: string) {
  const ofLink = address === undefined ? sql`` : sql`AND t.link = array_position(k.links, ${address}::text) - 1`
  return sql`${lettersOf(context, letters)},
    back AS (
      SELECT r.delivery_id AS id, min(r.received_at) FILTER (WHERE r.kind IN ('hard', 'full', 'blocked') AND r.names_letter) AS bounced_at,
        min(r.received_at) FILTER (WHERE r.kind = 'complaint' AND r.names_letter) AS complained_at,
        min(r.received_at) FILTER (WHERE r.kind = 'reply' AND r.names_letter) AS replied_at,
        count(*) FILTER (WHERE r.kind = 'reply' AND r.names_letter) AS replies,
        bool_or(r.kind IN ('hard', 'full', 'blocked') AND NOT r.names_letter) AS bounce_unnamed,
        bool_or(r.kind = 'complaint' AND NOT r.names_letter) AS complaint_unnamed,
        bool_or(r.kind = 'reply' AND NOT r.names_letter) AS reply_unnamed
      FROM letters l JOIN returned_mails r ON r.workspace_id = l.workspace_id AND r.delivery_id = l.id GROUP BY 1),
    refused AS (
      SELECT l.id, min(c.decided_at) AS unsubscribed_at, count(*) AS refusals
      FROM letters l JOIN consents c ON c.workspace_id = l.workspace_id AND c.person_id = l.person_id
        AND NOT c.given AND c.evidence = l.letter AND c.author = 'person:' || l.person_id::text
      GROUP BY 1),
    touched AS (
      SELECT l.id, min(t.at) AS first_at, min(t.at) FILTER (WHERE t.by = 'human') AS looked_at,
        min(t.at) FILTER (WHERE t.by = 'human' AND t.link IS NOT NULL) AS clicked_at, count(*) AS touches,
        count(*) FILTER (WHERE t.by = 'human') AS looks, count(*) FILTER (WHERE t.by = 'human' AND t.link IS NOT NULL) AS clicks,
        count(*) FILTER (WHERE t.by = 'machine') AS machines, bool_or(t.by = 'unclear') AS is_unclear
      FROM letters l JOIN engagement_touches t ON t.workspace_id = l.workspace_id AND t.letter_id = l.id AND t.by IS NOT NULL
      JOIN tracked_letters k ON k.workspace_id = l.workspace_id AND k.id = l.id
      WHERE l.may_tell ${ofLink} GROUP BY 1),
    each AS (
      SELECT l.*, coalesce(b.bounced_at, CASE WHEN l.state = 'refused' THEN l.reserved_at END) AS bounced_at, b.complained_at, b.replied_at,
        b.replies, b.bounce_unnamed, b.complaint_unnamed, b.reply_unnamed, f.unsubscribed_at, f.refusals, t.first_at, t.looked_at, t.clicked_at,
        t.touches, t.looks, t.clicks, coalesce(t.machines, 0) AS machines, coalesce(t.is_unclear, false) AS is_unclear
      FROM letters l LEFT JOIN back b ON b.id = l.id LEFT JOIN refused f ON f.id = l.id LEFT JOIN touched t ON t.id = l.id)`
}
