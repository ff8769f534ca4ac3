import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openMailServer } from '#platform/outside/mail/mail-server.ts'
import { handOverDue } from '#platform/outside/outside.ts'
import { type World, world } from '../../../../test/world.ts'
import { goOnDue } from '../going/going.ts'
import { crowd, lookedAt } from './crowd.fixture.ts'
import { lacksPostfix, postfix } from './postfix.fixture.ts'
import { more, workersOf } from './workers.fixture.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 })

const secret = 'a secret that only tests know, long enough'
const [kills, lettersOfEach] = [20, 500]
const letters = kills * lettersOfEach
/** As many as a process may have taken and not put on record when it is killed. */
const atOnce = 20
const refused = 'p7@many.example'

const lacks = lacksPostfix()
let here: World
let server: Awaited<ReturnType<typeof postfix>>
let workers: ReturnType<typeof workersOf> | undefined
beforeAll(async () => {
  if (lacks !== null) return
  here = await world('2026-04-01')
  server = await postfix('many.example', refused)
})
afterAll(async () => {
  await workers?.killAll()
  server?.close()
  await here?.close()
})

test.skipIf(lacks !== null)(
  `a real mail server has ten thousand letters of two workers that are killed twenty times: none twice, none missing, the rest in doubt${lacks === null ? '' : ` (${lacks})`}`,
  async () => {
    const own = await here.workspace()
    const { smtpUrl } = server
    const mail = openMailServer({ smtpUrl, mailFrom: 'Meguri <house@meguri.test>', dkim: undefined })
    Object.assign(here.house.outside, { mail })
    const { personIds } = await crowd(here, own, letters, 'many.example')
    const ids: string[] = []
    for (let from = 0; from < letters; from += lettersOfEach)
      ids.push((await lookedAt(own, personIds.slice(from, from + lettersOfEach))).id)
    Object.assign(here.house.outside, { mail: null })
    const { databaseUrl } = here.house.stores
    workers = workersOf({ databaseUrl, smtpUrl, workspaceId: own.workspace.id, secret })
    // Another send begins before each kill, so that however fast they are, letters are on their way when it comes.
    const waiting = [...ids]
    await workers.killedAgainAndAgain(kills, async () => {
      const id = waiting.shift() ?? ''
      Object.assign(here.house.outside, { mail })
      await own.api.sends.start({ id, goes: { kind: 'at an instant', at: new Date('2026-04-01T00:01:00Z') } })
      Object.assign(here.house.outside, { mail: null })
      await more(server.count, 50)
    })
    const all = () => Promise.all(ids.map((id) => own.api.sends.find({ id })))
    const sum = (of: Awaited<ReturnType<typeof all>>, name: keyof (typeof of)[number]['counts']) =>
      of.reduce((total, { counts }) => total + counts[name], 0)
    const open = async () => {
      const sends = await all()
      return sum(sends, 'reserved') + sends.reduce((total, { unreserved }) => total + unreserved, 0)
    }
    await expect.poll(open, { timeout: 300_000, interval: 500 }).toBe(0)
    await workers.killAll()
    // What was cut off is known to have been so a while later.
    Object.assign(here.house.outside, { mail })
    here.time.now = new Date(Date.now() + 11 * 60_000)
    await handOverDue(own.systemDesk())
    await goOnDue(own.systemDesk())
    const sends = await all()
    expect(new Set(sends.map(({ state }) => state))).toEqual(new Set(['done']))
    for (const name of ['reserved', 'deferred', 'handing over', 'held back', 'withdrawn'] as const)
      expect([name, sum(sends, name)]).toEqual([name, 0])
    const { rows } = await here.house.stores.pools.owner.query<{ recipient: string }>(
      "SELECT recipient FROM outgoing WHERE batch = ANY ($1) AND state = 'in doubt'",
      [ids],
    )
    // What was refused is in doubt as well where a kill cut off the answer.
    const isCutOff = rows.some(({ recipient }) => recipient === refused)
    expect(sum(sends, 'refused')).toBe(isCutOff ? 0 : 1)
    expect(sum(sends, 'accepted') + sum(sends, 'in doubt')).toBe(letters - (isCutOff ? 0 : 1))
    expect(sum(sends, 'in doubt')).toBeLessThanOrEqual((kills + 2) * atOnce)
    // What it took it has delivered a moment later.
    await expect.poll(server.count, { timeout: 120_000 }).toBeGreaterThanOrEqual(sum(sends, 'accepted'))
    await expect.poll(() => server.isIdle(), { timeout: 120_000 }).toBe(true)
    const got = server.recipients()
    expect(new Set(got).size, 'none twice').toBe(got.length)
    const excused = new Set([refused, ...rows.map(({ recipient }) => recipient)])
    const there = new Set(got)
    const missing = Array.from({ length: letters }, (_, n) => `p${n + 1}@many.example`).filter(
      (one) => !there.has(one) && !excused.has(one),
    )
    expect(missing, 'none missing but what is in doubt or refused').toEqual([])
    expect(there.has(refused)).toBe(false)
    mail?.close()
  },
)
