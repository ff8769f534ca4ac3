import { fork } from 'node:child_process'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from '../../../act/messages/stories/post.fixture.ts'
import { root } from '../../config.ts'
import type { Outcome } from '../mail/outcome.ts'
import { handOverDue, type Outside, reserve } from '../outside.ts'
import { groupOf, groupWithoutAsking } from './groups.ts'
import { setPace } from './standing.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

type Workspace = Awaited<ReturnType<World['workspace']>>
const [minute, hour] = [60_000, 3_600_000]
const taken: Outcome = { outcome: 'accepted', answer: '250 kept' }

/** A mail server that answers as it is told, and whom it had letters for. */
function answering(domain: string, answer: (to: string) => Outcome = () => taken) {
  const to: string[] = []
  const mail: Outside['mail'] = {
    domain,
    send: async (letter) => {
      const said = answer(letter.to)
      if (said.outcome === 'accepted') to.push(letter.to)
      return said
    },
    close: () => undefined,
  }
  Object.assign(here.house.outside, { mail })
  return to
}

let nth = 0
async function order({ desk }: Workspace, to: string, urgency: number, count = 1) {
  await desk().transaction(async (context) => {
    for (let n = 0; n < count; n += 1) {
      nth += 1
      const letter = { key: `letter ${nth}`, to: `p${nth}@${to}`, subject: 'Hello', text: 'Good morning' }
      await reserve(context, here.house.outside, letter, { urgency })
    }
  })
}

const known = { perHour: 1_000, others: [], isKnown: true }
const paced = ({ desk }: Workspace, wish: Parameters<typeof setPace>[2]) =>
  desk().transaction((context) => setPace(context, here.house.outside, wish))
const later = (milliseconds: number) => here.travelTo(new Date(Number(here.time.now) + milliseconds).toISOString())

type Attempt = { readonly at: number; readonly domain: string; readonly urgency: number; readonly state: string }
async function attempts(ids: readonly string[]): Promise<Attempt[]> {
  const { rows } = await here.house.stores.pools.owner.query<Attempt & { at: Date }>(
    `SELECT a.began_at AS at, split_part(o.recipient, '@', 2) AS domain, o.urgency, o.state
     FROM outgoing_attempts a JOIN outgoing o ON o.workspace_id = a.workspace_id AND o.id = a.outgoing_id
     WHERE o.workspace_id = ANY ($1) ORDER BY a.began_at`,
    [ids],
  )
  return rows.map((row) => ({ ...row, at: Number(row.at) }))
}

const step = fc.record({
  // A moment, just less than the hour after the one before, or anything.
  seconds: fc.oneof(
    fc.integer({ min: 0, max: 90 }),
    fc.integer({ min: 3_480, max: 3_599 }),
    fc.integer({ min: 0, max: 2_400 }),
  ),
  letters: fc.array(
    fc.record({
      // The first and the second have their mail taken by one provider.
      domain: fc.constantFrom('a1.shop', 'a2.shop', 'b1.shop'),
      urgency: fc.constantFrom(0, 1, 2, 3, 3, 3),
      whose: fc.constantFrom(0, 1),
    }),
    { maxLength: 10 },
  ),
  isSlow: fc.boolean(),
})

// Safety waits for no name server: to a domain that nobody has looked up it is counted under the domain alone.
test('however many workers there are and whatever came before: no letter but safety finds more of its like than the rate in the hour before it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 9 }),
      fc.integer({ min: 1, max: 6 }),
      async (steps, perHour) => {
        const [one, other] = [await here.workspace(), await here.workspace()]
        // Each history has providers of its own: the counts are the house's.
        nth += 1
        const history = `h${nth}-`
        const hostOf = (domain: string) => `${domain.slice(0, history.length + 1)}.co`
        const records = async (name: string) => [{ exchange: `mx.${hostOf(name)}`, priority: 10 }]
        Object.assign(here.house.outside, { sender: { ...here.house.outside.sender, records } })
        let isSlow = false
        answering('sakura.test', () =>
          isSlow ? { outcome: 'later', answer: '421 4.7.28 unusual rate', isTooFast: true } : taken,
        )
        for (const each of [one, other]) await paced(each, { ...known, perHour })
        const worked = () => Promise.all([one, one, other, other].map(({ systemDesk }) => handOverDue(systemDesk())))
        for (const { seconds, letters, ...next } of steps) {
          later(seconds * 1_000)
          isSlow = next.isSlow
          for (const { domain, urgency, whose } of letters)
            await order(whose === 0 ? one : other, `${history}${domain}`, urgency)
          await worked()
        }
        isSlow = false
        const ids = [one.workspace.id, other.workspace.id]
        const open = async () =>
          (
            await here.house.stores.pools.owner.query(
              "SELECT FROM outgoing WHERE workspace_id = ANY ($1) AND state = 'reserved'",
              [ids],
            )
          ).rowCount
        for (let hours = 0; (await open()) !== 0 && hours < 400; hours += 1) {
          later(20 * minute)
          await worked()
        }
        expect(await open(), 'all of them go in the end').toBe(0)
        const made = await attempts(ids)
        for (const { at, domain, urgency } of made) {
          if (urgency === 0) continue
          const before = made.filter(
            (a) => hostOf(a.domain) === hostOf(domain) && a.at > at - hour && a.at <= at && a.urgency > 0,
          )
          expect(before.length, `${domain} at ${new Date(at).toISOString()}`).toBeLessThanOrEqual(perHour)
        }
      },
    ),
    { numRuns: 16, endOnFailure: true },
  )
})

test('what is beyond the rate waits, says for what and about until when, and goes as room comes; safety goes at once', async () => {
  const own = await here.workspace()
  const { api, systemDesk } = own
  const to = answering('sakura.test')
  await paced(own, { ...known, perHour: 10 })
  here.travelTo('2026-05-01T00:00:30Z')
  await order(own, 'waits.example', 3, 25)
  await handOverDue(systemDesk())
  expect(to).toHaveLength(10)
  const [group] = (await api.deliverability.pace({})).groups
  expect(group).toMatchObject({
    group: 'waits.example',
    perHour: 10,
    present: 10,
    lastHour: 10,
    waiting: { letters: 15 },
  })
  // Ten at once, and then one each 6.1 minutes from the time at which the first of them counts no more.
  expect(group?.waiting?.until).toBe('2026-05-01T02:26:24.000Z')
  await order(own, 'waits.example', 0)
  await handOverDue(systemDesk())
  expect(to).toHaveLength(11)
  for (let minutes = 0; minutes < 240; minutes += 5) {
    later(5 * minute)
    await handOverDue(systemDesk())
  }
  expect(to).toHaveLength(26)
  expect((await api.deliverability.pace({})).groups.map(({ group: name }) => name)).not.toContain('waits.example')
})

test('whom a rate is raised for waits no longer than it says then, and a lowered one holds for what waits', async () => {
  const own = await here.workspace()
  const { api, systemDesk } = own
  const to = answering('sakura.test')
  await paced(own, { ...known, perHour: 2 })
  await order(own, 'raised.example', 3, 6)
  await handOverDue(systemDesk())
  const waiting = async () => (await api.deliverability.pace({})).groups.find(({ group }) => group === 'raised.example')
  const before = Number(new Date((await waiting())?.waiting?.until ?? 0)) - Number(here.time.now)
  await api.deliverability.setPace({ ...known, perHour: 1_000, others: [{ group: 'raised.example', perHour: 20 }] })
  const after = Number(new Date((await waiting())?.waiting?.until ?? 0)) - Number(here.time.now)
  expect(Math.round(before / after)).toBe(10)
  later(after)
  await handOverDue(systemDesk())
  expect(to).toHaveLength(6)
})

test('a provider that says that too many come has half of its rate for an hour, once for all that were on their way', async () => {
  const own = await here.workspace()
  const { api, systemDesk } = own
  let says: Outcome = { outcome: 'later', answer: '421 4.7.28 unusual rate', isTooFast: true }
  answering('sakura.test', () => says)
  await paced(own, { ...known, perHour: 40 })
  await order(own, 'slow.example', 2, 20)
  await handOverDue(systemDesk())
  says = taken
  const standing = async () => {
    await order(own, 'slow.example', 3, 45)
    await handOverDue(systemDesk())
    return (await api.deliverability.pace({})).groups.find(({ group }) => group === 'slow.example')
  }
  const until = new Date(Number(here.time.now) + hour).toISOString()
  expect(await standing()).toMatchObject({ perHour: 40, present: 20, reducedUntil: until })
  later(2 * hour)
  expect(await standing()).toMatchObject({ perHour: 40, present: 40, reducedUntil: null })
})

test('a domain that is new to receivers warms up day by day; who knows it better says so', async () => {
  const own = await here.newToReceivers()
  const { api, systemDesk } = own
  const to = answering('new.test')
  expect(await api.deliverability.pace({})).toMatchObject({
    domain: 'new.test',
    warmUp: { state: 'not begun', most: 50, room: 50 },
  })
  here.travelTo('2026-06-01T09:00:00Z')
  for (const domain of ['one.example', 'two.example', 'three.example']) await order(own, domain, 2, 60)
  await handOverDue(systemDesk())
  expect(to).toHaveLength(50)
  const day1 = await api.deliverability.pace({})
  expect(day1.warmUp).toEqual({
    state: 'under way',
    since: '2026-06-01T09:00:00.000Z',
    day: 1,
    most: 50,
    taken: 50,
    room: 0,
  })
  expect(day1.waitForWarmUp?.letters).toBe(130)
  await order(own, 'one.example', 0)
  await handOverDue(systemDesk())
  expect(to, 'safety waits for no warm-up').toHaveLength(51)
  const goOn = async (until: string) => {
    while (Number(here.time.now) < Number(new Date(until))) {
      later(30 * minute)
      await handOverDue(systemDesk())
    }
  }
  await goOn('2026-06-02T09:00:00Z')
  expect(to.length).toBeLessThanOrEqual(100)
  await goOn('2026-06-03T08:30:00Z')
  expect(to.length).toBeGreaterThan(120)
  expect(to.length).toBeLessThanOrEqual(151)
  await api.deliverability.setPace(known)
  await handOverDue(systemDesk())
  expect(to).toHaveLength(181)
  expect((await api.deliverability.pace({})).warmUp.state).toBe('known')
  const next = answering('newer.test')
  await order(own, 'one.example', 2, 60)
  await handOverDue(systemDesk())
  expect([next.length, (await api.deliverability.pace({})).warmUp.day], 'another domain is another').toEqual([50, 1])
})

test('domains whose mail one provider takes have one rate together, as the name servers say before the first letter goes', async () => {
  const own = await here.workspace()
  const { api, systemDesk } = own
  const to = answering('sakura.test')
  const asked: string[] = []
  const records = async (name: string) => {
    asked.push(name)
    if (name === 'none.shop') throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
    return [
      { exchange: `mx.${name}`, priority: 20 },
      { exchange: 'mx1.host.co', priority: 10 },
    ]
  }
  const before = here.house.outside.sender
  Object.assign(here.house.outside, { sender: { ...before, records } })
  await paced(own, { ...known, perHour: 3 })
  for (const domain of ['kita.shop', 'minami.shop', 'none.shop']) await order(own, domain, 3, 2)
  await handOverDue(systemDesk())
  await handOverDue(systemDesk())
  Object.assign(here.house.outside, { sender: before })
  expect(to).toHaveLength(5)
  expect(new Set(asked)).toEqual(new Set(['kita.shop', 'minami.shop', 'none.shop']))
  expect((await api.deliverability.pace({})).groups[0]).toMatchObject({
    group: 'host.co',
    lastHour: 3,
    waiting: { letters: 1 },
  })
  expect([groupWithoutAsking('kita.shop'), groupOf('kita.shop', [])]).toEqual([null, 'kita.shop'])
})

test('what is on safety waits for no name server, and whoever waited for a rate keeps their turn when one is asked', async () => {
  const own = await here.workspace()
  const to = answering('sakura.test')
  const before = here.house.outside.sender
  const asked: string[] = []
  const records = async (name: string) => {
    asked.push(name)
    return [{ exchange: 'mx1.safe.co', priority: 10 }]
  }
  Object.assign(here.house.outside, { sender: { ...before, records } })
  await paced(own, { ...known, perHour: 1 })
  await order(own, 'higashi.shop', 0)
  await handOverDue(own.systemDesk())
  expect([to.length, asked]).toEqual([1, []])
  await order(own, 'higashi.shop', 3)
  await handOverDue(own.systemDesk())
  await handOverDue(own.systemDesk())
  expect([to.length, asked]).toEqual([2, ['higashi.shop']])
  await order(own, 'higashi.shop', 3, 2)
  await handOverDue(own.systemDesk())
  // When the first of them is due, what was found holds no more.
  await here.house.stores.pools.owner.query("DELETE FROM passing.mail_domains WHERE domain = 'higashi.shop'")
  later(62 * minute)
  await handOverDue(own.systemDesk())
  await handOverDue(own.systemDesk())
  Object.assign(here.house.outside, { sender: before })
  expect(asked).toHaveLength(2)
  expect(to).toHaveLength(3)
})

test('two processes together keep the rate, and one that is killed leaves no room behind that another would take', async () => {
  const own = await here.workspace()
  const post = await postOffice(here)
  here.travelTo(new Date(Date.now() - minute).toISOString())
  await paced(own, { ...known, perHour: 120 })
  await order(own, 'two.example', 3, 300)
  const { databaseUrl } = here.house.stores
  const file = join(root, 'src/platform/outside/worker.fixture.ts')
  const words = [databaseUrl, post.smtpUrl, own.workspace.id, 'a secret that only tests know, long enough']
  const start = async () => {
    const worker = fork(file, words, { stdio: 'inherit' })
    await new Promise((resolve) => worker.once('message', resolve))
    return worker
  }
  const workers = await Promise.all([start(), start()])
  await expect.poll(() => post.taken.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(20)
  workers[0].kill('SIGKILL')
  workers[0] = await start()
  const waiting = async () => (await api.deliverability.pace({})).groups[0]?.waiting?.letters ?? 0
  const { api } = own
  await expect.poll(waiting, { timeout: 60_000 }).toBe(180)
  for (const worker of workers) worker.kill('SIGKILL')
  const made = await attempts([own.workspace.id])
  expect(made, 'as many as may were begun').toHaveLength(120)
  expect(new Set(post.taken.map(({ to }) => to)).size, 'none twice').toBe(post.taken.length)
  expect(post.taken.length).toBeGreaterThanOrEqual(100)
  await post.close()
})

test('what is no provider is refused, one is named once, and who may not change it does not', async () => {
  const own = await here.workspace()
  const { api, as } = own
  const wish = (...groups: string[]) => ({ ...known, others: groups.map((group) => ({ group, perHour: 5 })) })
  for (const groups of [['here'], ['a b.com'], ['gmail.com', 'google.com']])
    await expect(api.deliverability.setPace(wish(...groups))).rejects.toMatchObject({ status: 422 })
  await expect(api.deliverability.setPace({ ...known, perHour: 0 })).rejects.toMatchObject({ status: 422 })
  await api.deliverability.setPace(wish('gmail.com'))
  expect((await api.deliverability.pace({})).others).toEqual([{ group: 'google.com', perHour: 5 }])
  const viewer = await as('viewer')
  await viewer.deliverability.pace({})
  await expect(viewer.deliverability.setPace(known)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
