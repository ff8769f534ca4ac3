import { afterAll, beforeAll, expect, test } from 'vitest'
import { atRest, picture, violationsOn, visit } from './browser.ts'
import { type OpenHouse, openHouse, openLink, owner } from './open-house.ts'

let house: OpenHouse
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

test('whoever has not signed in is asked to, in their own language, and comes back to where they were going', async () => {
  const page = await visit(house.browser, house.url, { locale: 'ja', scheme: 'light', width: 1360 })
  await page.goto('/jobs')
  await page.getByRole('heading', { name: 'サインイン' }).waitFor()
  expect(new URL(page.url()).searchParams.get('next')).toBe('/jobs')
  expect(await violationsOn(page)).toEqual([])
  await picture(page, 'sign-in.ja')
  await page.context().close()
})

test('the one-time link leads to the first run, and its form to Today', async () => {
  const page = await visit(house.browser, house.url, { locale: 'en', scheme: 'light', width: 1360 })
  await openLink(page, house.link)
  await page.getByRole('heading', { name: 'Welcome to Meguri' }).waitFor()
  await page.getByLabel('E-mail').fill(owner.email)
  await page.getByLabel('Your name').fill(owner.name)
  await page.getByLabel('Password').fill('too short')
  await page.getByLabel('Name of the company').fill('Sumire Kitchen Works')
  expect(await violationsOn(page)).toEqual([])
  await page.getByLabel('Password').fill(owner.password)
  await picture(page, 'first-run.en', { fullPage: true })
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('navigation').getByText('Sumire Kitchen Works').waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  await page.context().close()

  const late = await visit(house.browser, house.url, { locale: 'ja', scheme: 'light', width: 1360 })
  await openLink(late, house.link)
  await late.getByText('このリンクは使用済みか、期限切れです').waitFor()
  await late.context().close()
})

test('the owner signs in with their password, a wrong one is refused in words, and signs out', async () => {
  const page = await visit(house.browser, house.url, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/sign-in?next=/members')
  await page.getByLabel('E-mail').fill(owner.email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('alert').getByText('is wrong').waitFor()
  await page.getByLabel('Password').fill(owner.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'You work here alone so far' }).waitFor()
  await page.getByRole('button', { name: `${owner.name}: account` }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.goto('/members')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.context().close()
})

test('an invited colleague opens the link, chooses a password, and is inside with their role', async () => {
  const page = await visit(house.browser, house.url, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto('/sign-in?next=/members')
  await page.getByLabel('E-mail').fill(owner.email)
  await page.getByLabel('Password').fill(owner.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Invite someone' }).click()
  await page.getByRole('dialog').getByLabel('E-mail').fill('tomas@example.test')
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const link = await page.getByLabel('Invitation link').inputValue()
  await page.context().close()

  const guest = await visit(house.browser, house.url, { locale: 'en', scheme: 'dark', width: 390 })
  await guest.goto(link)
  await guest.getByRole('heading', { name: 'You are invited to Sumire Kitchen Works' }).waitFor()
  expect(await violationsOn(guest)).toEqual([])
  await guest.getByLabel('Your name').fill('Tomás Rivera')
  await guest.getByLabel('Password').fill('a long enough password')
  await guest.getByRole('button', { name: 'Join' }).click()
  await guest.getByRole('button', { name: 'Tomás Rivera: account' }).waitFor()
  await guest.goto(link)
  await guest.getByText('This invitation has been used').waitFor()
  await guest.getByRole('link', { name: 'Sign in' }).waitFor()
  expect(await guest.getByRole('button', { name: 'Try again' }).count()).toBe(0)
  await guest.goto('/keys')
  await guest.getByText('Your role does not include this').waitFor()
  await atRest(guest)
  await guest.context().close()
})

test('whoever lost the password comes in by a link from the operator and sets a new one on their profile', async () => {
  const asked = await fetch(`${house.url}/operator/sign-in-links`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.meguri.operatorKey}` },
    body: JSON.stringify({ email: owner.email }),
  })
  const { link } = (await asked.json()) as { link: string }
  const page = await visit(house.browser, house.url, { locale: 'en', scheme: 'light', width: 1360 })
  await page.goto(link)
  expect(await violationsOn(page)).toEqual([])
  await openLink(page, link)
  await page.getByText('You came by a one-time link').waitFor()
  expect(await violationsOn(page)).toEqual([])
  await page.getByLabel('New password').fill('sumire kitchen works, again')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await page.getByRole('button', { name: 'Change the password' }).waitFor()
  await page.getByRole('button', { name: `${owner.name}: account` }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByText('Forgotten?').waitFor()
  await page.getByLabel('E-mail').fill(owner.email)
  await page.getByLabel('Password').fill('sumire kitchen works, again')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: `${owner.name}: account` }).waitFor()
  await page.context().close()
})

test('a partner arrives at the list of customers shared with them, whose pages stay closed', async () => {
  const email = 'partner@example.test'
  const userId = await house.meguri.identity.createUser({ email, name: 'Hana', password: null, locale: 'en' })
  await house.meguri.house.stores.pools.owner.query(
    `INSERT INTO members (workspace_id, user_id, name, email, role) SELECT id, $1, 'Hana', $2, 'partner' FROM workspaces`,
    [userId, email],
  )
  const page = await visit(house.browser, house.url, { locale: 'en', scheme: 'light', width: 1360 })
  await openLink(page, await house.meguri.identity.signInLink(email))
  await page.getByText('No customer here yet').waitFor()
  expect(new URL(page.url()).pathname).toBe('/customers')
  expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['Customers\n0', 'Settings'])
  expect(await violationsOn(page)).toEqual([])
  await page.context().close()
})
