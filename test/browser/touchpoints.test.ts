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
  const { id } = await postAs(house, signedIn, '/questionnaires', { name: 'Yearly', from: 'relationship' })
  await postAs(house, signedIn, `/questionnaires/${id}/draft/publication`, {})
}, 240_000)
afterAll(() => house.close())

test('a touchpoint is declared by keyboard with a question of a survey, is a gap until both are named, and is changed', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/touchpoints')
  await page.getByText('No touchpoint has been declared yet').waitFor()
  await page.getByRole('button', { name: 'Declare a touchpoint' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Declare a touchpoint' })
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await dialog.getByText('Say the name in one language at least.').waitFor()
  await dialog.getByLabel('Name in English').fill('First order')
  await dialog.getByRole('combobox', { name: 'Questions about it' }).fill('recommend')
  await page.getByRole('option', { name: /How likely are you to recommend/ }).click()
  await page.keyboard.press('Escape')
  await dialog.getByRole('combobox', { name: 'What they feel: indicator' }).click()
  await page.getByRole('option', { name: /How likely are you to recommend/ }).click()
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: '1 touchpoint' }).waitFor()
  await page.getByText('Lacks: What they do').waitFor()
  await page.getByRole('tab', { name: 'Lacking an indicator · 1' }).waitFor()
  await page.getByRole('button', { name: 'Edit: First order' }).press('Enter')
  const edit = page.getByRole('dialog', { name: 'Edit the touchpoint' })
  await edit.getByRole('combobox', { name: 'What they do: indicator' }).click()
  await page.getByRole('option').nth(1).click()
  await edit.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByText('Lacks: What they do').waitFor({ state: 'hidden' })
  await expect.poll(() => page.getByRole('tab', { name: 'Lacking an indicator' }).textContent()).not.toContain('1')
  await page.context().close()
}, 120_000)

test('the list pleases axe in both languages, in the dark and on a telephone', async () => {
  const lacks = { name: { en: 'A case', ja: '問い合わせ' }, stage: '利用' }
  await postAs(house, signedIn, '/touchpoints', lacks)
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/touchpoints')
    await page.getByText('利用').first().waitFor()
    await expectSound(page)
    await picture(page, `touchpoints.${look.locale}.${look.scheme}.${look.width}`)
    await page.context().close()
  }
}, 120_000)
