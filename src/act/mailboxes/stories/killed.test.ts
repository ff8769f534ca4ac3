import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { root } from '#platform/config.ts'
import { type World, world } from '../../../../test/world.ts'
import { answer, mailboxBeside } from './mail.fixture.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

const secret = 'a secret that only tests know, long enough'
const mails = 200
const kills = 5

let here: World
let there: Awaited<ReturnType<typeof mailboxBeside>>
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
  const words = [here.house.stores.databaseUrl, String(there.wish.port), workspaceId, id, secret]
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

const at = (act: () => Promise<void>) => act()

/** Acts while a mail waits to be taken in, in a transaction that has begun and cannot end. */
async function whileTakingIn(act: () => Promise<void>): Promise<void> {
  const holder = await here.house.stores.pools.owner.connect()
  try {
    await holder.query('BEGIN')
    await holder.query('LOCK TABLE returned_mails IN SHARE ROW EXCLUSIVE MODE')
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
  for (let n = 0; n < mails; n++) there.put(answer('ono@kita.example', `n${n}`))
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
    const until = (await count('mailbox_mails')) + 10
    await expect.poll(() => count('mailbox_mails'), { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(until)
    // Whichever reads just now is one of the two; every other time it is in the middle of taking a mail in.
    await (n % 2 === 0 ? whileTakingIn : at)(async () => {
      for (const one of present) await kill(one)
    })
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
