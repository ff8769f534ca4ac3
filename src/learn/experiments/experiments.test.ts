import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-05-20')
})
afterAll(() => here?.close())

type Api = Awaited<ReturnType<World['workspace']>>['api']
type Problem = { status?: number; message: string; data?: { issues?: { path: string; message: string }[] } }
const refused = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    ({ status, message, data }: Problem) => data?.issues?.[0]?.path ?? `${status} ${message}`,
  )
const mail = (api: Api, more: Partial<Parameters<Api['experiments']['add']>[0]> = {}) =>
  api.experiments.add({
    name: 'Mail to new buyers',
    comparison: 'random',
    figures: [{ name: 'Opens' }, { name: 'Clicks' }],
    ...more,
  })
const linesOf = (svg: string) => [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, said]) => said).join(' ')
const counts = {
  control: 5000,
  variant: 5000,
  figures: [
    { name: 'Opens', control: 750, variant: 1095 },
    { name: 'Clicks', control: 100, variant: 160 },
  ],
  machines: 'excluded' as const,
}

test('a mail to 5,000 each: opens 146, clicks 160, both better, and the picture says 1.46 times and not a bare percentage', async () => {
  const { api } = await here.workspace()
  const { id, card } = await mail(api, { startsOn: '2026-04-01', endsOn: '2026-04-14' })
  expect(card).toBeNull()
  expect(await refused(api.experiments.picture({ id }))).toBe('409 No counts were brought yet.')
  const told = await api.experiments.record({ id, ...counts, source: 'Report of the mail tool' })
  const round = told.card?.figures.map(({ index, difference, verdict }) => [
    index.known && Math.round(index.value),
    difference.known && Math.round(difference.value * 1000) / 10,
    verdict,
  ])
  expect(round).toEqual([
    [146, 6.9, 'better'],
    [160, 1.2, 'better'],
  ])
  const english = (await api.experiments.picture({ id })).svg
  for (const said of ['>1.46<', '>times<', '> (+46%)<', '>1.60<', '>+6.9 points<', '>+1.2 points<', '>Better<'])
    expect(english).toContain(said)
  expect(linesOf(english)).toContain('it is not a rise by 146%')
  const japanese = (await api.experiments.picture({ id, locale: 'ja', theme: 'dark' })).svg
  for (const said of ['>倍<', '>（+46%）<', '>+6.9ポイント<', '>改善<', '#1b1f24']) expect(japanese).toContain(said)
})

test('50 each with 7 and 11 cannot be said, and the card says how many and how long it would take', async () => {
  const { api } = await here.workspace()
  const { id } = await mail(api, { figures: [{ name: 'Opens' }], startsOn: '2026-04-01', endsOn: '2026-04-10' })
  const few = { control: 50, variant: 50, figures: [{ name: 'Opens', control: 7, variant: 11 }] }
  const told = await api.experiments.record({ id, ...few, machines: 'unknown' })
  expect(told.card?.figures[0]).toMatchObject({ verdict: 'cannot say', needed: { people: 361, days: 73 } })
  const { svg } = await api.experiments.picture({ id })
  const words = linesOf(svg)
  expect(words).toContain('Cannot say yet')
  expect(words).toContain('each group would need about 361 people')
  expect(words).toContain('73 days')
})

test('what was counted before is kept, and the latest counts', async () => {
  const { api } = await here.workspace()
  const { id } = await mail(api)
  await api.experiments.record({ id, ...counts, source: 'first' })
  here.travelTo('2026-05-21')
  await api.experiments.record({ id, ...counts, control: 5200, source: 'second' })
  const { rows, next } = await api.experiments.results({ id, limit: 1 })
  expect(rows).toMatchObject([{ control: 5200, source: 'second' }])
  const older = await api.experiments.results({ id, cursor: next ?? '', limit: 1 })
  expect(older).toMatchObject({ rows: [{ control: 5000, source: 'first' }], next: null })
  expect((await api.experiments.find({ id })).results).toMatchObject({ control: 5200 })
})

test('counts that cannot be are refused with the place, and change nothing', async () => {
  const { api } = await here.workspace()
  const { id } = await mail(api)
  const bring = (more: Partial<Parameters<Api['experiments']['record']>[0]>) =>
    refused(api.experiments.record({ id, ...counts, ...more }))
  const [opens, clicks] = counts.figures
  if (opens === undefined || clicks === undefined) throw new Error('no figures')
  expect(await bring({ figures: [opens] })).toBe('figures')
  expect(await bring({ figures: [opens, opens] })).toBe('figures.1.name')
  expect(await bring({ figures: [opens, { ...clicks, name: 'Taps' }] })).toBe('figures.1.name')
  expect(await bring({ figures: [opens, { ...clicks, variant: 5001 }] })).toBe('figures.1.variant')
  expect(await bring({ figures: [{ ...opens, control: 5001 }, clicks] })).toBe('figures.0.control')
  expect(await bring({ figures: [{ ...opens, control: null }, clicks] })).toBe('figures.0.control')
  expect(await bring({ control: null })).toBe('control')
  expect(await bring({ control: 0 })).toBe('control')
  expect(await bring({ variant: 0 })).toBe('variant')
  expect(await bring({ variant: -1 })).toBe('variant')
  expect((await api.experiments.find({ id })).results).toBeNull()
  const nowhere = '00000000-0000-4000-8000-000000000000'
  expect(await refused(api.experiments.record({ id: nowhere, ...counts }))).toMatch(/^404/)
})

test('an experiment is sound when it is added and when it is changed', async () => {
  const { api } = await here.workspace()
  expect(await refused(mail(api, { figures: [{ name: 'Opens' }, { name: 'Opens' }] }))).toBe('figures.1.name')
  expect(await refused(mail(api, { figures: [] }))).toBe('figures')
  expect(await refused(mail(api, { startsOn: '2026-04-02', endsOn: '2026-04-01' }))).toBe('endsOn')
  expect(await refused(mail(api, { figures: [{ name: 'Opens', worthwhile: 1.5 }] }))).toBe('figures.0.worthwhile')
  const alone = await mail(api, { comparison: 'none' })
  expect(alone.split).toBeNull()
  expect(await refused(api.experiments.change({ id: alone.id, split: { control: 1, variant: 1 } }))).toBe('split')
  const { id } = await mail(api)
  await api.experiments.change({ id, name: 'A better name', figures: [{ name: 'Opens' }, { name: 'Purchases' }] })
  await api.experiments.change({ id, figures: [{ name: 'Clicks' }, { name: 'Opens' }] })
  await api.experiments.record({ id, ...counts })
  expect(await refused(api.experiments.change({ id, figures: [{ name: 'Opens' }] }))).toMatch(
    /^409 Counts were brought/,
  )
  expect(await refused(api.experiments.change({ id, comparison: 'none' }))).toMatch(/^409 Counts were brought/)
})

test('once counts are brought nobody chooses by what they are judged, and what it is called may still be changed', async () => {
  const { api } = await here.workspace()
  const { id } = await mail(api)
  const [opens, clicks] = [{ name: 'Opens', worthwhile: 0.2 }, { name: 'Clicks' }]
  await api.experiments.change({ id, figures: [opens, clicks] })
  const { card } = await api.experiments.record({ id, ...counts })
  expect(card?.figures[0]?.verdict).toBe('not worth having')
  const otherwise: readonly Partial<Parameters<Api['experiments']['change']>[0]>[] = [
    { figures: [{ ...opens, worthwhile: 0.001 }, clicks] },
    { figures: [{ name: 'Opens' }, clicks] },
    { figures: [{ ...opens, better: 'lower' }, clicks] },
    { figures: [clicks, opens] },
    { comparison: 'other' },
    { split: { control: 9, variant: 11 } },
    { split: null },
  ]
  for (const wish of otherwise)
    expect(await refused(api.experiments.change({ id, ...wish }))).toMatch(/^409 Counts were brought/)
  const figures = [
    { ...opens, kind: 'business' as const },
    { ...clicks, kind: 'attitude' as const },
  ]
  const same = { split: { control: 1, variant: 1 }, comparison: 'random', figures } as const
  const kept = await api.experiments.change({ id, name: 'Called otherwise', endsOn: '2026-04-14', ...same })
  expect(kept).toMatchObject({ name: 'Called otherwise', card: { figures: [{ verdict: 'not worth having' }, {}] } })
})

test('without a comparison group the card says that nobody can tell', async () => {
  const { api } = await here.workspace()
  const { id } = await mail(api, { comparison: 'none', figures: [{ name: 'Opens' }] })
  const told = {
    variant: 5000,
    figures: [{ name: 'Opens', control: null, variant: 1095 }],
    machines: 'included' as const,
  }
  expect(await refused(api.experiments.record({ id, ...told, control: 5000 }))).toBe('control')
  const { card } = await api.experiments.record({ id, ...told, control: null })
  expect(card).toMatchObject({ flaw: 'no comparison group', figures: [{ verdict: 'cannot be told' }] })
  expect(linesOf((await api.experiments.picture({ id })).svg)).toContain('Nobody was left without it')
})

test('the list stands in order of age and goes on page by page; who may only read writes nothing; another workspace sees none', async () => {
  const home = await here.workspace()
  const { api } = home
  const names: string[] = []
  for (const day of ['2026-06-01', '2026-06-02', '2026-06-03']) {
    here.travelTo(day)
    names.unshift((await mail(api, { name: day })).name)
  }
  const first = await api.experiments.list({ limit: 2 })
  const second = await api.experiments.list({ limit: 2, cursor: first.next ?? '' })
  expect(first.total).toBe(3)
  expect([...first.rows, ...second.rows].map(({ name }) => name)).toEqual(names)
  expect(second.next).toBeNull()
  const id = first.rows[0]?.id ?? ''
  const viewer = await home.member('viewer')
  expect((await viewer.api.experiments.find({ id })).name).toBe('2026-06-03')
  expect(await refused(viewer.api.experiments.remove({ id }))).toMatch(/^403/)
  const other = await here.workspace()
  expect(await refused(other.api.experiments.find({ id }))).toMatch(/^404/)
  await api.experiments.remove({ id })
  expect(await refused(api.experiments.find({ id }))).toMatch(/^404/)
})
