import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settle } from '../settle.ts'
import { atRest, violationsOn } from './browser.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  for (const name of ['Blue Harbor Hotels', '北ロジスティクス']) await postAs(house, signedIn, '/customers', { name })
  await settle(house.meguri)
})
afterAll(() => house.close())

test.each([1100, 390])('at %d pixels the list says that it has more columns; the names stay in view', async (width) => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width })
  await page.goto('/customers')
  const more = page.getByRole('button', { name: 'More columns to the right' })
  await more.waitFor()
  await atRest(page)
  const name = page.getByRole('cell', { name: 'Blue Harbor Hotels' })
  const before = await name.boundingBox()
  await more.click()
  await expect.poll(() => page.evaluate("document.querySelector('table').parentElement.scrollLeft")).toBeGreaterThan(40)
  expect((await name.boundingBox())?.x).toBe(before?.x)
  expect(await violationsOn(page)).toEqual([])

  await page.evaluate("document.querySelector('table').parentElement.scrollLeft = 5000")
  await more.waitFor({ state: 'detached' })
  await page.context().close()
})
