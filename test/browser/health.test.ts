import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { settle } from '../settle.ts'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let everyone: string
let hotels: string
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  await furnish()
}, 240_000)
afterAll(() => house.close())

/** Looks at what would change, and publishes that. */
async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Publish|公開)$/ }).click()
  const sure = page.getByRole('dialog', { name: /^(Publish version|「.*版を公開)/ })
  await sure.getByRole('button', { name: /^(Publish|公開する)$/ }).click()
}

test.each(['health', 'scorecard', 'scorecard-axes'])(
  'the page %s pleases axe and fits its window',
  async (name) => {
    const paths: Record<string, string> = {
      health: '/health',
      scorecard: `/health/scorecards/${everyone}`,
      'scorecard-axes': `/health/scorecards/${hotels}`,
    }
    for (const look of looks) {
      const page = await visitAs(house, signedIn, look)
      await page.goto(paths[name] ?? '/')
      await page.locator('h1').first().waitFor()
      if (name === 'scorecard-axes') {
        await page.getByText(look.locale === 'en' ? 'Three axes' : '3つの軸', { exact: true }).click()
        await page.getByRole('heading', { name: /^(Cells and what they mean|セルとその意味)$/ }).waitFor()
      }
      if (name === 'scorecard') await page.getByRole('button', { name: /^(Add an exception|例外を追加)$/ }).click()
      if (name === 'scorecard')
        await page
          .getByRole('button', { name: /^(Details: |詳細：)/ })
          .first()
          .click()
      await picture(page, `${name}.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
      await expectSound(page)
      await page.context().close()
    }
  },
  240_000,
)

test('the parts of the long sheet are listed in view and lead to their place; the live scores stay beside it', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360, height: 640 })
  await page.goto(`/health/scorecards/${everyone}`)
  const parts = page.getByRole('navigation', { name: 'Parts of this scorecard' })
  await parts.getByRole('button', { name: /^Measures · \d+$/ }).waitFor()
  await parts.getByRole('button', { name: 'Bands and next acts' }).click()
  const heading = page.getByRole('heading', { name: 'Bands and next acts' })
  await expect.poll(async () => (await heading.boundingBox())?.y ?? -1).toBeLessThan(160)
  expect((await parts.boundingBox())?.y).toBeGreaterThanOrEqual(0)
  expect((await page.getByRole('heading', { name: 'Live on real customers' }).boundingBox())?.y).toBeGreaterThan(0)
  await page.context().close()
})

test('name, segment, order and a group are changed in the browser, and the scorecard is published', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(`/health/scorecards/${hotels}`)
  await page.getByText('applies to everyone and is tried before').waitFor()
  await page.getByLabel('Name (English)').fill('Hotels and inns')
  await page.getByLabel('Name (Japanese)').fill('ホテルと旅館')
  await page.getByRole('combobox', { name: 'Applies to' }).click()
  await page.getByRole('option', { name: 'Hotels' }).click()
  await page.getByRole('combobox', { name: 'Tried' }).click()
  await page.getByRole('option', { name: 'first' }).click()
  // Whoever only asks what publishing would do has put nothing in force.
  const before = await read(`/scorecards/${hotels}`)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('who would move depends on it').waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await read(`/scorecards/${hotels}`)).toMatchObject({ name: before.name, segmentId: null })
  await page.getByRole('button', { name: 'Save the name and for whom' }).click()
  await page.getByRole('heading', { name: 'Hotels and inns' }).waitFor()
  const list = await read('/scorecards')
  expect(list.rows[0]).toMatchObject({ id: hotels, name: { en: 'Hotels and inns', ja: 'ホテルと旅館' } })
  expect(list.rows[0].segmentId).not.toBeNull()

  await page.getByRole('button', { name: 'Add a group' }).click()
  await page.getByLabel('Name of the group: New group').fill('Stay')
  await page.getByLabel('Weight: Stay').fill('30')
  const [measure] = (await read(`/scorecards/${hotels}`)).draft.definition.measures
  await page.getByRole('combobox', { name: `Group: ${measure.name.en}`, exact: true }).click()
  await page.getByRole('option', { name: 'Stay' }).click()
  await publish(page)
  await page.getByText('Published; all customers are being read anew').waitFor()
  const { published } = await read(`/scorecards/${hotels}`)
  expect(published.definition.groups.at(-1)).toMatchObject({ name: { en: 'Stay' }, weight: 30 })
  expect(published.definition.measures.find(({ id }: { id: string }) => id === measure.id).group).toBe(
    published.definition.groups.at(-1).id,
  )
  await page.context().close()
}, 120_000)

test('what is refused stands at its field in the language of the reader, and what was typed stays', async () => {
  const page = await visitAs(house, signedIn, { locale: 'ja', scheme: 'light', width: 1360 })
  await page.goto(`/health/scorecards/${everyone}`)
  await page.getByLabel('グループの名称：関係', { exact: true }).fill('')
  await page.getByLabel('重み：困りごと', { exact: true }).fill('77')
  await page.getByRole('button', { name: '下書きを保存' }).click()
  const alert = page.getByRole('alert').filter({ hasText: '先に直す点' })
  await alert.waitFor()
  const empty = page.locator('input[aria-invalid=true]')
  expect(await empty.count()).toBe(1)
  expect(await empty.inputValue()).toBe('')
  expect(await page.getByLabel('重み：困りごと', { exact: true }).inputValue()).toBe('77')
  expect(await alert.textContent()).toMatch(/[ぁ-ん]/)
  await picture(page, 'scorecard-refused.ja.light.1360', { fullPage: true })
  await expectSound(page)
  await empty.fill('関係性')
  await page.getByLabel('危険：次の一手1', { exact: true }).fill('')
  await page.getByRole('button', { name: '公開', exact: true }).click()
  await page.getByText('区分「危険」に次の一手がありません').first().waitFor()
  expect(await page.getByLabel('重み：困りごと', { exact: true }).inputValue()).toBe('77')
  await page.getByLabel('危険：次の一手1', { exact: true }).fill('支配人に電話する')
  await publish(page)
  await page.getByText('公開しました').waitFor()
  const { published } = await read(`/scorecards/${everyone}`)
  expect(published.definition.groups.find(({ id }: { id: string }) => id === 'support').weight).toBe(77)
  expect(published.definition.acts.risk[0].ja).toBe('支配人に電話する')
  await page.context().close()
}, 120_000)

test('three axes are chosen, a cell is worded anew, and going back to one score finds the groups as they were', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(`/health/scorecards/${everyone}`)
  await page.getByText('Three axes', { exact: true }).click()
  await page.getByLabel('Name of the group: Adoption').waitFor()
  await page.getByText('One score', { exact: true }).click()
  await page.getByLabel('Name of the group: Trouble').waitFor()
  await page.getByText('Three axes', { exact: true }).click()
  await page.getByLabel('Name: Adopted, immature').fill('Knows the basics')
  await page.getByRole('button', { name: 'Try earlier: Knows the basics' }).click()
  await publish(page)
  await page.getByText('Published; all customers are being read anew').waitFor()
  const { definition } = (await read(`/scorecards/${everyone}`)).published
  expect(definition.mode).toBe('axes')
  expect(definition.groups.map(({ id }: { id: string }) => id)).toEqual(['adoption', 'maturity', 'sentiment'])
  expect(definition.cells[2]).toMatchObject({ id: 'immature', name: { en: 'Knows the basics' } })
  await page.context().close()
}, 120_000)

async function read(path: string) {
  return (await signedIn.request.get(`/api/v1${path}`)).json()
}

async function furnish() {
  const post = (path: string, data: object) => postAs(house, signedIn, path, data)
  for (const [name, industry] of [
    ['桜フーズ', 'food'],
    ['Blue Harbor Hotels', 'hotels'],
    ['北ロジスティクス', 'logistics'],
  ])
    await post('/customers', { name, industry, sinceOn: '2025-10-03' })
  const rule = { kind: 'field', field: 'customer.industry', test: { op: 'one of', values: ['hotels'] } }
  await post('/segments', { name: 'Hotels', rule })
  await settle(house.meguri)
  await post('/health/recomputations', {})
  await vi.waitUntil(async () => (await read('/health/distribution')).customers === 3, {
    timeout: 60_000,
    interval: 500,
  })
  everyone = (await read('/scorecards')).rows[0].id
  hotels = (await post('/scorecards', { name: { en: 'Inns', ja: '宿泊業' } })).id
}
