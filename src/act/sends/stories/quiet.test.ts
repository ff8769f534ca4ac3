import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { type Deed, postOffice } from '../../messages/stories/post.fixture.ts'
import { carriedOut, crowd, hello, lookedAt, reservedOnly, started, type Workspace } from './crowd.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
let deeds = new Map<string, readonly Deed[]>()
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here, (to, nth) => deeds.get(to)?.[nth - 1] ?? 'takes')
})
beforeEach(() => {
  post.taken.length = 0
  deeds = new Map()
})
afterEach(() => here.travelTo('2026-04-01'))
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const night = { caps: [], quietHours: { from: '21:00', until: '08:00' }, onlyWorkingDays: false }
const names = () => post.taken.map(({ to }) => to.split('@')[0]).toSorted()

/** One without a zone, in a workspace in Tokyo, and two abroad. */
async function threeZones(own: Workspace) {
  const { customerId } = await crowd(here, own, 1, 'others.example')
  const person = async (name: string, zone: string | null) =>
    (await own.api.people.create({ customerId, name, email: `${name}@zones.example`, ...(zone && { zone }) })).id
  return [
    await person('kyoto', null),
    await person('madrid', 'Europe/Madrid'),
    await person('denver', 'America/Denver'),
  ] as const
}

test('what would go in the quiet hours of a person waits until their end, and says until when and by whose clock', async () => {
  const own = await here.workspace()
  await own.api.courtesy.setSettings(night)
  const [kyoto, madrid, denver] = await threeZones(own)
  // 22:30 in Tokyo (quiet), 15:30 in Madrid, 07:30 in Denver (quiet).
  here.travelTo('2026-04-01T13:30:00Z')
  const { id } = await lookedAt(own, [kyoto, madrid, denver])
  await started(own, id)
  await carriedOut(here, own)
  expect(names()).toEqual(['madrid'])
  const { state, waits, counts } = await own.api.sends.find({ id })
  expect({ state, waits }).toEqual({
    state: 'sending',
    waits: {
      letters: 2,
      forRate: 0,
      forWarmUp: 0,
      from: '2026-04-01T14:00:00.000Z',
      until: '2026-04-01T23:00:00.000Z',
    },
  })
  expect(counts).toMatchObject({ accepted: 1, reserved: 2, deferred: 0 })
  const { rows } = await own.api.messages.deliveries({ sendId: id, state: 'reserved' })
  expect(new Map(rows.map((row) => [row.personId, [row.waitsUntil, row.zone, row.zoneOf]]))).toEqual(
    new Map([
      [kyoto, ['2026-04-01T23:00:00.000Z', 'Asia/Tokyo', 'workspace']],
      [denver, ['2026-04-01T14:00:00.000Z', 'America/Denver', 'person']],
    ]),
  )
  here.travelTo('2026-04-01T13:59:00Z')
  await carriedOut(here, own)
  expect(names()).toEqual(['madrid'])
  here.travelTo('2026-04-01T14:00:00Z')
  await carriedOut(here, own)
  expect(names()).toEqual(['denver', 'madrid'])
  here.travelTo('2026-04-01T23:00:00Z')
  await carriedOut(here, own)
  expect(names()).toEqual(['denver', 'kyoto', 'madrid'])
  expect(await own.api.sends.find({ id })).toMatchObject({ state: 'done', waits: null, counts: { accepted: 3 } })
})

test('a letter to people by name waits as well, a dealing too, and a message on safety does not', async () => {
  const own = await here.workspace()
  await own.api.courtesy.setSettings(night)
  const [kyoto, madrid] = await threeZones(own)
  here.travelTo('2026-04-01T13:30:00Z')
  const send = async (kind: 'safety' | 'transactional' | 'relationship') => {
    const { id } = await own.api.messages.create({ class: kind, said: hello })
    return own.api.messages.send({ id, personIds: [kyoto, madrid] })
  }
  const { rows } = await send('relationship')
  expect(rows.find(({ personId }) => personId === kyoto)).toMatchObject({
    may: true,
    state: 'reserved',
    waitsUntil: '2026-04-01T23:00:00.000Z',
  })
  await carriedOut(here, own)
  expect(names()).toEqual(['madrid'])
  await send('transactional')
  await carriedOut(here, own)
  expect(names()).toEqual(['madrid', 'madrid'])
  await send('safety')
  await carriedOut(here, own)
  expect(names()).toEqual(['kyoto', 'madrid', 'madrid', 'madrid'])
  here.travelTo('2026-04-01T23:00:00Z')
  await carriedOut(here, own)
  expect(names()).toEqual(['kyoto', 'kyoto', 'kyoto', 'madrid', 'madrid', 'madrid'])
})

test('where it has become quiet before a letter is taken it waits once more, and that counts as no attempt', async () => {
  const own = await here.workspace()
  await own.api.courtesy.setSettings(night)
  // An address of its own: the mail server counts what comes to each.
  const { personIds } = await crowd(here, own, 1, 'later.example')
  const [kyoto = ''] = personIds
  deeds.set('p1@later.example', [[452, 'later'], 'takes'])
  // 20:59 in Tokyo: the mail server has it come again a minute later, when it is quiet.
  here.travelTo('2026-04-01T11:59:00Z')
  const { id } = await lookedAt(own, [kyoto])
  await started(own, id)
  await carriedOut(here, own)
  here.travelTo('2026-04-01T12:01:00Z')
  await carriedOut(here, own)
  expect(post.taken).toEqual([])
  const [waiting] = (await own.api.messages.deliveries({ sendId: id })).rows
  expect(waiting).toMatchObject({ state: 'deferred', attempts: 1, waitsUntil: '2026-04-01T23:00:00.000Z' })
  here.travelTo('2026-04-01T23:00:00Z')
  await carriedOut(here, own)
  expect(names()).toEqual(['p1'])
  const [sent] = (await own.api.messages.deliveries({ sendId: id })).rows
  expect(sent).toMatchObject({ state: 'accepted', attempts: 2, waitsUntil: null })
})

test('a crowd that waits when it has become quiet is put off as a whole, and each gets it once afterwards', async () => {
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, 130, 'crowd.example')
  const { id } = await lookedAt(own, personIds)
  // Reserved in the day, while nothing can be handed over, and quiet hours are set afterwards.
  await reservedOnly(here, own, [id], '2026-04-01T03:00:00Z')
  expect((await own.api.sends.find({ id })).counts).toMatchObject({ reserved: 130 })
  await own.api.courtesy.setSettings(night)
  here.travelTo('2026-04-01T13:00:00Z')
  await carriedOut(here, own)
  expect(post.taken).toEqual([])
  expect(await own.api.sends.find({ id })).toMatchObject({
    counts: { reserved: 130, deferred: 0, 'in doubt': 0 },
    waits: {
      letters: 130,
      forRate: 0,
      forWarmUp: 0,
      from: '2026-04-01T23:00:00.000Z',
      until: '2026-04-01T23:00:00.000Z',
    },
  })
  here.travelTo('2026-04-01T23:00:00Z')
  await carriedOut(here, own)
  expect(post.taken.map(({ to }) => to).toSorted()).toEqual(
    Array.from({ length: 130 }, (_, n) => `p${n + 1}@crowd.example`).toSorted(),
  )
  expect(await own.api.sends.find({ id })).toMatchObject({ state: 'done', counts: { accepted: 130 } })
})

test('what waits for the end of the quiet hours is judged when it goes, not when it is put off', async () => {
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, 2, 'judged.example')
  const { id } = await lookedAt(own, personIds)
  await reservedOnly(here, own, [id], '2026-04-01T03:00:00Z')
  await own.api.courtesy.setSettings(night)
  // Written as a file writes it, which nobody is told of: one is taken back before the morning.
  const { owner } = here.house.stores.pools
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO consents (workspace_id, person_id, purpose, channel, given, method, decided_at)
     SELECT $1, unnest($2::uuid[]), 'service', 'email', false, 'imported', '2026-03-31' RETURNING id`,
    [own.workspace.id, personIds],
  )
  here.travelTo('2026-04-01T13:00:00Z')
  await carriedOut(here, own)
  expect((await own.api.sends.find({ id })).counts).toMatchObject({ reserved: 2, 'held back': 0 })
  await owner.query('DELETE FROM consents WHERE id = $1', [rows[0]?.id])
  here.travelTo('2026-04-01T23:00:00Z')
  await carriedOut(here, own)
  expect(post.taken.length).toBe(1)
  const counts = { accepted: 1, 'held back': 1, reserved: 0 }
  expect(await own.api.sends.find({ id })).toMatchObject({ state: 'done', counts })
  const [held] = (await own.api.messages.deliveries({ sendId: id, state: 'held back' })).rows
  expect(held?.because).toBe('withdrawnForChannel')
})

test('a send for the morning waits on for the working day, by the calendar of the workspace', async () => {
  const own = await here.workspace()
  const { api } = own
  await api.courtesy.setSettings({ ...night, onlyWorkingDays: true })
  const [kyoto, madrid] = await threeZones(own)
  // Friday is worked, Saturday and Sunday are not, and Monday is a closing day of ours.
  await api.calendar.addClosingDays({ name: 'Stocktaking', firstOn: '2026-04-06', lastOn: '2026-04-06' })
  const { id } = await lookedAt(own, [kyoto, madrid])
  await api.sends.start({ id, goes: { kind: 'in the morning', on: '2026-04-04' } })
  here.travelTo('2026-04-04T00:00:00Z')
  await carriedOut(here, own)
  expect(post.taken).toEqual([])
  // Eight on Tuesday: in Kyoto (+9) and in Madrid (+2).
  expect((await api.sends.find({ id })).waits).toEqual({
    letters: 2,
    forRate: 0,
    forWarmUp: 0,
    from: '2026-04-06T23:00:00.000Z',
    until: '2026-04-07T06:00:00.000Z',
  })
  here.travelTo('2026-04-06T23:00:00Z')
  await carriedOut(here, own)
  expect(names()).toEqual(['kyoto'])
})

test('quiet hours are off until they are set, and what makes no sense is refused', async () => {
  const { api } = await here.workspace()
  expect(await api.courtesy.settings({})).toEqual({
    etag: expect.any(String),
    caps: [],
    quietHours: null,
    onlyWorkingDays: false,
  })
  expect(await api.courtesy.setSettings({ ...night, onlyWorkingDays: true })).toEqual({
    etag: expect.any(String),
    ...night,
    onlyWorkingDays: true,
  })
  for (const quietHours of [
    { from: '21:00', until: '21:00' },
    { from: '24:00', until: '08:00' },
    { from: '9:00', until: '08:00' },
    { from: '21:60', until: '08:00' },
  ])
    await expect(api.courtesy.setSettings({ ...night, quietHours })).rejects.toMatchObject({ code: 'BAD_INPUT' })
})

test('what was ordered by name and waits is judged as it goes, also by what came with the calendar', async () => {
  const own = await here.workspace()
  const { api } = own
  await api.courtesy.setSettings({ ...night, onlyWorkingDays: true })
  const { personIds } = await crowd(here, own, 2, 'monday.example')
  const [first = '', second = ''] = personIds
  // Friday evening; one leaves on Sunday.
  here.travelTo('2026-04-03T13:00:00Z')
  await api.people.change({ id: first, leftOn: '2026-04-05' })
  const message = await api.messages.create({ class: 'relationship', said: hello })
  const ordered = await api.messages.send({ id: message.id, personIds: [first, second] })
  expect(ordered.rows.map(({ may }) => may)).toEqual([true, true])
  await carriedOut(here, own)
  expect(post.taken).toEqual([])
  here.travelTo('2026-04-05T23:00:00Z')
  await carriedOut(here, own)
  expect(names()).toEqual(['p2'])
  const { rows } = await api.messages.deliveries({ messageId: message.id, personId: first })
  expect(rows).toMatchObject([{ state: 'held back', because: 'left' }])
})
