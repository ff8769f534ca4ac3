import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

let here: World
let ours: Awaited<ReturnType<World['workspace']>>
beforeAll(async () => {
  here = await world('2026-04-01')
  ours = await here.workspace()
}, 240_000)
afterAll(() => here.close())

const act = { en: 'Call them', ja: '電話する' }

async function two() {
  const kept = await ours.api.customers.create({ name: '株式会社桜フーズ' })
  const absorbed = await ours.api.customers.create({ name: '桜フーズ' })
  const opened = (customerId: string, reason: string) =>
    ours.api.plays.open({ customerId, kind: 'risk', reason, act, ownerId: ours.ownerId })
  return { kept, absorbed, opened }
}
const statesOf = async (customerId: string) =>
  (await ours.api.plays.list({ customerId })).rows.map(({ id, reason, state }) => ({ id, reason, state }))

test('the database itself keeps one open play per customer and reason', async () => {
  const { kept, opened } = await two()
  const first = await opened(kept.id, 'health')
  await expect(opened(kept.id, 'health')).rejects.toMatchObject({ status: 409 })
  const { owner } = here.house.stores.pools
  const again = () =>
    owner.query(
      `INSERT INTO plays (workspace_id, customer_id, kind, reason, because, act, due_on)
       SELECT workspace_id, customer_id, kind, reason, because, act, due_on FROM plays WHERE id = $1`,
      [first.id],
    )
  await expect(again()).rejects.toMatchObject({ code: '23505', constraint: 'plays_open' })
  await ours.api.plays.complete({ id: first.id, note: '' })
  const second = await opened(kept.id, 'health')
  await expect(ours.api.plays.reopen({ id: first.id })).rejects.toMatchObject({ status: 409 })
  expect((await statesOf(kept.id)).find(({ id }) => id === second.id)).toMatchObject({ state: 'open' })
})

test('of two open plays for one reason a merge leaves one, says why the other is closed, and gives it back', async () => {
  const { kept, absorbed, opened } = await two()
  const stays = await opened(kept.id, 'health')
  const double = await opened(absorbed.id, 'health')
  const moves = await opened(absorbed.id, 'renewal:2026-05-01')
  await ours.api.plays.snooze({ id: double.id, until: '2026-04-10', reason: 'On holiday' })
  const merge = await ours.api.merges.merge({ id: kept.id, absorbedId: absorbed.id })
  expect(await statesOf(kept.id)).toEqual(
    expect.arrayContaining([
      { id: stays.id, reason: 'health', state: 'open' },
      { id: moves.id, reason: 'renewal:2026-05-01', state: 'open' },
    ]),
  )
  expect(await statesOf(absorbed.id)).toEqual([{ id: double.id, reason: 'health', state: 'dismissed' }])
  const closed = await ours.api.plays.find({ id: double.id })
  expect(closed.dismissal).toMatchObject({ reason: 'Another play for the same reason was already open', by: 'system' })
  const read = await (await ours.as('csm', 'ja')).plays.find({ id: double.id })
  expect(read.dismissal?.reason).toBe('同じ理由のアクションがすでに対応中でした')
  await expect(ours.api.plays.restore({ id: double.id })).rejects.toMatchObject({ status: 409 })
  expect((await ours.api.plays.today({})).rows.map(({ customerId }) => customerId)).not.toContain(absorbed.id)

  await ours.api.merges.unmerge({ id: merge.id })
  expect(await statesOf(kept.id)).toEqual([{ id: stays.id, reason: 'health', state: 'open' }])
  expect(await statesOf(absorbed.id)).toEqual(
    expect.arrayContaining([
      { id: double.id, reason: 'health', state: 'snoozed' },
      { id: moves.id, reason: 'renewal:2026-05-01', state: 'open' },
    ]),
  )
})

test('a play that somebody closed before the merge is not opened by taking it back', async () => {
  const { kept, absorbed, opened } = await two()
  await opened(kept.id, 'health')
  const done = await opened(absorbed.id, 'health')
  await ours.api.plays.dismiss({ id: done.id, reason: 'Not needed' })
  const merge = await ours.api.merges.merge({ id: kept.id, absorbedId: absorbed.id })
  await ours.api.merges.unmerge({ id: merge.id })
  expect(await statesOf(absorbed.id)).toEqual([{ id: done.id, reason: 'health', state: 'dismissed' }])
})

test('a merge that kept no list of closed doubles opens them again all the same when it is taken back', async () => {
  const { kept, absorbed, opened } = await two()
  await opened(kept.id, 'health')
  const double = await opened(absorbed.id, 'health')
  const merge = await ours.api.merges.merge({ id: kept.id, absorbedId: absorbed.id })
  const { owner } = here.house.stores.pools
  await owner.query(`UPDATE customer_merges SET moved = moved || '{"closed": []}' WHERE id = $1`, [merge.id])
  await ours.api.merges.unmerge({ id: merge.id })
  expect(await statesOf(absorbed.id)).toEqual([{ id: double.id, reason: 'health', state: 'open' }])
})

test('of several doubles of one customer and reason one is opened again, and none that was dealt with since', async () => {
  const { kept, absorbed, opened } = await two()
  const stays = await opened(kept.id, 'health')
  const double = await opened(absorbed.id, 'health')
  const merge = await ours.api.merges.merge({ id: kept.id, absorbedId: absorbed.id })
  const { owner } = here.house.stores.pools
  await owner.query(
    `WITH more AS (
       INSERT INTO plays (workspace_id, customer_id, kind, reason, because, act, due_on, opened_at, closed_at)
       SELECT p.workspace_id, c.id, p.kind, p.reason, p.because, p.act, p.due_on, p.opened_at + interval '1 hour', '2026-01-01'
       FROM plays p, unnest($2::uuid[]) AS c(id) WHERE p.id = $1
       RETURNING workspace_id, id)
     INSERT INTO play_dismissals (workspace_id, play_id, reason, cause, author, at)
     SELECT workspace_id, id, '', 'doubled', 'system', '2026-01-01' FROM more`,
    [double.id, [kept.id, absorbed.id]],
  )
  await ours.api.plays.complete({ id: stays.id, note: '' })
  await ours.api.merges.unmerge({ id: merge.id })
  expect((await statesOf(absorbed.id)).filter(({ state }) => state === 'open')).toHaveLength(1)
  expect((await statesOf(kept.id)).filter(({ state }) => state === 'open')).toEqual([])
})

test('doubles of an earlier version are resolved by the upgrade: the older goes on, the newer says why it is closed', async () => {
  const { kept, opened } = await two()
  const older = await opened(kept.id, 'health')
  const { owner } = here.house.stores.pools
  await owner.query('DROP INDEX plays_open; CREATE INDEX plays_open ON plays (workspace_id, customer_id, reason)')
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO plays (workspace_id, customer_id, kind, reason, because, act, due_on, opened_at)
     SELECT workspace_id, customer_id, kind, reason, because, act, due_on, opened_at + interval '1 hour' FROM plays WHERE id = $1
     RETURNING id`,
    [older.id],
  )
  await owner.query(readFileSync(join(import.meta.dirname, '../migrations/0005-one-open-play.sql'), 'utf8'))
  expect(await statesOf(kept.id)).toEqual(
    expect.arrayContaining([
      { id: older.id, reason: 'health', state: 'open' },
      { id: rows[0]?.id, reason: 'health', state: 'dismissed' },
    ]),
  )
  const newer = await ours.api.plays.find({ id: rows[0]?.id ?? '' })
  expect(newer.dismissal?.reason).toBe('Another play for the same reason was already open')
})
