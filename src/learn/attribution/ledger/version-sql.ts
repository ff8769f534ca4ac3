import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Of each outcome the version that holds: the latest that needed no approval, or has it. */
export function holding({ workspace }: Context): RawBuilder<unknown> {
  return sql`(SELECT DISTINCT ON (v.outcome_id) v.* FROM outcome_versions v
    WHERE v.workspace_id = ${workspace.id} AND (NOT v.needs_approval OR v.approved_at IS NOT NULL)
    ORDER BY v.outcome_id, v.number DESC)`
}

/** Why the version `v` is credited to nobody; nothing where it is credited. */
export const uncredited = sql`CASE
  WHEN EXISTS (SELECT FROM credits c WHERE c.workspace_id = v.workspace_id AND c.version_id = v.id) THEN NULL
  WHEN v.rule_version_id IS NULL THEN 'no rule'
  WHEN NOT EXISTS (SELECT FROM outcome_contributions b WHERE b.workspace_id = v.workspace_id AND b.version_id = v.id) THEN 'no contributions'
  ELSE 'effort unknown' END`

/** Who is credited with how much of the version `v`, in the order of its rule. */
export const creditsOfVersion = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('departmentId', c.department_id,
    'departmentName', d.name, 'memberId', c.member_id, 'memberName', m.name, 'amount', trim_scale(c.amount)::text) ORDER BY c.place), '[]')
  FROM credits c LEFT JOIN departments d ON d.workspace_id = c.workspace_id AND d.id = c.department_id
  LEFT JOIN members m ON m.workspace_id = c.workspace_id AND m.id = c.member_id
  WHERE c.workspace_id = v.workspace_id AND c.version_id = v.id)`

/** What was done for the version `v`, in the order in which it was said. */
export const contributionsOfVersion = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('departmentId', b.department_id,
    'departmentName', d.name, 'memberId', b.member_id, 'memberName', m.name, 'doneOn', b.done_on, 'minutes', b.minutes,
    'kind', b.kind, 'evidenceId', b.evidence_id, 'note', b.note) ORDER BY b.place), '[]')
  FROM outcome_contributions b LEFT JOIN departments d ON d.workspace_id = b.workspace_id AND d.id = b.department_id
  LEFT JOIN members m ON m.workspace_id = b.workspace_id AND m.id = b.member_id
  WHERE b.workspace_id = v.workspace_id AND b.version_id = v.id)`

/** The rule by which the version `v` is split, with the number of its version. */
export const ruleOfVersion = sql`(SELECT jsonb_build_object('versionId', k.id, 'id', r.id, 'name', r.name, 'number', k.number,
    'kind', k.kind, 'agreedOn', k.agreed_on)
  FROM credit_rule_versions k JOIN credit_rules r ON r.workspace_id = k.workspace_id AND r.id = k.rule_id
  WHERE k.workspace_id = v.workspace_id AND k.id = v.rule_version_id)`
