import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

test('the list finds customers by their other names and by the telephone numbers of their people, as ⌘K does', async () => {
  const own = await here.workspace()
  const other = await here.workspace()
  const [akebono, daiwa] = [
    (await own.api.customers.create({ name: '株式会社あけぼの製パン' })).id,
    (await own.api.customers.create({ name: '大和建材株式会社' })).id,
  ]
  await own.api.customers.addName({ id: daiwa, name: 'Yamato Supply' })
  const ishikawa = await own.api.people.create({ customerId: akebono, name: '石川 和也', phone: '03-5550-1101' })
  await own.api.people.create({ customerId: daiwa, name: '大野 恵子', phone: '9055501101' })
  await own.api.people.create({ name: '森田 剛', phone: '03-5550-1101' })
  const elsewhere = await other.api.customers.create({ name: '別の会社' })
  await other.api.people.create({ customerId: elsewhere.id, name: 'Somebody else', phone: '03-5550-1101' })
  await here.settle()
  const listed = async (text: string, who = own.api) => {
    const { rows, total } = await who.portfolio.list({ text, sort: 'name' })
    expect(total).toBe(rows.length)
    expect((await who.portfolio.totals({ text })).customers).toBe(total)
    return rows.map(({ name }) => name).toSorted()
  }
  // Written by hand: what is typed, and all that the list holds then.
  for (const [typed, ...names] of [
    ['03-5550-1101', '株式会社あけぼの製パン'],
    ['（03）5550', '株式会社あけぼの製パン'],
    ['+81-3-5550-1101', '株式会社あけぼの製パン'],
    ['0355501101', '株式会社あけぼの製パン'],
    ['090-5550-1101', '大和建材株式会社'],
    ['50 1101', '大和建材株式会社', '株式会社あけぼの製パン'],
    ['5550 11'],
    ['101'],
    ['1101'],
    ['yamato', '大和建材株式会社'],
    ['YAMATO ｓｕｐｐｌｙ', '大和建材株式会社'],
    ['y', '大和建材株式会社'],
    ['石川'],
  ])
    expect(await listed(typed ?? ''), typed).toEqual(names.toSorted())
  expect(await own.api.portfolio.totals({ text: 'yamaot' })).toMatchObject({ customers: 1, isSimilar: true })
  // With another filter beside it, both hold; and whom the list shows is whom an edit of all of them is about.
  expect((await own.api.portfolio.list({ text: '50 1101', stage: 'left' })).rows).toEqual([])
  const filter = { text: '03-5550-1101' }
  const edit = await own.api.edits.make({
    which: { filter },
    change: { kind: 'value', field: 'industry', value: '食品' },
  })
  expect(edit).toMatchObject({ total: 1, changed: 1 })
  const partner = await own.member('partner', 'list@partner.test')
  expect(await listed('03-5550-1101', partner.api)).toEqual([])
  expect(await listed('yamato', partner.api)).toEqual([])
  await own.api.customers.assignMember({ id: daiwa, role: 'partner', memberId: partner.id })
  expect(await listed('yamato', partner.api)).toEqual(['大和建材株式会社'])
  // What a partner may not read of people does not tell them whose number it is.
  expect(await listed('090-5550-1101', partner.api)).toEqual([])
  await own.api.people.remove({ id: ishikawa.id })
  expect(await listed('03-5550-1101')).toEqual([])
})

test('of more than 10,000 who bear what was typed 10,000 are listed, and always the same', async () => {
  const home = await here.workspace()
  await here.house.stores.pools.owner.query(
    `WITH made AS (
       INSERT INTO customers (workspace_id, name) SELECT $1, 'Shop ' || n FROM generate_series(1, 10050) AS n RETURNING id, name)
     INSERT INTO customer_names (workspace_id, customer_id, name, normal_name) SELECT $1, id, 'Zebra ' || name, 'zebra ' || name FROM made`,
    [home.workspace.id],
  )
  await home.systemDesk().transaction((context) => context.enqueue('portfolio.follow', { wholly: true }))
  await here.settle()
  const totals = () => home.api.portfolio.totals({ text: 'zebra' })
  expect([(await totals()).customers, (await totals()).customers]).toEqual([10_000, 10_000])
  expect((await home.api.portfolio.list({ text: 'zebra shop 1', limit: 50 })).total).toBeGreaterThan(0)
})
