import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
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

test('a rule is made, a low answer opens a play with its words, a call closes it, and the figures say so', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/surveys?tab=follow-up')
  await page.getByText('No answer opens a play yet').waitFor()
  await page.getByRole('button', { name: 'Add a rule' }).click()
  const dialog = page.getByRole('dialog', { name: 'Answers that open a play' })
  await dialog.getByLabel('Words in the answer').fill('cancel\n解約')
  await expectSound(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('NPS 6 or less · the words cancel and 解約').waitFor()
  const { id: customerId } = await postAs(house, signedIn, '/customers', { name: 'Aoba Foods' })
  await postAs(house, signedIn, '/responses', {
    customerId,
    survey: 'Yearly',
    nps: 2,
    comment: 'Nobody ever called me back.',
  })
  await house.meguri.settle()
  await page.goto(`/customers/${customerId}?tab=plays`)
  await page.getByText('Nobody ever called me back.').first().waitFor()
  await page.getByRole('button', { name: 'Done', exact: true }).first().click()
  const act = page.getByRole('dialog', { name: 'Call and listen' })
  await act.getByText('Nobody ever called me back.').waitFor()
  await act.getByRole('textbox', { name: 'What came of it' }).fill('Listened; the export was slow.')
  await act.getByRole('button', { name: 'Done', exact: true }).click()
  await act.waitFor({ state: 'hidden' })
  await page.goto('/surveys?tab=follow-up')
  await page.getByRole('row').filter({ hasText: 'Aoba Foods' }).getByText('Spoken to').waitFor()
  await page.goto('/surveys?tab=follow-up&figure=open')
  await page.getByText('No answer asked for a reply in these days').waitFor()
  await page.context().close()
}, 120_000)

test.each(looks)(
  'the follow-up of answers in $locale, $scheme, $width wide',
  async (look) => {
    const page = await visitAs(house, signedIn, look)
    await page.goto('/surveys?tab=follow-up')
    await page.getByRole('row').filter({ hasText: 'Aoba Foods' }).waitFor()
    await expectSound(page)
    await picture(page, `follow-ups-${look.locale}-${look.scheme}-${look.width}`)
    await page.context().close()
  },
  120_000,
)
