import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { withUs } from '../../../gather/customers/customers.ts'
import { consentAnswers, present } from '../../../gather/people/people.ts'
import { addressOver, type SendingChannel } from '../../channels/channels.ts'
import * as settings from '../settings-store.ts'
import {
  allowing,
  type Because,
  capped,
  type Exception,
  type MessageClass,
  type SentFor,
  suppressionReasons,
} from './kinds.ts'
import { stops } from './may-send.ts'
import { hadEnough, hashOf, isFree, joinedStop } from './recipients-store.ts'

/*
 * `maySend` as expressions on a row `r` of recipients, held equal to it by a parity test. The row has `is_erased`, `has_left`,
 * `is_withheld`, `address`, `is_with_us`, `is_business`, `suppressed`, `answer`, `because` and `decision_id` (of the consent; where
 * nothing was decided, 'unknown' and 'nothing'), `refused_elsewhere` (a decision) and `had_enough`.
 */

/** Why somebody cannot be reached at all over a channel; null where they can, unless somebody else gets it at the same address. */
export function unreachable(channel: SendingChannel): RawBuilder<Because | null> {
  return sql`CASE
  WHEN r.is_erased THEN 'erased' WHEN r.has_left THEN 'left' WHEN r.is_withheld THEN 'notAnalysed' WHEN r.address IS NULL THEN 'noAddress'
  WHEN NOT (length(r.address) <= 254 AND r.address ~ ${sql.lit(patterns[channel])}) THEN 'notAnAddress' END`
}

/** White space is written out: what PostgreSQL takes for it depends on the machine. */
function pattern(): string {
  const white = String.raw`\u0009-\u000d\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff`
  const closed = String.raw`${white}@<>,;:"()[\]\\`
  return `^[^${closed}]+@[^${closed}]+[.][^${closed}.]+$`
}

const patterns: Readonly<Record<SendingChannel, string>> = {
  email: pattern(),
  sms: '^[+][1-9][0-9]{7,14}$',
  line: '^U[0-9a-f]{32}$',
}

/** What is said to somebody who can be reached and is the only one at their address. */
export function reachable(messageClass: MessageClass, rests: ReadonlySet<Exception>): RawBuilder<Because> {
  const said = lawfully(messageClass, rests)
  return capped.includes(messageClass)
    ? sql`CASE WHEN r.had_enough AND ${said} = ANY (${[...allowing]}::text[]) THEN 'hadEnough' ELSE ${said} END`
    : said
}

function lawfully(messageClass: MessageClass, rests: ReadonlySet<Exception>): RawBuilder<Because> {
  const stopped = suppressionReasons.filter((one) => stops[one].includes(messageClass))
  return sql`CASE
    WHEN r.suppressed = ANY (${stopped}::text[]) THEN r.suppressed
    WHEN r.answer = 'no' AND r.because IN ('refusedEverything', 'withdrawn', 'withdrawnForChannel') THEN r.because
    WHEN r.refused_elsewhere IS NOT NULL THEN 'withdrawnElsewhere'
    WHEN r.answer = 'yes' THEN r.because
    ${otherwise(messageClass, rests)} END`
}

function otherwise(messageClass: MessageClass, rests: ReadonlySet<Exception>): RawBuilder<unknown> {
  if (messageClass === 'safety') return sql`ELSE 'safety'`
  if (messageClass === 'transactional') return sql`ELSE 'dealing'`
  if (messageClass === 'relationship')
    return sql`WHEN r.answer = 'no' THEN 'expired' WHEN r.is_with_us THEN 'existingDealings' ELSE 'notAsked'`
  return sql`WHEN r.answer = 'no' THEN 'expired'
    WHEN ${rests.has('businessCard')} AND r.because = 'businessCard' THEN 'byBusinessCard'
    WHEN ${rests.has('publishedAddress')} AND r.because = 'publishedAddress' AND r.is_business THEN 'byPublishedAddress'
    WHEN ${rests.has('dealings')} AND r.is_with_us AND r.because IN ('businessCard', 'publishedAddress', 'advertising', 'nothing')
      THEN 'existingDealings'
    WHEN r.because IN ('businessCard', 'publishedAddress', 'advertising', 'otherChannel') THEN r.because
    WHEN r.because = 'nothing' THEN 'notAsked' ELSE 'notCovered'`
}

/** The decision that settles it, where the answer is `said`: the person's own, that of somebody at the same address, or none. */
export function decision(said: string, messageClass: MessageClass): RawBuilder<string | null> {
  return sql`CASE
    WHEN ${sql.ref(said)} = 'withdrawnElsewhere' THEN r.refused_elsewhere
    WHEN ${sql.ref(said)} IN ('agreed', 'contract', 'legitimateInterest', 'legalObligation', 'refusedEverything', 'withdrawn',
      'withdrawnForChannel', 'expired', 'byBusinessCard', 'byPublishedAddress', 'businessCard', 'publishedAddress', 'advertising',
      'otherChannel', 'notCovered') THEN r.decision_id
    WHEN ${messageClass === 'promotion'} AND ${sql.ref(said)} = 'existingDealings' AND r.because = 'advertising' THEN r.decision_id END`
}

export type Many = {
  readonly channel: SendingChannel
  readonly class: MessageClass
  readonly purpose: SentFor
  /** The message, where it is on record: whoever gets it at an address keeps it. */
  readonly messageId: string
  /** A relation with a column `id`, each person once. */
  readonly of: RawBuilder<unknown>
  /** Whether they are most of the workspace: what was decided is then read in one pass instead of being looked up. */
  readonly areMost: boolean
  /** Whether they were found by what was analysed, which leaves out who took back their consent to that. */
  readonly wereFound: boolean
  /** Whether a send is to take them: who has the message already is told from who would get it. */
  readonly asNew?: boolean
  /** Whether of several at one address each is judged by themselves: whoever chooses a channel for each finds who gets it there. */
  readonly apart?: boolean
  /** Whether it was ordered before and is judged once more: caps are of the moment in which something is ordered. */
  readonly wasOrdered?: boolean
}

/**
 * What `judge` says, for as many people as there are in one relation: `person_id`, `customer_id`, `channel`, `address`, `locale`, `may`, `because`,
 * `decision_id`, `suppression_id`. Of several at one address the one who came on record first gets it.
 */
export async function judgedMany(context: Context, many: Many): Promise<RawBuilder<unknown>> {
  const { workspace, today } = context
  const { restsOn } = await settings.kept(context)
  const here = sql`${workspace.id}::uuid`
  const yes = [...allowing]
  const enough = await hadEnough(context, many, sql`(SELECT id FROM recipients)`)
  const key = (row: string) => addressOver(many.channel, row)
  const near = sql`(SELECT q.id FROM recipients m JOIN people q ON q.workspace_id = ${here} AND ${key('q')} = m.address
    UNION SELECT m.id FROM recipients m)`
  // Of few each is looked up; of most of them all that there is is read in one pass.
  const few = (column: RawBuilder<unknown>, of: RawBuilder<unknown>) =>
    many.areMost ? sql`` : sql`AND ${column} = ANY (ARRAY(SELECT ${of} FROM recipients m WHERE m.address IS NOT NULL))`
  const hasIt = many.asNew
    ? sql`m.id IN (SELECT d.person_id FROM deliveries d ${joinedStop}
        WHERE d.workspace_id = ${here} AND d.message_id = ${many.messageId} AND NOT ${isFree}
          ${few(sql`d.person_id`, sql.ref('m.id'))})`
    : sql`false`
  return sql`(
  WITH recipients AS MATERIALIZED (
    SELECT p.id, p.customer_id, ${key('p')} AS address, p.locale, p.erased_at IS NOT NULL AS is_erased,
      NOT ${present('p', today)} AS has_left,
      ${many.wereFound} AND NOT p.may_analyse AS is_withheld, coalesce(${withUs('c')}, false) AS is_with_us,
      coalesce(c.kind = 'company', false) AS is_business
    FROM ${many.of} AS asked JOIN people p ON p.workspace_id = ${here} AND p.id = asked.id
    LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
  ), answers AS MATERIALIZED (
    SELECT * FROM ${consentAnswers(context, { purpose: many.purpose, channel: many.channel }, many.areMost ? null : near)} AS answers
  ), elsewhere AS (
    SELECT DISTINCT ON (m.id) m.id, a.decision_id
    FROM answers a JOIN people q ON q.workspace_id = ${here} AND q.id = a.person_id AND q.erased_at IS NULL
    JOIN recipients m ON m.address = ${key('q')} AND m.id <> q.id
    WHERE a.answer = 'no' AND a.because <> 'expired' ORDER BY m.id, q.id
  ), suppressed AS (
    SELECT DISTINCT ON (address_hash) address_hash, id, reason FROM suppressions
    WHERE workspace_id = ${here} AND lifted_at IS NULL ${few(sql`address_hash`, hashOf(sql.ref('m.address')))}
    ORDER BY address_hash, array_position(${sql.val([...suppressionReasons])}::text[], reason)
  ), enough AS MATERIALIZED (${enough}
  ), rows AS (
    SELECT m.*, n.id IS NOT NULL AS had_enough, coalesce(a.answer, 'unknown') AS answer, coalesce(a.because, 'nothing') AS because,
      a.decision_id, e.decision_id AS refused_elsewhere, s.id AS suppression_id, s.reason AS suppressed,
      ${hasIt} AS has_it
    FROM recipients m LEFT JOIN answers a ON a.person_id = m.id LEFT JOIN elsewhere e ON e.id = m.id
    LEFT JOIN enough n ON n.id = m.id
    LEFT JOIN suppressed s ON s.address_hash = ${hashOf(sql.ref('m.address'))}
  ), answered AS MATERIALIZED (
    SELECT r.*, ${unreachable(many.channel)} AS barred, ${reachable(many.class, new Set(restsOn))} AS said FROM rows r
  ), holders AS (
    SELECT d.address, d.person_id AS id, true AS is_kept FROM deliveries d ${joinedStop}
    WHERE d.workspace_id = ${here} AND d.message_id = ${many.messageId} AND d.may AND d.address <> '' AND NOT ${isFree}
      ${few(sql`d.address`, sql.ref('m.address'))}
    ${many.apart ? sql`` : firstHere(yes)}
  ), firsts AS (
    SELECT DISTINCT ON (address) address, id, is_kept FROM holders ORDER BY address, is_kept DESC
  ), settled AS (
    SELECT r.*, CASE WHEN r.barred IS NOT NULL THEN r.barred WHEN r.has_it THEN 'hasIt'
      WHEN f.id <> r.id AND (f.is_kept OR f.id < r.id) THEN 'sameAddress' ELSE r.said END AS settled
    FROM answered r LEFT JOIN firsts f ON f.address = r.address
  )
  SELECT r.id AS person_id, r.customer_id, ${many.channel}::text AS channel, r.address, r.locale, r.settled = ANY (${yes}::text[]) AS may, r.settled AS because,
    ${decision('r.settled', many.class)} AS decision_id, CASE WHEN r.settled = r.suppressed THEN r.suppression_id END AS suppression_id
  FROM settled r)`
}

/** Of several of these at one address, the first to whom it may go. */
function firstHere(yes: readonly string[]): RawBuilder<unknown> {
  return sql`UNION ALL
    (SELECT DISTINCT ON (r.address) r.address, r.id, false FROM answered r
    JOIN (SELECT address FROM answered WHERE barred IS NULL GROUP BY address HAVING count(*) > 1) twice ON twice.address = r.address
    WHERE r.barred IS NULL AND NOT r.has_it AND r.said = ANY (${[...yes]}::text[]) ORDER BY r.address, r.id)`
}
