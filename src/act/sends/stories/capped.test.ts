import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { carriedOut, crowd, hello, lookedAt, reservedOnly, started, type Workspace } from './crowd.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here)
})
beforeEach(() => {
  post.taken.length = 0
})
afterEach(() => here.travelTo('2026-04-01'))
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const noQuiet = { quietHours: null, onlyWorkingDays: false }
const [hour, day] = [3_600_000, 86_400_000]
type Had = {
  readonly kind?: string
  readonly purpose?: string
  /** Of the letter; `null` where there is none. */
  readonly state: string | null
  readonly may?: boolean
  /** How long ago it was ordered, and its letter taken last. */
  readonly ordered?: number
  readonly taken?: number
}

/** Written before the statement: whether one such message is one that somebody had, of one in seven days for the purpose that is asked. */
const situations: readonly (readonly [what: string, asked: 'news' | 'service', counts: boolean, had: Had])[] = [
  ['sent yesterday', 'news', true, { state: 'accepted', ordered: day }],
  ['an advertisement of the purpose', 'news', true, { kind: 'promotion', state: 'accepted', ordered: day }],
  ['sent yesterday for another purpose', 'news', false, { purpose: 'surveys', state: 'accepted', ordered: day }],
  ['sent seven days ago', 'news', false, { state: 'accepted', ordered: 7 * day }],
  ['sent an hour less than seven days ago', 'news', true, { state: 'accepted', ordered: 7 * day - hour }],
  ['sent an hour more than seven days ago', 'news', false, { state: 'accepted', ordered: 7 * day + hour }],
  ['ordered nine days ago, sent yesterday', 'news', true, { state: 'accepted', ordered: 9 * day, taken: day }],
  ['waits since an hour', 'news', true, { state: 'reserved', ordered: hour }],
  ['waits since nine days', 'news', true, { state: 'reserved', ordered: 9 * day }],
  ['may go, and has no letter yet', 'news', true, { state: null, ordered: hour }],
  ['is being handed over', 'news', true, { state: 'handing over', ordered: hour }],
  ['in doubt since yesterday', 'news', true, { state: 'in doubt', ordered: day }],
  ['in doubt since eight days', 'news', false, { state: 'in doubt', ordered: 8 * day }],
  ['refused by the mail server', 'news', false, { state: 'refused', ordered: day }],
  ['withdrawn', 'news', false, { state: 'withdrawn', ordered: day }],
  ['held back', 'news', false, { state: null, may: false, ordered: day }],
  ['held back while it waited', 'news', false, { state: 'reserved', may: false, ordered: day }],
  ['held back when it had left', 'news', true, { state: 'accepted', may: false, ordered: day }],
  ['service, sent yesterday', 'service', true, { purpose: 'service', state: 'accepted', ordered: day }],
  ['a dealing', 'service', false, { kind: 'transactional', purpose: 'service', state: 'accepted', ordered: day }],
  ['on safety', 'service', false, { kind: 'safety', purpose: 'service', state: 'accepted', ordered: day }],
]

/** As if it had been so: a message of its own to this person. */
async function had({ workspace }: Workspace, personId: string, one: Had) {
  const { owner } = here.house.stores.pools
  const ago = (span: number) => new Date(Number(here.time.now) - span)
  const { kind = 'relationship', purpose = 'news', state, may = true, ordered = 0, taken = ordered } = one
  const { rows } = await owner.query<{ letter: string }>(
    `WITH m AS (INSERT INTO messages (workspace_id, class, purpose, subject_en, text_en) VALUES ($1, $2, $3, 's', 't') RETURNING id)
     INSERT INTO deliveries (workspace_id, message_id, person_id, address, locale, may, because, judged_at, ordered_at)
     SELECT $1, m.id, $4, 'a@had.example', 'en', $5, 'agreed', $6, $6 FROM m RETURNING letter`,
    [workspace.id, kind, purpose, personId, may, ago(ordered)],
  )
  if (state === null) return
  // What was taken keeps the end of its attempt, ten minutes on.
  const due = state === 'reserved' ? ago(ordered) : ago(taken - 10 * 60_000)
  await owner.query(
    `INSERT INTO outgoing (workspace_id, key, recipient, state, writer, due_at, reserved_at) VALUES ($1, $2, 'a@had.example', $3, 'none', $4, $5)`,
    [workspace.id, rows[0]?.letter, state, due, ago(ordered)],
  )
}

test('what somebody was sent or waits for counts, one by one and in a dry run alike', async () => {
  const own = await here.workspace()
  const { api } = own
  const { personIds } = await crowd(here, own, situations.length + 1, 'counts.example')
  for (const [at, [, , , one]] of situations.entries()) await had(own, personIds[at] ?? '', one)
  const caps = (['news', 'service'] as const).map((purpose) => ({ purpose, most: 1, days: 7 }))
  await api.courtesy.setSettings({ caps, ...noQuiet })
  for (const asked of ['news', 'service'] as const) {
    const message = { class: 'relationship' as const, purpose: asked, said: hello }
    const { id: messageId } = await api.messages.create(message)
    const { id } = await api.sends.create({ name: asked, messageId, audience: { kind: 'people', personIds } })
    await api.sends.look({ id })
    const held = (await api.sends.people({ id, because: 'hadEnough', limit: 200 })).rows.map(({ personId }) => personId)
    for (const [at, [what, purpose, counts]] of situations.entries()) {
      if (purpose !== asked) continue
      const personId = personIds[at] ?? ''
      const { of } = await api.messages.preview({ ...message, personId })
      expect({ what, because: of?.because }).toEqual({ what, because: counts ? 'hadEnough' : 'existingDealings' })
      expect({ what, isHeld: held.includes(personId) }).toEqual({ what, isHeld: counts })
    }
    expect(held).not.toContain(personIds.at(-1))
  }
})

test('as many as the cap allows go, the next is held back and listed, and safety and dealings go all the same', async () => {
  const own = await here.workspace()
  const { api } = own
  await api.courtesy.setSettings({ caps: [{ purpose: 'service', most: 2, days: 7 }], ...noQuiet })
  const { personIds } = await crowd(here, own, 3, 'some.example')
  const [first = '', second = '', third = ''] = personIds
  for (const some of [[first, second], [first]]) {
    const { id, look } = await lookedAt(own, some)
    expect(look?.may).toBe(some.length)
    await started(own, id)
    await carriedOut(here, own)
  }
  const { id, look } = await lookedAt(own, personIds)
  expect(look?.groups).toMatchObject([
    { because: 'existingDealings', may: true, people: 2 },
    { because: 'hadEnough', may: false, people: 1, reason: expect.stringContaining('as many messages') },
  ])
  expect((await api.sends.people({ id, because: 'hadEnough', limit: 50 })).rows).toMatchObject([{ personId: first }])
  // Between the dry run and the start the second one gets another by name.
  const named = await api.messages.create({ class: 'relationship', said: hello })
  const ordered = await api.messages.send({ id: named.id, personIds: [first, second] })
  expect(ordered.rows.map(({ personId, may, because }) => [personId, may, because]).toSorted()).toEqual(
    [
      [first, false, 'hadEnough'],
      [second, true, 'existingDealings'],
    ].toSorted(),
  )
  post.taken.length = 0
  await started(own, id)
  await carriedOut(here, own)
  expect((await api.sends.find({ id })).counts).toMatchObject({ accepted: 1, 'held back': 2 })
  expect((await api.messages.deliveries({ sendId: id, state: 'accepted' })).rows).toMatchObject([{ personId: third }])
  const dealing = await lookedAt(own, personIds, 'transactional')
  expect(dealing.look?.may).toBe(3)
  expect((await lookedAt(own, personIds, 'safety')).look?.may).toBe(3)
  // The same message again is no further one: whoever has it keeps it.
  expect((await api.messages.send({ id: named.id, personIds: [second] })).rows).toMatchObject([{ may: true }])
  here.travelTo('2026-04-08T12:00:00Z')
  expect((await lookedAt(own, personIds)).look?.may).toBe(3)
})

test('a cap is of the mailbox: whoever is on record twice gets no more', async () => {
  const own = await here.workspace()
  const { api } = own
  await api.courtesy.setSettings({ caps: [{ purpose: 'service', most: 1, days: 30 }], ...noQuiet })
  const { customerId, personIds } = await crowd(here, own, 1, 'twice.example')
  const twin = await api.people.create({ customerId, name: 'P. One', email: 'P1@twice.example' })
  const all = [...personIds, twin.id]
  const { id } = await lookedAt(own, all)
  await started(own, id)
  await carriedOut(here, own)
  expect(post.taken.length).toBe(1)
  expect((await lookedAt(own, all)).look?.groups).toMatchObject([{ because: 'hadEnough', may: false, people: 2 }])
  const { id: messageId } = await api.messages.create({ class: 'relationship', said: hello })
  const { rows } = await api.messages.send({ id: messageId, personIds: all })
  expect(rows.map(({ because }) => because)).toEqual(['hadEnough', 'hadEnough'])
})

test('what was ordered within its cap goes, whatever the cap is when it is handed over or judged once more', async () => {
  const own = await here.workspace()
  const { api } = own
  const { personIds } = await crowd(here, own, 2, 'later.example')
  const ids = [(await lookedAt(own, personIds)).id, (await lookedAt(own, personIds)).id]
  // The letters of both sends wait when the cap comes.
  await reservedOnly(here, own, ids, '2026-04-01T01:00:00Z')
  const stand = async () => Promise.all(ids.map(async (id) => (await api.sends.find({ id })).counts))
  expect(await stand()).toMatchObject([{ reserved: 2 }, { reserved: 2 }])
  await api.courtesy.setSettings({ caps: [{ purpose: 'service', most: 1, days: 7 }], ...noQuiet })
  // A decision on something else has what waits for this person judged once more.
  await api.people.decide({ id: personIds[0] ?? '', purpose: 'news', given: false, channel: 'email' })
  await here.settle()
  await carriedOut(here, own)
  expect(await stand()).toMatchObject([
    { accepted: 2, 'held back': 0 },
    { accepted: 2, 'held back': 0 },
  ])
  expect((await lookedAt(own, personIds)).look?.may).toBe(0)
})

test('of messages that are ordered at once no more go than the cap allows', async () => {
  const own = await here.workspace()
  const { api } = own
  await api.courtesy.setSettings({ caps: [{ purpose: 'news', most: 2, days: 30 }], ...noQuiet })
  const { personIds } = await crowd(here, own, 20, 'once.example')
  const ids: string[] = []
  for (let n = 0; n < 6; n += 1)
    ids.push((await api.messages.create({ class: 'relationship', purpose: 'news', said: hello })).id)
  const all = await Promise.all(ids.map((id) => api.messages.send({ id, personIds })))
  const went = Map.groupBy(
    all.flatMap(({ rows }) => rows.filter(({ may }) => may)),
    ({ personId }) => personId,
  )
  expect(personIds.map((id) => went.get(id)?.length ?? 0)).toEqual(personIds.map(() => 2))
})

test('caps are off until an administrator sets them, and what makes no sense is refused', async () => {
  const { api, as } = await here.workspace()
  expect(await api.courtesy.settings({})).toEqual({ etag: expect.any(String), caps: [], ...noQuiet })
  const cap = { purpose: 'news' as const, most: 2, days: 7 }
  const refused = (caps: (typeof cap)[]) =>
    expect(api.courtesy.setSettings({ caps, ...noQuiet })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  await refused([cap, { ...cap, days: 30 }])
  await refused([{ ...cap, most: 0 }])
  await refused([{ ...cap, days: 367 }])
  await refused([{ ...cap, most: 1.5 }])
  const csm = await as('csm')
  await expect(csm.courtesy.setSettings({ caps: [cap], ...noQuiet })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await api.courtesy.setSettings({ caps: [cap], ...noQuiet })).toEqual({
    etag: expect.any(String),
    caps: [cap],
    ...noQuiet,
  })
  expect(await csm.courtesy.settings({})).toEqual({ etag: expect.any(String), caps: [cap], ...noQuiet })
  expect(await api.courtesy.setSettings({ caps: [], ...noQuiet })).toEqual({
    etag: expect.any(String),
    caps: [],
    ...noQuiet,
  })
})
