import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { readConfig } from '../../config.ts'

// Each password costs its time: that is what its hash is for.
vi.setConfig({ testTimeout: 180_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const password = 'a long enough one'
const json = { 'content-type': 'application/json' }
let addresses = 0
const freshAddress = () => `198.51.100.${++addresses}`

test('a fresh X-Forwarded-For on each try does not reach the password check more often', async () => {
  const email = await account()
  const answers: number[] = []
  for (let n = 0; n < 15; n++)
    answers.push((await signIn(email, 'wrong', { from: '203.0.113.1', forwarded: n })).status)
  expect(answers.filter((status) => status === 401)).toHaveLength(10)
  expect(answers.slice(10)).toEqual([429, 429, 429, 429, 429])
})

test('strangers elsewhere have limits of their own: who tries without end locks nobody else out', async () => {
  const [email, other] = [await account(), await account()]
  for (let n = 0; n < 12; n++) await signIn(other, 'wrong', { from: '203.0.113.2' })
  expect((await signIn(email, password, { from: '203.0.113.2' })).status).toBe(429)
  expect((await signIn(email, password, { from: '203.0.113.3' })).status).toBe(200)
})

test('an account is guarded from many addresses together, and opens again with every minute', async () => {
  const email = await account()
  const answers: number[] = []
  for (let n = 0; n < 12; n++) answers.push((await signIn(email, 'wrong', { from: freshAddress() })).status)
  expect(answers).toEqual([...Array(10).fill(401), 429, 429])
  const refused = await signIn(email.toUpperCase(), password, { from: freshAddress() })
  expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, 60])
  here.travelTo(new Date(here.time.now.getTime() + 60_000).toISOString())
  expect((await signIn(email, password, { from: freshAddress() })).status).toBe(200)
})

test('strangers who try do not keep an owner out who has signed in here before', async () => {
  const email = await account()
  const known = cookiesOf(await signIn(email, password, { from: freshAddress() }))
  for (let n = 0; n < 12; n++) await signIn(email, 'wrong', { from: freshAddress() })
  expect((await signIn(email, password, { from: freshAddress() })).status).toBe(429)
  expect((await signIn(email, password, { from: freshAddress(), cookie: known })).status).toBe(200)
  const forged = known.replace(/known_here=\w+/, 'known_here=0123456789abcdef0123456789abcdef')
  expect((await signIn(email, password, { from: freshAddress(), cookie: forged })).status).toBe(429)
})

test('whoever holds a session cannot try passwords without end either', async () => {
  const email = await account()
  const cookie = cookiesOf(await signIn(email, password, { from: freshAddress() }))
  const answers: number[] = []
  for (let n = 0; n < 12; n++) {
    const body = { currentPassword: `wrong number ${n}`, newPassword: 'another long one' }
    answers.push((await knock('/auth/change-password', body, { from: freshAddress(), cookie })).status)
  }
  expect(answers.filter((status) => status === 429)).toHaveLength(2)
})

test('a session remembers the address of its connection, not what its caller wrote', async () => {
  const email = await account()
  const claims = { 'x-meguri-address': '192.0.2.1', 'x-forwarded-for': '192.0.2.2' }
  await knock('/auth/sign-in/email', { email, password }, { from: '203.0.113.77' }, claims)
  const { rows } = await here.house.stores.pools.owner.query(
    'SELECT "ipAddress" FROM auth.session s JOIN auth."user" u ON u.id = s."userId" WHERE u.email = $1',
    [email],
  )
  expect(rows).toEqual([{ ipAddress: '203.0.113.77' }])
})

test('an invitation is not knocked at without end from one address', async () => {
  const answers = new Set<number>()
  for (let n = 0; n < 61; n++)
    answers.add((await knock('/access/invitations/unknown', {}, { from: '203.0.113.9' })).status)
  expect([...answers]).toEqual([409, 429])
  expect((await knock('/access/invitations/unknown', {}, { from: '203.0.113.10' })).status).toBe(409)
})

test('a proxy that is no address is refused at the start, with what is accepted', () => {
  expect(() => readConfig({ MEGURI_TRUSTED_PROXIES: 'nginx' })).toThrow(/MEGURI_TRUSTED_PROXIES: addresses or ranges/)
  expect(readConfig({ MEGURI_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' }).trustedProxies).toEqual([
    '127.0.0.1',
    '10.0.0.0/8',
  ])
})

type From = { from: string; forwarded?: number; cookie?: string }

let accounts = 0
async function account(): Promise<string> {
  const email = `guarded-${++accounts}@example.test`
  await here.meguri.identity.createUser({ email, name: 'Sakura', password, locale: 'ja' })
  return email
}

const signIn = (email: string, word: string, from: From) =>
  knock('/auth/sign-in/email', { email, password: word }, from)

async function knock(path: string, body: object, { from, forwarded, cookie }: From, more: Record<string, string> = {}) {
  const headers: Record<string, string> = { ...json, 'sec-fetch-site': 'same-origin', origin: here.meguri.url, ...more }
  if (forwarded !== undefined) headers['x-forwarded-for'] = `192.0.2.${forwarded}`
  if (cookie !== undefined) headers.cookie = cookie
  const asked = { method: 'POST', headers, body: JSON.stringify(body) }
  return here.meguri.app.request(path, asked, { incoming: { socket: { remoteAddress: from } } })
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}
