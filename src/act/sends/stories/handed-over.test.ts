import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { handOverDue } from '#platform/outside/outside.ts'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { goOnDue } from '../going/going.ts'
import { crowd, hello, lookedAt, type Workspace } from './crowd.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here)
})
beforeEach(() => {
  post.taken.length = 0
  here.travelTo('2026-04-01')
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

/** A send of which all letters are reserved and none is handed over; what follows hands them over. */
async function reserved(own: Workspace, id: string) {
  const { mail } = here.house.outside
  await own.api.sends.start({ id, goes: { kind: 'at an instant', at: new Date('2026-04-01T01:00:00Z') } })
  Object.assign(here.house.outside, { mail: null })
  here.travelTo('2026-04-01T01:00:00Z')
  await goOnDue(own.systemDesk())
  return async () => {
    Object.assign(here.house.outside, { mail })
    await handOverDue(own.systemDesk())
    await goOnDue(own.systemDesk())
    await here.settle()
    const { rows } = await own.api.messages.deliveries({ sendId: id, state: 'held back' })
    return Object.fromEntries(rows.map(({ personId, because }) => [personId, because]))
  }
}

/** Written as a file or another house writes it: nobody is told. */
const silently = (text: string, values: unknown[]) => here.house.stores.pools.owner.query(text, values)
const refuses = `INSERT INTO consents (workspace_id, person_id, purpose, channel, given, method, decided_at)
  VALUES ($1, $2, 'service', 'email', false, 'imported', '2026-03-31')`

test('whatever was refused, blocked or corrected while a letter waited is seen when it is handed over, by whichever door it came', async () => {
  const own = await here.workspace()
  const { personIds, customerId } = await crowd(here, own, 6, 'waits.example')
  const [, refused = '', shared = '', moved = '', blocked = '', gone = ''] = personIds
  const { id } = await lookedAt(own, personIds)
  const handedOver = await reserved(own, id)
  const workspaceId = own.workspace.id
  await silently(refuses, [workspaceId, refused])
  const twin = await own.api.people.create({ customerId, name: '別の登録', email: 'p3@waits.example' })
  await silently(refuses, [workspaceId, twin.id])
  await silently("UPDATE people SET email = 'new@waits.example' WHERE id = $1", [moved])
  await silently(
    `INSERT INTO suppressions (workspace_id, address, address_hash, reason, since)
     VALUES ($1, 'p5@waits.example', sha256('p5@waits.example'), 'blocked', now())`,
    [workspaceId],
  )
  await silently("UPDATE people SET left_on = '2026-03-31' WHERE id = $1", [gone])
  expect(await handedOver()).toEqual({
    [refused]: 'withdrawnForChannel',
    [shared]: 'withdrawnElsewhere',
    [moved]: 'otherAddress',
    [blocked]: 'blocked',
    [gone]: 'left',
  })
  expect(post.taken.map(({ to }) => to)).toEqual(['p1@waits.example'])
  const { state, counts } = await own.api.sends.find({ id })
  expect({ state, counts }).toMatchObject({ state: 'done', counts: { accepted: 1, 'held back': 5, withdrawn: 0 } })
})

test('who takes back their consent to be analysed while it waits is left out of what found them by that, and only of that', async () => {
  const own = await here.workspace()
  const { personIds } = await crowd(here, own, 2, 'found.example')
  await here.settle()
  const filter = { kind: 'filter' as const, filter: {} }
  const { id: messageId } = await own.api.messages.create({ class: 'relationship', said: hello })
  const byList = await own.api.sends.create({ name: 'By list', messageId, audience: filter })
  expect((await own.api.sends.look({ id: byList.id })).look?.may).toBe(2)
  const handedOver = await reserved(own, byList.id)
  await silently('UPDATE people SET may_analyse = false WHERE id = $1', [personIds[1]])
  expect(await handedOver()).toEqual({ [personIds[1] ?? '']: 'notAnalysed' })
  expect(post.taken.map(({ to }) => to)).toEqual(['p1@found.example'])
  post.taken.length = 0
  here.travelTo('2026-04-01')
  const byName = await lookedAt(own, personIds)
  expect(await (await reserved(own, byName.id))()).toEqual({})
  expect(post.taken.length).toBe(2)
})
