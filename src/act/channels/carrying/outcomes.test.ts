import { expect, test } from 'vitest'
import type { Came } from '#platform/outside/web/web.ts'
import { isReached } from './account.ts'
import * as line from './line.ts'
import * as sms from './sms.ts'

const said = (status: number, body: unknown = ''): Came => ({
  came: 'answer',
  status,
  headers: {},
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  isWhole: true,
})
const lost = (hasLeft: boolean): Came => ({ came: 'nothing', because: 'ECONNRESET', hasLeft })
const refusal: Came = { came: 'refusal', text: { en: 'not public', ja: '非公開' } }

/** Written before the rules, from the providers' documents: what an SMS may have been taken as is never sent twice by itself. */
test.each([
  ['taken', said(201, { sid: 'SM1', body: 'secret words' }), 'accepted', '201 SM1'],
  ['no such number', said(400, { code: 21211, message: 'Invalid To' }), 'refused', '400 21211 Invalid To'],
  ['said STOP there', said(400, { code: 21610, message: 'unsubscribed' }), 'refused', '400 21610 unsubscribed'],
  ['a sender that is not ours', said(400, { code: 21606, message: 'From' }), 'later', '400 21606 From'],
  ['a sender that is none', said(400, { code: 21212, message: 'From' }), 'later', '400 21212 From'],
  ['nowhere to report to', said(400, { code: 21609, message: 'callback' }), 'later', '400 21609 callback'],
  ['something else that is wrong', said(400, 'not JSON'), 'refused', '400 not JSON'],
  ['a wrong password', said(401, { code: 20003, message: 'Authenticate' }), 'later', '401 20003 Authenticate'],
  ['a locked account', said(403), 'later', '403'],
  ['an unknown account', said(404, 'not found'), 'later', '404 not found'],
  ['too many at once', said(429, { code: 20429, message: 'Too Many' }), 'later', '429 20429 Too Many'],
  ['something broke inside', said(500), 'in doubt', '500'],
  ['a gateway that had no answer', said(504), 'in doubt', '504'],
  ['not served just now', said(503), 'later', '503'],
  ['led elsewhere', said(302), 'later', '302'],
  ['no connection', lost(false), 'later', 'ECONNRESET'],
  ['lost after it had left', lost(true), 'in doubt', 'ECONNRESET'],
  ['an address of our own', refusal, 'later', 'not public'],
])('SMS: %s', (_, came, outcome, answer) => expect(sms.outcomeOf(came)).toEqual({ outcome, answer }))

const now = new Date('2026-04-01T00:00:00Z')
const first = { now, turn: 1, before: null }
const hoursAfter = (hours: number) => ({
  now,
  turn: 2,
  before: { firstAt: new Date(Number(now) - hours * 3_600_000), isDoubted: true },
})

test.each([
  ['taken', said(200, {}), first, 'accepted', '200'],
  [
    'taken before',
    said(409, { message: 'The retry key is already accepted' }),
    first,
    'accepted',
    '409 The retry key is already accepted',
  ],
  [
    'an id that is none',
    said(400, { message: 'invalid', details: [{ message: 'May not be empty', property: 'to' }] }),
    first,
    'refused',
    '400 invalid; to: May not be empty',
  ],
  ['a wrong token', said(401, { message: 'Authentication failed' }), first, 'later', '401 Authentication failed'],
  ['may not', said(403), first, 'later', '403'],
  [
    'the month is used up',
    said(429, { message: 'You have reached your monthly limit.' }),
    first,
    'later',
    '429 You have reached your monthly limit.',
  ],
  ['no connection', lost(false), first, 'later', 'ECONNRESET'],
])('LINE: %s', (_, came, attempt, outcome, answer) =>
  expect(line.outcomeOf(came, attempt)).toEqual({ outcome, answer }),
)

test.each([
  ['broke inside, at first', said(500), first, true],
  ['lost after it had left, at first', lost(true), first, true],
  ['broke inside, 22 hours after the first', said(503), hoursAfter(22), true],
  ['broke inside, when LINE would not know it again', said(500), hoursAfter(24), false],
  ['lost, when LINE would not know it again', lost(true), hoursAfter(24), false],
])('LINE: what may have been taken is in doubt: %s; it comes again by itself: %s', (_, came, attempt, comesAgain) =>
  expect(line.outcomeOf(came, attempt)).toMatchObject({ outcome: 'in doubt', comesAgain }),
)

test('nothing is asked of LINE that it may have taken a day ago, unless somebody says so', async () => {
  let asked = 0
  const web = { ask: async () => ({ ...said(200), asked: asked++ }), refusal: () => null }
  const carrier = line.lineCarrier(web, { server: 'https://line.test', token: 't', secret: 's' })
  const letter = { key: 'w delivery d', to: `U${'0'.repeat(32)}`, subject: '', text: 'Hello' }
  expect(await carrier.send(letter, hoursAfter(24))).toMatchObject({ outcome: 'in doubt' })
  expect(asked).toBe(0)
  expect(await carrier.send(letter, { ...hoursAfter(24), turn: 1 })).toMatchObject({ outcome: 'accepted' })
  expect(await carrier.send(letter, hoursAfter(2))).toMatchObject({ outcome: 'accepted' })
  expect(asked).toBe(2)
})

test.each([
  ['https://meguri.example.jp', true],
  ['http://meguri.example.jp:8080', true],
  ['https://203.0.114.9', true],
  ['http://127.0.0.1:4300', false],
  ['http://[::1]:4300', false],
  ['https://10.0.0.7', false],
  ['http://localhost:4300', false],
  ['http://meguri', false],
  ['https://meguri.local', false],
  ['not an address', false],
])('an SMS from %s says where to report: %s', async (url, isReported) => {
  expect(isReached({ url })).toBe(isReported)
  const bodies: string[] = []
  const web = {
    refusal: () => null,
    ask: async ({ body }: { body?: unknown }) => {
      bodies.push(String(body))
      return said(201, { sid: 'SM1' })
    },
  }
  const account = { server: 'https://sms.test', account: 'AC', sender: '+815012345678', token: 't' }
  const answersTo = isReached({ url }) ? `${url}/answers/sms/w` : null
  const letter = { key: 'w delivery d', to: '+819012345678', subject: '', text: 'Hello' }
  await sms.smsCarrier(web, { ...account, answersTo }).send(letter, first)
  expect(new URLSearchParams(bodies[0]).has('StatusCallback')).toBe(isReported)
})

test('the retry key is a UUID, the same for the same letter and another for another', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  const keys = Array.from({ length: 50 }, (_, n) => line.retryKeyOf(`w delivery ${n}`))
  for (const key of keys) expect(key).toMatch(uuid)
  expect(new Set(keys).size).toBe(50)
  expect(line.retryKeyOf('w delivery 7')).toBe(keys[7])
})
