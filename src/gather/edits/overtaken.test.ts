import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { followChanges } from '../../see/portfolio/portfolio.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

type Home = Awaited<ReturnType<World['workspace']>>

/** Four customers, and a colleague who changes some of them while somebody looks at a dry run. */
async function furnished() {
  const home = await here.workspace()
  const mari = await home.member('csm', `mari-${crypto.randomUUID()}@live.test`)
  const ids: string[] = []
  for (const name of ['Akane', 'Benkei', 'Chidori', 'Daimon'])
    ids.push((await home.api.customers.create({ name, industry: 'food' })).id)
  const change = (id: string | undefined, wish: object) =>
    mari.request(`/api/v1/customers/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wish),
    })
  return { home, mari, ids, change }
}

const counts = ({ changed, unchanged, refused, overtaken }: Awaited<ReturnType<Home['api']['edits']['find']>>) => ({
  changed,
  unchanged,
  refused,
  overtaken,
})
const industriesOf = (home: Home, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await home.api.customers.find({ id })).industry))
const ownersOf = (home: Home, ids: readonly string[]) =>
  Promise.all(
    ids.map(
      async (id) =>
        (await home.api.customers.find({ id })).members.find(({ role }) => role === 'owner')?.memberId ?? null,
    ),
  )

test('what somebody else changed after the dry run is left, and named with what it says by now, by whom and when', async () => {
  const { home, mari, ids, change } = await furnished()
  const value = { kind: 'value' as const, field: 'industry' as const, value: 'retail' }
  const tried = await home.api.edits.make({ which: { ids }, change: value })
  expect(counts(tried)).toEqual({ changed: 4, unchanged: 0, refused: 0, overtaken: 0 })
  await change(ids[1], { industry: 'hotels' })
  // Another field is in nobody's way, and neither is what both changed alike, or what was led back.
  await change(ids[0], { stage: 'leaving' })
  await change(ids[2], { industry: 'retail' })
  await change(ids[3], { industry: 'hotels' })
  await change(ids[3], { industry: 'food' })
  const ran = await home.api.edits.run({ id: tried.id })
  expect(counts(ran)).toEqual({ changed: 2, unchanged: 1, refused: 0, overtaken: 1 })
  expect(await industriesOf(home, ids)).toEqual(['retail', 'hotels', 'retail', 'retail'])
  const { rows, next } = await home.api.edits.overtaken({ id: tried.id })
  expect([rows, next]).toMatchObject([
    [{ id: ids[1], name: 'Benkei', value: 'hotels', column: 'industry', author: `member:${mari.id}`, members: [] }],
    null,
  ])
  expect(rows[0]).toMatchObject({ authorName: expect.any(String), at: expect.stringMatching(/^20\d\d-/) })
  const { rows: marks } = await here.house.stores.pools.owner.query(
    'SELECT FROM customer_edit_batches WHERE workspace_id = $1 AND seen IS NOT NULL',
    [home.workspace.id],
  )
  expect(marks).toEqual([])
  // Whoever has seen that wishes it all the same: it is tried once more, and then done.
  const again = await home.api.edits.repeat({ id: tried.id })
  expect([again.total, counts(again)]).toEqual([1, { changed: 1, unchanged: 0, refused: 0, overtaken: 0 }])
  expect(counts(await home.api.edits.run({ id: again.id }))).toMatchObject({ changed: 1, overtaken: 0 })
  expect(await industriesOf(home, ids)).toEqual(['retail', 'retail', 'retail', 'retail'])
  await expect(home.api.edits.repeat({ id: again.id })).rejects.toMatchObject({ status: 409 })
  // An undo leads back what the edit wrote, and nothing of those whom it left.
  expect(await home.api.edits.undo({ id: tried.id })).toMatchObject({ restored: 2, kept: 0 })
})

test('an owner whom a colleague gave after the dry run is not displaced unseen; a free customer that was taken stays theirs', async () => {
  const { home, mari, ids } = await furnished()
  const give = (id: string | undefined) =>
    mari.request(`/api/v1/customers/${id}/members/owner`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ memberId: mari.id }),
    })
  const role = { kind: 'role' as const, role: 'owner' as const, memberId: home.ownerId }
  const turns = { kind: 'turns' as const, memberIds: [home.ownerId] }
  const tried = [
    await home.api.edits.make({ which: { ids: ids.slice(0, 2) }, change: role }),
    await home.api.edits.make({ which: { ids: ids.slice(2) }, change: turns }),
  ]
  await give(ids[0])
  await give(ids[2])
  const ran = [
    await home.api.edits.run({ id: tried[0]?.id ?? '' }),
    await home.api.edits.run({ id: tried[1]?.id ?? '' }),
  ]
  expect(ran.map(counts)).toEqual([
    { changed: 1, unchanged: 0, refused: 0, overtaken: 1 },
    // Only customers without an owner were wished.
    { changed: 1, unchanged: 1, refused: 0, overtaken: 0 },
  ])
  expect(await ownersOf(home, ids)).toEqual([mari.id, home.ownerId, mari.id, home.ownerId])
  const { rows } = await home.api.edits.overtaken({ id: tried[0]?.id ?? '' })
  expect(rows).toMatchObject([
    { name: 'Akane', members: [expect.any(String)], author: `member:${mari.id}`, column: null },
  ])
  await home.api.customers.change({ id: ids[1] ?? '', industry: 'hotels' })
  const byValue = {
    kind: 'by value' as const,
    field: 'industry' as const,
    owners: [{ value: 'food', memberId: mari.id }],
    onlyUnowned: false,
  }
  const third = await home.api.edits.make({ which: { ids: [ids[1] ?? '', ids[3] ?? ''] }, change: byValue })
  expect(counts(third)).toMatchObject({ changed: 1, refused: 1 })
  await home.api.customers.change({ id: ids[1] ?? '', industry: 'food' })
  expect(counts(await home.api.edits.run({ id: third.id }))).toMatchObject({ changed: 1, overtaken: 1 })
  expect(await ownersOf(home, ids)).toEqual([mari.id, home.ownerId, mari.id, mari.id])
})

test('of a pasted column that was tried each text stays with its customer, also when some are left', async () => {
  const { home, ids, change } = await furnished()
  await home.api.attributes.declare({ subject: 'customer', name: 'rank', label: 'Rank', type: 'text' })
  const texts = { kind: 'texts' as const, field: 'attributes.rank' as const, texts: ['A', 'B', 'C', 'D'] }
  const tried = await home.api.edits.make({ which: { ids }, change: texts })
  await change(ids[1], { attributes: { rank: 'Z' } })
  expect(counts(await home.api.edits.run({ id: tried.id }))).toMatchObject({ changed: 3, overtaken: 1 })
  const ranks = () => Promise.all(ids.map(async (id) => (await home.api.customers.find({ id })).attributes.rank))
  expect(await ranks()).toEqual(['A', 'Z', 'C', 'D'])
  const { rows } = await home.api.edits.overtaken({ id: tried.id })
  expect(rows).toMatchObject([{ name: 'Benkei', value: 'Z', column: 'attributes' }])
  const again = await home.api.edits.repeat({ id: tried.id })
  await home.api.edits.run({ id: again.id })
  expect(await ranks()).toEqual(['A', 'B', 'C', 'D'])
})

test('of very many it is the same, batch by batch, and they are listed page by page', async () => {
  const home = await here.workspace()
  await here.house.stores.pools.owner.query(
    `INSERT INTO customers (workspace_id, name, normal_name, bare_name, stage)
     SELECT $1, 'Customer ' || n, 'customer' || n, 'customer' || n, 'trial' FROM generate_series(1, 6000) AS n`,
    [home.workspace.id],
  )
  await followChanges(home.systemDesk(), { wholly: true })
  const value = { kind: 'value' as const, field: 'stage' as const, value: 'active' }
  const ordered = await home.api.edits.make({ which: { filter: {} }, change: value })
  await here.settle()
  await here.house.stores.pools.owner.query(
    `UPDATE customers SET stage = 'leaving' WHERE workspace_id = $1 AND name ~ '[05]00$'`,
    [home.workspace.id],
  )
  await home.api.edits.run({ id: ordered.id })
  await here.settle()
  expect(counts(await home.api.edits.find({ id: ordered.id }))).toEqual({
    changed: 5988,
    unchanged: 0,
    refused: 0,
    overtaken: 12,
  })
  const first = await home.api.edits.overtaken({ id: ordered.id, limit: 7 })
  const rest = await home.api.edits.overtaken({ id: ordered.id, limit: 7, cursor: first.next ?? '' })
  expect([first.rows.length, rest.rows.length, rest.next]).toEqual([7, 5, null])
  expect(new Set([...first.rows, ...rest.rows].map(({ value: said }) => said))).toEqual(new Set(['leaving']))
  expect((await home.api.portfolio.list({ stage: 'leaving' })).total).toBe(12)
  await expect(home.api.edits.overtaken({ id: ordered.id, cursor: 'x' })).rejects.toMatchObject({ status: 422 })
})
