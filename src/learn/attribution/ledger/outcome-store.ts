import { type Insertable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { OutcomeVersions } from '#platform/stores/database.ts'
import type {
  Contribution,
  ContributionWish,
  OutcomeKind,
  OutcomeRow,
  OutcomeVersion,
  Total,
} from '../contract/outcomes.ts'
import type { Credit } from './crediting.ts'
import type { Told } from './same-outcome.ts'
import { contributionsOfVersion, creditsOfVersion, holding, ruleOfVersion, uncredited } from './version-sql.ts'

export type Filter = {
  readonly from: string
  readonly until: string
  readonly kind?: OutcomeKind | undefined
  readonly customerId?: string | undefined
}

const rowOf = sql`o.id, o.kind, o.customer_id AS "customerId", c.name AS "customerName", o.contract_id AS "contractId",
  trim_scale(v.amount)::text AS amount, v.currency, v.happened_on AS "happenedOn", v.from_on AS "fromOn", v.until_on AS "untilOn",
  o.closed_at AS "closedAt", ${uncredited} AS uncredited,
  EXISTS (SELECT FROM outcome_versions p WHERE p.workspace_id = o.workspace_id AND p.outcome_id = o.id AND p.needs_approval
    AND p.approved_at IS NULL AND p.refused_at IS NULL) AS "isProposed"`
const joined = (
  context: Context,
) => sql`outcomes o JOIN ${holding(context)} v ON v.workspace_id = o.workspace_id AND v.outcome_id = o.id
  LEFT JOIN customers c ON c.workspace_id = o.workspace_id AND c.id = o.customer_id`

/** The latest first, strictly after the place in that order. */
export async function page(
  context: Context,
  { from, until, kind, customerId }: Filter,
  after: { readonly day: string; readonly id: string } | undefined,
  limit: number,
): Promise<OutcomeRow[]> {
  const { rows } = await sql<OutcomeRow>`SELECT ${rowOf} FROM ${joined(context)}
    WHERE o.workspace_id = ${context.workspace.id} AND v.happened_on BETWEEN ${from}::date AND ${until}::date
      AND ${kind === undefined ? sql`true` : sql`o.kind = ${kind}`}
      AND ${customerId === undefined ? sql`true` : sql`o.customer_id = ${customerId}::uuid`}
      AND ${after === undefined ? sql`true` : sql`(v.happened_on, o.id) < (${after.day}::date, ${after.id}::uuid)`}
    ORDER BY v.happened_on DESC, o.id DESC LIMIT ${limit}`.execute(context.db)
  return rows
}

/** What was achieved in these days, each outcome once, by currency; what turned out to be none is not among them. */
export async function totals(context: Context, { from, until, kind, customerId }: Filter): Promise<Total[]> {
  const { rows } = await sql<Total>`
    SELECT v.currency, count(*)::int AS outcomes, trim_scale(sum(v.amount))::text AS amount, trim_scale(sum(part.credited))::text AS credited,
      trim_scale(sum(v.amount) - sum(part.credited))::text AS uncredited
    FROM outcomes o JOIN ${holding(context)} v ON v.workspace_id = o.workspace_id AND v.outcome_id = o.id,
      LATERAL (SELECT coalesce(sum(c.amount), 0) AS credited FROM credits c
        WHERE c.workspace_id = v.workspace_id AND c.version_id = v.id) part
    WHERE o.workspace_id = ${context.workspace.id} AND v.happened_on BETWEEN ${from}::date AND ${until}::date
      AND ${kind === undefined ? sql`true` : sql`o.kind = ${kind}`}
      AND ${customerId === undefined ? sql`true` : sql`o.customer_id = ${customerId}::uuid`}
      AND v.amount > 0
    GROUP BY v.currency ORDER BY v.currency`.execute(context.db)
  return rows
}

export type KeptOutcome = OutcomeRow & { readonly closedBy: string | null }

export async function outcome(context: Context, id: string): Promise<KeptOutcome | undefined> {
  const { rows } = await sql<KeptOutcome>`SELECT ${rowOf}, o.closed_by AS "closedBy" FROM ${joined(context)}
    WHERE o.workspace_id = ${context.workspace.id} AND o.id = ${id}`.execute(context.db)
  return rows[0]
}

/** Without what is on record of the evidence, and without the state: those are found by reading all of them. */
export type KeptVersion = Omit<OutcomeVersion, 'state' | 'contributions'> & {
  readonly needsApproval: boolean
  readonly contributions: readonly Omit<Contribution, 'evidence'>[]
}

/** All versions of an outcome, the latest first. */
export async function versions({ db, workspace }: Context, outcomeId: string): Promise<KeptVersion[]> {
  const { rows } = await sql<KeptVersion>`
    SELECT v.id, v.number, trim_scale(v.amount)::text AS amount, v.currency, v.happened_on AS "happenedOn", v.from_on AS "fromOn",
      v.until_on AS "untilOn", ${ruleOfVersion} AS rule, v.evidence, v.reason, ${creditsOfVersion} AS credits,
      ${uncredited} AS uncredited, ${contributionsOfVersion} AS contributions, v.author, v.created_at AS "createdAt",
      v.approved_by AS "approvedBy", v.approved_at AS "approvedAt", v.refused_by AS "refusedBy",
      v.refused_because AS "refusedBecause", v.needs_approval AS "needsApproval"
    FROM outcome_versions v WHERE v.workspace_id = ${workspace.id} AND v.outcome_id = ${outcomeId}
    ORDER BY v.number DESC`.execute(db)
  return rows
}

export async function outcomeOfVersion({ db, workspace }: Context, versionId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT outcome_id AS id FROM outcome_versions WHERE workspace_id = ${workspace.id} AND id = ${versionId}`.execute(
    db,
  )
  return rows[0]?.id
}

/** The outcomes of a kind with a customer, as they hold; without those of which it was said that there was none. */
export async function ofCustomer(
  context: Context,
  kind: OutcomeKind,
  customerId: string,
): Promise<(Told & { id: string })[]> {
  const { rows } = await sql<Told & { id: string }>`
    SELECT o.id, o.kind, o.customer_id AS "customerId", o.contract_id AS "contractId", v.from_on AS "fromOn", v.until_on AS "untilOn",
      v.happened_on AS "happenedOn"
    FROM outcomes o JOIN ${holding(context)} v ON v.workspace_id = o.workspace_id AND v.outcome_id = o.id
    WHERE o.workspace_id = ${context.workspace.id} AND o.kind = ${kind} AND o.customer_id = ${customerId}
      AND v.amount > 0
    ORDER BY v.from_on, o.id`.execute(context.db)
  return rows
}

export async function insertOutcome(
  { db, workspace, now }: Context,
  columns: { kind: OutcomeKind; customer_id: string; contract_id: string | null },
): Promise<string> {
  const { id } = await db
    .insertInto('outcomes')
    .values({ ...columns, workspace_id: workspace.id, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertVersion(
  { db, workspace, now }: Context,
  columns: Omit<Insertable<OutcomeVersions>, 'workspace_id' | 'id' | 'author' | 'created_at'>,
  done: readonly ContributionWish[],
): Promise<string> {
  const { id } = await db
    .insertInto('outcome_versions')
    .values({ ...columns, workspace_id: workspace.id, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (done.length > 0)
    await db
      .insertInto('outcome_contributions')
      .values(
        done.map(({ departmentId, memberId, doneOn, minutes, kind, evidenceId, note }, place) => ({
          ...{ workspace_id: workspace.id, version_id: id, place, kind, note, minutes, done_on: doneOn },
          ...{ department_id: departmentId, member_id: memberId, evidence_id: evidenceId },
        })),
      )
      .execute()
  return id
}

/** Whom versions are credited to, in place of what was said before. */
export async function setCredits(
  { db, workspace }: Context,
  told: readonly { readonly versionId: string; readonly credits: readonly Credit[] }[],
): Promise<void> {
  const versionIds = told.map(({ versionId }) => versionId)
  await sql`DELETE FROM credits WHERE workspace_id = ${workspace.id} AND version_id = ANY (${versionIds}::uuid[])`.execute(
    db,
  )
  const rows = told.flatMap(({ versionId, credits }) =>
    credits.map((credit, place) => ({ versionId, place, ...credit })),
  )
  if (rows.length === 0) return
  const column = <Key extends keyof (typeof rows)[number]>(key: Key) => rows.map((row) => row[key])
  await sql`
    INSERT INTO credits (workspace_id, version_id, place, department_id, member_id, amount)
    SELECT ${workspace.id}, t.* FROM unnest(${column('versionId')}::uuid[], ${column('place')}::int[], ${column('departmentId')}::uuid[],
      ${column('memberId')}::uuid[], ${column('amount')}::numeric[]) t`.execute(db)
}

export async function close({ db, workspace, now, actor }: Context, id: string): Promise<void> {
  const columns = { closed_at: now, closed_by: actor.author }
  await db.updateTable('outcomes').set(columns).where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

export async function approve({ db, workspace, now, actor }: Context, versionId: string): Promise<void> {
  const columns = { approved_at: now, approved_by: actor.author }
  const these = db.updateTable('outcome_versions').set(columns).where('workspace_id', '=', workspace.id)
  await these.where('id', '=', versionId).execute()
}

export async function refuse(
  { db, workspace, now, actor }: Context,
  versionId: string,
  because: string,
): Promise<void> {
  const columns = { refused_at: now, refused_by: actor.author, refused_because: because }
  const these = db.updateTable('outcome_versions').set(columns).where('workspace_id', '=', workspace.id)
  await these.where('id', '=', versionId).execute()
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('outcomes').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

/** What is credited, and by what. */
export type Crediting = Pick<KeptVersion, 'id' | 'amount' | 'currency' | 'happenedOn'> & {
  readonly ruleVersionId: string | null
  readonly done: readonly Pick<Contribution, 'departmentId' | 'memberId' | 'doneOn' | 'minutes'>[]
}

/** Of the outcomes that are open the versions to which a member contributed, or whose rule names them. */
export async function openWith(context: Context, memberId: string): Promise<Crediting[]> {
  const { rows } = await sql<Crediting>`
    SELECT v.id, trim_scale(v.amount)::text AS amount, v.currency, v.happened_on AS "happenedOn", v.rule_version_id AS "ruleVersionId",
      ${contributionsOfVersion} AS done
    FROM outcomes o JOIN ${holding(context)} v ON v.workspace_id = o.workspace_id AND v.outcome_id = o.id
    WHERE o.workspace_id = ${context.workspace.id} AND o.closed_at IS NULL
      AND (EXISTS (SELECT FROM outcome_contributions b
          WHERE b.workspace_id = v.workspace_id AND b.version_id = v.id AND b.member_id = ${memberId}::uuid)
        OR EXISTS (SELECT FROM credit_rule_shares s
          WHERE s.workspace_id = v.workspace_id AND s.version_id = v.rule_version_id AND s.member_id = ${memberId}::uuid))
    ORDER BY o.id`.execute(context.db)
  return rows
}

export async function isContractOf(
  { db, workspace }: Context,
  contractId: string,
  customerId: string,
): Promise<boolean> {
  const { rows } = await sql`SELECT FROM contracts
    WHERE workspace_id = ${workspace.id} AND id = ${contractId} AND customer_id = ${customerId}`.execute(db)
  return rows.length > 0
}
