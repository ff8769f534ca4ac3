import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { handOverDue } from '#platform/outside/outside.ts'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { goOnDue } from '../going/going.ts'
import { crowd, lookedAt } from './crowd.fixture.ts'
import { more, workersOf } from './workers.fixture.ts'

vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 })

const secret = 'a secret that only tests know, long enough'
const people = 12_000
const kills = 8
/** As many as a process may have taken and not put on record when it is killed. */
const atOnce = 20

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
let workers: ReturnType<typeof workersOf> | undefined
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here, (to, nth) => {
    if (to === 'p7@many.example') return [554, 'no such mailbox here']
    return to === 'p9@many.example' && nth === 1 ? [452, 'come again'] : 'takes'
  })
})
afterAll(async () => {
  await workers?.killAll()
  await post?.close()
  await here?.close()
})

test('two workers reserve and send to thousands while they are killed again and again: none twice, none missing, the rest in doubt', async () => {
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, people, 'many.example')
  const send = await lookedAt(own, personIds.slice(0, 10_000))
  const id = send.id
  expect(send.look?.may).toBe(10_000)
  await own.api.sends.start({ id, goes: { kind: 'at an instant', at: new Date('2026-04-01T00:01:00Z') } })
  const mine = here.house.outside.mail
  Object.assign(here.house.outside, { mail: null })
  const { databaseUrl } = here.house.stores
  workers = workersOf({ databaseUrl, smtpUrl: post.smtpUrl, workspaceId: own.workspace.id, secret })
  await workers.killedAgainAndAgain(kills, () => more(() => post.taken.length, 200))
  const open = async () => {
    const { counts, unreserved } = await own.api.sends.find({ id })
    return counts.reserved + unreserved
  }
  await expect.poll(open, { timeout: 240_000, interval: 500 }).toBe(0)
  await workers.killAll()
  // What was cut off is known to have been so a while later; what was put off comes again.
  Object.assign(here.house.outside, { mail: mine })
  here.time.now = new Date(Date.now() + 11 * 60_000)
  await handOverDue(own.systemDesk())
  await goOnDue(own.systemDesk())
  const { counts, state } = await own.api.sends.find({ id })
  const got = post.taken.map(({ to }) => to)
  expect(new Set(got).size, 'none twice').toBe(got.length)
  expect(state).toBe('done')
  expect(counts.accepted + counts['in doubt'] + counts.refused).toBe(10_000)
  expect(counts['in doubt']).toBeLessThanOrEqual((kills + 2) * atOnce)
  expect(counts).toMatchObject({ reserved: 0, deferred: 0, 'handing over': 0, 'held back': 0, withdrawn: 0 })
  const { rows } = await here.house.stores.pools.owner.query<{ recipient: string }>(
    "SELECT recipient FROM outgoing WHERE batch = $1 AND state IN ('in doubt', 'refused')",
    [id],
  )
  const excused = new Set(rows.map(({ recipient }) => recipient))
  const missing = Array.from({ length: 10_000 }, (_, n) => `p${n + 1}@many.example`).filter(
    (one) => !got.includes(one) && !excused.has(one),
  )
  expect(missing, 'none missing but what is in doubt or refused').toEqual([])
})
