import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../src/platform/config.ts'
import { picture } from './browser.ts'
import { everyday, ours } from './everyday-customers.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, owner, visitAs } from './open-house.ts'

const shared = join(process.env.MEGURI_SHARED ?? join(root, '../shared'), 'inputs/顧客一覧.xlsx')
const mostClicks = 15

type Named = { readonly id: string; readonly name: string }
type CustomerSeen = Named & {
  readonly stage: string
  readonly industry: string | null
  readonly namedOwner: string | null
  readonly members: readonly { readonly role: string }[]
}
type PersonSeen = Named & { readonly customerId: string; readonly email: string | null }
type ContractSeen = {
  readonly customerId: string
  readonly plan: string | null
  readonly amount: string | null
  readonly currency: string
  readonly tax: string
  readonly startsOn: string
  readonly endsOn: string | null
}

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

test.skipIf(!existsSync(shared))(
  'the workbook of the shared inputs does so too (skipped where it is not there)',
  async () => {
    const other = await openHouse()
    try {
      const visitor = await nameOwner(other, 'ja')
      const page = await visitAs(other, visitor, { locale: 'ja', scheme: 'light', width: 1360 })
      const clicks = await fromNothingToToday(page, { name: '顧客一覧.xlsx', buffer: readFileSync(shared) }, 'shared')
      expect(clicks).toBeLessThanOrEqual(mostClicks)
      const { customers, people, contracts } = await recordsOf(visitor)
      expect(customers).toHaveLength(19)
      expect(people).toHaveLength(19)
      expect(contracts).toHaveLength(19)
      expect(people.filter(({ name }) => /^(田中|佐藤|中村)/.test(name))).toEqual([])
      expect(contracts.filter(({ tax }) => tax === 'excluded')).toHaveLength(19)
      const stages = Object.groupBy(customers, ({ stage }) => stage)
      expect([stages.active?.length, stages.leaving?.length, stages.trial?.length, stages.left?.length]).toEqual([
        16, 1, 1, 1,
      ])
      expect(await ownersOf(visitor)).toEqual({ 田中: 7, 佐藤: 6, 中村: 5, '': 1 })
      expect(await duplicatesOf(visitor)).toBeGreaterThan(0)
    } finally {
      await other.close()
    }
  },
  180_000,
)

/** The way a person goes, each click counted; choosing the file is one. */
async function fromNothingToToday(page: Page, file: { name: string; buffer: Buffer }, name: string): Promise<number> {
  let clicks = 0
  const click = async (what: Locator) => {
    await what.click()
    clicks += 1
  }
  const button = (label: string) => page.getByRole('button', { name: label, exact: true })
  const step = async (label: string) => {
    await picture(page, `everyday-${name}-${label}.ja`, { fullPage: true })
    await expectSound(page)
  }
  await page.goto('/')
  await click(page.getByRole('link', { name: '取り込み', exact: true }))
  await click(button('ファイルを取り込む').first())
  await page.locator('input[type=file]').setInputFiles({ ...file, mimeType: 'application/octet-stream' })
  clicks += 1
  await page.getByRole('heading', { name: '先頭の行' }).waitFor()
  await step('file')
  await click(button('列の対応へ進む'))
  await button('お試し').waitFor()
  await step('columns')
  await click(button('お試し'))
  await page.locator('h1', { hasText: '登録される予定です' }).waitFor()
  await step('trial')
  await click(button('取り込む'))
  await page.locator('h1', { hasText: '取り込みました' }).waitFor()
  await step('result')
  await click(page.getByRole('link', { name: '今日' }).first())
  await page.waitForURL((url) => url.pathname === '/')
  await step('today')
  return clicks
}

async function recordsOf(visitor: BrowserContext) {
  const customers = await rowsOf<CustomerSeen>(visitor, '/customers?limit=100')
  const people: PersonSeen[] = []
  const contracts: ContractSeen[] = []
  for (const { id } of customers) {
    people.push(...(await rowsOf<PersonSeen>(visitor, `/people?customerId=${id}`)))
    contracts.push(...(await rowsOf<ContractSeen>(visitor, `/contracts?customerId=${id}`)))
  }
  return { customers, people, contracts }
}

async function rowsOf<Row>({ request }: BrowserContext, path: string): Promise<Row[]> {
  const answer = await request.get(`/api/v1${path}`)
  const { rows }: { rows: Row[] } = await answer.json()
  return rows
}

/** How many customers each of ours answers for: the one member there is, and those who are not members yet by name. */
async function ownersOf(visitor: BrowserContext): Promise<Record<string, number>> {
  const customers = await rowsOf<CustomerSeen>(visitor, '/customers?limit=100')
  const names = customers.map(({ members, namedOwner }) =>
    members.some(({ role }) => role === 'owner') ? owner.name.slice(0, 2) : (namedOwner ?? ''),
  )
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]))
}

async function duplicatesOf({ request }: BrowserContext): Promise<number> {
  const answer = await request.get('/api/v1/duplicates?limit=50')
  const { rows }: { rows: unknown[] } = await answer.json()
  return rows.length
}
