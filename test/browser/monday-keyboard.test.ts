import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settle } from '../settle.ts'
import { atRest, picture } from './browser.ts'
import { everyday } from './everyday-customers.ts'
import { expectSound } from './expect-sound.ts'
import { type Hand, handOf } from './hand.ts'
import { answers, cases } from './monday-files.ts'
import { nameOwner, type OpenHouse, openHouse, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house, 'ja')
})
afterAll(() => house.close())

/** From three files to the work that is done, each key that is pressed a step and each field that is written in one more. */
const mostSteps = 250

test('the same Monday without a mouse: three files, owners, three customers called, one field set right and taken back', async () => {
  const page = await visitAs(house, signedIn, { locale: 'ja', scheme: 'light', width: 1360 })
  await page.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown'])
      addEventListener(kind, () => document.documentElement.setAttribute('data-mouse', 'used'), { capture: true })
  })
  // A choice of a file is answered from the first on; else the browser opens one of its own, and nobody answers it.
  page.on('filechooser', () => undefined)
  const hand = handOf(page)
  await page.goto('/')
  await page.locator('h1').first().waitFor()
  await bring(hand, { name: '顧客一覧.xlsx', buffer: await everyday() })
  await bring(hand, { name: '問い合わせ.csv', buffer: Buffer.from(cases) })
  await bring(hand, { name: 'フォームの回答.csv', buffer: Buffer.from(answers) })
  await settle(house.meguri)

  await hand.goTo('顧客', '/customers')
  await hand.onTo(/^主担当なし \d+件$/)
  await hand.press('Enter')
  await page.waitForURL(/owner=nobody/)
  await atRest(page)
  await hand.onTo('表示中の行をすべて選択')
  await hand.press('Space')
  await hand.press('a')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await hand.onTo('メンバー')
  await hand.choose('青木 さくら')
  await hand.onTo('変更内容を確認')
  await hand.press('Enter')
  await dialog.getByRole('button', { name: /^\d+件を変更する$/ }).waitFor()
  await hand.onTo(/^\d+件を変更する$/)
  await hand.press('Enter')
  await dialog.getByRole('button', { name: '元に戻す' }).waitFor()
  await hand.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  await hand.goTo('今日', '/')
  await hand.onTo(/^自分/)
  await hand.press('ArrowRight')
  await page.waitForURL(/tab=team/)
  await page.locator('li[data-first=true]').waitFor()
  const done: string[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    await atRest(page)
    done.push((await page.locator('li[data-first=true] [data-customer]').textContent()) ?? '')
    await hand.press('j')
    expect(await hand.isShown(), 'one sees where one stands').toBe(true)
    await hand.press('d')
    await dialog.waitFor()
    if (turn === 0) await picture(page, 'monday-keyboard-act.ja')
    await hand.onTo('結果')
    await hand.write('お電話で状況を伺った')
    await hand.onTo('完了にする')
    await hand.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.locator('[data-customer]', { hasText: done.at(-1) ?? '' }).waitFor({ state: 'detached' })
  }
  expect(new Set(done).size).toBe(3)
  expect(done[0]).toContain('千歳設備')

  await hand.press('/')
  await page.getByRole('textbox', { name: /を探す/ }).waitFor()
  await hand.write('北斗運輸')
  await page
    .getByRole('button', { name: /北斗運輸/ })
    .first()
    .waitFor()
  await hand.press('Enter')
  await page.waitForURL(/\/customers\//)
  await page.locator('h1', { hasText: '北斗運輸' }).waitFor()
  await hand.onTo(/^概要/)
  await hand.onTo('登録情報', 'ArrowRight')
  await page.waitForURL(/tab=record/)
  const field = page.getByRole('button', { name: '備考を編集' })
  await field.waitFor()
  await hand.onTo(/備考を編集/)
  await hand.press('Enter')
  await hand.write('倉庫4拠点')
  await hand.press('Enter')
  await field.getByText('倉庫4拠点').waitFor()
  await hand.press('z')
  await field.getByText('倉庫3拠点').waitFor()
  await expectSound(page)
  expect(await page.locator('html').getAttribute('data-mouse')).toBeNull()

  expect(hand.steps()).toBeLessThan(mostSteps)
  await page.context().close()
}, 300_000)

async function bring(hand: Hand, file: { name: string; buffer: Buffer }): Promise<void> {
  const { page } = hand
  await hand.goTo('取り込み', '/imports')
  await hand.onTo('ファイルを取り込む')
  await hand.press('Enter')
  await page.waitForURL(/\/imports\/new/)
  await page.locator('input[type=file]').waitFor()
  await hand.onToFile()
  const chooser = page.waitForEvent('filechooser')
  await hand.press('Enter')
  await (await chooser).setFiles({ ...file, mimeType: 'application/octet-stream' })
  await page.getByRole('heading', { name: '先頭の行' }).waitFor()
  await hand.onTo('列の対応へ進む')
  await hand.press('Enter')
  await page.getByRole('button', { name: '事前チェック', exact: true }).waitFor()
  await hand.onTo('事前チェック')
  await hand.press('Enter')
  await page.locator('h1', { hasText: '登録される予定です' }).waitFor()
  await hand.onTo('取り込む')
  await hand.press('Enter')
  await page.locator('h1', { hasText: '取り込みました' }).waitFor()
}
