import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { figuresOf } from '../../askings/askings.ts'
import type { Month } from '../contract.ts'
import { turnsNow } from '../turns/turns-store.ts'

/** So many months are shown. */
const most = 24

type Turns = { month: string; heldBack: number; missed: number }

/** What came of it month by month, the latest first: of askings by when they were begun, of turns by when they were due. */
export async function monthsOf(context: Context, standingId: string): Promise<Month[]> {
  const { db, workspace } = context
  const { rows: begun } = await sql<{ id: string; month: string }>`
    SELECT id, to_char(started_at AT TIME ZONE ${workspace.zone}, 'YYYY-MM') AS month FROM askings
    WHERE workspace_id = ${workspace.id} AND standing_id = ${standingId} AND started_at > ${context.now}::timestamptz - interval '25 months'
    ORDER BY started_at, id`.execute(db)
  const { rows: turns } = await sql<Turns>`
    SELECT to_char(t.due_on, 'YYYY-MM') AS month, (count(*) FILTER (WHERE t.state = 'heldBack'))::int AS "heldBack",
      (count(*) FILTER (WHERE t.state = 'missed'))::int AS missed
    FROM ${turnsNow(context, [standingId])} t GROUP BY 1 ORDER BY 1`.execute(db)
  const figures = await figuresOf(context, begun)
  const months = new Map<string, Omit<Month, 'rate'>>()
  const of = (month: string) => {
    const present = months.get(month) ?? { month, asked: 0, went: 0, wholly: 0, heldBack: 0, missed: 0 }
    months.set(month, present)
    return present
  }
  for (const { id, month } of begun) {
    const { asked = 0, went = 0, wholly = 0 } = figures.get(id) ?? {}
    const row = of(month)
    months.set(month, { ...row, asked: row.asked + asked, went: row.went + went, wholly: row.wholly + (wholly ?? 0) })
  }
  for (const { month, heldBack, missed } of turns) months.set(month, { ...of(month), heldBack, missed })
  return [...months.values()]
    .map((row) => ({ ...row, rate: row.went === 0 ? null : Math.round((row.wholly * 1_000) / row.went) / 10 }))
    .toSorted((a, b) => (a.month < b.month ? 1 : -1))
    .slice(0, most)
}
