import type { BrowserContext, Locator, Page } from 'playwright-core'
import { picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { owner } from './open-house.ts'

/** An everyday file is to be today's work after no more clicks than this. */
export const mostClicks = 15

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

/** The way a person goes, each click counted; choosing the file is one. */
export async function fromNothingToToday(
  page: Page,
  file: { name: string; buffer: Buffer },
  name: string,
): Promise<number> {
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
  await button('事前チェック').waitFor()
  await step('columns')
  await click(button('事前チェック'))
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

export async function recordsOf(visitor: BrowserContext) {
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
export async function ownersOf(visitor: BrowserContext): Promise<Record<string, number>> {
  const customers = await rowsOf<CustomerSeen>(visitor, '/customers?limit=100')
  const names = customers.map(({ members, namedOwner }) =>
    members.some(({ role }) => role === 'owner') ? owner.name.slice(0, 2) : (namedOwner ?? ''),
  )
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]))
}

export async function duplicatesOf({ request }: BrowserContext): Promise<number> {
  const answer = await request.get('/api/v1/duplicates?limit=50')
  const { rows }: { rows: unknown[] } = await answer.json()
  return rows.length
}
