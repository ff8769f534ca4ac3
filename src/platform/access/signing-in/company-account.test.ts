import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { identityProvider, type Known } from '../../../../test/servers/identity-provider.ts'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let here: World
let provider: Awaited<ReturnType<typeof identityProvider>>
const secret = 'a secret between the house and its provider'
const password = 'a long enough one'
beforeAll(async () => {
  const redirect = 'http://house.test/auth/callback/oidc'
  provider = await identityProvider({ id: 'meguri', secret, redirect })
  vi.stubEnv('OIDC_ISSUER', provider.issuer)
  vi.stubEnv('OIDC_CLIENT_ID', 'meguri')
  vi.stubEnv('OIDC_CLIENT_SECRET', secret)
  vi.stubEnv('MEGURI_URL', 'http://house.test')
  here = await world('2026-04-01')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await here?.close()
  await provider?.close()
})

test('a stranger comes back to the page of the entrance with the reason, and nobody is made of them', async () => {
  const before = await users()
  const came = await signInAs({ sub: 'stranger', email: 'stranger@elsewhere.test', email_verified: true })
  expect(came).toEqual({ to: '/sign-in?error=signup_disabled', signedIn: false, cookie: expect.anything() })
  expect(await users()).toBe(before)
})

test('an account whose address the provider has not confirmed, or that nobody has connected, does not sign in', async () => {
  const { email } = await member()
  for (const email_verified of [false, undefined, true]) {
    const came = await signInAs({
      sub: 'unknown subject',
      email,
      ...(email_verified !== undefined && { email_verified }),
    })
    expect(came).toMatchObject({ to: '/sign-in?error=account_not_linked', signedIn: false })
  }
})

test('an account is connected from the profile of whoever is signed in, by a confirmed address of theirs alone', async () => {
  const one = await member()
  const account = { sub: `subject of ${one.email}`, email: one.email }
  expect(await connect(one.cookie, { ...account, email_verified: false })).toBe('/profile?error=unable_to_link_account')
  expect(await connect(one.cookie, { ...account, email: 'else@example.test', email_verified: true })).toBe(
    '/profile?error=email_does_not_match',
  )
  expect((await signInAs({ ...account, email_verified: true })).signedIn).toBe(false)
  expect(await connect(one.cookie, { ...account, email_verified: true })).toBe('/profile')
  const came = await signInAs({ ...account, email_verified: true })
  expect([came.to, came.signedIn, await whoIs(came.cookie)]).toEqual(['/customers', true, one.email])

  // The subject tells who it is, whatever address the provider says it has by now.
  const other = await member()
  const moved = await signInAs({ sub: account.sub, email: other.email, email_verified: true })
  expect(await whoIs(moved.cookie)).toBe(one.email)
  expect(await connect(other.cookie, { sub: account.sub, email: other.email, email_verified: true })).toBe(
    '/profile?error=account_already_linked_to_different_user',
  )
})

test('a second factor that is on is asked for, unless the provider says that it asked for one itself', async () => {
  const one = await member()
  const account = { sub: `subject of ${one.email}`, email: one.email, email_verified: true }
  await connect(one.cookie, account)
  const { code } = await secondFactor(one.cookie)
  const asked: Known[] = [account, { ...account, amr: ['pwd'] }, { ...account, acr: 'urn:example:basic' }]
  for (const known of asked) {
    const came = await signInAs(known)
    expect([came.to, came.signedIn, await whoIs(came.cookie)]).toEqual([
      '/sign-in?step=code&next=%2Fcustomers',
      false,
      undefined,
    ])
    const wrong = await knock('/auth/two-factor/verify-totp', { code: '000000' }, came.cookie)
    expect(wrong.status).toBe(401)
  }
  const { cookie } = await signInAs(account)
  await here.house.stores.pools.owner.query('DELETE FROM auth."usedCode"')
  const entered = await knock('/auth/two-factor/verify-totp', { code: await code() }, cookie)
  expect([entered.status, await whoIs(cookiesOf(entered))]).toEqual([200, one.email])

  const enough: Known[] = [
    { ...account, amr: ['pwd', 'otp'] },
    { ...account, amr: ['mfa'] },
    { ...account, acr: 'phr' },
  ]
  for (const known of enough) expect((await signInAs(known)).signedIn).toBe(true)

  // Whoever hands in the provider's token itself is not let past the code either.
  await signInAs(account)
  const { rows } = await here.house.stores.pools.owner.query<{ token: string }>(
    'SELECT "idToken" AS token FROM auth.account WHERE "accountId" = $1',
    [account.sub],
  )
  const handed = await knock('/auth/sign-in/social', { provider: 'oidc', idToken: { token: rows[0]?.token } })
  expect(isSession(handed)).toBe(false)
})

const browser = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }

async function signInAs(known: Known) {
  const asked = await knock('/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: '/customers',
    errorCallbackURL: '/sign-in',
  })
  const { url } = (await asked.json()) as { url: string }
  const back = await provider.visit(known, url)
  const came = await here.meguri.app.request(back.pathname + back.search, { headers: { cookie: cookiesOf(asked) } })
  return { to: placeOf(came), signedIn: isSession(came), cookie: cookiesOf(came) }
}

async function connect(cookie: string, known: Known): Promise<string> {
  const wish = { provider: 'oidc', callbackURL: '/profile', errorCallbackURL: '/profile' }
  const asked = await knock('/auth/link-social', wish, cookie)
  const { url } = (await asked.json()) as { url: string }
  const back = await provider.visit(known, url)
  const cookies = { cookie: `${cookie}; ${cookiesOf(asked)}` }
  return placeOf(await here.meguri.app.request(back.pathname + back.search, { headers: cookies }))
}

let members = 0
async function member() {
  const email = `company-${++members}@example.test`
  await here.meguri.identity.createUser({ email, name: 'Sakura', password, locale: 'ja' })
  return { email, cookie: cookiesOf(await knock('/auth/sign-in/email', { email, password })) }
}

async function secondFactor(cookie: string) {
  const enabled = await knock('/auth/two-factor/enable', { password }, cookie)
  const { totpURI } = (await enabled.json()) as { totpURI: string }
  const shared = new TextDecoder().decode(base32.decode(new URL(totpURI).searchParams.get('secret') ?? ''))
  const code = () => createOTP(shared).totp()
  expect((await knock('/auth/two-factor/verify-totp', { code: await code() }, cookie)).status).toBe(200)
  return { code }
}

async function whoIs(cookie: string): Promise<string | undefined> {
  const answer = await here.meguri.app.request('/auth/get-session', { headers: { cookie } })
  return ((await answer.json()) as { user?: { email: string } } | null)?.user?.email
}

async function users(): Promise<number> {
  const { rows } = await here.house.stores.pools.owner.query('SELECT FROM auth."user"')
  return rows.length
}

function knock(path: string, body: object, cookie = ''): Promise<Response> {
  const headers = { ...browser, origin: here.meguri.url, ...(cookie && { cookie }) }
  return Promise.resolve(here.meguri.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) }))
}

function placeOf(answer: Response): string {
  return (answer.headers.get('location') ?? `${answer.status}`)
    .replace(/^http:\/\/house\.test/, '')
    .replace(/&error_description=[^&]*/, '')
}

function isSession(answer: Response): boolean {
  return answer.headers.getSetCookie().some((one) => /session_token=[^;]{10}/.test(one))
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}
