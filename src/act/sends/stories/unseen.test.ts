import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { recordEvents } from '../../../gather/events/events.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { carriedOut, hello, started, type Workspace } from './crowd.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here)
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const site = 'https://shop.test'

/** Ten who bought, each with one person, by their number. */
async function buyers({ api }: Workspace) {
  const all: { customerId: string; personId: string }[] = []
  for (let at = 0; at < 10; at++) {
    const { id: customerId } = await api.customers.create({ name: `B${at}` })
    await api.contracts.create({
      customerId,
      amount: '120000',
      currency: 'JPY',
      period: 'year',
      startsOn: '2026-01-01',
    })
    const { id: personId } = await api.people.create({ customerId, name: `p${at}`, email: `p${at}@unseen.example` })
    all.push({ customerId, personId })
  }
  return all
}

async function view(own: Workspace, who: readonly { customerId: string; personId: string }[], path: string) {
  await own.desk().transaction((context) =>
    recordEvents(
      context,
      who.map((placed) => ({
        type: 'page',
        name: 'page viewed',
        messageId: crypto.randomUUID(),
        occurredAt: context.now,
        receivedAt: context.now,
        userId: '',
        anonymousId: '',
        groupId: '',
        properties: { url: `${site}${path}` },
        source: 'test',
        placed,
      })),
    ),
  )
  await here.settle()
}

test('who saw no page of a group is made a segment and written to; who views afterwards leaves it, and is not meant again', async () => {
  const own = await here.workspace()
  const { api } = own
  const all = await buyers(own)
  await view(own, all, '/')
  await view(own, all.slice(0, 2), '/features/zoom')
  const { id: group } = await api.content.addGroup({ name: 'Functions', prefixes: [`${site}/features`] })
  const { none } = await api.content.coverage({ groups: [group] })
  expect(none).toMatchObject({ unseen: 8, of: 10, percent: 80 })
  const { segmentId } = await api.content.makeSegment({ groups: [group], name: 'Not viewed' })
  await here.settle()
  const sendTo = async (name: string) => {
    const { id: messageId } = await api.messages.create({ class: 'relationship', purpose: 'news', said: hello })
    const audience = { kind: 'segment' as const, segmentId, roles: [] }
    const { id } = await api.sends.create({ name, messageId, audience })
    return api.sends.look({ id })
  }
  const first = await sendTo('Have a look')
  expect(first.look).toMatchObject({ customers: 8, without: 0, people: 8, may: 8 })
  await started(own, first.id)
  await carriedOut(here, own)
  expect(post.taken.map(({ to }) => to).toSorted()).toEqual(
    [2, 3, 4, 5, 6, 7, 8, 9].map((at) => `p${at}@unseen.example`),
  )
  expect(await api.results.of({ sendId: first.id })).toMatchObject({ sent: 8, accepted: 8, bounced: 0 })

  here.travelTo('2026-04-02')
  await view(
    own,
    [all[4], all[7]].flatMap((one) => one ?? []),
    '/features/zoom?utm_source=mail',
  )
  await api.segments.rebuild({ id: segmentId })
  await here.settle()
  expect((await api.segments.find({ id: segmentId })).counted?.members).toBe(6)
  const second = await sendTo('Once more')
  expect(second.look).toMatchObject({ customers: 6, people: 6, may: 6 })
  const meant = await api.sends.people({ id: second.id, because: second.look?.groups[0]?.because ?? 'agreed' })
  expect(meant.rows.map(({ personName }) => personName).toSorted()).toEqual(['p2', 'p3', 'p5', 'p6', 'p8', 'p9'])
})
