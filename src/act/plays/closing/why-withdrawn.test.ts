import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { root } from '../../../platform/config.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const recovered = 'Health recovered by itself'
const noRenewal = 'No contract of the customer ends on that day any more'

test('what the house once wrote as a sentence becomes a code; the same sentence by a member stays a text', async () => {
  const { api, as, workspace } = await here.workspace()
  const { owner } = here.house.stores.pools
  await owner.query(
    `ALTER TABLE play_dismissals DROP COLUMN cause CASCADE;
     ALTER TABLE play_dismissals ADD CONSTRAINT play_dismissals_reason_check CHECK (reason <> '')`,
  )
  const { id: customerId } = await api.customers.create({ name: 'Old Mill Bakery' })
  const closed: string[] = []
  for (const [reason, author] of [
    [recovered, 'job:plays.withdrawn'],
    [noRenewal, 'system'],
    [recovered, 'member:1'],
  ]) {
    const wish = {
      customerId,
      kind: 'risk' as const,
      reason: `${reason} ${author}`,
      act: { en: 'Call', ja: '電話する' },
    }
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO plays (workspace_id, customer_id, kind, reason, because, act, due_on)
       VALUES ($1, $2, 'risk', $3, $4, $4, '2026-04-02') RETURNING id`,
      [workspace.id, customerId, wish.reason, wish.act],
    )
    closed.push(rows[0]?.id ?? '')
    await owner.query(
      'INSERT INTO play_dismissals (workspace_id, play_id, reason, author, at) VALUES ($1, $2, $3, $4, now())',
      [workspace.id, closed.at(-1), reason, author],
    )
  }
  await owner.query(readFileSync(join(root, 'src/act/plays/migrations/0003-why-withdrawn.sql'), 'utf8'))
  const { rows } = await owner.query(
    `SELECT d.reason, d.cause FROM play_dismissals d WHERE d.workspace_id = $1 ORDER BY array_position($2::uuid[], d.play_id)`,
    [workspace.id, closed],
  )
  expect(rows).toEqual([
    { reason: '', cause: 'recovered' },
    { reason: '', cause: 'no renewal' },
    { reason: recovered, cause: null },
  ])
  const ja = await as('viewer', 'ja')
  const said = await Promise.all(closed.map(async (id) => (await ja.plays.find({ id })).dismissal?.reason))
  expect(said).toEqual(['ヘルスが自然に回復しました', 'この日に終了する契約がなくなりました', recovered])
})
