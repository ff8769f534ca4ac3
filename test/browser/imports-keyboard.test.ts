import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { picture } from './browser.ts'
import { choose, press, reach } from './by-keyboard.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house, 'ja')
})
afterAll(() => house.close())

const contracts = '会社名,プラン,契約開始日\n山田商事,プロ,2026/4/1\n山田商事,ライト,2026/5/1\n'

test('from the file to the records and back without a mouse; and an everyday name is said to be the same customer', async () => {
  const { id } = await postAs(house, signedIn, '/customers', { name: '株式会社山田商事' })
  const page = await visitAs(house, signedIn, { locale: 'ja', scheme: 'light', width: 1440 })
  await page.goto('/imports')
  await page.locator('h1').waitFor()
  await press(page, 'ファイルを取り込む')
  await page.locator('input[type=file]').waitFor()
  await reach(page, (name, kind) => kind === 'file' || name.includes('ドロップ'))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '契約.csv', mimeType: 'text/csv', buffer: Buffer.from(contracts) })
  await page.getByRole('heading', { name: '先頭の行' }).waitFor()
  await press(page, '列の対応へ進む')
  await page.getByRole('button', { name: '事前チェック', exact: true }).waitFor()
  if ((await page.getByRole('combobox', { name: '取り込み先', exact: true }).inputValue()) !== '契約') {
    await reach(page, (name) => name === '取り込み先')
    await choose(page, '契約')
  }
  await press(page, '事前チェック')
  await page.getByRole('heading', { name: '同じ顧客ですか？' }).waitFor()
  await picture(page, 'imports-names.ja', { fullPage: true })
  await expectSound(page)
  await press(page, 'はい、株式会社山田商事です（「山田商事」）')
  await page.getByText('別名として登録済み').waitFor()
  await press(page, 'もう一度チェックする')
  await page.locator('h1', { hasText: '新規2件' }).waitFor()
  await press(page, '取り込む')
  await page.locator('h1', { hasText: '取り込みました' }).waitFor()
  await press(page, '取り消す')
  await page.getByRole('dialog').waitFor()
  await press(page, '取り消す')
  await page.locator('h1', { hasText: '取り消しました' }).waitFor()
  const parts = page.getByRole('region', { name: '取り消した内容の種類ごとの件数' })
  expect(await parts.getByRole('row', { name: /契約/ }).textContent()).toContain('2')
  await page.goto(`/customers/${id}?tab=record`)
  await page.getByText('山田商事', { exact: true }).waitFor()
  await press(page, 'この別名を外す: 山田商事')
  // The history goes on telling of it.
  await page.getByRole('button', { name: 'この別名を外す: 山田商事' }).waitFor({ state: 'detached' })
  await page.context().close()
}, 240_000)
