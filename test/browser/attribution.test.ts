import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { looks, picture } from './browser.ts'
import { expectSound } from './expect-sound.ts'
import { nameOwner, type OpenHouse, openHouse, postAs, visitAs } from './open-house.ts'

let house: OpenHouse
let signedIn: BrowserContext
let customerId = ''
beforeAll(async () => {
  house = await openHouse()
  signedIn = await nameOwner(house)
  customerId = (await postAs(house, signedIn, '/customers', { name: '青葉フーズ' })).id
}, 240_000)
afterAll(() => house.close())

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
/** The days before which they agreed have passed. */
const agreedLongAgo = () =>
  house.meguri.house.stores.pools.owner.query(
    `UPDATE credit_rule_versions SET agreed_on = agreed_on - 60 WHERE agreed_on IS NOT NULL AND agreed_on > current_date - 30`,
  )

test('departments agree on shares by keyboard; what they keep together is recorded once, split, closed, and changed by two people only', async () => {
  await house.meguri.house.stores.pools.owner.query(
    "INSERT INTO members (workspace_id, name, email, role, left_at) SELECT id, 'Naoko', 'naoko@example.test', 'csm', now() FROM workspaces",
  )
  const page = await visitAs(house, signedIn, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/credit-rules')
  await page.getByText('No credit rule yet').waitFor()
  await expectSound(page)
  for (const name of ['Sales', 'Support']) {
    await page.getByRole('button', { name: 'Add a department' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Add a department' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
    await dialog.getByRole('button', { name: 'Save' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: `Result sheet: ${name}` }).waitFor()
  }
  // Where somebody belonged is changed, and taken away by whoever confirms it.
  await page.getByRole('button', { name: 'Add a member: Support' }).press('Enter')
  const join = page.getByRole('dialog', { name: 'Add a member' })
  await join.getByRole('combobox', { name: 'Member' }).click()
  await page.getByRole('option').first().click()
  await join.getByLabel('From').fill('2026-01-05')
  await join.getByRole('button', { name: 'Save' }).press('Enter')
  await join.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Edit: .* since / }).press('Enter')
  await page.getByLabel('Until (empty while it goes on)').fill('2026-02-05')
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await page.getByRole('button', { name: /^Edit: .* to / }).press('Enter')
  await page.getByRole('button', { name: 'Remove', exact: true }).press('Enter')
  const sure = page.getByRole('dialog', { name: 'Remove what is said of these days?' })
  await sure.getByRole('button', { name: 'Remove', exact: true }).press('Enter')
  await sure.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Edit: .* to / }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Propose a rule' }).press('Enter')
  const rule = page.getByRole('dialog', { name: 'Propose a rule' })
  await rule.getByRole('textbox', { name: 'Name' }).fill('Renewals')
  // No share is given to whoever left; what they did stays on record.
  await rule.getByRole('combobox', { name: 'Department or member 1' }).click()
  await page.getByRole('option', { name: 'Sales' }).waitFor()
  expect(await page.getByRole('option', { name: 'Naoko' }).count()).toBe(0)
  for (const [at, name, percent] of [
    [1, 'Sales', '４０％'],
    [2, 'Support', '50'],
  ] as const) {
    await rule.getByRole('combobox', { name: `Department or member ${at}` }).fill(name)
    await page.getByRole('option', { name }).click()
    await rule.getByRole('textbox', { name: `Percent ${at}` }).fill(percent)
  }
  await rule.getByRole('button', { name: 'Propose' }).press('Enter')
  await rule.getByText('The shares sum to 90%, not to 100%.').waitFor()
  await rule.getByRole('textbox', { name: 'Percent 2' }).fill('60')
  await rule.getByRole('button', { name: 'Propose' }).press('Enter')
  await rule.waitFor({ state: 'detached' })
  await page.getByText('Not agreed yet').waitFor()
  await page.getByRole('button', { name: 'Agree: Renewals, version 1' }).press('Enter')
  await page.getByText(/^Agreed on /).waitFor()
  await agreedLongAgo()

  await page.goto('/outcomes')
  await page.getByText('No outcome in these days').waitFor()
  await expectSound(page)
  const record = async () => {
    await page.getByRole('button', { name: 'Record an outcome' }).first().press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Record an outcome' })
    await dialog.getByRole('combobox', { name: 'Customer' }).fill('青葉')
    await page.getByRole('option', { name: '青葉フーズ' }).click()
    await dialog.getByRole('textbox', { name: 'Amount' }).fill('1,000,001')
    return dialog
  }
  const first = await record()
  await first.getByRole('combobox', { name: 'Credit rule' }).click()
  await page.getByRole('option', { name: 'Renewals, version 1' }).click()
  await first.getByRole('button', { name: 'Add a contribution' }).press('Enter')
  await first.getByRole('combobox', { name: 'Who' }).fill('Naoko')
  await page.getByRole('option', { name: 'Naoko' }).waitFor()
  await first.getByRole('combobox', { name: 'Who' }).fill('Support')
  await page.getByRole('option', { name: 'Support' }).click()
  await first.getByRole('button', { name: 'Record an outcome' }).press('Enter')
  await first.getByText('Say what was done.').waitFor()
  await first.getByRole('textbox', { name: 'What was done' }).fill('Settled what they had waited for')
  await expectSound(page)
  await first.getByRole('button', { name: 'Record an outcome' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Retained: 青葉フーズ, ¥1,000,001' }).waitFor()
  await page.getByText('¥600,001', { exact: true }).waitFor()
  await page.getByText('¥400,000', { exact: true }).waitFor()
  const address = new URL(page.url()).pathname

  await page.goto('/outcomes')
  const again = await record()
  await again.getByRole('button', { name: 'Record an outcome' }).press('Enter')
  await again.getByText('This outcome is on record already').waitFor()
  await again.getByRole('link', { name: 'Open the first one' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: /¥1,000,001$/ }).waitFor()
  expect(new URL(page.url()).pathname).toBe(address)

  await page.getByRole('button', { name: 'Close', exact: true }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().press('Enter')
  await page.getByRole('button', { name: 'Propose a change' }).press('Enter')
  const change = page.getByRole('dialog', { name: 'Propose a change' })
  await change.getByRole('textbox', { name: 'Amount' }).fill('900000')
  await change.getByRole('button', { name: 'Propose a change' }).press('Enter')
  await change.getByText('It is closed: say why it is to be changed.').waitFor()
  await change.getByRole('textbox', { name: 'Why it is changed' }).fill('The fee was lower')
  await change.getByRole('button', { name: 'Propose a change' }).press('Enter')
  await change.waitFor({ state: 'detached' })
  await page.getByText('Waits for approval').waitFor()
  await page.getByRole('heading', { level: 1, name: /¥1,000,001$/ }).waitFor()
  expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Take back' }).press('Enter')
  const back = page.getByRole('dialog', { name: 'Take back' })
  await back.getByRole('textbox', { name: 'Why' }).fill('It was right')
  await back.getByRole('button', { name: 'Take back' }).press('Enter')
  await back.waitFor({ state: 'detached' })
  await page.getByText(/^Refused by .*: It was right$/).waitFor()

  await page.goto('/result-sheets')
  await page.getByText('Choose whose sheet it is').waitFor()
  await page.getByRole('combobox', { name: 'Department or member' }).fill('Support')
  await page.getByRole('option', { name: 'Support' }).click()
  await page.getByRole('heading', { level: 1, name: 'Support: ¥600,001' }).waitFor()
  await page.getByText('Nothing on record shows the own part').waitFor()
  expect(await page.getByText('Cannot be told').count()).toBe(2)
  await page.context().close()
}, 240_000)

test('outcomes, rules and sheets please axe in both languages, in the dark, on a telephone and on paper', async () => {
  const add = async (name: string) => (await postAs(house, signedIn, '/departments', { name })).id
  const [sales, success, support] = [await add('営業部'), await add('カスタマーサクセス部'), await add('サポート部')]
  const { versions } = await postAs<{ versions: { id: string }[] }>(house, signedIn, '/credit-rules', {
    name: '部門横断の継続',
    kind: 'fixed',
    note: '3部門の責任者が合意しました。',
    shares: [
      { departmentId: sales, percent: '20' },
      { departmentId: success, percent: '50' },
      { departmentId: support, percent: '30' },
    ],
  })
  const ruleVersionId = versions[0]?.id ?? ''
  await postAs(house, signedIn, `/credit-rule-versions/${ruleVersionId}/agreements`, {})
  await agreedLongAgo()
  const call = await postAs(house, signedIn, '/interactions', {
    customerId,
    kind: 'call',
    title: '解約を考えている理由を伺う',
    happenedAt: new Date(Date.now() - 5 * 86_400_000).toISOString(),
  })
  const { id } = await postAs(house, signedIn, '/outcomes', {
    ...{ kind: 'expanded', customerId, amount: '3000000', currency: 'JPY', happenedOn: day(2), ruleVersionId },
    ...{ fromOn: day(2), untilOn: day(-300), evidence: '契約書（店舗の追加）' },
    contributions: [
      { departmentId: support, doneOn: day(4), kind: 'contact', evidenceId: call.id, minutes: 45 },
      { departmentId: sales, doneOn: day(3), kind: 'other', note: '見積もりを提示' },
    ],
  })
  for (const look of looks) {
    const page = await visitAs(house, signedIn, look)
    const name = `${look.locale}.${look.scheme}.${look.width}`
    const own = look.locale === 'ja' ? '900,000円' : '¥900,000'
    const days = `from=${day(60)}&until=${day(0)}`
    await page.goto(`/outcomes?${days}`)
    await page
      .getByRole('link', { name: /青葉フーズ/ })
      .first()
      .waitFor()
    await expectSound(page)
    await picture(page, `outcomes.${name}`)
    await page.goto(`/outcomes/${id}`)
    await page.getByText('見積もりを提示').waitFor()
    await expectSound(page)
    await picture(page, `outcome.${name}`)
    await page.goto('/credit-rules')
    await page.getByRole('heading', { name: '部門横断の継続' }).waitFor()
    await page.getByText('カスタマーサクセス部').first().waitFor()
    await expectSound(page)
    await picture(page, `credit-rules.${name}`)
    await page.goto(`/result-sheets?department=${support}&${days}`)
    await page.getByRole('heading', { level: 1, name: new RegExp(`${own}$`) }).waitFor()
    await expectSound(page)
    await picture(page, `result-sheet.${name}`)
    await page.emulateMedia({ media: 'print' })
    await page.getByRole('combobox').first().waitFor({ state: 'hidden' })
    await picture(page, `result-sheet-printed.${name}`)
    await page.context().close()
  }
}, 240_000)
