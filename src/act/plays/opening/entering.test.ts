import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { carrierAside } from '../../../../test/carrier-aside.ts'
import { losingAnswers } from '../../../../test/lost-answers.ts'
import { type World, world } from '../../../../test/world.ts'
import { jobs, notices } from '../../../furnished.ts'
import { deliverNotices } from '../../../platform/jobs/deliver.ts'
import { notices as segmentNotices } from '../../../see/segments/notices.ts'
import { openPlay } from '../plays.ts'
import { openForSegment } from './entering.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const act = { en: 'Say welcome', ja: '歓迎の連絡をする' }

/** A segment of kitchens that nobody is in yet, with a rule. */
async function kitchens() {
  const home = await here.workspace()
  const rule = {
    kind: 'field' as const,
    field: 'customer.industry',
    test: { op: 'one of' as const, values: ['kitchen'] },
  }
  const segment = await home.api.segments.create({ name: 'Kitchens', rule })
  await here.settle()
  const opens = async () =>
    (await home.api.plays.addRule({ segmentId: segment.id, kind: 'lifecycle', act, dueInDays: 2 })).id
  /** So many kitchens come at once. */
  const enter = async (many: number) => {
    await here.house.stores.pools.owner.query(
      "INSERT INTO customers (workspace_id, name, industry) SELECT $1, 'Kitchen ' || n, 'kitchen' FROM generate_series(1, $2::int) n",
      [home.workspace.id, many],
    )
    await here.settle()
    await home.api.segments.rebuild({ id: segment.id })
    await here.settle()
  }
  const told = async () => (await home.heard()).map(({ name, data }) => [name, data.customers ?? data.plays])
  const states = async () => (await home.api.plays.list({ limit: 200 })).rows.map(({ state }) => state).sort()
  return { home, segment, opens, enter, told, states }
}

/** The notice as a listener hears it. */
async function enteredIn({ workspace }: Awaited<ReturnType<World['workspace']>>) {
  const { rows } = await here.house.stores.pools.owner.query<{ id: string; about: string; data: unknown }>(
    "SELECT id, about, data FROM notices WHERE workspace_id = $1 AND name = 'segment.entered'",
    [workspace.id],
  )
  const { id = '', about = null, data } = rows[0] ?? {}
  const told = segmentNotices['segment.entered'].tells.parse(data)
  return { id, about, name: 'segment.entered' as const, announcedAt: here.time.now, data: told }
}

test('however many enter at once, it is one notice; each gets one play, slice by slice', async () => {
  const { home, opens, enter, told } = await kitchens()
  const ruleId = await opens()
  await enter(4_500)
  expect((await told()).filter(([name]) => !String(name).startsWith('customer.'))).toEqual([
    ['segment.entered', 4_500],
    ['plays.opened', 2_000],
    ['plays.opened', 2_000],
    ['plays.opened', 500],
  ])
  const { rows } = await here.house.stores.pools.owner.query(
    `SELECT count(*)::int AS plays, count(DISTINCT customer_id)::int AS customers FROM plays
     WHERE workspace_id = $1 AND reason = $2 AND closed_at IS NULL`,
    [home.workspace.id, `rule:${ruleId}`],
  )
  expect(rows).toEqual([{ plays: 4_500, customers: 4_500 }])
  expect((await home.api.plays.list({ limit: 1 })).rows).toMatchObject([
    {
      dueOn: '2026-04-03',
      because: { en: 'Entered the segment **Kitchens**.' },
      openedBy: 'job:plays.after entering',
      act,
    },
  ])
})

test('a set that is heard again after its answer was lost opens no play twice, also where one was done meanwhile', async () => {
  const { home, opens, enter, states } = await kitchens()
  await enter(3)
  await opens()
  // What follows from the rule is heard before, so that the answer that is lost is the one about those who entered.
  await here.settle()
  const aside = await carrierAside(here.house)
  try {
    await here.house.stores.pools.owner.query(
      `INSERT INTO notices (workspace_id, name, about, data)
       SELECT workspace_id, name, about, data FROM notices WHERE workspace_id = $1 AND name = 'segment.entered'`,
      [home.workspace.id],
    )
    const lost = { times: 1 }
    await deliverNotices(losingAnswers(aside.house, lost), jobs, notices)
    expect([lost.times, await states()]).toEqual([0, ['open', 'open', 'open']])
    const [first] = (await home.api.plays.list({})).rows
    await home.api.plays.complete({ id: first?.id ?? '', note: '' })
    here.travelTo('2026-04-01T00:10:00Z')
    while ((await deliverNotices(aside.house, jobs, notices)) > 0);
    expect(await states()).toEqual(['done', 'open', 'open'])
  } finally {
    await aside.letGo()
  }
})

test('whoever has an open play for the rule keeps it, and whose play was closed gets another when they enter again', async () => {
  const { home, segment, opens, enter, states } = await kitchens()
  await opens()
  await enter(2)
  const [first] = (await home.api.plays.list({})).rows
  await home.api.plays.complete({ id: first?.id ?? '', note: '' })
  const both = (await home.api.customers.list({})).rows
  for (const industry of ['mill', 'kitchen']) {
    for (const { id } of both) await home.api.customers.change({ id, industry })
    await here.settle()
    await home.api.segments.rebuild({ id: segment.id })
    await here.settle()
  }
  expect(await states()).toEqual(['done', 'open', 'open'])
})

async function waitsForItsTurn(): Promise<void> {
  const waiting = `SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
    WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database()`
  await expect
    .poll(async () => (await here.house.stores.pools.owner.query(waiting)).rowCount, { timeout: 60_000 })
    .toBe(1)
}

test('a play that is being opened for the same reason just then is waited for, and not doubled', async () => {
  const { home, opens, enter, states } = await kitchens()
  await enter(1)
  const reason = `rule:${await opens()}`
  const entered = await enteredIn(home)
  const because = { en: 'Entered', ja: '入りました' }
  const [{ id: customerId = '' } = {}] = (await home.api.customers.list({})).rows
  let many: Promise<unknown> = Promise.resolve()
  await home.desk().transaction(async (context) => {
    await openPlay(context, { customerId, kind: 'lifecycle', reason, because, act, doing: 'other', dueInDays: 2 })
    many = home.desk().transaction((other) => openForSegment(other, entered, null))
    await Promise.race([many, waitsForItsTurn()])
  })
  await many
  expect(await states()).toEqual(['open'])
})

test('where more enter at once than a rule opens plays for, the most valuable get theirs, and the rule says how many got none', async () => {
  const { home, segment, opens, enter } = await kitchens()
  const { api } = home
  const values = { Aoi: '300', Brook: '700', Chitose: '100', Daikoku: '600', Edo: '200', Fuji: '500', Gion: '400' }
  for (const [name, amount] of Object.entries(values)) {
    const { id } = await api.customers.create({ name, industry: 'kitchen' })
    await api.contracts.create({
      customerId: id,
      amount,
      currency: 'JPY',
      startsOn: '2026-01-01',
      endsOn: '2027-01-01',
    })
  }
  await enter(0)
  await opens()
  const entered = await enteredIn(home)
  const wish = { size: 2, most: 3 }
  const turns: (string | null)[] = []
  for (let from: string | null = null; turns.at(-1) !== null; from = turns.at(-1) ?? null)
    turns.push(await home.desk().transaction((context) => openForSegment(context, entered, from, wish)))
  expect(turns).toEqual(['2', null])
  expect((await api.plays.list({})).rows.map(({ customerName }) => customerName).sort()).toEqual([
    'Brook',
    'Daikoku',
    'Fuji',
  ])
  expect((await api.plays.rules({})).rows).toMatchObject([
    { segmentId: segment.id, leftOut: { entered: 7, opened: 3, customers: 4, at: here.time.now.toISOString() } },
  ])
})
