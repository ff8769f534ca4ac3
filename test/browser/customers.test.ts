import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { looks, picture, visit } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, openLink, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let customerId: string
let memberId: string
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  await furnish()
})
afterAll(() => house.close())

test.each(['timeline', 'record', 'people', 'contracts', 'voice', 'support'])(
  'the tab %s of a customer pleases axe and fits its window',
  async (tab) => {
    for (const look of looks) {
      const page = await visitAs(house, signedIn, look)
      await page.goto(`/customers/${customerId}?tab=${tab}`)
      await page.locator('h1').first().waitFor()
      await picture(page, `customer-${tab}.${look.locale}.${look.scheme}.${look.width}`)
      await expectSound(page)
      await page.context().close()
    }
  },
)

test.each(['holdings', 'duplicates', 'handover', 'surveys'])(
  'the page %s pleases axe and fits its window',
  async (room) => {
    for (const look of looks) {
      const page = await visitAs(house, signedIn, look)
      await page.goto(room === 'handover' ? `/members/${memberId}/handover` : `/${room}`)
      await page.locator('h1').first().waitFor()
      await picture(page, `${room}.${look.locale}.${look.scheme}.${look.width}`)
      await expectSound(page)
      await page.context().close()
    }
  },
)

test('a contact is logged and stands on the timeline; another customer is merged in and taken out again', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(`/customers/${customerId}?tab=timeline`)
  await page.getByRole('button', { name: 'Log', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Title').fill('Spoke about spring')
  await picture(page, 'log-dialog.en.light.1360')
  await expectSound(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Log', exact: true }).click()
  await page.getByText('Note: Spoke about spring').waitFor()

  await page.getByRole('button', { name: /^Merge/ }).click()
  await page
    .getByRole('button', { name: /^Compare: / })
    .first()
    .click()
  await page.getByText('becomes part of').waitFor()
  // What the workspace added itself is called as it calls it, not by its key.
  await page.getByRole('rowheader', { name: 'Floor space', exact: true }).waitFor()
  await picture(page, 'merge-dialog.en.light.1360')
  await expectSound(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByText('The merge was undone').waitFor()
  await page.context().close()
})

test('a contract that is refused says so at its field and keeps what was typed; put right, it is added', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(`/customers/${customerId}?tab=contracts`)
  await page.getByRole('button', { name: 'Add a contract' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Plan').fill('Night shift')
  await dialog.getByLabel('Amount per period').fill('1,200')
  await dialog.getByLabel('Starts on').fill('2026-01-01')
  await dialog.getByLabel('Currency').fill('yen!')
  await dialog.getByRole('button', { name: 'Add a contract' }).click()
  await dialog.locator('input[aria-invalid=true]').waitFor()
  expect(await dialog.locator('input[aria-invalid=true]').inputValue()).toBe('yen!')
  await expectSound(page)
  await dialog.getByLabel('Currency').fill('jpy')
  await dialog.getByRole('button', { name: 'Add a contract' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Night shift').first().waitFor()
  await page.context().close()
})

test('a customer is shared with a partner, who sees it alone in their list, until it is shared no more', async () => {
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(`/customers/${customerId}`)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByText('Nobody here has the role Partner yet').waitFor()
  const email = 'hana@partner.test'
  const { identity, house: opened } = house.meguri
  const userId = await identity.createUser({ email, name: 'Hana', password: null, locale: 'en' })
  await opened.stores.pools.owner.query(
    `INSERT INTO members (workspace_id, user_id, name, email, role) SELECT id, $1, 'Hana', $2, 'partner' FROM workspaces`,
    [userId, email],
  )
  await page.reload()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('combobox', { name: 'Partner' }).click()
  await page.getByRole('option', { name: 'Hana (hana@partner.test)' }).click()
  await picture(page, 'share-dialog.en.light.1360')
  await expectSound(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Shared with Hana' }).waitFor()

  const partner = await visit(house.browser, house.url, { locale: 'en', scheme: 'light', width: 1360 })
  await openLink(partner, await identity.signInLink(email))
  await partner.getByRole('heading', { name: '1 customer' }).waitFor()
  await partner.getByText('北ロジスティクス').waitFor()
  expect(await partner.getByRole('link', { name: '北ロジスティクス' }).count()).toBe(0)
  await picture(partner, 'partner-list.en.light.1360')
  await expectSound(partner)

  await page.getByRole('button', { name: 'Shared with Hana' }).click()
  await page.getByRole('dialog').locator('button.mantine-InputClearButton-root').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Share', exact: true }).waitFor()
  await partner.reload()
  await partner.getByText('No customer here yet').waitFor()
  await partner.context().close()
  await page.context().close()
})

async function furnish() {
  const post = (path: string, data: object) => postAs(house, signedIn, path, data)
  const session = await (await signedIn.request.get('/api/v1/session')).json()
  memberId = session.member.id
  const kita = {
    name: '北ロジスティクス',
    industry: '倉庫業',
    country: 'JP',
    sinceOn: '2023-04-01',
    ownerId: memberId,
    externalIds: [{ source: 'crm', externalId: 'K-1' }],
  }
  await post('/attributes', { subject: 'customer', name: 'floor', label: 'Floor space', type: 'number' })
  customerId = (await post('/customers', kita)).id
  await post('/customers', {
    name: '株式会社 北ロジスティクス',
    domain: 'kita.example',
    attributes: { floor: 1200 },
  })
  await post('/customers', { name: 'Old Mill Bakery' })
  const { id: personId } = await post('/people', {
    customerId,
    familyName: '小野',
    givenName: '真理',
    title: '部長',
    department: '物流企画部',
    email: 'ono@kita.example',
    roles: ['sponsor'],
    leftOn: '2026-01-15',
  })
  await post('/people', {
    customerId,
    familyName: '加藤',
    givenName: '健',
    roles: ['field'],
    email: 'kato@kita.example',
  })
  await post(`/people/${personId}/consents`, { purpose: 'analysis', given: true })
  await post('/contracts', {
    customerId,
    plan: 'Operations',
    amount: '520000',
    startsOn: '2025-12-30',
    endsOn: '2027-12-29',
    seats: 60,
    autoRenew: true,
  })
  await post('/purchases', { customerId, product: '導入支援', amount: '300000', purchasedAt: '2025-12-01T01:00:00Z' })
  for (const day of ['05', '12', '19'])
    await post('/interactions', {
      customerId,
      kind: 'call',
      title: '定例のお打ち合わせ',
      body: '出荷の誤りが減らない。',
      happenedAt: `2026-01-${day}T02:00:00Z`,
    })
  await post('/cases', { customerId, subject: '取り込みが失敗する', priority: 'urgent', firstResponseMinutes: 25 })
  await post('/responses', {
    customerId,
    personId,
    survey: '半期アンケート',
    nps: 3,
    comment: '取り込み手順が変わったことを誰も知らされていなかった。',
  })
}
