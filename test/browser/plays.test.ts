import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settle } from '../settle.ts'
import { looks, picture, violationsOn } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let kita: string
let oldMill: string
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  await furnish()
}, 240_000)
afterAll(() => house.close())

const day = (daysAhead: number) => new Date(Date.now() + daysAhead * 86_400_000).toISOString().slice(0, 10)

test.each(['plays', 'plays-rules', 'today', 'customer', 'customer-plays'])(
  'the page %s pleases axe and fits its window',
  async (name) => {
    const paths: Record<string, string> = {
      plays: '/plays',
      'plays-rules': '/plays/rules',
      today: '/',
      customer: `/customers/${kita}`,
      'customer-plays': `/customers/${kita}?tab=plays`,
    }
    for (const look of looks) {
      const page = await visitAs(house, signedIn, look)
      await page.goto(paths[name] ?? '/')
      await page.locator('h1').first().waitFor()
      await picture(page, `${name}.${look.locale}.${look.scheme}.${look.width}`)
      await expectSound(page)
      await page.context().close()
    }
  },
  240_000,
)

test('the buttons of a play stand wholly inside the table, in both languages', async () => {
  for (const [locale, label] of [
    ['en', 'Dismiss'],
    ['ja', '対応不要にする'],
  ] as const) {
    const page = await visitAs(house, signedIn, { locale, scheme: 'light', width: 1360 })
    await page.goto('/plays')
    const button = await page.getByRole('row').getByRole('button', { name: label }).first().boundingBox()
    const table = await page.getByRole('table').boundingBox()
    const right = (box: typeof button) => (box === null ? Number.NaN : box.x + box.width)
    expect(right(button)).toBeLessThanOrEqual(right(table))
    expect(
      await page.evaluate(
        "(() => { const pane = document.querySelector('table').parentElement; return pane.scrollWidth - pane.clientWidth })()",
      ),
    ).toBe(0)
    await page.context().close()
  }
})

test('the strip of a customer tells value, renewal and people beside health; what is not known is said', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(`/customers/${kita}`)
  await page.getByText('¥6,240,000').first().waitFor()
  await page.getByText(/^3[78] days left$/).waitFor()
  await page.getByText('People last week').waitFor()
  await page.goto(`/customers/${oldMill}`)
  await page.getByText('No contract is on record').first().waitFor()
  await page.context().close()
})

test('the one filled button is the act of the open play: it shows whom to call, and two clicks finish and log it; the undo takes all back', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  for (const path of [`/customers/${kita}`, '/?tab=team']) {
    await page.goto(path)
    const act = page.getByRole('button', { name: 'Call the new sponsor' })
    await act.waitFor()
    expect(await page.locator('[data-variant=filled]').allTextContents()).toEqual(['Call the new sponsor'])
    await act.click()
    const dialog = page.getByRole('dialog')
    const number = dialog.getByRole('link', { name: 'Call 小野 真理: 03-1234-5678（内線 12）' })
    expect(await number.getAttribute('href')).toBe('tel:0312345678')
    await dialog.getByRole('button', { name: 'Done' }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => open(kita)).toEqual([])
    expect(await logged(kita)).toEqual(['Call the new sponsor'])
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => open(kita)).toEqual(['Call the new sponsor'])
    expect(await logged(kita)).toEqual([])
  }
  await page.context().close()
})

test('an outcome and a next step are written where the act is done; a renewal shows the contract that ends', async () => {
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/?tab=team')
    const act = { en: 'Prepare the offer', ja: '見積を用意する' }[look.locale]
    await page.getByRole('button', { name: act }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByText(/¥300,000|30万|300,000/)
      .first()
      .waitFor()
    await dialog.getByRole('link', { name: { en: 'Open the contracts', ja: '契約を開く' }[look.locale] }).waitFor()
    await picture(page, `act-renewal.${look.locale}.${look.scheme}.${look.width}`)
    await expectSound(page)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page
      .getByRole('button', { name: { en: 'Call the new sponsor', ja: '新しい推進責任者に電話する' }[look.locale] })
      .click()
    await dialog.getByRole('link', { name: /03-1234-5678/ }).waitFor()
    await picture(page, `act-call.${look.locale}.${look.scheme}.${look.width}`)
    await expectSound(page)
    await page.context().close()
  }
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/?tab=team')
  await page.getByRole('button', { name: 'Call the new sponsor' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What came of it').fill('They want a proposal')
  await dialog.getByLabel('Next step (optional)').fill('Send the proposal')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await dialog.getByText('A next step has a text and a day.').waitFor()
  await dialog.getByLabel('By when').fill(day(2))
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Send the proposal' }).waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByRole('button', { name: 'Call the new sponsor' }).waitFor()
  await page.context().close()
}, 240_000)

const answered = async (path: string) => (await (await signedIn.request.get(`/api/v1${path}`)).json()).rows
const open = async (customerId: string): Promise<string[]> =>
  (await answered(`/plays?customerId=${customerId}&state=open`)).map(({ act }: { act: { en: string } }) => act.en)
const logged = async (customerId: string): Promise<string[]> =>
  (await answered(`/interactions?customerId=${customerId}`)).map(({ title }: { title: string }) => title)

test('a rule that watches an event is added, edited, switched off and on again', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/')
  await page.getByRole('link', { name: 'What opens plays' }).click()
  await page.getByRole('button', { name: 'Add a rule' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('An event arrives').click()
  await dialog.getByLabel('Name of the event').fill('Cancellation asked')
  await page.keyboard.press('Escape')
  await dialog.getByLabel('Next act in English').fill('Ask why')
  await picture(page, 'rule-dialog.en.light.1360')
  expect(await violationsOn(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('When the event Cancellation asked arrives').waitFor()
  await page.getByRole('button', { name: 'Edit: Ask why' }).click()
  await dialog.getByLabel('Days until it is due').fill('0')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('due on the day itself').waitFor()
  await page.getByRole('button', { name: 'Switch off: Ask why' }).click()
  await page.getByRole('button', { name: 'Switch on: Ask why' }).waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByRole('button', { name: 'Switch off: Ask why' }).waitFor()
  await page.getByLabel('Days before a renewal').fill('90')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const settings = await (await signedIn.request.get('/api/v1/play-settings')).json()
  expect(settings).toMatchObject({ riskDueDays: 3 })
  await expect
    .poll(async () => (await (await signedIn.request.get('/api/v1/play-settings')).json()).renewalDays)
    .toBe(90)
  await page.context().close()
})

test('a wish whose answers are lost may be repeated: it bears one key, and is done once', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  const keys: (string | undefined)[] = []
  await page.route('**/api/v1/play-rules', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    keys.push(route.request().headers()['idempotency-key'])
    const answer = await route.fetch()
    return keys.length <= 2 ? route.abort('connectionreset') : route.fulfill({ response: answer })
  })
  await page.goto('/plays/rules')
  await page.getByRole('button', { name: 'Add a rule' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('An event arrives').click()
  await dialog.getByLabel('Name of the event').fill('Exported')
  await page.keyboard.press('Escape')
  await dialog.getByLabel('Next act in English').fill('Ask what for')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => keys.length).toBe(2)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Edit: Ask what for' }).waitFor()
  expect(keys).toEqual([expect.stringMatching(/^.{20,}$/), keys[0], keys[0]])
  const { rows } = await (await signedIn.request.get('/api/v1/play-rules')).json()
  expect(rows.filter(({ event }: { event: string | null }) => event === 'Exported')).toHaveLength(1)
  await page.context().close()
})

async function furnish() {
  const post = (path: string, data: object) => postAs(house, signedIn, path, data)
  kita = (await post('/customers', { name: '北ロジスティクス', industry: '倉庫業', sinceOn: '2023-04-01' })).id
  oldMill = (await post('/customers', { name: 'Old Mill Bakery', industry: 'bakery' })).id
  const { id: harbor } = await post('/customers', { name: 'Blue Harbor Hotels' })
  await post('/contracts', {
    customerId: kita,
    amount: '520000',
    currency: 'JPY',
    period: 'month',
    startsOn: '2025-01-01',
    endsOn: day(38),
  })
  await post('/plays', {
    customerId: kita,
    kind: 'risk',
    reason: 'The sponsor left and nobody has spoken with the new one yet',
    act: { en: 'Call the new sponsor', ja: '新しい推進責任者に電話する' },
    doing: 'call',
  })
  await post('/people', {
    customerId: kita,
    name: '小野 真理',
    title: '本部長',
    phone: '03-1234-5678（内線 12）',
    email: 'ono@kita.example',
    roles: ['sponsor'],
  })
  await post('/contracts', {
    customerId: harbor,
    plan: 'Standard',
    amount: '300000',
    currency: 'JPY',
    period: 'year',
    startsOn: '2025-01-01',
    endsOn: day(60),
    autoRenew: false,
    notice: { before: 1, unit: 'months' },
  })
  await post('/plays', {
    customerId: harbor,
    kind: 'renewal',
    reason: 'The contract ends in two months',
    act: { en: 'Prepare the offer', ja: '見積を用意する' },
    doing: 'renewal',
  })
  const rule = { kind: 'field', field: 'customer.industry', test: { op: 'one of', values: ['bakery'] } }
  const { id: segmentId } = await post('/segments', { name: 'Bakeries', rule })
  const act = { en: 'Say welcome', ja: '歓迎の連絡をする' }
  await post('/play-rules', { segmentId, kind: 'lifecycle', act, dueInDays: 2 })
  await settle(house.meguri)
}
