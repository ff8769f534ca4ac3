import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
})
afterAll(() => house.close())

const words = {
  en: {
    next: 'On to the columns',
    save: 'Try it',
    import: 'Import',
    again: 'Import again',
    takeBack: 'Take back',
    kept: 'Left alone',
    trial: '4 records would be created, 0 changed',
    done: 'brought 4 new and 0 changed records',
    lost: 'Cells that fill no field · 1',
    encoding: 'Encoding',
    undone: 'has been taken back',
  },
  ja: {
    next: '列の対応へ進む',
    save: '事前チェック',
    import: '取り込む',
    again: 'もう一度取り込む',
    takeBack: '取り消す',
    kept: '残したもの',
    trial: '新規4件、変更0件が登録される予定です',
    done: '新規4件、変更0件を取り込みました',
    lost: '項目に反映しないセル · 1',
    encoding: '文字コード',
    undone: 'の取り込みを取り消しました',
  },
}

const table = [
  '顧客コード,会社名,取引開始日,業種,担当者数',
  '001,株式会社　桜フーズ,令和6年4月1日,食品,3',
  '002,北ロジスティクス（株）,2024/5/1,物流,',
  '003,Blue Harbor Hotels,2023-11-20,宿泊,12',
  '004,Old Mill Bakery,昨日,食品,2',
].join('\r\n')

test.each(looks)(
  'a file becomes customers and is taken back: $locale, $scheme, $width',
  async (look) => {
    const page = await visitAs(house, signedIn, look)
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(String(error)))
    const says = words[look.locale]
    const step = async (name: string) => {
      await picture(page, `imports-${name}.${look.locale}.${look.scheme}.${look.width}`, { fullPage: true })
      await expectSound(page)
    }
    await page.goto('/imports/new')
    await page.locator('h1').waitFor()
    await step('file')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'crm_顧客.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${table}`) })
    await button(page, says.next).waitFor()
    expect(await page.getByLabel(says.encoding).first().inputValue()).toBe('UTF-8')
    await step('recognised')
    await button(page, says.next).click()
    await button(page, says.save).waitFor()
    await step('columns')
    await button(page, says.save).click()
    await title(page, says.trial)
    await page.getByRole('tab', { name: says.lost }).waitFor()
    await step('trial')
    await button(page, says.import).click()
    await title(page, says.done)
    await page.getByText('Old Mill Bakery').first().waitFor()
    await step('result')
    await button(page, says.takeBack).click()
    await page.getByRole('dialog').getByRole('button', { name: says.takeBack }).click()
    await title(page, says.undone)
    await page.getByText(says.kept).first().waitFor()
    await step('undone')
    await page.goto('/imports')
    await page.getByText('crm_顧客.csv').last().waitFor()
    await step('list')
    expect(broken).toEqual([])
    await page.context().close()
  },
  240_000,
)

test.each(looks.filter(({ scheme }) => scheme === 'light'))(
  'one value for all rows: $locale, $width',
  async (look) => {
    const page = await visitAs(house, signedIn, look)
    const says = constants[look.locale]
    await page.goto('/imports/new')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: `gone-${look.locale}.csv`, mimeType: 'text/csv', buffer: Buffer.from(says.file) })
    await button(page, words[look.locale].next).click()
    await button(page, words[look.locale].save).waitFor()
    await page.getByRole('combobox', { name: says.target, exact: true }).click()
    await page.getByRole('option', { name: says.events, exact: true }).click()
    const save = button(page, words[look.locale].save)
    await page.getByText(says.lacksColumn).waitFor()
    expect(await save.isDisabled()).toBe(true)
    await page.getByRole('combobox', { name: says.column }).click()
    await page.getByRole('option', { name: says.same }).click()
    await page.getByText(says.lacksValue).waitFor()
    expect(await save.isDisabled()).toBe(true)
    await page.keyboard.type('churned')
    expect(await page.getByLabel(says.constant).inputValue()).toBe('churned')
    await page.getByLabel(says.constant).fill(' ')
    await page.locator('h1').click()
    await page.getByText(says.empty).waitFor()
    await expectSound(page)
    await picture(page, `imports-constant.${look.locale}.${look.width}`, { fullPage: true })
    await page.getByLabel(says.constant).fill('churned')
    await save.dblclick()
    await title(page, says.trial)
    await button(page, words[look.locale].import).dblclick()
    await title(page, says.done)
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.context().close()
  },
  120_000,
)

const constants = {
  en: {
    file: 'account_id,date\nA-1,2026-01-05\nA-2,2026-01-06\n',
    target: 'Imported as',
    events: 'Events',
    column: 'Column for Event name',
    same: 'the same for all rows…',
    lacksColumn: '“Event name” still needs a column',
    lacksValue: '“Event name” still needs its value',
    constant: 'Value of Event name for all rows',
    empty: 'Enter the value, or choose a column.',
    trial: '2 records would be created',
    done: 'brought 2 new',
  },
  ja: {
    file: '顧客ID,日時\nA-1,2026-01-05\nA-2,2026-01-06\n',
    target: '取り込み先',
    events: 'イベント',
    column: '「イベント名」に対応する列',
    same: '全行に同じ値を使う…',
    lacksColumn: '「イベント名」に対応する列か',
    lacksValue: '「イベント名」の全行共通の値を入力',
    constant: '「イベント名」の全行共通の値',
    empty: '値を入力するか、列を選んでください。',
    trial: '登録される予定です',
    done: '新規',
  },
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true })
}

function title(page: Page, words: string) {
  return page.locator('h1', { hasText: words }).waitFor()
}
