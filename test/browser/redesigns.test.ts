import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shiftDate } from '../../src/maths/time/shift-date.ts'
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

const day = shiftDate(new Date().toISOString().slice(0, 10), { days: 30 })

test('a department replaces deals by NPS: proposed line by line, compared side by side, activated, by keys', async () => {
  await postAs(house, signedIn, '/kpis', { name: 'Deals closed', layer: 'business', figure: 'new_mrr' })
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/kpi-redesigns')
  await page.getByText('No redesign yet').waitFor()
  await expectSound(page)
  await page.getByRole('button', { name: 'Propose a redesign' }).press('Enter')
  const form = page.getByRole('dialog', { name: 'Propose a redesign' })
  await form.getByRole('textbox', { name: 'Name' }).fill('Sales by what lasts')
  await form.getByRole('textbox', { name: 'Department' }).fill('Sales')
  await form.getByLabel('In force from').fill(day)
  await form.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByRole('heading', { name: 'Sales by what lasts', level: 1 }).waitFor()
  await page.getByText('No KPI on this sheet yet').waitFor()
  await page.getByRole('button', { name: 'Add a KPI' }).press('Enter')
  const line = page.getByRole('dialog', { name: 'What becomes of a KPI' })
  await line.getByRole('combobox', { name: 'The KPI today' }).fill('Deals')
  await page.getByRole('option', { name: 'Deals closed' }).click()
  await line.getByRole('textbox', { name: 'Name from then on' }).fill('Would recommend us')
  await line.getByRole('combobox', { name: 'Layer' }).selectOption({ label: 'Intermediate' })
  await line.getByRole('combobox', { name: 'Measured by' }).fill('NPS')
  await page.getByRole('option', { name: 'NPS', exact: true }).click()
  await line.getByRole('textbox', { name: 'Why' }).fill('A deal that does not last is no success.')
  await line.getByRole('button', { name: 'Save' }).press('Enter')
  await line.waitFor({ state: 'detached' })
  await page.getByText('A deal that does not last is no success.').waitFor()
  await page.getByRole('button', { name: 'Add a KPI' }).press('Enter')
  await line.getByRole('combobox', { name: 'What becomes of it' }).selectOption({ label: 'Drop' })
  await line.getByRole('combobox', { name: 'The KPI today' }).fill('Not in')
  await page.getByRole('option', { name: 'Not in the structure' }).click()
  await line.getByRole('textbox', { name: 'What it is called today' }).fill('Calls made')
  await line.getByRole('button', { name: 'Save' }).press('Enter')
  await line.waitFor({ state: 'detached' })
  await page.getByText('Calls made').first().waitFor()
  await page.getByRole('button', { name: 'Activate' }).press('Enter')
  const decide = page.getByRole('dialog', { name: 'Activate this redesign?' })
  await decide.getByText('1 KPI begins; 1 KPI ends the day before and keeps its history.').waitFor()
  await expectSound(page)
  await decide.getByRole('textbox', { name: 'Reason' }).fill('Decided by the board.')
  await decide.getByRole('button', { name: 'Activate' }).press('Enter')
  await decide.waitFor({ state: 'detached' })
  await page.getByText(/^Activated by 青木 さくら on .* Decided by the board\.$/).waitFor()
  expect(await page.getByRole('button', { name: 'Activate' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Would recommend us' }).press('Enter')
  await page.getByRole('heading', { name: 'Would recommend us', level: 1 }).waitFor()
  await page.getByText('Takes the place of').waitFor()
  await page.getByRole('link', { name: 'Deals closed' }).press('Enter')
  await page.getByText('Replaced by').waitFor()
  expect(await page.getByRole('button', { name: 'Edit' }).count()).toBe(0)
  await page.context().close()
}, 240_000)

test('the sheets and one of them please axe in both languages, in the dark and on a telephone', async () => {
  const kept = await postAs(house, signedIn, '/kpis', { name: '経常収益（月額）', layer: 'business', figure: 'mrr' })
  const { id } = await postAs(house, signedIn, '/kpi-redesigns', {
    ...{ name: '営業部門の評価指標', department: '営業部', effectiveOn: day, note: '受注件数から、継続と推奨へ。' },
    lines: [
      { act: 'keep', kpiId: kept.id },
      {
        ...{
          act: 'change',
          oldName: '受注件数',
          why: '短期の受注だけでは、成果が見えないため。',
          aim: '年度末までに35',
        },
        becomes: {
          ...{
            name: '導入後の推奨度',
            layer: 'intermediate',
            figure: 'nps',
            touchpoint: '導入',
            aspect: 'psychological',
          },
          principle: '顧客の時間を奪わない',
        },
      },
      { act: 'drop', oldName: '架電件数' },
      { act: 'add', becomes: { name: '解約率', layer: 'business', figure: 'customer_churn' } },
    ],
  })
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await page.goto('/kpi-redesigns')
    await page.getByRole('link', { name: '営業部門の評価指標' }).waitFor()
    await expectSound(page)
    await picture(page, `redesigns.${name}`)
    await page.goto(`/kpi-redesigns/${id}`)
    await page.getByText('年度末までに35').waitFor()
    await page.getByText('架電件数').first().waitFor()
    await expectSound(page)
    await picture(page, `redesign.${name}`)
    await page.context().close()
  }
}, 240_000)
