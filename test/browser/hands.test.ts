import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settle } from '../settle.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
const ids: Record<string, string> = {}
const english = { locale: 'en', scheme: 'light', width: 1360 } as const

beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  const post = <Made = { id: string }>(path: string, data: object) => postAs<Made>(house, signedIn, path, data)
  await post('/attributes', {
    subject: 'customer',
    name: 'rank',
    label: 'Rank',
    labels: { ja: 'ランク' },
    descriptions: { en: 'How much we stand behind them', ja: '支援の手厚さの区分' },
    type: 'text',
  })
  for (const [name, industry, rank] of [
    ['Akane Foods', 'food', 'A'],
    ['Benkei Hotels', 'hotels', 'B'],
    ['Chidori Foods', 'food', null],
    ['南堀フーズ', 'food', 'A'],
  ] as const)
    ids[name] = (await post('/customers', { name, industry, ...(rank && { attributes: { rank } }) })).id
  await settle(house.meguri)
}, 240_000)
afterAll(() => house.close())

const cell = (page: Page, row: string, column: string) =>
  page.getByRole('row', { name: new RegExp(row) }).getByRole('button', { name: `Edit ${column}` })

async function customer(name: string): Promise<Record<string, unknown>> {
  const answer = await signedIn.request.get(`${house.url}/api/v1/customers/${ids[name]}`)
  return answer.json()
}

async function pasted(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, text)
}

test('a cell is edited by mouse, refused at its place, and taken back', async () => {
  const page = await visitAs(house, signedIn, english)
  await page.goto('/customers?columns=name,industry,domain,owner,sinceOn')
  await cell(page, 'Akane', 'Industry').click()
  await page.getByRole('textbox', { name: 'Industry' }).fill('drinks')
  await page.keyboard.press('Enter')
  await page.getByText('Saved').first().waitFor()
  expect(await customer('Akane Foods')).toMatchObject({ industry: 'drinks' })
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await cell(page, 'Akane', 'Industry').getByText('food').waitFor()
  // The cell shows at once what the house is still being told.
  await expect.poll(() => customer('Akane Foods'), { timeout: 20_000 }).toMatchObject({ industry: 'food' })

  await cell(page, 'Akane', 'Domain').click()
  await page.getByRole('textbox', { name: 'Domain' }).fill('not a domain')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('This is not a domain').waitFor()
  await picture(page, 'cell-refused.en.light.1360')
  await page.keyboard.press('Escape')
  expect(await customer('Akane Foods')).toMatchObject({ domain: null })

  await cell(page, 'Benkei', 'Owner').click()
  await page.getByRole('option', { name: '青木 さくら' }).click()
  await cell(page, 'Benkei', 'Owner').getByText('青木 さくら').waitFor()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await cell(page, 'Benkei', 'Owner').getByText('Nobody').waitFor()
  await page.context().close()
}, 120_000)

test('by keyboard alone: to the row, along its cells, written, kept, on to the next, and nothing while one composes', async () => {
  const page = await visitAs(house, signedIn, english)
  await page.goto('/customers?columns=name,industry,domain')
  await page.getByRole('row', { name: /Chidori/ }).waitFor()
  for (const key of ['j', 'j', 'j', 'ArrowRight', 'ArrowRight', 'e']) await page.keyboard.press(key)
  const industry = page.getByRole('textbox', { name: 'Industry' })
  await industry.waitFor()
  await industry.fill('食品')
  await industry.evaluate((input) =>
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
  )
  expect(await customer('Chidori Foods')).toMatchObject({ industry: 'food' })
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: 'Domain' }).waitFor()
  expect(await customer('Chidori Foods')).toMatchObject({ industry: '食品' })
  await page.keyboard.type('chidori.example')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await customer('Chidori Foods')).domain, { timeout: 20_000 }).toBe('chidori.example')
  const here = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))
  await expect.poll(here, { timeout: 20_000 }).toBe('domain')
  await page.keyboard.press('x')
  await page.getByText('1 chosen').waitFor()
  await page.keyboard.press('a')
  await page.getByRole('dialog').getByText('Assign an owner to 1').waitFor()
  const noDialog = () => page.getByRole('dialog').waitFor({ state: 'detached' })
  // The first closes the choices that stand open in it.
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key)
  await noDialog()
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('Next and previous row').waitFor()
  await expectSound(page)
  await page.keyboard.press('Escape')
  await noDialog()
  await page.getByLabel('Find by name or external id').click()
  await page.keyboard.type('?jx')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.context().close()
}, 120_000)

test('a column that was copied goes into the rows; what cannot be is said at its cell', async () => {
  const page = await visitAs(house, signedIn, { locale: 'ja', scheme: 'light', width: 1360 })
  await page.goto('/customers?columns=name,sinceOn,stage')
  const first = page.getByRole('row', { name: /Akane/ }).getByRole('button', { name: '取引開始日を編集' })
  await first.focus()
  await pasted(page, '2024/4/1\nいつか\n令和6年5月1日\n')
  await page.getByText('2件を変更しました。1件は変更できませんでした。').waitFor()
  await page.getByRole('alert').getByText('「いつか」は日付として読めません').waitFor()
  await picture(page, 'pasted.ja.light.1360')
  expect(await customer('Akane Foods')).toMatchObject({ sinceOn: '2024-04-01' })
  expect(await customer('Chidori Foods')).toMatchObject({ sinceOn: '2024-05-01' })
  await page.getByRole('button', { name: '元に戻す' }).click()
  await page.getByText('2件を元に戻しました。').waitFor()
  expect(await customer('Akane Foods')).toMatchObject({ sinceOn: null })
  await page.context().close()
}, 120_000)

test('those without an owner are one click away and are given to one member in bulk, tried first and taken back', async () => {
  const page = await visitAs(house, signedIn, english)
  await page.goto('/customers')
  await page.getByRole('button', { name: 'No owner: 4' }).click()
  await page.waitForURL(/owner=nobody/)
  await page.getByRole('checkbox', { name: 'Choose all rows shown' }).click()
  await page.getByRole('button', { name: 'Assign owner' }).click()
  await page.getByRole('combobox', { name: 'Member' }).click()
  await page.getByRole('option', { name: '青木 さくら' }).click()
  await page.getByRole('button', { name: 'See what would change' }).click()
  await page.getByRole('button', { name: 'Change 4 customers' }).waitFor()
  await picture(page, 'edit-tried.en.light.1360')
  await expectSound(page)
  await page.getByRole('button', { name: 'Change 4 customers' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click()
  await page.getByText('as they were').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  expect(await customer('Akane Foods')).toMatchObject({ members: [] })
  await page.context().close()
}, 120_000)

test('attributes are shown, filtered and grouped; a view is pinned and opens for a role', async () => {
  const page = await visitAs(house, signedIn, english)
  await page.goto('/customers?columns=name,attribute.rank&sort=attribute.rank&down=yes')
  await page.getByRole('columnheader', { name: 'Rank' }).waitFor()
  await cell(page, 'Benkei', 'Rank').getByText('B').waitFor()
  await page.getByRole('button', { name: 'By attribute' }).click()
  await page.getByRole('combobox', { name: 'Attribute' }).click()
  await page.getByRole('option', { name: 'Rank' }).click()
  await page.getByRole('textbox', { name: 'Value (empty: not known)' }).fill('A')
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.getByRole('heading', { name: '2 customers match' }).waitFor()
  await page.goto('/customers?columns=name,industry,attribute.rank&group=attribute.rank')
  await page.getByRole('region', { name: 'A, 2 customers' }).waitFor()
  await picture(page, 'grouped.en.light.1360')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save this view' }).click()
  await page.getByLabel('Name of the view').fill('By rank')
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'By rank' }).click()
  await page.getByRole('menuitem', { name: 'Owner' }).click()
  await page.getByRole('menuitem', { name: 'Pin this view' }).click()
  await page.getByRole('navigation', { name: 'Pinned views' }).getByRole('button', { name: 'By rank' }).waitFor()
  await page.goto('/customers')
  await page.waitForURL(/group=attribute.rank/)
  await page.context().close()
}, 120_000)

test.each([
  ['list', '/customers?columns=name,band,owner,industry,attribute.rank&group='],
  ['grouped', '/customers?columns=name,industry,attribute.rank&group=industry'],
  ['board', '/customers?layout=board'],
  ['bulk-edits', '/customer-edits'],
  ['attributes', '/attributes'],
  ['attribute-dialog', '/attributes?new=yes'],
  ['record', 'record'],
])(
  'the screen %s pleases axe and fits its window',
  async (name, path) => {
    for (const look of looks) {
      const page = await visitAs(house, signedIn, look)
      await page.goto(path === 'record' ? `/customers/${ids['Akane Foods']}?tab=record` : path)
      await page.locator('h1').first().waitFor()
      await picture(page, `hands-${name}.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
      await expectSound(page)
      await page.context().close()
    }
  },
  240_000,
)
