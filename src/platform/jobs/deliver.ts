import { systemActor, workspaceById } from '../access/callers.ts'
import type { Workspace } from '../context.ts'
import { type Caller, type House, inTransaction } from '../house.ts'
import { passesByItself } from '../stores/store-down.ts'
import { afterAnswers } from '../work/attention.ts'
import type { Notices } from '../work/notices.ts'
import { type Job, type Listener, Unhearable } from '../work/schedule.ts'
import * as store from './notice-store.ts'

const batch = 200
const attemptsAllowed = 6

/**
 * Delivers announced notices to their listeners: at least once each, in order per subject, each delivery in a transaction of
 * its own together with the mark that it happened, so that what a listener writes is written once. A set is heard slice by slice,
 * one in each round, so that others wait for one slice at most. One process delivers at a time.
 *
 * @param declared what each notice tells, by its name
 * @returns how many notices were taken in hand; 0 when there is nothing to do or another process is at it
 */
export async function deliverNotices(house: House, jobs: readonly Job[], declared: Notices): Promise<number> {
  const listeners = jobs.filter((job): job is Listener => job.kind === 'when')
  const connection = await house.stores.pools.owner.connect()
  try {
    const { rows } = await connection.query("SELECT pg_try_advisory_lock(hashtext('meguri.notices')) AS mine")
    if (!rows[0]?.mine) return 0
    try {
      return await deliverNext(house, listeners, declared)
    } finally {
      await connection.query("SELECT pg_advisory_unlock(hashtext('meguri.notices'))")
    }
  } finally {
    connection.release()
  }
}

async function deliverNext(house: House, listeners: readonly Listener[], declared: Notices): Promise<number> {
  const held = new Set<string>()
  const isHeard = asksOnce(house)
  let taken = 0
  for (const notice of await store.nextToDeliver(house.stores.pools.owner, house.clock(), batch)) {
    const subject = `${notice.workspaceId} ${notice.about ?? notice.id}`
    if (held.has(subject)) continue
    const heardBy = listeners.filter((listener) => listener.notice === notice.name)
    const state = await deliver(house, notice, { heardBy, isHeard, declared })
    if (state !== 'settled') held.add(subject)
    taken += 1
  }
  return taken
}

/** Heard by all, heard in part and to be gone on with, or waiting for another try. */
type State = 'settled' | 'goes on' | 'waits'

async function deliver(
  house: House,
  notice: store.Waiting,
  { heardBy, isHeard, declared }: { heardBy: readonly Listener[]; isHeard: IsHeard; declared: Notices },
): Promise<State> {
  const { owner } = house.stores.pools
  const workspace = await workspaceById(owner, notice.workspaceId)
  if (!workspace) return 'settled'
  const settled = await store.listenersSettled(owner, notice.id)
  const states: State[] = []
  for (const listener of heardBy.filter(({ name }) => !settled.has(name)))
    states.push(
      await isHeard(workspace, listener, notice.id)
        .then((is) => (is ? turn(house, workspace, notice, listener, declared) : 'settled'))
        .catch((problem) => fail(house, notice, listener, problem)),
    )
  if (states.includes('waits')) return 'waits'
  if (states.includes('goes on')) return 'goes on'
  await owner.query('UPDATE notices SET delivered_at = $2 WHERE id = $1', [notice.id, house.clock()])
  return 'settled'
}

type IsHeard = (workspace: Workspace, listener: Listener, noticeId: string) => Promise<boolean>

/**
 * Whether anybody is there for whom it is heard, asked once for a batch: whoever was there when a notice of it was announced, was there
 * when the batch was read, and that was before.
 */
function asksOnce(house: House): IsHeard {
  const known = new Map<string, Promise<boolean>>()
  return async (workspace, { name, notice, isHeardIn }, id) => {
    if (isHeardIn === undefined) return true
    const key = `${workspace.id} ${name} ${notice}`
    const caller = callerOf(workspace, name, id)
    const asked = known.get(key) ?? inTransaction(house, caller, (of) => isHeardIn(of, notice), { readOnly: true })
    known.set(key, asked)
    return asked
  }
}

function callerOf(workspace: Workspace, listener: string, noticeId: string): Caller {
  const actor = { ...systemActor, author: `job:${listener}` }
  return { workspace, actor, locale: workspace.locale, source: `notice:${noticeId}` }
}

async function turn(
  house: House,
  workspace: Workspace,
  { id, name, about, announcedAt, data }: store.Waiting,
  listener: Listener,
  declared: Notices,
): Promise<State> {
  const caller = callerOf(workspace, listener.name, id)
  const heard = { id, name, about, announcedAt, data: declared[name]?.tells.parse(data) }
  // A slice is short, and all other notices wait for it: it steps back once, and then works as they do.
  if (declared[name]?.of === 'set') await afterAnswers()
  return inTransaction(house, caller, async (context) => {
    const { reached, isSettled } = await store.takeInHand(context, id, listener.name)
    if (isSettled) return 'settled'
    const next = await listener.hear(context, heard as never, reached)
    await store.mark(context, id, listener.name, next)
    return next === null ? 'settled' : 'goes on'
  })
}

/**
 * Notes the failure; after the last allowed attempt the delivery becomes a dead letter and no longer holds up its subject. While a
 * store is away, no attempt is the last one.
 */
async function fail(house: House, notice: store.Waiting, listener: Listener, problem: unknown): Promise<State> {
  house.log.error({ err: problem, notice: notice.name, listener: listener.name }, 'a notice could not be delivered')
  const { owner } = house.stores.pools
  const now = house.clock()
  const attempts = await store.noteFailure(owner, notice, listener.name, String(problem))
  const isDead = problem instanceof Unhearable || (attempts >= attemptsAllowed && !passesByItself(problem))
  const retryAt = new Date(now.getTime() + 1000 * 2 ** Math.min(attempts, attemptsAllowed))
  await store.setAside(owner, notice.id, listener.name, {
    retryAt: isDead ? null : retryAt,
    failedAt: isDead ? now : null,
  })
  if (isDead) await owner.query("SELECT tell($1, 'notice_deliveries', NULL, NULL)", [notice.workspaceId])
  return isDead ? 'settled' : 'waits'
}
