import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { root } from '#platform/config.ts'
import { handOverDue } from '#platform/outside/outside.ts'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from './post.fixture.ts'

vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 })

const secret = 'a secret that only tests know, long enough'
const letters = 3_000
const kills = 8
/** As many as a process may have taken and not put on record when it is killed. */
const atOnce = 20

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
const workers = new Set<ChildProcess>()
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here, (to, nth) => {
    if (to === 'p7@some.example') return [554, 'no such mailbox here']
    return to === 'p9@some.example' && nth === 1 ? [452, 'come again'] : 'takes'
  })
})
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await post?.close()
  await here?.close()
})

type Workspace = Awaited<ReturnType<World['workspace']>>

/** People of one customer with addresses of their own, written at once. */
async function crowd({ api, workspace }: Workspace, count: number, domain: string): Promise<string[]> {
  const { id } = await api.customers.create({ name: '北物流' })
  const { rows } = await here.house.stores.pools.owner.query<{ id: string }>(
    `INSERT INTO people (workspace_id, customer_id, name, email)
     SELECT $1, $2, 'p' || n, 'p' || n || '@' || $4::text FROM generate_series(1, $3::int) AS n RETURNING id`,
    [workspace.id, id, count, domain],
  )
  return rows.map((row) => row.id)
}

async function order(own: Workspace, count: number, domain: string) {
  const ids = await crowd(own, count, domain)
  const said = { en: { subject: 'Please update', text: 'Today' } }
  const message = await own.api.messages.create({ class: 'safety', said })
  for (let at = 0; at < ids.length; at += 200)
    await own.api.messages.send({ id: message.id, personIds: ids.slice(at, at + 200) })
  return message
}

async function startWorker({ workspace }: Workspace): Promise<ChildProcess> {
  const file = join(root, 'src/platform/outside/worker.fixture.ts')
  const worker = fork(file, [here.house.stores.databaseUrl, post.smtpUrl, workspace.id, secret], { stdio: 'inherit' })
  workers.add(worker)
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('exit', (code) => reject(new Error(`the worker ended at once: ${code}`)))
  })
  return worker
}

async function kill(worker: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => worker.once('exit', resolve))
  worker.kill('SIGKILL')
  await ended
  workers.delete(worker)
}

test('two workers send three thousand letters while they are killed again and again: none twice, none missing, the rest in doubt', async () => {
  const own = await here.workspace()
  const message = await order(own, letters, 'many.example')
  const mine = here.house.outside.mail
  Object.assign(here.house.outside, { mail: null })
  let present = [await startWorker(own), await startWorker(own)]
  for (let n = 1; n <= kills; n++) {
    const until = post.taken.length + 50
    await expect.poll(() => post.taken.length, { timeout: 120_000, interval: 5 }).toBeGreaterThanOrEqual(until)
    const [first, second] = present
    if (first !== undefined) await kill(first)
    present = [...(second === undefined ? [] : [second]), await startWorker(own)]
  }
  const open = async () => (await own.api.messages.find({ id: message.id })).counts.reserved
  await expect.poll(open, { timeout: 240_000, interval: 500 }).toBe(0)
  for (const worker of present) await kill(worker)
  // What was cut off is known to have been so a while later.
  Object.assign(here.house.outside, { mail: mine })
  here.time.now = new Date(Date.now() + 11 * 60_000)
  await handOverDue(own.systemDesk())
  const { counts } = await own.api.messages.find({ id: message.id })
  const got = post.taken.map(({ to }) => to)
  expect(new Set(got).size, 'none twice').toBe(got.length)
  expect(counts).toMatchObject({ refused: 0, deferred: 0, reserved: 0, 'handing over': 0, 'held back': 0 })
  expect(counts.accepted + counts['in doubt']).toBe(letters)
  expect(counts['in doubt']).toBeLessThanOrEqual((kills + 2) * atOnce)
  const doubtful = (await own.api.messages.deliveries({ messageId: message.id, state: 'in doubt', limit: 200 })).rows
  const missing = Array.from({ length: letters }, (_, n) => `p${n + 1}@many.example`).filter(
    (one) => !got.includes(one),
  )
  const excused = new Set([...doubtful.map(({ address }) => address), 'p7@many.example', 'p9@some.example'])
  expect(
    missing.filter((one) => !excused.has(one)),
    'none missing but what is in doubt or refused',
  ).toEqual([])
  here.travelTo('2026-04-01')
})

test('of five hundred one is refused and one is put off: 498 at once, the one that was put off alone again', async () => {
  const own = await here.workspace()
  post.taken.length = 0
  const message = await order(own, 500, 'some.example')
  const counts = async () => (await own.api.messages.find({ id: message.id })).counts
  // The house may be at it by itself as well; whoever comes second finds nothing to do.
  const rest = async () => {
    await handOverDue(own.systemDesk())
    const { reserved, 'handing over': handing } = await counts()
    return reserved + handing
  }
  await expect.poll(rest, { timeout: 240_000, interval: 200 }).toBe(0)
  expect(await counts()).toMatchObject({ accepted: 499 - 1, deferred: 1, refused: 1 })
  const before = post.taken.length
  here.time.now = new Date(Number(here.time.now) + 2 * 60_000)
  await handOverDue(own.systemDesk())
  expect(post.taken.slice(before).map(({ to }) => to)).toEqual(['p9@some.example'])
  expect(await counts()).toMatchObject({ accepted: 499, deferred: 0, refused: 1 })
  expect(new Set(post.taken.map(({ to }) => to)).size).toBe(499)
})
