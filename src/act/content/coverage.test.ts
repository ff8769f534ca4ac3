import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { type Happening, recordEvents } from '../../gather/events/events.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

type Home = Awaited<ReturnType<World['workspace']>>
type Seen = { readonly by: string; readonly url: string } & Partial<Pick<Happening, 'type' | 'name' | 'occurredAt'>>

async function see(home: Home, seen: readonly Seen[]) {
  await home.desk().transaction((context) =>
    recordEvents(
      context,
      seen.map(({ by, url, ...event }) => ({
        type: 'page',
        name: 'page',
        messageId: crypto.randomUUID(),
        occurredAt: context.now,
        receivedAt: context.now,
        userId: '',
        anonymousId: '',
        groupId: by,
        properties: { url },
        source: 'test',
        ...event,
      })),
    ),
  )
}

async function bring(home: Home, rows: readonly string[]) {
  const body = ['code,name,from', ...rows].join('\n')
  const sent = await home.request('/api/v1/uploads?name=list.csv', { method: 'POST', body })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const { id } = await home.api.imports.create({
    uploadId,
    mapping: {
      target: 'customers',
      source: 'crm',
      columns: { external_id: 'code', name: 'name' },
      also: [{ target: 'contracts', columns: { starts_on: 'from' } }],
    },
  })
  await home.api.imports.run({ id })
  await here.settle()
}

/** All customers behind a figure, page by page. */
async function behind(home: Home, wish: Parameters<Home['api']['content']['coverageCustomers']>[0]): Promise<string[]> {
  const names: string[] = []
  let cursor: string | undefined
  do {
    const page = await home.api.content.coverageCustomers({ ...wish, limit: 4, ...(cursor && { cursor }) })
    names.push(...page.rows.map(({ name }) => name))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return names.sort()
}

const site = 'https://shop.test'

/**
 * Written by hand before the code: three groups of pages, thirteen buyers, and who saw what.
 *
 *   features  everything below /camera/features      seen by A B C J      not by 9
 *   guide     below /guide, and the page /faq?id=7   seen by E F J N      not by 9
 *   story     the page /camera/story alone           seen by H            not by 12
 *   none of the three: D G I K L (5 of 13); of these K and L were never seen on any page
 */
const seen: readonly Seen[] = [
  { by: 'A', url: `${site}/camera/features` },
  { by: 'B', url: `${site}/camera/features/?utm_source=mail` },
  { by: 'C', url: `${site}/camera/features/zoom#x` },
  { by: 'D', url: `${site}/camera/features-old` },
  { by: 'E', url: 'http://shop.test/guide/' },
  { by: 'F', url: `${site}/faq?id=7` },
  { by: 'G', url: `${site}/faq?id=8` },
  { by: 'H', url: `${site}/camera/story?utm_source=mail` },
  { by: 'I', url: `${site}/camera/story/long` },
  { by: 'J', url: `${site}/camera/features` },
  { by: 'J', url: `${site}/guide/first` },
  { by: 'L', url: `${site}/camera/features`, type: 'track', name: 'Link clicked' },
  { by: 'M', url: `${site}/camera/features` },
  { by: 'N', url: `${site}/guide`, type: 'track', name: 'page_view' },
]

test('who has seen none of the pages is counted, listed and named alike', async () => {
  const home = await here.workspace()
  const { api } = home
  await bring(
    home,
    [...'ABCDEFGHIJKLMN'].map((code) => `${code},${code},${code === 'M' ? '' : '2026-01-01'}`),
  )
  const piece = (url: string) => api.content.addPiece({ url, title: url, kind: 'product' })
  const [faq, story] = [await piece(`${site}/faq?id=7`), await piece(`${site}/camera/story/`)]
  const features = await api.content.addGroup({ name: 'features', prefixes: [`${site}/camera/features/`] })
  const guide = await api.content.addGroup({ name: 'guide', prefixes: [`${site}/guide`], pieceIds: [faq.id] })
  const stories = await api.content.addGroup({ name: 'story', pieceIds: [story.id] })
  const groups = [features.id, guide.id, stories.id]

  const unknown = await api.content.coverage({ groups })
  expect(unknown).toMatchObject({ customers: 13, views: { known: false }, rows: [], none: null, neverSeen: null })
  await expect(api.content.coverageCustomers({ groups, figure: 'none' })).rejects.toMatchObject({ status: 409 })

  await see(home, seen)
  const found = await api.content.coverage({ groups })
  expect(found.rows.map(({ name, unseen, of, percent }) => [name, unseen, of, percent])).toEqual([
    ['features', 9, 13, 69.2],
    ['guide', 9, 13, 69.2],
    ['story', 12, 13, 92.3],
  ])
  expect(found).toMatchObject({ customers: 13, none: { unseen: 5, of: 13, percent: 38.5 }, neverSeen: 2 })
  expect(found.views).toMatchObject({ known: true, names: ['page', 'page_view'] })
  expect(await behind(home, { groups, figure: 'none' })).toEqual(['D', 'G', 'I', 'K', 'L'])
  expect(await behind(home, { groups, figure: 'never seen' })).toEqual(['K', 'L'])
  expect(await behind(home, { groups: [features.id], figure: 'none' })).toEqual([...'DEFGHIKLN'])
  expect(await behind(home, { groups: [guide.id], figure: 'none' })).toEqual([...'ABCDGHIKL'])
  expect(await behind(home, { groups: [stories.id], figure: 'none' })).toEqual([...'ABCDEFGIJKLN'])
  expect(await behind(home, { groups: [features.id], figure: 'seen' })).toEqual([...'ABCJ'])
  expect((await api.content.coverage({ groups: [features.id], among: 'everyone' })).rows[0]).toMatchObject({
    unseen: 9,
    of: 14,
  })

  const segment = await api.content.makeSegment({ groups, name: 'Saw none' })
  await here.settle()
  const members = async (id: string) =>
    (await api.segments.members({ id, limit: 200 })).rows.map(({ name }) => name).sort()
  expect(await members(segment.segmentId)).toEqual(['D', 'G', 'I', 'K', 'L'])
  const among = await api.content.coverage({ groups: [features.id], among: segment.segmentId })
  expect(among.none).toMatchObject({ unseen: 5, of: 5, percent: 100 })

  const { rows } = await api.customers.list({})
  const person = await api.people.create({
    name: '北川',
    customerId: rows.find(({ name }) => name === 'D')?.id ?? null,
  })
  await api.people.decide({ id: person.id, purpose: 'analysis', given: false })
  await here.settle()
  expect(await api.content.coverage({ groups })).toMatchObject({ none: { unseen: 5 }, withheld: 1 })

  await see(home, [{ by: 'K', url: `${site}/guide?from=mail`, name: 'Guide' }])
  await api.segments.rebuild({ id: segment.segmentId })
  await here.settle()
  expect((await api.content.coverage({ groups })).none?.unseen).toBe(4)
  expect(await members(segment.segmentId), 'a name of views that came later is not asked for yet').toContain('K')
  await nightly(home)
  await here.settle()
  expect(await members(segment.segmentId)).toEqual(['D', 'G', 'I', 'L'])
  await api.content.changeGroup({ id: guide.id, prefixes: [`${site}/guide`, `${site}/camera/features-old`] })
  await here.settle()
  expect(await members(segment.segmentId), 'a segment follows its groups').toEqual(['G', 'I', 'L'])
  expect((await api.content.pieces({ groupId: guide.id })).rows.map(({ url }) => url)).toEqual([faq.url])
  expect((await api.content.piece({ id: faq.id })).groups).toEqual([{ id: guide.id, name: 'guide' }])
})

/** The job of the night, as the runner of jobs calls it. */
async function nightly(home: Home) {
  const { jobs } = await import('./jobs.ts')
  const job = jobs.find(({ name }) => name === 'content.keep segments')
  if (job?.kind === 'every') await job.run(home.systemDesk())
}

test('of 10,000 buyers 8,300 saw none of the pages: 83.0 %, and who views afterwards leaves the segment', async () => {
  const home = await here.workspace()
  const { api } = home
  const code = (at: number) => `B${String(at).padStart(5, '0')}`
  await bring(
    home,
    Array.from({ length: 10_000 }, (_, at) => `${code(at)},${code(at)},2026-01-01`),
  )
  const paths = ['features', 'specialities', 'howto']
  const groups: string[] = []
  for (const path of paths) groups.push((await api.content.addGroup({ name: path, prefixes: [`${site}/${path}`] })).id)
  // 1,700 saw one of the three; everybody was on the first page.
  const views = Array.from({ length: 10_000 }, (_, at) => [
    { by: code(at), url: `${site}/` },
    ...(at < 1_700 ? [{ by: code(at), url: `${site}/${paths[at % 3]}/${at}` }] : []),
  ]).flat()
  for (let from = 0; from < views.length; from += 2_000) await see(home, views.slice(from, from + 2_000))
  const { none, neverSeen, rows } = await api.content.coverage({ groups })
  expect(none).toMatchObject({ unseen: 8_300, of: 10_000, percent: 83 })
  expect(neverSeen).toBe(0)
  expect(rows.map(({ unseen }) => unseen)).toEqual([10_000 - 567, 10_000 - 567, 10_000 - 566])
  const { segmentId } = await api.content.makeSegment({ groups, name: 'Not viewed' })
  await here.settle()
  const counted = async () => (await api.segments.find({ id: segmentId })).counted?.members
  expect(await counted()).toBe(8_300)
  expect((await api.content.coverageCustomers({ groups, figure: 'none', limit: 1 })).total).toBe(8_300)

  here.travelTo('2026-04-02')
  await see(
    home,
    [1_700, 9_999, 3].map((at) => ({ by: code(at), url: `${site}/howto/video?utm_source=mail` })),
  )
  await api.segments.rebuild({ id: segmentId })
  await here.settle()
  expect(await counted()).toBe(8_298)
  expect((await api.content.coverage({ groups })).none).toMatchObject({ unseen: 8_298, percent: 83 })
  here.travelTo('2026-04-20')
  expect((await api.content.coverage({ groups, withinDays: 18 })).none).toMatchObject({ unseen: 9_997, percent: 99.9 })
  here.travelTo('2026-04-01')
})

test('what is no group of pages is refused with its reason', async () => {
  const { api, as } = await here.workspace()
  const path = (act: Promise<unknown>) =>
    act.then(
      () => 'taken',
      (problem: { status: number; data?: { issues?: { path: string }[] } }) =>
        problem.data?.issues?.[0]?.path ?? problem.status,
    )
  expect(await path(api.content.addGroup({ name: 'none' }))).toBe('prefixes')
  expect(await path(api.content.addGroup({ name: 'x', prefixes: ['shop.test/a'] }))).toBe('prefixes')
  expect(await path(api.content.addGroup({ name: 'x', pieceIds: [crypto.randomUUID()] }))).toBe('pieceIds')
  const { id } = await api.content.addGroup({ name: 'x', prefixes: ['https://shop.test/a'] })
  expect(await path(api.content.addGroup({ name: 'x', prefixes: ['https://shop.test/b'] }))).toBe('name')
  expect(await path(api.content.coverage({ groups: [crypto.randomUUID()] }))).toBe(404)
  expect(await path(api.content.coverage({ groups: [id], among: crypto.randomUUID() }))).toBe(404)
  expect(await path((await as('viewer')).content.addGroup({ name: 'y', prefixes: ['https://shop.test/b'] }))).toBe(403)
  await api.content.removeGroup({ id })
  expect((await api.content.groups({})).rows).toEqual([])
  await api.content.restoreGroup({ id })
  expect((await api.content.groups({})).rows.map(({ name, prefixes }) => [name, prefixes])).toEqual([
    ['x', ['https://shop.test/a']],
  ])
})
