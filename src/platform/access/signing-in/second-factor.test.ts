import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { linkPath } from './auth-door.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const password = 'a long enough one'

test('a code of the authenticator signs in once, though it is still shown', async () => {
  const { email, cookie } = await signedIn()
  const enabled = await knock('/auth/two-factor/enable', { password }, cookie)
  const { totpURI } = (await enabled.json()) as { totpURI: string }
  const secret = new TextDecoder().decode(base32.decode(new URL(totpURI).searchParams.get('secret') ?? ''))
  const code = await createOTP(secret).totp()
  expect((await knock('/auth/two-factor/verify-totp', { code }, cookie)).status).toBe(200)
  const again = await knock('/auth/two-factor/verify-totp', { code }, await half(email))
  expect([again.status, await again.json()]).toMatchObject([401, { code: 'CODE_USED' }])
  await here.house.stores.pools.owner.query('DELETE FROM auth."usedCode"')
  expect((await knock('/auth/two-factor/verify-totp', { code: '000000' }, await half(email))).status).toBe(401)
  const entered = await Promise.all(
    [await half(email), await half(email), await half(email)].map((one) =>
      knock('/auth/two-factor/verify-totp', { code }, one),
    ),
  )
  expect(entered.map(({ status }) => status).sort()).toEqual([200, 401, 401])
})

test('a link is shown by a look, in the reader’s language, and spent by the button alone', async () => {
  const { email } = await signedIn()
  const { app, identity, url } = here.meguri
  const link = await identity.signInLink(email)
  const [, query = ''] = link.split('?')
  for (const method of ['GET', 'HEAD', 'GET'])
    for (const path of [linkPath, `${linkPath}/`, `/auth/${linkPath.slice(5)}`, '/auth/%6dagic-link/verify']) {
      const looked = await app.request(`${path}?${query}`, { method })
      expect(looked.headers.getSetCookie().filter((one) => one.includes('session'))).toEqual([])
    }
  const page = await (await app.request(link, { headers: { 'accept-language': 'ja' } })).text()
  expect(page).toContain('<html lang="ja">')
  expect(page).toMatch(/<form method="post" action="\/auth\/magic-link\/verify\?token=\w+&amp;/)
  const form = { 'content-type': 'application/x-www-form-urlencoded', cookie: 'meguri.locale=ja' }
  const press = (marks: Record<string, string>) => app.request(link, { method: 'POST', headers: { ...form, ...marks } })
  expect((await press({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  const entered = await press({ 'sec-fetch-site': 'same-origin', origin: url })
  expect([entered.status, cookiesOf(entered)]).toEqual([302, expect.stringContaining('session_token')])
  const second = await press({ 'sec-fetch-site': 'same-origin' })
  expect(second.headers.get('location')).toContain('error=INVALID_TOKEN')
})

test('whoever changes the password ends the other sessions, asked or not', async () => {
  const { email, cookie } = await signedIn()
  const other = cookiesOf(await signIn(email))
  const session = async (one: string) => (await knock('/auth/get-session', undefined, one)).json()
  expect(await session(other)).toMatchObject({ user: { email } })
  const wish = { currentPassword: password, newPassword: 'another long one', revokeOtherSessions: false }
  const changed = await knock('/auth/change-password', wish, cookie)
  expect(changed.status).toBe(200)
  expect(await session(other)).toBeNull()
  expect(await session(cookiesOf(changed))).toMatchObject({ user: { email } })
})

let accounts = 0
async function signedIn() {
  const email = `twice-${++accounts}@example.test`
  await here.meguri.identity.createUser({ email, name: 'Sakura', password, locale: 'ja' })
  return { email, cookie: cookiesOf(await signIn(email)) }
}

const signIn = (email: string) => knock('/auth/sign-in/email', { email, password }, '')
/** The password is given, the code is asked for. */
const half = async (email: string) => cookiesOf(await signIn(email))

let callers = 0
async function knock(path: string, body: object | undefined, cookie: string) {
  const headers = { cookie, origin: here.meguri.url, 'content-type': 'application/json' }
  const asked = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  return here.meguri.app.request(path, asked, { incoming: { socket: { remoteAddress: `198.51.100.${++callers}` } } })
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}
