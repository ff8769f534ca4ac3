import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { openPaths } from '../signing-in/open-paths.ts'

// Each password costs its time: that is what its hash is for.
vi.setConfig({ testTimeout: 180_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const password = 'a long enough one'
const wrong = 'a wrong one of them'

/** What a body can hold, all at once: a path that reads another name than the guard does is found out. */
const everything = (email: string) => ({
  email,
  newEmail: email,
  password: wrong,
  currentPassword: wrong,
  newPassword: 'another long one',
  provider: 'oidc',
  providerId: 'oidc',
  code: '000000',
  id: 'none',
  accountId: 'none',
  token: 'none',
  name: 'Sakura',
})

test('where no password was given rightly, no browser becomes known and no try is given back', async () => {
  const email = await account()
  const cookie = cookiesOf(await signIn(email, password))
  const remembered: string[] = []
  for (const path of openPaths)
    for (const as of ['', cookie]) {
      if (path === '/sign-out') continue
      const answer = await knock(path, everything(email), as)
      if (/known_here=[^;]/.test(answer.headers.getSetCookie().join())) remembered.push(path)
    }
  const victim = await account()
  const out = await knock('/sign-out', { email: victim, password: 'x' })
  expect([out.status, out.headers.getSetCookie().filter((one) => one.includes('known_here'))]).toEqual([200, []])
  expect(remembered).toEqual([])
  await inTurn(10, () => signIn(victim, wrong))
  for (let n = 0; n < 3; n++) await knock('/sign-out', { email: victim, password: 'x' })
  expect((await signIn(victim, wrong)).status).toBe(429)
})

test('every path that says whether a password was right says so ten times, whatever address the body names', async () => {
  const probe = await account()
  const probing = cookiesOf(await signIn(probe, password))
  const saying: string[] = []
  for (const path of openPaths) {
    if (path === '/sign-out') continue
    const answer = await (await knock(path, everything(probe), probing)).text()
    if (/INVALID_(EMAIL_OR_)?PASSWORD/.test(answer)) saying.push(path)
  }
  expect(saying).toEqual(['/sign-in/email', ...behindASession])

  const email = await account()
  const cookie = cookiesOf(await signIn(email, password))
  const at = (n: number) => behindASession[n % behindASession.length] ?? ''
  const answers = await inTurn(10, (n) => knock(at(n), everything(`another-${n}@example.test`), cookie))
  expect(answers).toEqual(Array(10).fill(400))
  for (const path of behindASession)
    expect([path, (await knock(path, everything('another@example.test'), cookie)).status]).toEqual([path, 429])
})

/** Where a password is asked for once more. */
const behindASession = ['/change-password', '/two-factor/enable', '/two-factor/disable']

test('a second factor is guessed ten times for an account, from many addresses and after many passwords', async () => {
  const { email } = await withSecondFactor()
  const answers: number[] = []
  for (let n = 0; n < 4; n++) {
    const half = cookiesOf(await signIn(email, password))
    for (const code of ['000000', '000001', '000002', '000003'])
      answers.push((await knock('/two-factor/verify-totp', { code }, half)).status)
  }
  expect(answers).toEqual([...Array(10).fill(401), ...Array(6).fill(429)])
})

test('who gives the right password has given no wrong one, and stays as free as before', async () => {
  const email = await account()
  let cookie = cookiesOf(await signIn(email, password))
  const wrongOnes = await inTurn(9, () => knock('/two-factor/enable', { password: wrong }, cookie))
  expect(wrongOnes).toEqual(Array(9).fill(400))
  for (let n = 0; n < 2; n++) {
    const changed = await knock('/change-password', { currentPassword: password, newPassword: password }, cookie)
    expect(changed.status).toBe(200)
    cookie = cookiesOf(changed)
    for (const path of ['/two-factor/enable', '/two-factor/disable']) {
      const answer = await knock(path, { password }, cookie)
      expect([path, answer.status]).toEqual([path, 200])
      if (cookiesOf(answer).includes('session_token')) cookie = cookiesOf(answer)
    }
  }
  expect((await knock('/two-factor/enable', { password: wrong }, cookie)).status).toBe(400)
  expect((await knock('/two-factor/enable', { password }, cookie)).status).toBe(429)

  await inTurn(9, () => signIn(email, wrong))
  for (let n = 0; n < 3; n++) expect((await signIn(email, password)).status).toBe(200)
})

test('with a second factor a browser is known when the code was right, not before', async () => {
  const { email, code } = await withSecondFactor()
  const half = await signIn(email, password)
  expect(cookiesOf(half)).not.toContain('known_here')
  await here.house.stores.pools.owner.query('DELETE FROM auth."usedCode"')
  const entered = await knock('/two-factor/verify-totp', { code: await code() }, cookiesOf(half))
  expect([entered.status, cookiesOf(entered)]).toEqual([200, expect.stringContaining('known_here')])
  await inTurn(11, () => signIn(email, wrong))
  expect((await signIn(email, password)).status).toBe(429)
  expect((await signIn(email, password, cookiesOf(entered))).status).toBe(200)
})

test('what no screen needs is no door: addresses, names, forgotten passwords and accounts are not changed here', async () => {
  const email = await account()
  const cookie = cookiesOf(await signIn(email, password))
  const closed = [
    '/change-email',
    '/update-user',
    '/update-session',
    '/delete-user',
    '/delete-user/callback',
    '/set-password',
    '/verify-password',
    '/sign-up/email',
    '/request-password-reset',
    '/reset-password',
    '/reset-password/none',
    '/send-verification-email',
    '/verify-email',
    '/sign-in/magic-link',
    '/sign-in/email/',
    '/get-access-token',
    '/refresh-token',
    '/account-info',
    '/two-factor/get-totp-uri',
    '/two-factor/generate-backup-codes',
    '/two-factor/send-otp',
    '/two-factor/verify-otp',
    '/passkey/update-passkey',
  ]
  const open: string[] = []
  for (const path of closed)
    for (const body of [everything(email), undefined]) {
      const { status } = await knock(path, body, cookie)
      if (status !== 404) open.push(`${path} ${status}`)
    }
  expect(open).toEqual([])
})

async function withSecondFactor() {
  const email = await account()
  const cookie = cookiesOf(await signIn(email, password))
  const enabled = await knock('/two-factor/enable', { password }, cookie)
  const { totpURI } = (await enabled.json()) as { totpURI: string }
  const secret = new TextDecoder().decode(base32.decode(new URL(totpURI).searchParams.get('secret') ?? ''))
  const code = () => createOTP(secret).totp()
  expect((await knock('/two-factor/verify-totp', { code: await code() }, cookie)).status).toBe(200)
  return { email, code }
}

async function inTurn(times: number, ask: (n: number) => Promise<Response>): Promise<number[]> {
  const answers: number[] = []
  for (let n = 0; n < times; n++) answers.push((await ask(n)).status)
  return answers
}

let accounts = 0
async function account(): Promise<string> {
  const email = `tried-${++accounts}@example.test`
  await here.meguri.identity.createUser({ email, name: 'Sakura', password, locale: 'ja' })
  return email
}

const signIn = (email: string, word: string, cookie = '') => knock('/sign-in/email', { email, password: word }, cookie)

let callers = 0
/** Each knock from an address of its own. */
async function knock(path: string, body: object | undefined, cookie = '') {
  const from = `198.51.${100 + Math.floor(++callers / 250)}.${callers % 250}`
  const headers = { cookie, origin: here.meguri.url, 'content-type': 'application/json' }
  const asked = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  return here.meguri.app.request(`/auth${path}`, asked, { incoming: { socket: { remoteAddress: from } } })
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}
