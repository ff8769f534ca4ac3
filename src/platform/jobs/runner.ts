import { setTimeout as pause } from 'node:timers/promises'
import { type JobWithMetadata, PgBoss } from 'pg-boss'
import { allWorkspaces, systemActor, workspaceById } from '../access/callers.ts'
import { systemClock } from '../clock.ts'
import type { Workspace } from '../context.ts'
import { deskOf, type House } from '../house.ts'
import { passesByItself } from '../stores/store-down.ts'
import { cronOf, type Job, type Scheduled, type Work, when } from '../work/schedule.ts'
import * as runs from './run-store.ts'

export type Runner = {
  /** Plans the scheduled jobs of a workspace, in its zone. */
  plan(workspace: Workspace): Promise<void>
  /** Plan them for a workspace that was made, and again for one that was changed. */
  readonly listeners: readonly Job[]
  /** Sends what transactions ordered since the last look. */
  send(): Promise<void>
  /** Finishes what runs, then stops. */
  stop(): Promise<void>
}

const queueOptions = {
  retryLimit: 4,
  retryDelay: 5,
  retryBackoff: true,
  expireInSeconds: 6 * 60 * 60,
  heartbeatSeconds: 20,
  notify: true,
}

// A notification that comes while a worker is fetching is lost; it then looks by itself, not only after half a minute.
const polling = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 }
/** Long work of one workspace does not hold up another's; of one workspace each kind of work is done in order. */
const besides = { localConcurrency: 3, localGroupConcurrency: 1 }

/** Runs the scheduled jobs and the ordered work of all rooms, on as many processes as share the database. */
export async function startRunner(house: House, jobs: readonly Job[]): Promise<Runner> {
  const boss = new PgBoss({
    connectionString: house.stores.databaseUrl,
    max: 8,
    useListenNotify: true,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    // Where the clock is moved by hand, the machine's own starts nothing.
    schedule: house.clock === systemClock,
    application_name: 'meguri jobs',
  })
  boss.on('error', (problem) => house.log.error({ err: problem }, 'the runner of jobs'))
  await boss.start()
  const scheduled = jobs.filter((job): job is Scheduled => job.kind === 'every')
  const works = jobs.filter((job): job is Work => job.kind === 'work')
  for (const job of [...scheduled, ...works]) {
    await boss.createQueue(queueOf(job.name), queueOptions)
    await boss.updateQueue(queueOf(job.name), queueOptions)
  }
  if (house.config.role !== 'web') {
    for (const job of scheduled)
      await boss.work(
        queueOf(job.name),
        { ...polling, includeMetadata: true },
        async ([order]: JobWithMetadata<Planned>[]) =>
          order && runScheduled(house, job, order.data, order.retryCount >= order.retryLimit),
      )
    for (const work of works)
      await boss.work<Order>(
        queueOf(work.name),
        { ...polling, ...besides },
        async ([order]) => order && runWork(house, work, order.data),
      )
  }
  const plan = async (workspace: Workspace) => {
    for (const job of scheduled)
      await boss.schedule(
        queueOf(job.name),
        cronOf(job.rhythm),
        { workspaceId: workspace.id },
        { tz: workspace.zone, key: workspace.id },
      )
  }
  const runner: Runner = {
    plan,
    listeners: (['workspace.created', 'workspace.changed'] as const).map((notice) =>
      when(notice, `jobs.plan after ${notice}`, ({ workspace }) => plan(workspace)),
    ),
    send: () =>
      runs.sendEach(house.stores.pools.owner, ({ id, workspaceId, name }, db) =>
        boss.send(queueOf(name), { workspaceId, runId: id } satisfies Order, { db, group: { id: workspaceId } }),
      ),
    async stop() {
      // The queue itself looks only every half second whether its workers have ended.
      const ended = Promise.all([...scheduled, ...works].map((job) => boss.offWork(queueOf(job.name))))
      await Promise.race([ended, pause(longestEnding, undefined, { ref: false })])
      await boss.stop({ graceful: true, timeout: 1_000 })
    },
  }
  for (const workspace of await allWorkspaces(house.stores.pools.owner)) await runner.plan(workspace)
  return runner
}

/** Work that goes on for longer is broken off, and done again by whoever starts next. */
const longestEnding = 20_000

/** A job is named in words; the queue's name knows no spaces. */
function queueOf(name: string): string {
  return name.replaceAll(' ', '-')
}

type Order = { workspaceId: string; runId: string }
/** A planned start has no run of its own until it has ended; one that is tried again has. */
type Planned = { workspaceId: string; runId?: string }

/** What failed because a store was away is tried again by the queue; everything else is told at once. */
async function runScheduled(
  house: House,
  job: Scheduled,
  { workspaceId, runId }: Planned,
  isLast: boolean,
): Promise<void> {
  const owner = house.stores.pools.owner
  const workspace = await workspaceById(owner, workspaceId)
  if (!workspace || (runId && !(await runs.start(owner, runId, house.clock())))) return
  const started = house.clock()
  const problem = await job.run(deskFor(house, workspace, job)).then(
    () => null,
    (thrown: unknown) => {
      house.log.error({ err: thrown, job: job.name }, 'a scheduled job failed')
      if (passesByItself(thrown) && !isLast) throw thrown
      return String(thrown)
    },
  )
  const ended = house.clock()
  if (runId) await runs.end(owner, runId, problem === null ? 'done' : 'failed', ended, problem)
  else if (problem !== null || job.rhythm !== 'minute')
    await runs.recordScheduled(owner, { workspaceId, name: job.name, started, ended, problem })
}

async function runWork(house: House, work: Work, { workspaceId, runId }: Order): Promise<void> {
  const owner = house.stores.pools.owner
  const workspace = await workspaceById(owner, workspaceId)
  const run = workspace && (await runs.start(owner, runId, house.clock()))
  if (!workspace || !run) return
  const endAs = (state: 'done' | 'waiting' | 'failed', problem: string | null) =>
    runs.end(owner, runId, state, house.clock(), problem)
  // While a store is away no attempt is the last one: that is nothing the work could do better.
  const isLast = run.attempts > queueOptions.retryLimit
  try {
    const progress = (done: number, total: number | null, note?: Record<string, unknown>) =>
      runs.tell(owner, runId, done, total, note ?? null)
    const input = work.input.parse(run.input) as never
    await work.run(deskFor(house, workspace, work), input, progress, { number: run.attempts, isLast })
    await endAs('done', null)
  } catch (problem) {
    house.log.error({ err: problem, job: work.name }, 'a job failed')
    const text = problem instanceof Error ? problem.message : String(problem)
    if (passesByItself(problem))
      await whenBack(() => (isLast ? runs.sendAgain(owner, runId, text) : endAs('waiting', text)))
    else await endAs(isLast ? 'failed' : 'waiting', text)
    if (!isLast || !passesByItself(problem)) throw problem
  }
}

/** What becomes of the work is kept as soon as a store that was away is back; after so long the queue gives it to somebody else. */
const longestAbsence = 5 * 60_000

async function whenBack(keep: () => Promise<void>): Promise<void> {
  const until = performance.now() + longestAbsence
  for (;;) {
    try {
      return await keep()
    } catch (problem) {
      if (!passesByItself(problem) || performance.now() > until) throw problem
      await pause(1_000, undefined, { ref: false })
    }
  }
}

function deskFor(house: House, workspace: Workspace, job: Scheduled | Work) {
  const caller = {
    workspace,
    actor: { ...systemActor, author: `job:${job.name}` },
    locale: workspace.locale,
    source: `job:${job.name}`,
  }
  return deskOf(house, caller, { givesWay: job.kind === 'every' || !job.isAwaited })
}
