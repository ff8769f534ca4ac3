import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { carriedOut, lookedAt, people, published } from './asked.fixture.ts'

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

const to = () => post.taken.map((one) => one.to.split('@')[0]).toSorted()
const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { status: number; message: string }) => `${problem.status} ${problem.message}`,
  )

test('a message that asks, or reminds, goes out in no send', async () => {
  const own = await here.workspace()
  const { api } = own
  const { ann = '', bob = '' } = await people(own, ['ann', 'bob'])
  const audience = { kind: 'people' as const, personIds: [bob] }
  const asking = await lookedAt(own, await published(own), [ann], { reminding: { most: 1, days: 5 } })
  const wish = { name: 'Past the asking', audience }
  const fromThere = expect.stringMatching(/^409 .*goes out from there/)
  expect(await refusalOf(api.sends.create({ ...wish, messageId: asking.messageId }))).toEqual(fromThere)
  await api.askings.start({ id: asking.id })
  const { owner } = here.house.stores.pools
  const { rows } = await owner.query<{ id: string }>(
    'SELECT message_id AS id FROM asking_rounds WHERE asking_id = $1 ORDER BY number',
    [asking.id],
  )
  expect(rows).toHaveLength(2)
  const other = await api.messages.create({
    class: 'relationship',
    purpose: 'surveys',
    said: { en: { subject: 'Other', text: 'Other' } },
  })
  const { id: sendId } = await api.sends.create({ ...wish, messageId: other.id })
  for (const { id: messageId } of rows) {
    expect(await refusalOf(api.sends.create({ ...wish, messageId }))).toEqual(fromThere)
    expect(await refusalOf(api.sends.change({ id: sendId, messageId }))).toEqual(fromThere)
  }
  // One that was made while this was taken.
  await api.sends.look({ id: sendId })
  await owner.query(
    'UPDATE sends s SET message_id = m.id, looked_of = m.changed_at FROM messages m WHERE s.id = $1 AND m.id = $2',
    [sendId, asking.messageId],
  )
  expect(await refusalOf(api.sends.start({ id: sendId, goes: { kind: 'at once' } }))).toEqual(fromThere)
  await carriedOut(here, own)
  expect(to()).toEqual(['ann'])
})
