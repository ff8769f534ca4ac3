import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { handOverDue } from '#platform/outside/outside.ts'
import { type World, world } from '../../../../test/world.ts'
import { goOnDue } from '../../askings/going/going.ts'
import { answerPath, published } from '../../askings/stories/asked.fixture.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { crowd } from '../../sends/stories/crowd.fixture.ts'
import { more, workersOf } from '../../sends/stories/workers.fixture.ts'
import { goOn } from '../turns/turning.ts'

vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 })

const secret = 'a secret that only tests know, long enough'
/** More than one asking takes. */
const people = 2_500
const kills = 3
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

test('two workers decide turns and ask while they are killed again and again: each turn is decided once, and nobody is asked twice', async () => {
  // They have the clock of the machine.
  here.time.now = new Date()
  const own = await here.workspace()
  const { customerId, personIds } = await crowd(here, own, people, 'many.example')
  const { api } = own
  const { id } = await api.standingAskings.create({
    name: 'Begun',
    questionnaireId: await published(own),
    audience: { kind: 'people', personIds },
    trigger: { kind: 'contract', day: 'starts', days: 0 },
    reminding: { most: 0, days: 7 },
  })
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(here.time.now)
  await api.contracts.create({ customerId, startsOn: day, amount: '1', currency: 'JPY' })
  // Nothing is decided and nothing leaves from here: the others carry on.
  const mine = here.house.outside.mail
  await api.standingAskings.start({ id })
  Object.assign(here.house.outside, { mail: null })
  const { databaseUrl } = here.house.stores
  const before = post.taken.length
  const smtpUrl = post.smtpUrl
  workers = workersOf({ databaseUrl, smtpUrl, workspaceId: own.workspace.id, secret, room: 'standing-askings' })
  const count = async (what: string) => {
    const { rows } = await here.house.stores.pools.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM standing_turns WHERE standing_id = $1 AND ${what}`,
      [id],
    )
    return rows[0]?.n ?? 0
  }
  await workers.killedAgainAndAgain(1, () =>
    expect.poll(() => count('true'), { timeout: 60_000, interval: 5 }).toBeGreaterThan(0),
  )
  await workers.killAll()
  await workers.killedAgainAndAgain(kills, () => more(() => post.taken.length, 100))
  const open = async () => people - (post.taken.length - before)
  await expect.poll(open, { timeout: 240_000, interval: 500 }).toBeLessThanOrEqual((kills + 4) * atOnce)
  await workers.killAll()
  // What was cut off is known to have been so a while later; what was put off comes again.
  Object.assign(here.house.outside, { mail: mine })
  here.time.now = new Date(Date.now() + 11 * 60_000)
  await goOn(own.systemDesk())
  await goOnDue(own.systemDesk())
  await handOverDue(own.systemDesk())
  const got = post.taken.slice(before)
  expect(new Set(got.map(({ to }) => to)).size, 'nobody twice').toBe(got.length)
  expect(people - got.length).toBeLessThanOrEqual((kills + 4) * atOnce)
  expect(new Set(got.map(({ raw }) => answerPath(raw))).size, 'a link of their own').toBe(got.length)
  expect(await count("state = 'asked'")).toBe(people)
  const { rows } = await api.askings.list({ standingId: id })
  expect(rows.map(({ figures }) => figures?.asked ?? 0).toSorted((a, b) => a - b)).toEqual([500, 2_000])
})
