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

const question = 'Where did you get stuck, and what did you do then?'

test('a sheet begins with a ready script, keeps what is typed over a reload, follows a colleague, and its passage becomes a request and a quote', async () => {
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name: 'Aoba Foods' })
  await postAs(house, signedIn, '/people', { customerId, name: 'Mori Hanako' })
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/interviews')
  await page.getByText('No interview has been held yet').waitFor()
  await page.goto('/interviews?tab=scripts')
  await page.getByRole('button', { name: 'After the first weeks' }).press('Enter')
  await page.getByText('5 questions').waitFor()
  await page.goto('/interviews')
  await page.getByRole('button', { name: 'Begin an interview' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Begin an interview' })
  await dialog.getByRole('combobox', { name: 'Customer' }).fill('Aoba')
  await page.getByRole('option', { name: 'Aoba Foods' }).click()
  await dialog.getByRole('combobox', { name: 'Script' }).click()
  await page.getByRole('option', { name: 'After the first weeks' }).click()
  await dialog.getByLabel('Title').fill('First weeks at Aoba')
  await dialog.getByRole('button', { name: 'Begin an interview' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'First weeks at Aoba' }).waitFor()
  const field = page.getByLabel(`What was said: ${question}`)
  await field.fill('Labels are printed by hand. We would not go back.')
  await page.reload()
  await expect.poll(() => field.inputValue()).toBe('Labels are printed by hand. We would not go back.')
  await page.getByRole('button', { name: `Save: ${question}` }).press('Enter')
  await page.getByText('Saved').first().waitFor()
  // A colleague who has the sheet open sees it, and what they write on comes back.
  const colleague = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await colleague.goto(new URL(page.url()).pathname)
  const theirs = colleague.getByLabel(`What was said: ${question}`)
  await expect.poll(() => theirs.inputValue()).toBe('Labels are printed by hand. We would not go back.')
  await theirs.fill('Labels are printed by hand. We would not go back. Ever.')
  await colleague.getByRole('button', { name: `Save: ${question}` }).press('Enter')
  await colleague.getByText('Saved').first().waitFor()
  await expect.poll(() => field.inputValue()).toBe('Labels are printed by hand. We would not go back. Ever.')
  await colleague.context().close()
  await field.evaluate((text: HTMLTextAreaElement) => text.setSelectionRange(0, 27))
  await page.getByRole('button', { name: `Mark the selection: ${question}` }).press('Enter')
  const passages = page.getByRole('list', { name: `Marked passages: ${question}` })
  await passages.getByText('Labels are printed by hand.').first().waitFor()
  await passages.getByRole('button', { name: 'Make a request: Labels are printed by hand.' }).press('Enter')
  await passages.getByRole('link', { name: 'Labels are printed by hand', exact: true }).waitFor()
  await passages.getByRole('link', { name: 'Keep as a quote: Labels are printed by hand.' }).click()
  const quote = page.getByRole('dialog', { name: 'Aoba Foods' })
  await quote.getByLabel('What proves it').fill('Said at the end')
  await quote.getByRole('button', { name: 'Keep as a quote' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: '1 quote' }).waitFor()
  await page.goto(`/customers/${customerId}?tab=voice`)
  await page.getByRole('region', { name: 'Interviews' }).getByRole('link', { name: 'First weeks at Aoba' }).waitFor()
  await page.context().close()
}, 120_000)

test('the list, the sheet and the scripts please axe in both languages, in the dark and on a telephone', async () => {
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name: '白樺ホテル' })
  const { id: personId } = await postAs(house, signedIn, '/people', { customerId, name: '森 花子' })
  const head = {
    personId,
    title: '導入から数週間後',
    hypothesis: '小規模店舗はシフト表でつまずく',
    heldOn: '2026-04-10',
  }
  const { id } = await postAs(house, signedIn, '/interviews', head)
  const said = '開店前に発注を済ませています。発注の時間が半分になりました。'
  const wish = {
    question: '直近でお使いになったときのことを教えてください。',
    said,
    kind: 'fact',
    tags: ['発注', '速さ'],
  }
  const note = await postAs(house, signedIn, `/interviews/${id}/notes`, wish)
  await postAs(house, signedIn, `/interview-notes/${note.id}/passages`, { words: '発注の時間が半分になりました。' })
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await page.goto('/interviews')
    await page.getByRole('link', { name: '導入から数週間後' }).waitFor()
    await expectSound(page)
    await picture(page, `interviews.${name}`)
    await page.goto(`/interviews/${id}`)
    await page.getByText('発注の時間が半分になりました。', { exact: true }).first().waitFor()
    await expectSound(page)
    await picture(page, `interview-sheet.${name}`)
    await page.goto('/interviews?tab=scripts')
    await page.getByText('After the first weeks').first().waitFor()
    await expectSound(page)
    await picture(page, `interview-scripts.${name}`)
    await page.context().close()
  }
}, 120_000)
