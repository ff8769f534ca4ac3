import { type Insertable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Role } from '#platform/permissions.ts'
import type { CreditRuleVersions } from '#platform/stores/database.ts'
import type { Party } from '../contract/party.ts'
import type { RuleKind, VersionWish } from '../contract/rules.ts'

export const most = 200

export type KeptVersion = {
  readonly id: string
  readonly ruleId: string
  readonly ruleName: string
  readonly number: number
  readonly kind: RuleKind
  readonly note: string
  readonly agreedOn: string | null
  readonly author: string
  readonly createdAt: Date
  readonly shares: readonly (Party & {
    readonly percent: string
    readonly leadId: string | null
    readonly leadName: string | null
  })[]
  readonly agreements: readonly { readonly memberId: string; readonly memberName: string | null; readonly at: string }[]
}

export async function rules({ db, workspace }: Context): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('credit_rules')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspace.id)
    .orderBy('name')
    .orderBy('id')
    .limit(most)
    .execute()
}

/** Versions with their shares and agreements, of each rule the latest first: of all rules, of one, or those that are named. */
export async function versions(
  { db, workspace }: Context,
  only: { readonly ruleId?: string; readonly ids?: readonly string[] } = {},
): Promise<KeptVersion[]> {
  const { ruleId, ids } = only
  const { rows } = await sql<KeptVersion>`
    SELECT v.id, v.rule_id AS "ruleId", r.name AS "ruleName", v.number, v.kind, v.note, v.agreed_on AS "agreedOn", v.author,
      v.created_at AS "createdAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('departmentId', s.department_id, 'departmentName', d.name,
          'memberId', s.member_id, 'memberName', m.name, 'percent', trim_scale(s.percent)::text,
          'leadId', d.lead_id, 'leadName', l.name) ORDER BY s.place), '[]')
        FROM credit_rule_shares s LEFT JOIN departments d ON d.workspace_id = s.workspace_id AND d.id = s.department_id
        LEFT JOIN members m ON m.workspace_id = s.workspace_id AND m.id = s.member_id
        LEFT JOIN members l ON l.workspace_id = d.workspace_id AND l.id = d.lead_id
        WHERE s.workspace_id = v.workspace_id AND s.version_id = v.id) AS shares,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('memberId', a.member_id, 'memberName', m.name, 'at', a.at) ORDER BY a.at, a.id), '[]')
        FROM credit_agreements a LEFT JOIN members m ON m.workspace_id = a.workspace_id AND m.id = a.member_id
        WHERE a.workspace_id = v.workspace_id AND a.version_id = v.id) AS agreements
    FROM credit_rule_versions v JOIN credit_rules r ON r.workspace_id = v.workspace_id AND r.id = v.rule_id
    WHERE v.workspace_id = ${workspace.id} AND ${ruleId === undefined ? sql`true` : sql`v.rule_id = ${ruleId}`}
      AND ${ids === undefined ? sql`true` : sql`v.id = ANY (${[...ids]}::uuid[])`}
    ORDER BY v.rule_id, v.number DESC`.execute(db)
  return rows
}

export async function insertRule({ db, workspace, now }: Context, name: string): Promise<string> {
  const { id } = await db
    .insertInto('credit_rules')
    .values({ workspace_id: workspace.id, name, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What those of them may who are present. */
export async function rolesOf({ db, workspace }: Context, ids: readonly string[]): Promise<Map<string, Role>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; role: Role }>`
    SELECT id, role FROM members
    WHERE workspace_id = ${workspace.id} AND id = ANY (${[...new Set(ids)]}::uuid[]) AND left_at IS NULL`.execute(db)
  return new Map(rows.map(({ id, role }) => [id, role]))
}

type VersionColumns = Pick<Insertable<CreditRuleVersions>, 'rule_id' | 'number' | 'kind' | 'note'>

export async function insertVersion(
  { db, workspace, now }: Context,
  columns: VersionColumns,
  shares: VersionWish['shares'],
): Promise<void> {
  const { id } = await db
    .insertInto('credit_rule_versions')
    .values({ ...columns, workspace_id: workspace.id, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (shares.length === 0) return
  await db
    .insertInto('credit_rule_shares')
    .values(
      shares.map(({ departmentId, memberId, percent }, place) => ({
        ...{ workspace_id: workspace.id, version_id: id, place, percent },
        ...{ department_id: departmentId, member_id: memberId },
      })),
    )
    .execute()
}

export async function insertAgreement({ db, workspace, now }: Context, versionId: string, memberId: string) {
  await db
    .insertInto('credit_agreements')
    .values({ workspace_id: workspace.id, version_id: versionId, member_id: memberId, at: now })
    .execute()
}

export async function setAgreed({ db, workspace, today }: Context, versionId: string): Promise<void> {
  await db
    .updateTable('credit_rule_versions')
    .set({ agreed_on: today })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', versionId)
    .execute()
}
