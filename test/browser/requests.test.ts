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

async function crowdOf(customerId: string) {
  for (let at = 1; at <= 50; at++) await postAs(house, signedIn, '/people', { customerId, name: `Person ${at}` })
  await postAs(house, signedIn, '/people', { customerId, name: 'Hayashi' })
}

test('a request is kept with who asks, decided with the reason, and a double is joined and parted', async () => {
  for (const name of ['Aoba Foods', 'Birch Hotels']) {
    const { id } = await postAs(house, signedIn, '/customers', { name })
    await postAs(house, signedIn, '/contracts', {
      customerId: id,
      startsOn: '2026-01-01',
      amount: '600000',
      period: 'year',
    })
    // More than a list shows at first: the last of them is found by name.
    if (name === 'Aoba Foods') await crowdOf(id)
  }
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/requests')
  await page.getByText('No request has been kept yet').waitFor()
  await page.getByRole('button', { name: 'Keep a request' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Keep a request' })
  await dialog.getByLabel('Title').fill('Dark screens')
  await dialog.getByLabel('What it is for').fill('Work at night')
  await dialog.getByLabel('In their words').fill('It blinds us')
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await dialog.getByText('Say which customer or person said it.').waitFor()
  await dialog.getByRole('combobox', { name: 'Customer' }).fill('Aoba')
  await page.getByRole('option', { name: 'Aoba Foods' }).click()
  const person = dialog.getByRole('combobox', { name: 'Person' })
  await person.fill('Hayashi')
  await page.getByRole('option', { name: 'Hayashi' }).click()
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Dark screens' }).waitFor()
  await page.getByText('It blinds us').waitFor()
  await page.getByText('1 person by name').waitFor()
  await page.getByRole('button', { name: 'Add a voice' }).press('Enter')
  const voice = page.getByRole('dialog', { name: 'Add a voice' })
  await voice.getByRole('button', { name: 'Add a voice' }).press('Enter')
  await voice.getByText('Say which customer or person said it.').waitFor()
  await voice.getByRole('combobox', { name: 'Customer' }).fill('Birch')
  await page.getByRole('option', { name: 'Birch Hotels' }).click()
  await voice.getByRole('button', { name: 'Add a voice' }).press('Enter')
  await page.getByText('¥1,200,000').first().waitFor()
  await page.getByRole('button', { name: 'Say how it stands' }).press('Enter')
  const decide = page.getByRole('dialog', { name: 'Say how it stands' })
  await decide.getByRole('combobox', { name: 'State' }).click()
  await page.getByRole('option', { name: 'Declined' }).click()
  await decide.getByRole('button', { name: 'Save' }).press('Enter')
  await decide.getByText('Write the reason that is told to those who asked.').waitFor()
  await decide.getByLabel('Reason told').fill('Browsers can do it')
  await decide.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByText('Browsers can do it').waitFor()
  await decide.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Say how it stands' }).press('Enter')
  await expect.poll(() => decide.getByLabel('Reason told').inputValue()).toBe('Browsers can do it')
  await decide.getByRole('combobox', { name: 'State' }).click()
  await page.getByRole('option', { name: 'Considered' }).click()
  await expect.poll(() => decide.getByLabel('Reason told').inputValue()).toBe('')
  const id = new URL(page.url()).pathname.split('/').at(-1)
  await postAs(house, signedIn, `/requests/${id}/decisions`, { state: 'planned', because: 'In May' })
  await decide.getByRole('button', { name: 'Save' }).press('Enter')
  const meeting = page.getByRole('dialog', { name: 'Somebody else changed this meanwhile' })
  await meeting.getByText('In May').waitFor()
  for (const mine of await meeting.getByRole('radio', { name: 'Keep mine' }).all()) await mine.click()
  await meeting.getByRole('button', { name: 'Save' }).press('Enter')
  await decide.waitFor({ state: 'hidden' })
  const { state, because } = await (await signedIn.request.get(`/api/v1/requests/${id}`)).json()
  expect([state, because]).toEqual(['considered', ''])
  await postAs(house, signedIn, '/requests', { title: 'Night mode' })
  await page.getByRole('button', { name: 'Join a double' }).press('Enter')
  const join = page.getByRole('dialog', { name: 'Join a request that is the same' })
  await join.getByRole('combobox', { name: 'Request that is the same' }).fill('Night')
  await page.getByRole('option', { name: 'Night mode' }).click()
  await join.getByRole('button', { name: 'Join a double' }).press('Enter')
  await page.getByRole('button', { name: 'Part Night mode again' }).press('Enter')
  await page.getByText('Parted again').waitFor()
  await page.goto('/requests?state=planned')
  await page.getByText('No request is like that').waitFor()
  await page.context().close()
}, 120_000)

const voices = [
  ['夜間モード', '夜勤でまぶしくない画面がほしい', ['あおば食品', '白樺ホテル', '杉本運輸']],
  ['ラベルの一括印刷', '一日に200枚を印刷している', ['白樺ホテル']],
  ['帳票のExcel出力', '本部への報告に毎月使う', ['杉本運輸', 'あおば食品']],
] as const

test('the list, one request and the customer’s page please axe in both languages, in the dark and on a telephone', async () => {
  const ids = new Map<string, string>()
  for (const [name, amount] of [
    ['あおば食品', '1200000'],
    ['白樺ホテル', '3600000'],
    ['杉本運輸', null],
  ] as const) {
    const { id } = await postAs(house, signedIn, '/customers', { name })
    ids.set(name, id)
    await postAs(house, signedIn, '/contracts', {
      customerId: id,
      startsOn: '2026-01-01',
      period: 'year',
      ...(amount && { amount }),
    })
  }
  let first = ''
  for (const [title, purpose, customers] of voices) {
    const { id } = await postAs(house, signedIn, '/requests', { title, purpose })
    first ||= id
    for (const name of customers)
      await postAs(house, signedIn, `/requests/${id}/voices`, { customerId: ids.get(name), words: `${purpose}。` })
  }
  await postAs(house, signedIn, `/requests/${first}/decisions`, {
    state: 'planned',
    because: '5月に提供する予定です。',
  })
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    await page.goto('/requests')
    await page.getByText('夜間モード').first().waitFor()
    await expectSound(page)
    await picture(page, `requests.${name}`)
    await page.goto(`/requests/${first}`)
    await page.getByText('5月に提供する予定です。').waitFor()
    await page.getByRole('link', { name: '白樺ホテル' }).first().waitFor()
    await expectSound(page)
    await picture(page, `request.${name}`)
    await page.goto(`/customers/${ids.get('白樺ホテル')}?tab=voice`)
    await page.getByRole('link', { name: 'ラベルの一括印刷' }).waitFor()
    await expectSound(page)
    await picture(page, `requests-of-customer.${name}`)
    expect(await page.title()).toContain('Meguri')
    await page.context().close()
  }
}, 120_000)
