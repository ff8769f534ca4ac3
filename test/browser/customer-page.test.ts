import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSampleWorld } from '../../src/act/sample-world/sample-world.ts'
import { systemActor } from '../../src/platform/access/callers.ts'
import { deskOf } from '../../src/platform/house.ts'
import { settle } from '../settle.ts'
import { atRest, picture } from './browser.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let customerId: string
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  customerId = await sampleCustomer()
})
afterAll(() => house.close())

const wide = { locale: 'ja', scheme: 'light', width: 1360 } as const

/** What a page asks the API for, without what the frame around every page does: who is there, what changes, and the counts of the menu. */
function asked(page: Page): string[] {
  const all: string[] = []
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname
    if (path.startsWith('/api/v1/') && !/\/(live|session|today|portfolio\/totals)$/.test(path))
      all.push(`${request.method()} ${path}`)
  })
  return all
}

test('a customer’s page is asked for in one request, whoever comes to it', async () => {
  const page = await visitAs(house, signedIn, wide)
  const all = asked(page)
  await page.goto(`/customers/${customerId}`)
  await whole(page)
  expect(all).toEqual(['POST /api/v1/questions'])
  await page.context().close()
})

test('its parts follow what is changed, each by itself', async () => {
  const here = await visitAs(house, signedIn, wide)
  await here.goto(`/customers/${customerId}`)
  await whole(here)
  const all = asked(here)
  const happenedAt = new Date().toISOString()
  await postAs(house, signedIn, '/interactions', { customerId, kind: 'note', title: '春の計画について', happenedAt })
  await here.getByText('春の計画について').first().waitFor()
  expect(all).toContain(`GET /api/v1/customers/${customerId}/timeline`)
  expect(all).not.toContain('POST /api/v1/questions')
  await here.context().close()
})

test.each([
  ['ja', 'light'],
  ['en', 'dark'],
] as const)('on paper it has its bars and charts, and nothing to press: %s, %s', async (locale, scheme) => {
  const page = await visitAs(house, signedIn, { locale, scheme, width: 1360 })
  await page.goto(`/customers/${customerId}`)
  await whole(page)
  await page.setViewportSize({ width: 720, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await picture(page, `customer-on-paper.${locale}.${scheme}`)
  const seen = (selector: string) => page.locator(selector).filter({ visible: true })
  for (const gone of ['button:not([data-cell])', '[role=tablist]', 'nav', 'kbd', 'a[href="#content"]'])
    expect(await seen(gone).count(), gone).toBe(0)
  expect(await seen('h1').count()).toBe(1)
  expect(await seen('dl').count()).toBeGreaterThan(0)
  expect(await seen('[role=img] svg').count()).toBeGreaterThan(0)
  expect(await seen('section i[data-tone]').count()).toBeGreaterThan(3)
  await page
    .getByText(locale === 'ja' ? '印刷' : 'printed on')
    .first()
    .waitFor()
  // White paper and dark letters, also where the screen is dark: of the page, a bar, and the letters of a chart.
  const colours = await page.evaluate<Colours>(`({
    paper: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.querySelector('h1')).color,
    exact: getComputedStyle(document.querySelector('section i[data-tone]')).printColorAdjust,
    chart: [...document.querySelectorAll('[role=img] svg text')].map((one) => getComputedStyle(one).fill),
    wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    drawn: [...document.querySelectorAll('[role=img] svg')].map((one) =>
      one.getBoundingClientRect().width - one.closest('[role=img]').getBoundingClientRect().width),
  })`)
  expect(colours).toMatchObject({ paper: 'rgb(255, 255, 255)', ink: 'rgb(29, 33, 39)', exact: 'exact' })
  expect(new Set(colours.chart)).toEqual(new Set(['rgb(102, 107, 114)']))
  expect(colours.wider).toBeLessThanOrEqual(0)
  for (const beyond of colours.drawn) expect(beyond).toBeLessThanOrEqual(1)
  await page.emulateMedia({ media: null })
  const pdf = await page.pdf({ format: 'A4', printBackground: true })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(pages).toBeGreaterThan(0)
  expect(pages).toBeLessThan(6)
  await page.context().close()
})

type Colours = {
  readonly paper: string
  readonly ink: string
  readonly exact: string
  readonly chart: readonly string[]
  readonly wider: number
  readonly drawn: readonly number[]
}

/** All parts of the overview stand there, and nothing is on its way. */
async function whole(page: Page): Promise<void> {
  await page.locator('[role=img] svg').first().waitFor()
  await page.locator('section ol li').first().waitFor()
  await atRest(page)
}

async function sampleCustomer(): Promise<string> {
  const { owner } = house.meguri.house.stores.pools
  const { rows } = await owner.query<{ id: string; name: string; zone: string; currency: string; locale: 'en' | 'ja' }>(
    'SELECT id, name, zone, currency, locale FROM workspaces LIMIT 1',
  )
  const [workspace] = rows
  if (workspace === undefined) throw new Error('there is no workspace')
  await loadSampleWorld(deskOf(house.meguri.house, { workspace, actor: systemActor, locale: 'ja', source: 'test' }), 12)
  await settle(house.meguri)
  await postAs(house, signedIn, '/health/recomputations', {})
  await settle(house.meguri)
  const found = await owner.query<{ id: string }>(
    `SELECT customer_id AS id FROM contracts WHERE workspace_id = $1 GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
    [workspace.id],
  )
  return found.rows[0]?.id ?? ''
}
