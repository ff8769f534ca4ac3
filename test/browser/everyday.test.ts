import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyday, ours } from './everyday-customers.ts'
import { duplicatesOf, fromNothingToToday, mostClicks, ownersOf, recordsOf } from './from-nothing-to-today.ts'
import { nameOwner, type OpenHouse, openHouse, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

test('an everyday workbook becomes customers, people and contracts in one import, from an empty workspace to Today', async () => {
  signedIn = await nameOwner(house, 'ja')
  const page = await visitAs(house, signedIn, { locale: 'ja', scheme: 'light', width: 1360 })
  const clicks = await fromNothingToToday(page, { name: '導入先一覧_2026.xlsx', buffer: await everyday() }, 'everyday')
  expect(clicks).toBeLessThanOrEqual(mostClicks)

  const { customers, people, contracts } = await recordsOf(signedIn)
  const customerOf = (name: string) => customers.find((one) => one.name === name)
  const contractOf = (name: string) => contracts.find(({ customerId }) => customerId === customerOf(name)?.id)
  expect(customers).toHaveLength(19)
  expect(people).toHaveLength(19)
  expect(contracts).toHaveLength(19)
  expect(people.filter(({ name }) => ours.some((one) => name.startsWith(one)))).toEqual([])
  expect(customers.filter(({ stage }) => stage === 'active')).toHaveLength(16)
  expect(customerOf('株式会社千歳設備')?.stage).toBe('leaving')
  expect(customerOf('株式会社つばさロボ')?.stage).toBe('trial')
  expect(customerOf('四谷デンタル')?.stage).toBe('left')
  expect(customerOf('㈱ほたる印刷')?.industry).toBe('製造')
  expect(people.find(({ name }) => name === '石川 和也')).toMatchObject({
    customerId: customerOf('株式会社あけぼの製パン')?.id,
    email: 'ishikawa@akebono-pan.example.jp',
  })
  expect(contractOf('株式会社あけぼの製パン')).toMatchObject({
    plan: 'スタンダード',
    currency: 'JPY',
    tax: 'excluded',
    startsOn: '2023-04-01',
    endsOn: '2027-03-31',
  })
  expect(Number(contractOf('株式会社あけぼの製パン')?.amount)).toBe(80_000)
  expect(contractOf('東亜精密工業株式会社')?.startsOn).toBe('2018-04-01')
  expect(contractOf('(有)磯料理まつしま')?.amount).toBeNull()
  expect(contractOf('合同会社たんぽぽ')?.endsOn).toBeNull()
  expect(await ownersOf(signedIn)).toEqual({ 青木: 7, 森田: 6, 久保: 5, '': 1 })
  expect(await duplicatesOf(signedIn)).toBeGreaterThan(0)
  await page.context().close()
}, 180_000)
