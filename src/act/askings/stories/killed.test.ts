import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { handOverDue } from '#platform/outside/outside.ts'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { crowd } from '../../sends/stories/crowd.fixture.ts'
import { more, workersOf } from '../../sends/stories/workers.fixture.ts'
import { goOnDue } from '../going/going.ts'
import { answerPath, lookedAt, published } from './asked.fixture.ts'

vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 })

const secret = 'a secret that only tests know, long enough'
const people = 3_000
const kills = 5
/** As many as a process may have taken and not put on record when it is killed. */
const atOnce = 20

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
let workers: ReturnType<typeof workersOf> | undefined
beforeAll(async () => {
  here = await world()
  post = await postOffice(here)
})
afterAll(async () => {
  await workers?.killAll()
  await post?.close()
  await here?.close()
})

test('two workers ask many while they are killed again and again: nobody twice, nobody left out, each with one link of their own', async () => {
  // They have the clock of the machine.
  here.time.now = new Date()
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, people, 'many.example')
  const { id, look } = await lookedAt(own, await published(own), personIds)
  expect(look?.asks).toBe(people)
  // Nothing leaves from here: what is started is carried on with by the others.
  const mine = here.house.outside.mail
  await own.api.askings.start({ id })
  Object.assign(here.house.outside, { mail: null })
  const { databaseUrl } = here.house.stores
  const before = post.taken.length
  workers = workersOf({ databaseUrl, smtpUrl: post.smtpUrl, workspaceId: own.workspace.id, secret, room: 'askings' })
  // First while turns come, before anything is handed over; then while letters are.
  const turns = async () => {
    const { rows } = await here.house.stores.pools.owner.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM asking_people WHERE asking_id = $1 AND turn_at IS NOT NULL',
      [id],
    )
    return rows[0]?.n ?? 0
  }
  await workers.killedAgainAndAgain(1, () => expect.poll(turns, { timeout: 60_000, interval: 5 }).toBeGreaterThan(0))
  await workers.killAll()
  await workers.killedAgainAndAgain(kills, () => more(() => post.taken.length, 100))
  const open = async () => {
    const { figures } = await own.api.askings.find({ id })
    return figures === null ? -1 : figures.unreserved + figures.waiting
  }
  await expect.poll(open, { timeout: 240_000, interval: 500 }).toBeLessThanOrEqual((kills + 4) * atOnce)
  await workers.killAll()
  // What was cut off is known to have been so a while later; what was put off comes again.
  Object.assign(here.house.outside, { mail: mine })
  here.time.now = new Date(Date.now() + 11 * 60_000)
  await goOnDue(own.systemDesk())
  await handOverDue(own.systemDesk())
  const got = post.taken.slice(before)
  expect(new Set(got.map(({ to }) => to)).size, 'nobody twice').toBe(got.length)
  const { figures } = await own.api.askings.find({ id })
  expect(figures).toMatchObject({ asked: people, heldBack: 0, unreserved: 0, waiting: 0, went: people })
  // Of each whose attempt was cut off it is in doubt; everybody else has it.
  expect(people - got.length).toBeLessThanOrEqual((kills + 4) * atOnce)
  const paths = got.map(({ raw }) => answerPath(raw))
  expect(paths.every((path) => path.startsWith('/a/'))).toBe(true)
  expect(new Set(paths).size, 'a link of their own').toBe(got.length)
  const { rows } = await here.house.stores.pools.owner.query<{ links: number; persons: number }>(
    'SELECT count(*)::int AS links, count(DISTINCT person_id)::int AS persons FROM answer_links WHERE asking_id = $1',
    [id],
  )
  expect(rows[0]?.links, 'one link of each').toBe(rows[0]?.persons)
})
