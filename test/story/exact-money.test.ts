import { Decimal } from 'decimal.js'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openForRenewals } from '../../src/act/plays/opening/openings.ts'
import type { MappingWish } from '../../src/gather/mappings/contract.ts'
import { sumOfMoney } from '../../src/maths/money/money.ts'
import { type World, world } from '../world.ts'
import { csvOf } from '../written-files.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

// What the year comes to, said by hand: none of the months of these, but one, is a whole yen; the last is typed and longer than a double.
const sheet = [
  ['name', 'plan', 'from', 'to', 'year', 'period'],
  ['Asahi', 'A', '2026-01-01', '2026-04-20', '1150000', 'month'],
  ['Birch', 'B', '2026-01-01', '2026-04-20', '100', 'month'],
  ['Copper', 'C', '2026-01-01', '2026-04-20', '1000001', 'quarter'],
  ['Daikoku', 'D', '2026-01-01', '2026-04-20', '7', 'month'],
  ['Edo', 'E', '2026-01-01', '2026-04-20', '9999999999', 'month'],
  ['Edo no Mori', 'M', '2026-01-01', '2026-04-20', '35', '18 months'],
] as const
const typed = '123456789012345678.000001'
const byHand = new Map<string, string>([
  ...sheet.slice(1).map(([name, , , , year]) => [name, year] as const),
  ['Fuji', typed],
])
const Exact = Decimal.clone({ precision: 60 })
const sum = '123456799014495820.000001'

let here: World
let home: Awaited<ReturnType<World['workspace']>>

beforeAll(async () => {
  here = await world('2026-04-01')
  home = await here.workspace({ currency: 'JPY' })
  const mapping: MappingWish = {
    target: 'customers',
    source: 'list',
    columns: { name: 'name' },
    also: [
      {
        target: 'contracts',
        columns: { plan: 'plan', starts_on: 'from', ends_on: 'to', arr: 'year', period: 'period' },
      },
    ],
    remaining: 'leave',
  }
  const answer = await home.request('/api/v1/uploads?name=list.csv', {
    method: 'POST',
    body: csvOf(sheet.map((row) => [...row])),
  })
  const { id: uploadId } = Object(await answer.json())
  const made = await home.api.imports.create({ uploadId, mapping })
  const { id } = await home.api.imports.run({ id: made.id })
  await here.settle()
  expect(await home.api.imports.progress({ id })).toMatchObject({ created: 6, rejected: 0 })
  const fuji = await home.api.customers.create({ name: 'Fuji' })
  const long = { customerId: fuji.id, period: 'year', amount: typed, currency: 'JPY' } as const
  await home.api.contracts.create({ ...long, startsOn: '2026-01-01', endsOn: '2026-04-20' })
  await openForRenewals(home.desk())
  await here.settle()
})
afterAll(() => here?.close())

test('a year that was written is the year that every answer gives, however it is paid', async () => {
  const { rows } = await home.api.portfolio.list({ limit: 50 })
  expect(new Map(rows.map(({ name, yearlyValue }) => [name, yearlyValue]))).toEqual(byHand)
  for (const { id, name } of rows) {
    const year = byHand.get(name)
    const [contract] = (await home.api.contracts.list({ customerId: id })).rows
    expect([name, contract?.yearlyValue]).toEqual([name, year])
    const [onDay] = (await home.api.contracts.onDay({ customerId: id, day: '2026-03-01' })).rows
    expect([name, onDay?.yearlyValue]).toEqual([name, year])
  }
  const today = await home.api.plays.today({ scope: 'team' })
  expect(new Map(today.rows.map(({ customerName, value }) => [customerName, value?.amount]))).toEqual(byHand)
  expect(new Map(today.rows.map(({ customerName, rank }) => [customerName, rank.value]))).toEqual(byHand)
  for (const { rank } of today.rows)
    expect(rank.points).toBe(new Exact(rank.value).times(rank.urgency * rank.band).toFixed())
})

test('sums are as exact as what is added', async () => {
  const { rows } = await home.api.portfolio.totals({})
  const values = rows.map(({ value }) => ({ amount: value, currency: 'JPY' }))
  expect(sumOfMoney(values, 'JPY').amount).toBe(sum)
  const groups = await home.api.portfolio.groups({ by: 'stage' })
  expect(groups.rows.map(({ yearlyValue }) => yearlyValue)).toEqual([sum])
  expect((await home.api.plays.today({ scope: 'team' })).atStake).toEqual({ amount: sum, currency: 'JPY' })
})

test('an amount with more digits than the facts keep gives the year of all its digits', async () => {
  const { id } = await home.api.customers.create({ name: 'Ginza' })
  const wish = { customerId: id, startsOn: '2026-01-01', currency: 'JPY', period: 'month' } as const
  const { id: contractId } = await home.api.contracts.create({ ...wish, amount: '95833.333333333333' })
  await home.api.contracts.amend({ id: contractId, fromOn: '2026-03-01', amount: '33.333333333333333' })
  await here.settle()
  const [contract] = (await home.api.contracts.list({ customerId: id })).rows
  expect(contract?.yearlyValue).toBe('400')
  const before = (await home.api.contracts.onDay({ customerId: id, day: '2026-02-01' })).rows
  expect(before[0]?.yearlyValue).toBe('1150000')
  const { rows } = await home.api.portfolio.list({ text: 'Ginza' })
  expect(rows[0]?.yearlyValue).toBe('400')
})
