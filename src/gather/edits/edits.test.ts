import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { followChanges } from '../../see/portfolio/portfolio.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let own: Awaited<ReturnType<World['workspace']>>
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

/** Six customers of two industries; the last has an owner who is only named. */
async function furnished() {
  own = await here.workspace()
  const ids: string[] = []
  for (const [place, name] of ['Akane', 'Benkei', 'Chidori', 'Daimon', 'Enoki', 'Fuji'].entries()) {
    const wish = { name, industry: place < 4 ? 'food' : 'hotels', ...(name === 'Fuji' && { namedOwner: '鈴木' }) }
    ids.push((await own.api.customers.create(wish)).id)
  }
  await here.settle()
  return ids
}

const counts = ({ state, total, changed, unchanged, refused }: Awaited<ReturnType<typeof own.api.edits.find>>) => ({
  state,
  total,
  changed,
  unchanged,
  refused,
})
const ownersOf = async (ids: readonly string[]) => {
  const found = await Promise.all(ids.map((id) => own.api.customers.find({ id })))
  return found.map(({ members }) => members.find(({ role }) => role === 'owner')?.memberId ?? null)
}

test('a dry run says what would become of them and changes nothing; running does that, and undo takes it back', async () => {
  const ids = await furnished()
  await own.api.customers.change({ id: ids[0] ?? '', stage: 'leaving' })
  const tried = await own.api.edits.make({
    which: { ids },
    change: { kind: 'value', field: 'stage', value: 'leaving' },
  })
  expect(counts(tried)).toEqual({ state: 'ready', total: 6, changed: 5, unchanged: 1, refused: 0 })
  expect((await own.api.customers.find({ id: ids[1] ?? '' })).stage).toBe('active')
  const ran = await own.api.edits.run({ id: tried.id })
  expect(counts(ran)).toEqual({ state: 'done', total: 6, changed: 5, unchanged: 1, refused: 0 })
  expect((await own.api.customers.find({ id: ids[1] ?? '' })).stage).toBe('leaving')
  await own.api.customers.change({ id: ids[1] ?? '', stage: 'left' })
  const undone = await own.api.edits.undo({ id: tried.id })
  expect(undone).toMatchObject({ state: 'undone', restored: 4, kept: 1 })
  const stages = await Promise.all(ids.map(async (id) => (await own.api.customers.find({ id })).stage))
  expect(stages).toEqual(['leaving', 'left', 'active', 'active', 'active', 'active'])
})

test('a click that comes twice is answered as the first was', async () => {
  const ids = await furnished()
  const tried = await own.api.edits.make({ which: { ids }, change: { kind: 'value', field: 'country', value: 'JP' } })
  const first = await own.api.edits.run({ id: tried.id })
  expect(await own.api.edits.run({ id: tried.id })).toEqual(first)
  const undone = await own.api.edits.undo({ id: tried.id })
  expect(await own.api.edits.undo({ id: tried.id })).toEqual(undone)
  await expect(own.api.edits.run({ id: tried.id })).rejects.toMatchObject({ status: 409 })
})

test('the history of a customer names who ordered the edit and that it was one of many', async () => {
  const ids = await furnished()
  const made = await own.api.edits.make({
    which: { ids },
    change: { kind: 'value', field: 'industry', value: 'retail' },
    atOnce: true,
  })
  const { rows } = await own.api.customers.history({ id: ids[0] ?? '' })
  expect(rows[0]).toMatchObject({ field: 'industry', before: 'food', after: 'retail', source: `edit:${made.id}` })
  expect(rows[0]?.author).toMatch(/^key:/)
})

test('owners are given in turn among those whom nobody owns, and taken back', async () => {
  const ids = await furnished()
  const other = await own.member('csm')
  await own.api.customers.assignMember({ id: ids[0] ?? '', role: 'owner', memberId: other.id })
  const edit = await own.api.edits.make({
    which: { ids },
    change: { kind: 'turns', memberIds: [own.ownerId, other.id] },
    atOnce: true,
  })
  expect(counts(edit)).toEqual({ state: 'done', total: 6, changed: 4, unchanged: 2, refused: 0 })
  expect(await ownersOf(ids)).toEqual([other.id, own.ownerId, other.id, own.ownerId, other.id, null])
  await own.api.customers.assignMember({ id: ids[1] ?? '', role: 'owner', memberId: other.id })
  expect(await own.api.edits.undo({ id: edit.id })).toMatchObject({ restored: 3, kept: 1 })
  expect(await ownersOf(ids)).toEqual([other.id, other.id, null, null, null, null])
})

test('an owner who is replaced by an edit comes back with the undo, and so does who was only named', async () => {
  const ids = await furnished()
  const other = await own.member('csm', 'other@example.test')
  await own.api.customers.assignMember({ id: ids[0] ?? '', role: 'owner', memberId: other.id })
  const change = { kind: 'role' as const, role: 'owner' as const, memberId: own.ownerId }
  const edit = await own.api.edits.make({ which: { ids }, change, atOnce: true })
  expect(edit).toMatchObject({ changed: 6, unchanged: 0 })
  expect((await own.api.customers.find({ id: ids[5] ?? '' })).namedOwner).toBeNull()
  expect(await own.api.edits.undo({ id: edit.id })).toMatchObject({ restored: 6, kept: 0 })
  expect(await ownersOf(ids)).toEqual([other.id, null, null, null, null, null])
  expect((await own.api.customers.find({ id: ids[5] ?? '' })).namedOwner).toBe('鈴木')
})

test('owners by what a field says; whose value has none is named with the reason', async () => {
  const ids = await furnished()
  await own.api.customers.change({ id: ids[3] ?? '', industry: null })
  const edit = await own.api.edits.make({
    which: { ids },
    change: { kind: 'by value', field: 'industry', owners: [{ value: 'ＦＯＯＤ', memberId: own.ownerId }] },
  })
  expect(counts(edit)).toEqual({ state: 'ready', total: 6, changed: 3, unchanged: 1, refused: 2 })
  expect(edit.reasons.map(({ because, count, examples }) => [because.en, count, examples[0]?.name])).toEqual([
    ['The field by which owners are given is empty.', 1, 'Daimon'],
    ['No owner is set for “hotels”.', 1, 'Enoki'],
  ])
})

test('a column that was copied elsewhere is read text by text, and each that cannot be is refused alone', async () => {
  const ids = (await furnished()).slice(0, 4)
  const edit = await own.api.edits.make({
    which: { ids },
    change: { kind: 'texts', field: 'sinceOn', texts: ['2025/4/1', '令和7年5月1日', 'someday', ''] },
    atOnce: true,
  })
  expect(counts(edit)).toEqual({ state: 'done', total: 4, changed: 2, unchanged: 1, refused: 1 })
  expect(edit.reasons).toMatchObject([
    { because: { ja: expect.stringContaining('someday') }, examples: [{ id: ids[2] }] },
  ])
  const since = await Promise.all(ids.map(async (id) => (await own.api.customers.find({ id })).sinceOn))
  expect(since).toEqual(['2025-04-01', '2025-05-01', null, null])
  await expect(
    own.api.edits.make({ which: { ids }, change: { kind: 'texts', field: 'sinceOn', texts: ['2025/4/1'] } }),
  ).rejects.toThrow('1 values for 4 customers')
})

test('owners are pasted by their names', async () => {
  const ids = (await furnished()).slice(0, 3)
  const edit = await own.api.edits.make({
    which: { ids },
    change: { kind: 'texts', field: 'owner', texts: ['青木', 'Nobody Known', ''] },
    atOnce: true,
  })
  expect(edit).toMatchObject({ changed: 1, unchanged: 1, refused: 1 })
  expect(await ownersOf(ids)).toEqual([own.ownerId, null, null])
})

test('an attribute is changed for many; undo leaves what somebody wrote into another one since', async () => {
  const ids = await furnished()
  await own.api.attributes.declare({ subject: 'customer', name: 'rank', label: 'Rank', type: 'text' })
  await own.api.attributes.declare({ subject: 'customer', name: 'stores', label: 'Stores', type: 'number' })
  await own.api.customers.change({ id: ids[0] ?? '', attributes: { rank: 'B' } })
  const change = { kind: 'value' as const, field: 'attributes.rank' as const, value: 'A' }
  const edit = await own.api.edits.make({ which: { ids }, change, atOnce: true })
  expect(edit).toMatchObject({ changed: 6 })
  await own.api.customers.change({ id: ids[0] ?? '', attributes: { stores: 12 } })
  expect(await own.api.edits.undo({ id: edit.id })).toMatchObject({ restored: 6, kept: 0 })
  expect((await own.api.customers.find({ id: ids[0] ?? '' })).attributes).toEqual({ rank: 'B', stores: 12 })
  expect((await own.api.customers.find({ id: ids[1] ?? '' })).attributes).toEqual({})
  const emptied = { kind: 'value' as const, field: 'attributes.rank' as const, value: null }
  expect(await own.api.edits.make({ which: { ids }, change: emptied })).toMatchObject({ changed: 1, unchanged: 5 })
  await expect(
    own.api.edits.make({ which: { ids }, change: { kind: 'value', field: 'attributes.stores', value: 'many' } }),
  ).rejects.toMatchObject({ status: 422 })
})

test('what depends on the rest of the record is refused for those whom it does not fit', async () => {
  const ids = (await furnished()).slice(0, 2)
  await own.api.customers.change({ id: ids[0] ?? '', country: 'US' })
  const edit = await own.api.edits.make({
    which: { ids },
    change: { kind: 'value', field: 'prefecture', value: '東京都' },
    atOnce: true,
  })
  expect(edit).toMatchObject({ changed: 1, refused: 1 })
  expect((await own.api.customers.find({ id: ids[1] ?? '' })).prefecture).toBe('13')
})

test('whom the filter finds stands fast, and a filter that is none changes nobody', async () => {
  await furnished()
  const which = { filter: { is: ['industry=food'] } }
  const edit = await own.api.edits.make({ which, change: { kind: 'value', field: 'industry', value: 'foods' } })
  expect(edit).toMatchObject({ state: 'ready', total: 4, changed: 4 })
  await own.api.customers.create({ name: 'Later', industry: 'food' })
  await here.settle()
  expect(await own.api.edits.run({ id: edit.id })).toMatchObject({ state: 'done', changed: 4 })
  const change = { kind: 'value' as const, field: 'stage' as const, value: 'left' }
  await expect(own.api.edits.make({ which: { filter: { stages: 'active' } }, change })).rejects.toMatchObject({
    status: 422,
  })
  await expect(own.api.edits.make({ which: { filter: { text: 'nobody' } }, change })).rejects.toThrow('finds nobody')
  // Who is only called alike is not who was meant.
  await own.api.customers.create({ name: 'Nobuddy Foods' })
  await here.settle()
  await expect(own.api.edits.make({ which: { filter: { text: 'nobudy' } }, change })).rejects.toThrow('called alike')
})

test('of very many the job does it batch by batch in the name of who ordered it, with undo', async () => {
  own = await here.workspace()
  await here.house.stores.pools.owner.query(
    `INSERT INTO customers (workspace_id, name, normal_name, bare_name, stage)
     SELECT $1, 'Customer ' || n, 'customer' || n, 'customer' || n, CASE WHEN n % 3 = 0 THEN 'trial' ELSE 'active' END
     FROM generate_series(1, 6000) AS n`,
    [own.workspace.id],
  )
  await followChanges(own.systemDesk(), { wholly: true })
  const change = { kind: 'value' as const, field: 'stage' as const, value: 'active' }
  const ordered = await own.api.edits.make({ which: { filter: {} }, change })
  expect(ordered).toMatchObject({ state: 'trying', total: 6000, looked: 0 })
  await here.settle()
  const tried = await own.api.edits.find({ id: ordered.id })
  expect(counts(tried)).toEqual({ state: 'ready', total: 6000, changed: 2000, unchanged: 4000, refused: 0 })
  await own.api.edits.run({ id: ordered.id })
  await here.settle()
  expect(counts(await own.api.edits.find({ id: ordered.id }))).toEqual({
    state: 'done',
    total: 6000,
    changed: 2000,
    unchanged: 4000,
    refused: 0,
  })
  expect((await own.api.portfolio.list({ stage: 'trial' })).total).toBe(0)
  const [someone] = (await own.api.portfolio.list({ text: 'Customer 3000' })).rows
  const { rows } = await own.api.customers.history({ id: someone?.id ?? '' })
  expect(rows[0]?.author).toMatch(/^key:/)
  await own.api.edits.undo({ id: ordered.id })
  await here.settle()
  expect(await own.api.edits.find({ id: ordered.id })).toMatchObject({ state: 'undone', restored: 2000, kept: 0 })
  expect((await own.api.portfolio.list({ stage: 'trial' })).total).toBe(2000)
})

test('only who may write customers edits many of them', async () => {
  const ids = await furnished()
  const viewer = await own.as('viewer')
  const change = { kind: 'value' as const, field: 'stage' as const, value: 'left' }
  await expect(viewer.edits.make({ which: { ids }, change })).rejects.toMatchObject({ status: 403 })
  expect((await viewer.edits.list({})).rows).toEqual([])
})
