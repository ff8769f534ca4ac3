import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import type { Play } from '../contract.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const act = { en: 'Call the sponsor', ja: '推進責任者に電話する' }
type Shown = { readonly state: Play['state']; readonly since: Date | string | null }
const open: Shown = { state: 'open', since: null }

async function twoColleagues() {
  const home = await here.workspace()
  const mark = crypto.randomUUID()
  const [ken, mari] = [
    await home.member('csm', `ken-${mark}@live.test`),
    await home.member('csm', `mari-${mark}@live.test`),
  ]
  const { id: customerId } = await home.api.customers.create({ name: '桜フーズ' })
  const { id } = await home.api.plays.open({ customerId, kind: 'risk', reason: 'Quiet', act, doing: 'call' })
  const send = async (who: typeof ken, how: string, wish: Record<string, unknown>) => {
    const [method = '', noun] = how.split(' ')
    const answer = await who.request(`/api/v1/plays/${id}${noun === undefined ? '' : `/${noun}`}`, {
      method,
      headers: { 'content-type': 'application/json', 'accept-language': 'ja' },
      body: JSON.stringify(wish),
    })
    const body = (await answer.json()) as Record<string, unknown> & { differs?: { theirs: Shown; at: string }[] }
    return { status: answer.status, body, differs: body.differs ?? [] }
  }
  const stands = async () => {
    const { state, completion, dismissal, snooze, dueOn } = await home.api.plays.find({ id })
    return { state, said: completion?.note ?? dismissal?.reason ?? snooze?.reason ?? null, dueOn }
  }
  const log = async () => (await home.api.interactions.list({ customerId })).rows.length
  const others = async () =>
    (await home.api.plays.list({ customerId })).rows.filter((one) => one.id !== id).map(({ state }) => state)
  return { home, ken, mari, send, stands, log, others }
}

/** As whoever was refused has seen it by then. */
function seen({ differs }: { readonly differs: readonly { readonly theirs: Shown; readonly at: string }[] }): Shown {
  const [one] = differs
  if (one === undefined) throw new Error('nothing differs')
  return { state: one.theirs.state, since: one.theirs.state === 'open' ? null : one.at }
}

const finished = { note: 'They want a proposal', contact: { kind: 'call' } }
const next = { act: { en: 'Send it', ja: '送る' }, dueOn: '2026-04-03' }

test('who dismisses what another has finished meanwhile is shown both, who and when; what was logged and agreed on stays', async () => {
  const { ken, mari, send, stands, log, others } = await twoColleagues()
  expect((await send(ken, 'POST outcome', { ...finished, next, insteadOf: open })).status).toBe(201)
  const refused = await send(mari, 'POST dismissal', { reason: '不要になった', insteadOf: open })
  expect([refused.status, refused.body]).toMatchObject([
    412,
    {
      code: 'CHANGED',
      record: 'plays',
      differs: [
        {
          field: 'state',
          column: 'state',
          yours: { state: 'dismissed', reason: '不要になった' },
          theirs: { state: 'done', note: 'They want a proposal' },
          author: `member:${ken.id}`,
          at: expect.stringMatching(/^2026-04-01T/),
        },
      ],
    },
  ])
  expect(await stands()).toMatchObject({ state: 'done', said: 'They want a proposal' })
  const wish = { reason: '不要になった', insteadOf: seen(refused) }
  expect((await send(mari, 'POST dismissal', wish)).status).toBe(201)
  expect(await stands()).toMatchObject({ state: 'dismissed', said: '不要になった' })
  expect([await log(), await others()]).toEqual([1, ['open']])
})

test('the call that somebody logs with what another has closed is not lost: they are asked, and may close it in their words', async () => {
  const { ken, mari, send, stands, log } = await twoColleagues()
  await send(ken, 'POST dismissal', { reason: '連絡不要', insteadOf: open })
  const refused = await send(mari, 'POST outcome', { ...finished, insteadOf: open })
  expect([refused.status, await log()]).toEqual([412, 0])
  expect((await send(mari, 'POST outcome', { ...finished, insteadOf: seen(refused) })).status).toBe(201)
  expect([await stands(), await log()]).toMatchObject([{ state: 'done', said: 'They want a proposal' }, 1])
})

test('where each of two has agreed on a next step, both steps are there', async () => {
  const { ken, mari, send, stands, log, others } = await twoColleagues()
  await send(ken, 'POST outcome', { ...finished, next, insteadOf: open })
  const own = { note: 'They want a call', contact: { kind: 'call' }, next: { ...next, dueOn: '2026-04-06' } }
  const refused = await send(mari, 'POST outcome', { ...own, insteadOf: open })
  expect(refused.status).toBe(412)
  expect((await send(mari, 'POST outcome', { ...own, insteadOf: seen(refused) })).status).toBe(201)
  expect(await stands()).toMatchObject({ state: 'done', said: 'They want a call' })
  expect([await log(), await others()]).toEqual([2, ['open', 'open']])
})

test('what both made of it alike is nobody’s quarrel; other words, or more than that, are', async () => {
  const { ken, mari, send, stands } = await twoColleagues()
  await send(ken, 'POST completion', { note: 'Called', insteadOf: open })
  expect((await send(mari, 'POST completion', { insteadOf: open })).status).toBe(201)
  expect((await send(mari, 'POST completion', { note: 'Called', insteadOf: open })).status).toBe(201)
  const other = await send(mari, 'POST completion', { note: 'Wrote', insteadOf: open })
  expect([other.status, (await send(mari, 'POST outcome', { note: 'Called', next, insteadOf: open })).status]).toEqual([
    412, 412,
  ])
  expect(await stands()).toMatchObject({ state: 'done', said: 'Called' })
  await send(mari, 'POST completion', { note: 'Wrote', insteadOf: seen(other) })
  expect(await stands()).toMatchObject({ state: 'done', said: 'Wrote' })
})

test('two who put it off until other days, or one who puts off what another has closed, are asked', async () => {
  const { ken, mari, send, stands } = await twoColleagues()
  await send(ken, 'POST snooze', { until: '2026-04-10', reason: '出張中', insteadOf: open })
  const later = await send(mari, 'POST snooze', { until: '2026-04-20', reason: '決算後', insteadOf: open })
  expect([later.status, later.differs]).toMatchObject([
    412,
    [{ theirs: { state: 'snoozed', until_on: '2026-04-10', reason: '出張中' }, author: `member:${ken.id}` }],
  ])
  await send(ken, 'POST completion', { insteadOf: seen(later) })
  const closed = await send(mari, 'POST snooze', { until: '2026-04-20', reason: '決算後', insteadOf: seen(later) })
  expect([closed.status, closed.differs]).toMatchObject([412, [{ theirs: { state: 'done' } }]])
  const mine = { until: '2026-04-20', reason: '決算後', insteadOf: seen(closed) }
  expect((await send(mari, 'POST snooze', mine)).status).toBe(201)
  expect(await stands()).toMatchObject({ state: 'snoozed', said: '決算後' })
})

test('nobody takes up again what another has made something else of; a sleep that is over is nobody’s change', async () => {
  const { home, ken, mari, send, stands } = await twoColleagues()
  const asleep = await send(ken, 'POST snooze', { until: '2026-04-10', reason: '出張中', insteadOf: open })
  const shown: Shown = { state: 'snoozed', since: (asleep.body.snooze as { at: string }).at }
  await send(ken, 'DELETE snooze', { insteadOf: shown })
  expect((await send(mari, 'DELETE snooze', { insteadOf: shown })).status).toBe(200)
  await send(ken, 'POST dismissal', { reason: '連絡不要', insteadOf: open })
  const refused = await send(mari, 'DELETE snooze', { insteadOf: shown })
  expect([refused.status, refused.differs]).toMatchObject([412, [{ yours: { state: 'open' } }]])
  expect((await send(mari, 'DELETE snooze', { insteadOf: seen(refused) })).status).toBe(200)
  expect(await stands()).toMatchObject({ state: 'open' })
  // Whoever puts it off again has not been seen.
  here.travelTo('2026-04-02')
  const again = await send(ken, 'POST snooze', { until: '2026-04-05', reason: '週末後', insteadOf: open })
  expect((await send(mari, 'DELETE snooze', { insteadOf: shown })).status).toBe(412)
  here.travelTo('2026-04-06')
  const since = (again.body.snooze as { at: string }).at
  const done = await send(mari, 'POST completion', { note: 'Called', insteadOf: { state: 'snoozed', since } })
  here.travelTo('2026-04-01')
  expect([done.status, (await home.api.plays.list({ state: 'done' })).total]).toEqual([201, 1])
})

test('what one has done is taken back, not what another did after it', async () => {
  const { ken, mari, send, stands } = await twoColleagues()
  const mine = await send(ken, 'POST completion', { note: 'Called', insteadOf: open })
  const shown: Shown = { state: 'done', since: (mine.body.completion as { at: string }).at }
  await send(mari, 'DELETE completion', { insteadOf: shown })
  here.travelTo('2026-04-02')
  await send(mari, 'POST completion', { note: 'Reached them', insteadOf: open })
  const refused = await send(ken, 'DELETE completion', { insteadOf: shown })
  here.travelTo('2026-04-01')
  expect([refused.status, refused.differs]).toMatchObject([412, [{ theirs: { state: 'done', note: 'Reached them' } }]])
  expect(await stands()).toMatchObject({ state: 'done', said: 'Reached them' })
})

test('a day is not moved of what is closed by now, unless whoever moves it opens it again', async () => {
  const { ken, mari, send, stands } = await twoColleagues()
  await send(ken, 'POST completion', { note: 'Called', insteadOf: open })
  expect((await send(mari, 'PATCH', { dueOn: '2026-05-01' })).status).toBe(409)
  const refused = await send(mari, 'PATCH', { dueOn: '2026-05-01', insteadOf: open })
  expect([refused.status, refused.differs]).toMatchObject([412, [{ yours: { state: 'open' } }]])
  expect((await send(mari, 'PATCH', { dueOn: '2026-05-01', insteadOf: seen(refused) })).status).toBe(200)
  expect(await stands()).toEqual({ state: 'open', said: null, dueOn: '2026-05-01' })
})

test('of three who make three things of it at once, two are asked', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const { ken, mari, send, stands } = await twoColleagues()
    const answers = await Promise.all([
      send(ken, 'POST completion', { note: 'Called', insteadOf: open }),
      send(mari, 'POST dismissal', { reason: '不要', insteadOf: open }),
      send(mari, 'POST snooze', { until: '2026-04-10', reason: '出張中', insteadOf: open }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 412, 412])
    const first = answers.findIndex(({ status }) => status === 201)
    expect((await stands()).state).toBe((['done', 'dismissed', 'snoozed'] as const)[first])
  }
})

test('without saying how it was shown, what is closed stays so, as before', async () => {
  const { ken, send } = await twoColleagues()
  await send(ken, 'POST dismissal', { reason: '不要' })
  const plain = await send(ken, 'POST completion', {})
  expect([plain.status, plain.body.code]).toEqual([409, 'CONFLICT'])
  const odd = await send(ken, 'POST completion', { insteadOf: { state: 'gone', since: null } })
  expect(odd.status).toBe(422)
})
