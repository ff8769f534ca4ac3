import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { recordEvents } from '../../../gather/events/events.ts'
import { followChanges } from '../../../see/portfolio/portfolio.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let house: World
let home: Awaited<ReturnType<World['workspace']>>
let oldMill: string
let kitchens: string

beforeAll(async () => {
  house = await world('2026-04-01')
  home = await house.workspace()
  const externalIds = [{ source: 'crm', externalId: 'old-mill' }]
  oldMill = (await home.api.customers.create({ name: 'Old Mill Bakery', industry: 'kitchen', externalIds })).id
  const rule = {
    kind: 'field' as const,
    field: 'customer.industry',
    test: { op: 'one of' as const, values: ['kitchen'] },
  }
  kitchens = (await home.api.segments.create({ name: 'Kitchens', rule })).id
})
afterAll(() => house?.close())

const welcome = { en: 'Say welcome', ja: '歓迎の連絡をする' }
const call = { en: 'Call the owner', ja: '店主に電話する' }

async function happened(name: string, messageId: string) {
  await home.systemDesk().transaction((context) =>
    recordEvents(context, [
      {
        type: 'track',
        name,
        messageId,
        occurredAt: context.now,
        receivedAt: context.now,
        userId: '',
        anonymousId: '',
        groupId: 'old-mill',
        properties: {},
        source: 'test',
      },
    ]),
  )
  await house.settle()
}

const opened = async () => (await home.api.plays.list({ customerId: oldMill })).rows

test('two rules on one segment are two reasons: whoever enters gets the play of each', async () => {
  await home.api.plays.addRule({ segmentId: kitchens, kind: 'lifecycle', act: welcome, dueInDays: 2 })
  await home.api.plays.addRule({ segmentId: kitchens, kind: 'risk', act: call, dueInDays: 0 })
  await home.api.segments.rebuild({ id: kitchens })
  await house.settle()
  expect((await opened()).map(({ kind, act, dueOn }) => [kind, act.en, dueOn])).toEqual([
    ['risk', 'Call the owner', '2026-04-01'],
    ['lifecycle', 'Say welcome', '2026-04-03'],
  ])
})

test('a rule that watches an event opens a play for its customer, once while that play is open', async () => {
  const wish = { event: 'Cancellation asked', kind: 'risk' as const, act: call, dueInDays: 1 }
  const rule = await home.api.plays.addRule(wish)
  expect(rule).toMatchObject({ event: 'Cancellation asked', segmentId: null, pause: null })
  await happened('Signed in', 'e1')
  await happened('Cancellation asked', 'e2')
  await happened('Cancellation asked', 'e3')
  const ours = (await opened()).filter(({ reason }) => reason === `rule:${rule.id}`)
  expect(ours).toMatchObject([
    { kind: 'risk', dueOn: '2026-04-02', because: { en: 'The event **Cancellation asked** arrived.' } },
  ])
  await home.api.plays.complete({ id: ours[0]?.id ?? '', note: '' })
})

test('a rule that is switched off opens nothing until it is switched on; what it opens can be changed', async () => {
  const rule = (await home.api.plays.rules({})).rows.find(({ event }) => event !== null)
  const id = rule?.id ?? ''
  expect(await home.api.plays.changeRule({ id, act: welcome, dueInDays: 5 })).toMatchObject({
    act: welcome,
    dueInDays: 5,
    kind: 'risk',
    event: 'Cancellation asked',
  })
  expect((await home.api.plays.pauseRule({ id })).pause).toMatchObject({ at: '2026-04-01T00:00:00.000Z' })
  await expect(home.api.plays.pauseRule({ id })).rejects.toMatchObject({ status: 409 })
  expect((await home.api.plays.rules({})).rows.at(-1)?.id).toBe(id)
  await happened('Cancellation asked', 'e4')
  const open = async () =>
    (await opened()).filter(({ reason, state }) => reason === `rule:${id}` && state === 'open').map(({ act }) => act.en)
  expect(await open()).toEqual([])
  await home.api.plays.resumeRule({ id })
  await happened('Cancellation asked', 'e5')
  expect(await open()).toEqual(['Say welcome'])
})

test('a rule watches one thing that is there: not two, and not nothing', async () => {
  const act = { kind: 'activity' as const, act: call, dueInDays: 1 }
  await expect(home.api.plays.addRule(act)).rejects.toMatchObject({ status: 422 })
  await expect(home.api.plays.addRule({ ...act, segmentId: kitchens, event: 'Ordered' })).rejects.toMatchObject({
    status: 422,
  })
})

test('a segment is not archived while a rule waits for it; a rule of an archived one stays switched off', async () => {
  const ofKitchens = (await home.api.plays.rules({})).rows.filter(({ segmentId }) => segmentId === kitchens)
  await expect(home.api.segments.archive({ id: kitchens })).rejects.toThrow('play rule “Say welcome”')
  for (const { id } of ofKitchens) await home.api.plays.pauseRule({ id })
  await home.api.segments.archive({ id: kitchens })
  const act = { kind: 'activity' as const, act: call, dueInDays: 1 }
  await expect(home.api.plays.addRule({ ...act, segmentId: kitchens })).rejects.toMatchObject({ status: 422 })
  const [first] = (await home.api.plays.rules({})).rows.filter(({ segmentId }) => segmentId === kitchens)
  expect(first).toMatchObject({ segmentArchived: true, pause: { at: '2026-04-01T00:00:00.000Z' } })
  await expect(home.api.plays.resumeRule({ id: first?.id ?? '' })).rejects.toMatchObject({ status: 409 })
})

test('open plays are counted in the portfolio and asked for by segments', async () => {
  await followChanges(home.systemDesk(), { wholly: false })
  const [row] = (await home.api.portfolio.list({ text: 'Old Mill' })).rows
  expect(row?.openPlays).toBe(3)
  const having = async (value: number) => {
    const rule = { kind: 'metric' as const, metric: 'plays_open', test: { op: 'at least' as const, value } }
    return (await home.api.segments.preview({ rule })).matching
  }
  expect(await having(3)).toBe(1)
  expect(await having(4)).toBe(0)
})
