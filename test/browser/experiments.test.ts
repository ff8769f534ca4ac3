import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
}, 240_000)
afterAll(() => house.close())

test('an experiment is added by keyboard, its counts come from a file, and its card says 1.46 times and leaves as a picture', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/experiments')
  await page.getByText('No experiment yet').waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: 'Add an experiment' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add an experiment' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Mail to new buyers')
  await dialog.getByLabel('What the control group has').fill('The usual mail')
  await dialog.getByRole('textbox', { name: 'Figure 1' }).fill('Opens')
  await dialog.getByLabel('Worth having from (points)').fill('a few')
  await dialog.getByRole('button', { name: 'Another figure' }).press('Enter')
  await dialog.getByRole('textbox', { name: 'Figure 2' }).fill('Opens')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await dialog.getByText('Write points between 0 and 100.').waitFor()
  await dialog.getByLabel('Worth having from (points)').first().fill('2')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await dialog.getByText('Two figures are called the same.').waitFor()
  await dialog.getByRole('textbox', { name: 'Figure 2' }).fill('Clicks')
  await expectSound(page)
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Mail to new buyers' }).waitFor()
  await page.getByText('No counts yet').waitFor()
  await page.getByRole('button', { name: 'Bring the counts' }).press('Enter')
  const counts = page.getByRole('dialog', { name: 'Counts of both groups' })
  const bring = (said: string) =>
    counts
      .locator('input[type=file]')
      .setInputFiles({ name: 'report.csv', mimeType: 'text/csv', buffer: Buffer.from(said) })
  await bring('group,people,Opens\ncontrol,5000,750\nvariant,5000,1095\n')
  await counts.getByText('There is no column “Clicks”.').waitFor()
  await bring('group,people,Opens,Clicks\nThe usual mail,"5,000",750,100\nvariant,5000,5001,160\n')
  await expect.poll(() => counts.getByLabel('Opens: variant group').inputValue()).toBe('5001')
  await counts.getByRole('button', { name: 'Save' }).press('Enter')
  await counts.getByText('More people than the group has. Count each person once.').waitFor()
  await counts.getByLabel('Opens: variant group').fill('1,095')
  await counts.getByLabel('Opens and clicks of machines').selectOption({ label: 'Left out' })
  await expectSound(page)
  await counts.getByRole('button', { name: 'Save' }).press('Enter')
  await counts.waitFor({ state: 'detached' })
  const card = page.getByRole('region', { name: 'Lift card' })
  await card
    .getByRole('img', {
      name: 'Lift card of “Mail to new buyers”. Opens: 1.46 times (+46%), better. Clicks: 1.60 times (+60%), better.',
    })
    .waitFor()
  const saved = page.waitForEvent('download')
  await card.getByRole('button', { name: 'Save as PNG' }).press('Enter')
  const png = await saved
  expect(png.suggestedFilename()).toBe('Mail to new buyers.png')
  await png.saveAs('dist/pictures/lift-card-file.en.light.png')
  const drawn = page.waitForEvent('download')
  await card.getByRole('button', { name: 'Save as SVG' }).press('Enter')
  expect((await drawn).suggestedFilename()).toBe('Mail to new buyers.svg')
  await page.getByRole('link', { name: 'Experiments' }).first().press('Enter')
  await page.getByRole('link', { name: 'Mail to new buyers' }).waitFor()
  await page.context().close()
}, 180_000)

test('the card, the list and the forms please axe in both languages, in the dark and on a telephone', async () => {
  const figures = [{ name: '開封', worthwhile: 0.02 }, { name: 'クリック' }]
  const about = {
    name: '購入直後のお客様に使い方ページを案内するメール',
    question:
      '購入者の8割強が、機能・特徴・使い方のページを見ていない。既存の3ページを紹介すれば、開封とクリックが増えるはず。',
    controlName: '通常のお知らせメール',
    variantName: '使い方ページを紹介するメール',
    startsOn: '2026-04-01',
    endsOn: '2026-04-14',
    comparison: 'random',
  }
  const { id } = await postAs(house, signedIn, '/experiments', { ...about, figures })
  const counted = (control: number, variant: number, opens: readonly number[], clicks: readonly number[]) => ({
    control,
    variant,
    machines: 'excluded',
    source: 'メール配信ツールのレポート',
    figures: [
      { name: '開封', control: opens[0], variant: opens[1] },
      { name: 'クリック', control: clicks[0], variant: clicks[1] },
    ],
  })
  await postAs(house, signedIn, `/experiments/${id}/results`, counted(5000, 5000, [750, 1095], [100, 160]))
  const small = await postAs(house, signedIn, '/experiments', {
    ...about,
    name: '解約を考えているお客様への電話',
    figures: [{ name: '開封' }, { name: 'クリック' }],
  })
  await postAs(house, signedIn, `/experiments/${small.id}/results`, counted(50, 50, [7, 11], [0, 1]))
  const broken = await postAs(house, signedIn, '/experiments', { ...about, name: '件名に名前を入れたメール', figures })
  await postAs(house, signedIn, `/experiments/${broken.id}/results`, counted(4500, 5500, [750, 1095], [100, 160]))
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await page.goto('/experiments')
    await page.getByRole('link', { name: about.name }).waitFor()
    await expectSound(page)
    await picture(page, `experiments.${name}`)
    for (const [called, one] of [
      ['lift-card', id],
      ['lift-card-few', small.id],
      ['lift-card-broken', broken.id],
    ] as const) {
      await page.goto(`/experiments/${one}`)
      await page.getByRole('img').first().waitFor()
      await expectSound(page)
      await picture(page, `${called}.${name}`)
    }
    await page.emulateMedia({ media: 'print' })
    await page.getByRole('button', { name: /PNG/ }).waitFor({ state: 'hidden' })
    await picture(page, `lift-card-printed.${name}`)
    await page.context().close()
  }
}, 240_000)
