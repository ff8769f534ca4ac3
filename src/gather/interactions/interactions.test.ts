import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

test('what if this colleague leaves: the accounts, the last ten contacts, and what nobody else knows', {
  timeout: 90_000,
}, async () => {
  const { api, ownerId, workspace } = await here.workspace()
  const { rows } = await here.house.stores.pools.owner.query(
    "INSERT INTO members (workspace_id, name, role) VALUES ($1, 'Tomás Rivera', 'csm') RETURNING id",
    [workspace.id],
  )
  const tomas: string = rows[0].id
  const kita = await api.customers.create({ name: '北ロジスティクス', ownerId: tomas })
  const harbor = await api.customers.create({ name: 'Blue Harbor Hotels', ownerId })
  const orphan = await api.customers.create({ name: 'Old Mill Bakery' })
  await api.contracts.create({ customerId: kita.id, plan: 'Standard', amount: '520000', startsOn: '2026-01-01' })
  await api.people.create({ customerId: kita.id, name: '小野 真理', roles: ['sponsor'] })
  await api.support.create({ customerId: kita.id, subject: 'Import fails', priority: 'urgent', escalated: true })
  const answered = await api.support.create({
    customerId: kita.id,
    subject: 'Invoice',
    openedAt: '2026-03-01T00:00:00Z',
  })
  await api.support.change({ id: answered.id, status: 'waiting' })
  const over = await api.support.create({ customerId: kita.id, subject: 'Over' })
  await api.support.close({ id: over.id })
  await api.doubts.create({ customerId: kita.id, words: 'Will it last?', saidOn: '2026-03-30' })
  const settled = await api.doubts.create({ customerId: kita.id, words: 'Is it safe?' })
  await api.doubts.settle({ id: settled.id, with: 'Shown' })
  const act = { en: 'Call the sponsor', ja: '推進責任者に電話する' }
  const wish = { customerId: kita.id, kind: 'risk' as const, act }
  await api.plays.open({ ...wish, reason: 'Quiet', dueOn: '2026-03-30' })
  const asleep = await api.plays.open({ ...wish, reason: 'Later', dueOn: '2026-04-02' })
  await api.plays.snooze({ id: asleep.id, until: '2026-04-10', reason: 'on holiday' })
  const done = await api.plays.open({ ...wish, reason: 'Done' })
  await api.plays.complete({ id: done.id })
  await api.interactions.create({ customerId: kita.id, kind: 'note', title: 'They like short mails' })
  const log = (customerId: string, memberId: string, day: number) =>
    api.interactions.create({
      customerId,
      memberId,
      kind: 'call',
      title: `Day ${day}`,
      happenedAt: `2026-03-${String(day).padStart(2, '0')}T01:00:00Z`,
    })
  await Promise.all(Array.from({ length: 12 }, (_, index) => log(kita.id, tomas, index + 1)))
  await Promise.all(Array.from({ length: 4 }, (_, index) => log(harbor.id, tomas, index + 1)))
  await log(harbor.id, ownerId, 5)
  await here.settle()

  const pack = await api.interactions.handover({ id: tomas })
  expect(pack).toMatchObject({ member: { name: 'Tomás Rivera' }, owned: 1, knownAloneTotal: 1, next: null })
  expect(pack.knownAlone).toMatchObject([{ customerId: kita.id, held: 12, contacts: 12, because: 'one holder' }])
  expect(pack.rows).toMatchObject([
    {
      name: '北ロジスティクス',
      contracts: [{ plan: 'Standard', amount: '520000', endsOn: null }],
      people: [{ name: '小野 真理', roles: ['sponsor'] }],
      goals: [],
    },
  ])
  expect(pack.rows[0]?.contacts.map(({ title }) => title)).toEqual(
    Array.from({ length: 10 }, (_, index) => `Day ${12 - index}`),
  )
  expect(pack.rows[0]?.notes.map(({ title }) => title)).toEqual(['They like short mails'])
  // What nobody has answered is no figure, and nothing of it is called unknown.
  expect(pack.rows[0]?.figures).toEqual([])
  expect(
    pack.rows[0]?.open.map(({ kind, rows }) => [
      kind,
      rows.map(({ title, state, next, dueOn }) => [title, state, next, dueOn]),
    ]),
  ).toEqual([
    [
      'case',
      [
        [
          { en: 'Invoice', ja: 'Invoice' },
          { en: 'Waiting · priority medium', ja: '回答待ち · 優先度：中' },
          { en: 'Await the answer, or ask again', ja: '回答を待つ（必要に応じて確認の連絡をする）' },
          null,
        ],
        [
          { en: 'Import fails', ja: 'Import fails' },
          { en: 'Open · priority urgent · escalated', ja: '対応中 · 優先度：緊急 · エスカレーション済み' },
          { en: 'It is ours to answer', ja: '当社から回答する' },
          null,
        ],
      ],
    ],
    [
      'doubt',
      [
        [
          { en: 'Will it last?', ja: 'Will it last?' },
          { en: 'Open for 2 days', ja: '2日間未解消' },
          { en: 'Settle it, and say with what', ja: '解消し、その内容を記録する' },
          null,
        ],
      ],
    ],
    [
      'play',
      [
        [
          { en: 'Quiet', ja: 'Quiet' },
          { en: 'Overdue, the day was promised', ja: '期限超過（約束した期限）' },
          act,
          '2026-03-30',
        ],
        [
          { en: 'Later', ja: 'Later' },
          { en: 'Snoozed until 10 Apr 2026: on holiday', ja: '2026年4月10日まで保留：on holiday' },
          act,
          '2026-04-02',
        ],
      ],
    ],
  ])

  // Exactly 80 % of the contacts is not yet more than 80 %.
  const holdings = await api.interactions.holdings({})
  expect(holdings).toMatchObject({ oneHolder: 1, noOwner: 1 })
  expect(holdings.rows.map(({ customerId, because }) => [customerId, because])).toEqual([
    [kita.id, 'one holder'],
    [orphan.id, 'no owner'],
  ])
  await log(harbor.id, tomas, 6)
  expect((await api.interactions.holdings({ because: 'one holder' })).rows.map(({ customerId }) => customerId)).toEqual(
    [kita.id, harbor.id],
  )
})

test('a contact is logged with people of that customer only, and needs words', async () => {
  const { api } = await here.workspace()
  const one = await api.customers.create({ name: 'One' })
  const stranger = await api.people.create({ name: 'Somebody else' })
  await expect(api.interactions.create({ customerId: one.id, kind: 'note' })).rejects.toMatchObject({
    data: { issues: [{ path: 'body' }] },
  })
  await expect(
    api.interactions.create({ customerId: one.id, kind: 'call', title: 'x', personIds: [stranger.id] }),
  ).rejects.toMatchObject({ data: { issues: [{ path: 'personIds' }] } })
  const made = await api.interactions.create({ customerId: one.id, kind: 'note', title: 'Moved offices' })
  expect(await api.interactions.change({ id: made.id, body: 'To Osaka' })).toMatchObject({
    title: 'Moved offices',
    body: 'To Osaka',
  })
  await api.interactions.remove({ id: made.id })
  expect((await api.interactions.list({ customerId: one.id })).rows).toEqual([])
})

test('the day of a contact is the day that it was in the workspace', async () => {
  const { api } = await here.workspace({ zone: 'Asia/Tokyo' })
  const { id } = await api.customers.create({ name: 'One' })
  // Eight in the morning of the first of April in Tokyo is still the last of March elsewhere.
  await api.interactions.create({ customerId: id, kind: 'call', title: 'Early', happenedAt: '2026-03-31T23:00:00Z' })
  await here.settle()
  const inDays = async (days: number) =>
    (
      await api.segments.preview({
        rule: { kind: 'metric', metric: 'last_contact_days', test: { op: 'exactly', value: days } },
      })
    ).matching
  expect([await inDays(0), await inDays(1)]).toEqual([1, 0])
})
