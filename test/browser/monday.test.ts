import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settle } from '../settle.ts'
import { atRest, picture } from './browser.ts'
import { everyday } from './everyday-customers.ts'
import { expectSound } from './expect-sound.ts'
import { answers, cases } from './monday-files.ts'
import { nameOwner, type OpenHouse, openHouse, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house, 'ja')
})
afterAll(() => house.close())

/** From three files to the work that is done, by clicks and keys together. */
const mostSteps = 60

test('a Monday of a customer success manager: three files, owners, three customers called, one field set right and taken back', async () => {
  const page = await visitAs(house, signedIn, { locale: 'ja', scheme: 'light', width: 1360 })
  const hands = handsOf(page)
  await page.goto('/')
  await bring(hands, { name: '顧客一覧.xlsx', buffer: await everyday() })
  await bring(hands, { name: '問い合わせ.csv', buffer: Buffer.from(cases) })
  await bring(hands, { name: 'フォームの回答.csv', buffer: Buffer.from(answers) })
  await settle(house.meguri)

  await hands.click(page.getByRole('link', { name: /^顧客(\s*\d+)?$/ }).first())
  await hands.click(page.getByRole('button', { name: /^主担当なし \d+件$/ }))
  await hands.click(page.getByRole('checkbox', { name: '表示中の行をすべて選択' }))
  await hands.click(page.getByRole('button', { name: '主担当を割り当て' }))
  await hands.click(page.getByRole('combobox', { name: 'メンバー' }))
  await hands.click(page.getByRole('option', { name: '青木 さくら' }))
  await hands.click(page.getByRole('button', { name: '変更内容を確認' }))
  await hands.click(page.getByRole('button', { name: /^\d+件を変更する$/ }))
  await hands.click(page.getByRole('dialog').getByRole('button', { name: '閉じる' }).last())

  await hands.click(page.getByRole('link', { name: /^今日/ }).first())
  await hands.click(page.getByText(/^チーム/).first())
  await picture(page, 'monday-today.ja', { fullPage: true })
  const done: string[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    await atRest(page)
    const first = page.locator('li[data-first=true]')
    done.push((await first.locator('[data-customer]').textContent()) ?? '')
    await hands.click(first.getByRole('button').filter({ hasNotText: '対応不要' }).first())
    const dialog = page.getByRole('dialog')
    await hands.type(dialog.getByLabel('結果'), 'お電話で状況を伺った')
    await hands.click(dialog.getByRole('button', { name: '完了にする' }))
    await dialog.waitFor({ state: 'detached' })
  }
  expect(new Set(done).size).toBe(3)
  expect(done[0]).toContain('千歳設備')

  await hands.click(page.getByRole('link', { name: /^顧客(\s*\d+)?$/ }).first())
  await hands.click(page.getByRole('link', { name: '㈱北斗運輸' }))
  await hands.click(page.getByRole('tab', { name: '登録情報' }))
  const field = page.getByRole('button', { name: '備考を編集' })
  await hands.click(field)
  await hands.type(page.getByRole('textbox', { name: '備考' }), '倉庫4拠点')
  await hands.press('Enter')
  await field.getByText('倉庫4拠点').waitFor()
  await picture(page, 'monday-field.ja', { fullPage: true })
  await hands.click(page.getByRole('button', { name: '元に戻す' }).last())
  await field.getByText('倉庫3拠点').waitFor()
  await expectSound(page)
  expect(hands.steps()).toBeLessThan(mostSteps)
  await page.context().close()
}, 300_000)

/** Each click, each key and each field that is filled is a step. */
function handsOf(page: Page) {
  let steps = 0
  return {
    page,
    steps: () => steps,
    async click(what: Locator) {
      await what.click()
      steps += 1
    },
    async type(where: Locator, text: string) {
      await where.fill(text)
      steps += 1
    },
    async press(key: string) {
      await page.keyboard.press(key)
      steps += 1
    },
    async choose(file: { name: string; buffer: Buffer }) {
      await page.locator('input[type=file]').setInputFiles({ ...file, mimeType: 'application/octet-stream' })
      steps += 1
    },
  }
}

async function bring(hands: ReturnType<typeof handsOf>, file: { name: string; buffer: Buffer }): Promise<void> {
  const { page } = hands
  const button = (label: string) => page.getByRole('button', { name: label, exact: true })
  await hands.click(page.getByRole('link', { name: '取り込み', exact: true }))
  await hands.click(button('ファイルを取り込む').first())
  await hands.choose(file)
  await page.getByRole('heading', { name: '先頭の行' }).waitFor()
  await hands.click(button('列の対応へ進む'))
  await button('事前チェック').waitFor()
  await picture(page, `monday-${file.name}.ja`, { fullPage: true })
  await hands.click(button('事前チェック'))
  await page.locator('h1', { hasText: '登録される予定です' }).waitFor()
  await hands.click(button('取り込む'))
  await page.locator('h1', { hasText: '取り込みました' }).waitFor()
}
