import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { root } from '#platform/config.ts'
import { type World, world } from '../../../../test/world.ts'
import { answer, mailboxBeside } from './mail.fixture.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

const secret = 'a secret that only tests know, long enough'
const kills = 5
/** So many come in each round, after those who read have begun. */
const perRound = 40
const mails = kills * perRound

let here: World
let there: Awaited<ReturnType<typeof mailboxBeside>>
const began = Date.now()
const visitors = new Set<ChildProcess>()
beforeAll(async () => {
  here = await world('2026-04-01')
  there = await mailboxBeside(here)
})
afterAll(async () => {
  for (const visitor of visitors) visitor.kill('SIGKILL')
  await there?.close()
  await here?.close()
})

async function start(workspaceId: string, id: string): Promise<ChildProcess> {
  const file = join(root, 'src/act/mailboxes/stories/worker.fixture.ts')
  const words = [here.house.stores.databaseUrl, String(there.wish.port), workspaceId, id, secret, String(began)]
  const visitor = fork(file, words, { stdio: 'inherit' })
  visitors.add(visitor)
  await new Promise<void>((resolve, reject) => {
    visitor.once('message', () => resolve())
    visitor.once('exit', (code) => reject(new Error(`the visitor ended at once: ${code}`)))
  })
  return visitor
}

async function kill(visitor: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => visitor.once('exit', resolve))
  visitor.kill('SIGKILL')
  await ended
  visitors.delete(visitor)
}

/** Acts while a mail of those that come now waits to be taken in, in a transaction that has begun and cannot end. */
async function whileTakingIn(come: () => void, act: () => Promise<void>): Promise<void> {
  const holder = await here.house.stores.pools.owner.connect()
  try {
    await holder.query('BEGIN')
    await holder.query('LOCK TABLE returned_mails IN SHARE ROW EXCLUSIVE MODE')
    come()
    const waits = async () => {
      const { rows } = await holder.query(
        "SELECT FROM pg_locks WHERE relation = 'returned_mails'::regclass AND NOT granted",
      )
      return rows.length
    }
    await expect.poll(waits, { timeout: 60_000, interval: 5 }).toBeGreaterThan(0)
    await act()
  } finally {
    await holder.query('ROLLBACK')
    holder.release()
  }
}

test('two processes read a mailbox while they are killed again and again: each mail is taken in once, none is missing', async () => {
  const own = await here.workspace()
  const { id } = await own.api.mailboxes.create(there.wish)
  await here.settle()
  const { id: customerId } = await own.api.customers.create({ name: '北物流' })
  await own.api.people.create({ customerId, name: '小野 真理', email: 'ono@kita.example' })
  let come = 0
  const put = (some: number) => {
    for (const end = come + some; come < end; come++) there.put(answer('ono@kita.example', `n${come}`))
  }
  const { owner } = here.house.stores.pools
  const count = async (table: 'interactions' | 'returned_mails' | 'mailbox_mails') => {
    const { rows } = await owner.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${table} WHERE workspace_id = $1`,
      [own.workspace.id],
    )
    return rows[0]?.count ?? 0
  }
  let present = [await start(own.workspace.id, id), await start(own.workspace.id, id)]
  for (let n = 1; n <= kills; n++) {
    const killAll = async () => {
      for (const one of present) await kill(one)
    }
    const isMiddle = n % 2 === 0
    const until = (await count('mailbox_mails')) + 10
    put(isMiddle ? perRound / 2 : perRound)
    await expect.poll(() => count('mailbox_mails'), { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(until)
    // Whichever reads just now is one of the two; every other time it is in the middle of taking a mail in.
    if (isMiddle) await whileTakingIn(() => put(perRound / 2), killAll)
    else await killAll()
    present = [await start(own.workspace.id, id), await start(own.workspace.id, id)]
  }
  await expect.poll(() => count('mailbox_mails'), { timeout: 120_000, interval: 100 }).toBe(mails)
  for (const one of present) await kill(one)
  expect([await count('returned_mails'), await count('interactions')]).toEqual([mails, mails])
  const titles = await owner.query<{ title: string }>(
    'SELECT DISTINCT title FROM interactions WHERE workspace_id = $1',
    [own.workspace.id],
  )
  expect(titles.rows).toHaveLength(mails)
  expect((await own.api.mailboxes.find({ id })).taken).toBe(mails)
})
