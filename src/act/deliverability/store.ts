import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { type Check, Deliverability, Finding, Rule, type Subject } from './contract.ts'
import type { Complaints } from './findings/sender-rules.ts'

export async function kept({ db, workspace }: Context): Promise<Deliverability> {
  const row = await db
    .selectFrom('deliverability')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .executeTakeFirst()
  if (row === undefined) return { last: null, worsened: null }
  return Deliverability.parse({
    last: {
      checkedAt: row.checked_at,
      address: row.address,
      findings: z.array(Finding).parse(row.findings),
      rules: z.array(Rule).parse(row.rules),
    },
    worsened: row.worsened_since === null ? null : { since: row.worsened_since, subjects: row.worsened },
  })
}

type Worsened = { readonly subjects: readonly Subject[]; readonly since: Date } | null

export async function keep({ db, workspace }: Context, check: Check, worsened: Worsened): Promise<void> {
  const columns = {
    checked_at: check.checkedAt,
    address: check.address,
    findings: JSON.stringify(check.findings),
    rules: JSON.stringify(check.rules),
    worsened: worsened === null ? [] : [...worsened.subjects],
    worsened_since: worsened === null ? null : worsened.since,
  }
  await db
    .insertInto('deliverability')
    .values({ ...columns, workspace_id: workspace.id })
    .onConflict((on) => on.column('workspace_id').doUpdateSet(columns))
    .execute()
}

export async function acknowledge({ db, workspace }: Context): Promise<void> {
  await db
    .updateTable('deliverability')
    .set({ worsened: [], worsened_since: null })
    .where('workspace_id', '=', workspace.id)
    .execute()
}

/** Of what was ordered in the last 30 days. */
export async function complaints({ db, workspace, now }: Context): Promise<Complaints> {
  const since = new Date(Number(now) - 30 * 86_400_000)
  const { rows } = await sql<{ sent: string; complained: string }>`
    SELECT count(*) AS sent, count(*) FILTER (WHERE EXISTS (SELECT FROM returned_mails r
      WHERE r.workspace_id = d.workspace_id AND r.delivery_id = d.id AND r.kind = 'complaint')) AS complained
    FROM deliveries d JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter
    WHERE d.workspace_id = ${workspace.id} AND d.channel = 'email' AND d.may AND d.ordered_at > ${since} AND o.state = 'accepted'`.execute(
    db,
  )
  return { sent: Number(rows[0]?.sent ?? 0), complained: Number(rows[0]?.complained ?? 0) }
}
