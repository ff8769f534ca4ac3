import { systemActor, workspaceById } from '../access/callers.ts'
import { type House, inTransaction } from '../house.ts'
import { passesByItself } from '../stores/store-down.ts'
import type { AnnouncedNotice } from '../work/notices.ts'
import type { Job, Listener } from '../work/schedule.ts'

type Waiting = AnnouncedNotice & { workspaceId: string; sequence: string }

const batch = 200
const attemptsAllowed = 6

/**
 * Delivers announced notices to their listeners: at least once each, in order per subject, each delivery in a transaction of
 * its own together with the mark that it happened, so that what a listener writes is written once. One process delivers at a time.
 *
 * @returns how many notices were settled; 0 when there is nothing to do or another process is at it
 */
export async function deliverNotices(house: House, jobs: readonly Job[]): Promise<number> {
  const listeners = jobs.filter((job): job is Listener => job.kind === 'when')
  const connection = await house.stores.pools.owner.connect()
  try {
    const { rows } = await connection.query("SELECT pg_try_advisory_lock(hashtext('meguri.notices')) AS mine")
    if (!rows[0]?.mine) return 0
    try {
      return await settleWaiting(house, listeners)
    } finally {
      await connection.query("SELECT pg_advisory_unlock(hashtext('meguri.notices'))")
    }
  } finally {
    connection.release()
  }
}

async function settleWaiting(house: House, listeners: readonly Listener[]): Promise<number> {
  const owner = house.stores.pools.owner
  const { rows } = await owner.query<Waiting>(
    `SELECT n.sequence, n.id, n.workspace_id AS "workspaceId", n.name, n.about, n.data, n.announced_at AS "announcedAt" FROM notices n
     WHERE n.delivered_at IS NULL AND NOT EXISTS (SELECT FROM notice_deliveries d WHERE d.notice_id = n.id AND d.retry_at > $1)
     ORDER BY n.sequence LIMIT $2`,
    [house.clock(), batch],
  )
  const held = await subjectsHeld(house)
  let settled = 0
  for (const notice of rows) {
    const subject = `${notice.workspaceId} ${notice.about ?? notice.id}`
    if (held.has(subject)) continue
    if (
      await deliver(
        house,
        notice,
        listeners.filter((listener) => listener.notice === notice.name),
      )
    )
      settled += 1
    else held.add(subject)
  }
  return settled
}

/** A subject whose earlier notice waits for another try gets nothing later before it. */
async function subjectsHeld(house: House): Promise<Set<string>> {
  const { rows } = await house.stores.pools.owner.query<{ subject: string }>(
    `SELECT n.workspace_id || ' ' || coalesce(n.about, n.id) AS subject FROM notices n JOIN notice_deliveries d ON d.notice_id = n.id
     WHERE n.delivered_at IS NULL AND d.delivered_at IS NULL AND d.failed_at IS NULL AND d.retry_at > $1`,
    [house.clock()],
  )
  return new Set(rows.map((row) => row.subject))
}

async function deliver(house: House, notice: Waiting, listeners: readonly Listener[]): Promise<boolean> {
  const owner = house.stores.pools.owner
  const workspace = await workspaceById(owner, notice.workspaceId)
  if (!workspace) return true
  const { rows: settled } = await owner.query<{ listener: string }>(
    'SELECT listener FROM notice_deliveries WHERE notice_id = $1 AND (delivered_at IS NOT NULL OR failed_at IS NOT NULL)',
    [notice.id],
  )
  let isSettled = true
  for (const listener of listeners.filter((one) => !settled.some((row) => row.listener === one.name))) {
    const actor = { ...systemActor, author: `job:${listener.name}` }
    try {
      await inTransaction(
        house,
        { workspace, actor, locale: workspace.locale, source: `notice:${notice.id}` },
        async (context) => {
          await listener.hear(context, notice)
          await context.db
            .insertInto('notice_deliveries')
            .values({
              notice_id: notice.id,
              workspace_id: workspace.id,
              listener: listener.name,
              attempts: 1,
              delivered_at: context.now,
            })
            .onConflict((on) =>
              on.columns(['notice_id', 'listener']).doUpdateSet({ delivered_at: context.now, problem: null }),
            )
            .execute()
        },
      )
    } catch (problem) {
      isSettled = (await fail(house, notice, listener, problem)) && isSettled
    }
  }
  if (isSettled) await owner.query('UPDATE notices SET delivered_at = $2 WHERE id = $1', [notice.id, house.clock()])
  return isSettled
}

/**
 * Notes the failure; after the last allowed attempt the delivery becomes a dead letter and no longer holds up its subject. While a
 * store is away, no attempt is the last one.
 */
async function fail(house: House, notice: Waiting, listener: Listener, problem: unknown): Promise<boolean> {
  house.log.error({ err: problem, notice: notice.name, listener: listener.name }, 'a notice could not be delivered')
  const now = house.clock()
  const { rows } = await house.stores.pools.owner.query<{ attempts: number }>(
    `INSERT INTO notice_deliveries (notice_id, workspace_id, listener, attempts, problem) VALUES ($1, $2, $3, 1, $4)
     ON CONFLICT (notice_id, listener) DO UPDATE SET attempts = notice_deliveries.attempts + 1, problem = excluded.problem RETURNING attempts`,
    [notice.id, notice.workspaceId, listener.name, String(problem)],
  )
  const attempts = rows[0]?.attempts ?? 1
  const isDead = attempts >= attemptsAllowed && !passesByItself(problem)
  const retryAt = new Date(now.getTime() + 1000 * 2 ** Math.min(attempts, attemptsAllowed))
  await house.stores.pools.owner.query(
    'UPDATE notice_deliveries SET retry_at = $3, failed_at = $4 WHERE notice_id = $1 AND listener = $2',
    [notice.id, listener.name, isDead ? null : retryAt, isDead ? now : null],
  )
  return isDead
}
