import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { ImportOrder, ImportRow, RowOutcome } from '../../platform/furnishing/contributions.ts'
import { recordEvents } from '../events/events.ts'

const ravenstack = `${import.meta.dirname}/../../../../shared/data/ravenstack`
const isAbsent = !existsSync(ravenstack)

let w: World
beforeAll(async () => {
  w = await world('2026-04-30')
})
afterAll(() => w.close())

test('a file of events tells each event once, says which rows repeat or contradict, and is taken back wholly', async () => {
  const home = await w.workspace()
  await home.api.customers.create({
    name: 'Blue Harbor Hotels',
    sinceOn: '2026-02-01',
    externalIds: [{ source: 'files', externalId: 'blue' }],
  })
  const rows = [
    line(
      2,
      { message_id: 'a', name: 'Booked', occurred_at: new Date('2026-03-01T00:00:00Z'), customer: 'blue' },
      { nights: 2 },
    ),
    line(3, { message_id: 'a', name: 'Booked', occurred_at: new Date('2026-03-01T00:00:00Z'), customer: 'blue' }),
    line(4, { message_id: 'b', name: 'Booked', occurred_at: new Date('2026-01-01T00:00:00Z'), customer: 'blue' }),
    line(5, {
      message_id: 'c',
      name: 'Left us',
      means: 'churn',
      occurred_at: new Date('2026-03-02T00:00:00Z'),
      customer: 'nobody yet',
    }),
    line(6, { name: 'Booked', occurred_at: new Date('2026-03-05T00:00:00Z'), customer: 'blue' }),
    line(7, { name: 'Booked', occurred_at: new Date('2026-03-05T00:00:00Z') }),
    line(8, { name: 'Booked', occurred_at: new Date('2026-03-05T00:00:00Z'), contract: 'gone' }),
  ]
  expect(await importing(home, 'events', rows, { dry: true })).toMatchObject(
    ['created', 'rejected', 'created', 'created', 'created', 'rejected', 'rejected'].map((outcome) => ({ outcome })),
  )
  expect(await eventsIn(home)).toBe(0)
  expect(await importing(home, 'events', rows, { importId: first })).toMatchObject([
    { outcome: 'created' },
    { outcome: 'rejected', column: 'message_id' },
    { outcome: 'created' },
    { outcome: 'created' },
    { outcome: 'created' },
    { outcome: 'rejected', column: 'customer' },
    {
      outcome: 'rejected',
      column: 'contract',
      because: { ja: '契約「gone」は登録されていません。先に契約を取り込んでください。' },
    },
  ])
  expect(await faultsOf(home, first)).toEqual({
    'repeated id': 1,
    'before customer': 1,
    waiting: 1,
    'churned but not left': 1,
    'left without churn event': 0,
  })
  const again = await importing(home, 'events', rows, { importId: second })
  expect(again.map(({ outcome }) => outcome)).toEqual([
    'unchanged',
    'rejected',
    'unchanged',
    'unchanged',
    'unchanged',
    'rejected',
    'rejected',
  ])
  expect(await eventsIn(home)).toBe(4)
  expect(await undoing(home, first)).toBe(4)
  expect(await eventsIn(home)).toBe(0)
  expect(
    (await importing(home, 'events', rows, { importId: second })).filter(({ outcome }) => outcome === 'created'),
  ).toHaveLength(4)
})

test('an event of a customer that two are called is refused with both; one that nobody is called waits', async () => {
  const home = await w.workspace()
  const ids = []
  for (const externalId of ['b1', 'b2'])
    ids.push((await home.api.customers.create({ name: 'Birch', externalIds: [{ source: 'files', externalId }] })).id)
  const occurred_at = new Date('2026-03-01T00:00:00Z')
  const rows = [
    line(2, { message_id: 'd1', name: 'Booked', occurred_at, customer_name: 'Birch' }),
    line(3, { message_id: 'd2', name: 'Booked', occurred_at, customer_name: 'Elm' }),
  ]
  const [two, none] = await importing(home, 'events', rows, { importId: first })
  expect(two).toMatchObject({ outcome: 'rejected', column: 'customer_name', about: ids.map((id) => ({ id })) })
  expect(two && 'because' in two ? two.because.en : '').toContain('Two customers are called “Birch”')
  expect(none).toMatchObject({ outcome: 'created' })
  expect(await faultsOf(home, first)).toMatchObject({ waiting: 1 })
})

test('an address in the row of an event settles whom an everyday name means, and that is said', async () => {
  const home = await w.workspace()
  const { id: customerId } = await home.api.customers.create({ name: '株式会社山田商事' })
  await home.api.people.create({ customerId, name: '鈴木', email: 'suzuki@yamada.example' })
  const said = { name: 'Booked', occurred_at: new Date('2026-03-01T00:00:00Z'), customer_name: '山田商事' }
  const rows = [
    line(2, { message_id: 'e1', ...said, person: 'Suzuki@yamada.example' }),
    line(3, { message_id: 'e2', ...said }, { mail: 'suzuki@yamada.example' }),
    line(4, { message_id: 'e3', ...said }, { mail: 'nobody@yamada.example' }),
  ]
  const [own, beside, nobody] = await importing(home, 'events', rows, { importId: first })
  for (const one of [own, beside])
    expect(one).toMatchObject({ outcome: 'created', noted: [{ column: 'customer_name' }] })
  expect(nobody).toMatchObject({ outcome: 'rejected', column: 'customer_name' })
  expect(await faultsOf(home, first)).toEqual({})
})

test('an event that makes its customer says once that nothing but an id is known of it', async () => {
  const home = await w.workspace()
  const said = { name: 'Booked', occurred_at: new Date('2026-03-01T00:00:00Z'), customer: 'K9' }
  const rows = [line(2, { message_id: 'f1', ...said }), line(3, { message_id: 'f2', ...said })]
  const [one, other] = await importing(home, 'events', rows, { importId: first, createMissing: true })
  expect(one).toMatchObject({
    outcome: 'created',
    noted: [
      { column: 'customer', because: { en: 'No name is known for “K9”: the new customer is called by its id.' } },
    ],
  })
  expect(other).toEqual({ row: 3, outcome: 'created' })
})

test.skipIf(isAbsent)(
  `ravenstack: 25,000 rows of usage and 600 of churn, with exactly the faults that are in them${isAbsent ? ' (skipped: ../shared/data is absent)' : ''}`,
  async () => {
    const home = await w.workspace()
    await importing(
      home,
      'customers',
      table('accounts').map((row) =>
        line(row.n, {
          external_id: row.of('account_id'),
          name: row.of('account_name'),
          churned: row.of('churn_flag') === 'True',
          since_on: row.of('signup_date'),
        }),
      ),
    )
    await importing(
      home,
      'contracts',
      table('subscriptions').map((row) =>
        line(row.n, {
          external_id: row.of('subscription_id'),
          customer: row.of('account_id'),
          plan: row.of('plan_tier'),
          starts_on: row.of('start_date'),
          ends_on: row.of('end_date') || null,
          mrr: row.of('mrr_amount'),
          currency: 'USD',
        }),
      ),
    )
    const usage = table('feature_usage').map((row) =>
      line(
        row.n,
        {
          message_id: row.of('usage_id'),
          name: row.of('feature_name'),
          occurred_at: new Date(`${row.of('usage_date')}T00:00:00+09:00`),
          contract: row.of('subscription_id'),
        },
        { count: Number(row.of('usage_count')) },
      ),
    )
    const outcomes = await importing(home, 'events', usage, { importId: first })
    expect(Map.groupBy(outcomes, ({ outcome }) => outcome).get('created')).toHaveLength(24_979)
    expect(await eventsIn(home)).toBe(24_979)
    expect(await faultsOf(home, first)).toMatchObject({
      'repeated id': 21,
      'before contract': 19_142,
      'after contract': 290,
    })
    const churn = table('churn_events').map((row) =>
      line(
        row.n,
        {
          message_id: row.of('churn_event_id'),
          name: 'Churned',
          means: 'churn',
          occurred_at: new Date(`${row.of('churn_date')}T00:00:00+09:00`),
          customer: row.of('account_id'),
        },
        { reason: row.of('reason_code') },
      ),
    )
    await importing(home, 'events', churn, { importId: second })
    expect(await faultsOf(home, second)).toMatchObject({ 'churned but not left': 465, 'left without churn event': 35 })
    expect(
      (await importing(home, 'events', usage, { importId: third })).filter(({ outcome }) => outcome === 'created'),
    ).toEqual([])
    expect(await faultsOf(home, third)).toMatchObject({
      'repeated id': 21,
      'before contract': 19_142,
      'after contract': 290,
    })
    for (const id of [first, second, third]) await undoing(home, id)
    expect(await eventsIn(home)).toBe(0)
  },
  240_000,
)

test('no event is called churn because of its name, and one that is declared is counted from then on', async () => {
  const home = await w.workspace()
  const { id } = await home.api.customers.create({
    name: 'Old Mill',
    externalIds: [{ source: 'files', externalId: 'mill' }],
  })
  const at = new Date('2026-03-02T00:00:00Z')
  const rows = [line(2, { name: 'Cancel button seen', occurred_at: at, customer: 'mill' })]
  await importing(home, 'events', rows, { importId: first })
  expect(await faultsOf(home, first)).toEqual({})
  const [seen] = (await home.api.events.names({})).rows
  expect(seen).toMatchObject({ name: 'Cancel button seen', means: null })
  await home.api.events.describeName({ id: seen?.id ?? '', means: 'churn' })
  expect(await faultsOf(home, first)).toEqual({ 'churned but not left': 1, 'left without churn event': 0 })
  await home.api.customers.change({ id, stage: 'left', leftOn: '2026-03-02' })
  expect(await faultsOf(home, first)).toEqual({ 'churned but not left': 0, 'left without churn event': 0 })
  await home.api.events.describeName({ id: seen?.id ?? '', description: 'The button, not the deed', means: null })
  expect(await faultsOf(home, first)).toEqual({})
})

test('rows without ids that say the same are as many events, and the same file again adds none', async () => {
  const home = await w.workspace()
  await home.api.customers.create({ name: 'Kissa', externalIds: [{ source: 'files', externalId: 'kissa' }] })
  const at = new Date('2026-03-02T00:00:00Z')
  const file = (from: number) =>
    Array.from({ length: 5 }, (_, occurrence) => ({
      ...line(from + occurrence, { name: 'Coffee', occurred_at: at, customer: 'kissa', person: 'null' }, { cups: 1 }),
      occurrence,
    }))
  const outcomes = (rows: RowOutcome[]) => rows.map(({ outcome }) => outcome)
  expect(outcomes(await importing(home, 'events', file(2), { importId: first }))).toEqual(Array(5).fill('created'))
  expect(outcomes(await importing(home, 'events', file(4), { importId: second }))).toEqual(Array(5).fill('unchanged'))
  expect(await eventsIn(home)).toBe(5)
  const likeness = w.house.contributions.importables.find(({ name }) => name === 'events')?.likeness
  const order = { importId: first, source: 'files', dry: true, createMissing: false, defaults: {} }
  expect(likeness?.(line(9, { name: 'x', message_id: 'm' }), order)).toBeNull()
  expect(likeness?.(line(9, { name: 'x', message_id: 'null', customer: 'c' }), order)).not.toBeNull()
})

test('a file that was told when its rows were known by their numbers tells nothing twice', async () => {
  const home = await w.workspace()
  await home.api.customers.create({ name: 'Blue', externalIds: [{ source: 'files', externalId: 'blue' }] })
  const values = { name: 'Booked', occurred_at: new Date('2026-03-05T00:00:00Z'), customer: 'blue' }
  const digest = createHash('sha1')
    .update('[{"name":"Booked","occurred_at":"2026-03-05T00:00:00.000Z","customer":"blue"},{"nights":2}]')
    .digest('base64url')
  const told = {
    type: 'track' as const,
    name: 'Booked',
    messageId: `files:6:${digest}`,
    occurredAt: values.occurred_at,
    receivedAt: values.occurred_at,
    userId: '',
    anonymousId: '',
    groupId: 'blue',
    properties: { nights: 2 },
    source: 'files',
  }
  await home.systemDesk().transaction((context) => recordEvents(context, [told]))
  const rows = [line(6, values, { nights: 2 }), line(7, values, { nights: 3 })]
  const after = [{ outcome: 'unchanged' }, { outcome: 'created' }]
  expect(await importing(home, 'events', rows, { dry: true })).toMatchObject(after)
  expect(await importing(home, 'events', rows)).toMatchObject(after)
  expect(await eventsIn(home)).toBe(2)
})

const first = '00000000-0000-4000-8000-000000000001'
const second = '00000000-0000-4000-8000-000000000002'
const third = '00000000-0000-4000-8000-000000000003'

type Home = Awaited<ReturnType<World['workspace']>>

async function importing(
  home: Home,
  target: string,
  rows: readonly ImportRow[],
  wish: Partial<ImportOrder> = {},
): Promise<RowOutcome[]> {
  const order = { importId: first, source: 'files', dry: false, createMissing: false, defaults: {}, ...wish }
  const outcomes: RowOutcome[] = []
  for (let at = 0; at < rows.length; at += 5_000) {
    const part = await home
      .desk()
      .transaction(
        async (context) =>
          context.contributions.importables
            .find(({ name }) => name === target)
            ?.store(context, rows.slice(at, at + 5_000), order),
        `import:${order.importId}`,
        { rollBack: order.dry },
      )
    outcomes.push(...(part ?? []))
  }
  return outcomes
}

async function faultsOf(home: Home, importId: string): Promise<Record<string, number>> {
  const found = await home
    .desk()
    .transaction(async (context) =>
      context.contributions.importables.find(({ name }) => name === 'events')?.faults?.(context, importId),
    )
  return Object.fromEntries((found ?? []).map(({ name, count }) => [name, count]))
}

function undoing(home: Home, importId: string) {
  return home
    .desk()
    .transaction(async (context) =>
      context.contributions.importables.find(({ name }) => name === 'events')?.undo?.(context, importId),
    )
}

async function eventsIn(home: Home): Promise<number> {
  const row = await home
    .desk()
    .facts.first<{ count: number }>(
      'SELECT toUInt32(count()) AS count FROM events WHERE workspace_id = {workspace:UUID}',
    )
  return row?.count ?? -1
}

function line(row: number, values: ImportRow['values'], extra: ImportRow['extra'] = {}): ImportRow {
  return { row, values, extra }
}

function table(name: string): { n: number; of: (column: string) => string }[] {
  const rows: Record<string, string>[] = parse(readFileSync(`${ravenstack}/ravenstack_${name}.csv`), { columns: true })
  return rows.map((row, index) => ({ n: index + 2, of: (column) => row[column] ?? '' }))
}
