import { Decimal } from 'decimal.js'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { doneAddress, doneFromIn } from '../../src/act/plays/ui/listing/done-address.ts'
import { loadSampleWorld } from '../../src/act/sample-world/sample-world.ts'
import { stages } from '../../src/gather/customers/contract.ts'
import { isWithUs } from '../../src/gather/customers/with-us.ts'
import { spanIn } from '../../src/gather/events/ui/usage/span-in.ts'
import { weekAddress } from '../../src/gather/events/ui/usage/week-address.ts'
import { answersAddress, answersIn, monthWithin } from '../../src/gather/surveys/ui/answers-address.ts'
import { recompute } from '../../src/see/health/health.ts'
import { rowsAddress } from '../../src/see/health/ui/customer/rows-address.ts'
import { bandAddress } from '../../src/see/portfolio/ui/band-address.ts'
import { BandOrUnknown } from '../../src/see/segments/contract.ts'
import { customersKnown, customersWhere, standingIn, withUs } from '../../src/see/segments/ui/listing/listed.ts'
import { type World, world } from '../world.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let here: World
let home: Awaited<ReturnType<World['workspace']>>

beforeAll(async () => {
  here = await world('2026-04-01')
  home = await here.workspace()
  await loadSampleWorld(home.desk(), 24)
  await here.settle()
  for (const day of ['2026-03-04', '2026-03-25', '2026-04-01']) {
    here.travelTo(day)
    await recompute(home.systemDesk(), 'day')
    await here.settle()
  }
})
afterAll(() => here?.close())

const searchOf = (address: string) => Object.fromEntries(new URL(address, 'http://here').searchParams)
/** As the list reads its address, which its own test holds. */
const filterOf = ({ text, bands, rule, is }: Record<string, string>) => ({
  ...(text && { text }),
  ...(bands && { bands: BandOrUnknown.array().parse(bands.split(',')) }),
  ...(rule && { rule }),
  ...(is && { is: is.split(',').map(decodeURIComponent) }),
})
const listedAt = async (address: string) => {
  const rows = []
  const filter = filterOf(searchOf(address))
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await home.api.portfolio.list({ ...filter, limit: 200, ...(cursor && { cursor }) })
    rows.push(...page.rows)
    cursor = page.next ?? undefined
  }
  return rows
}
const worth = (rows: readonly { readonly yearlyValue: string | null }[]) =>
  Decimal.sum(0, ...rows.map(({ yearlyValue }) => yearlyValue ?? 0)).toFixed()

test('each band of the health page and of Today opens as many customers as it says', async () => {
  const { rows, customers } = await home.api.health.distribution({})
  expect(customers).toBeGreaterThan(25)
  for (const { band, customers: count } of rows)
    expect([band, (await listedAt(standingIn(band))).length]).toEqual([band, count])
  for (const { band, customers: count } of (await home.api.plays.summary({})).bands)
    expect([band, (await listedAt(bandAddress(band))).length]).toEqual([band, count])
})

test('how many customers something is known of opens these customers', async () => {
  const { rows } = await home.api.health.coverage({})
  expect(rows.length).toBeGreaterThan(10)
  for (const { metric, customers, of } of rows) {
    expect([metric, (await listedAt(customersKnown(metric))).length]).toEqual([metric, customers])
    expect([metric, (await listedAt(customersWhere(withUs))).length]).toEqual([metric, of])
  }
})

test('who is with us is the same in an address as in the house', () => {
  if (withUs.kind !== 'field' || withUs.test.op !== 'one of') throw new Error('the rule is another')
  const { values } = withUs.test
  for (const stage of stages) expect([stage, values.includes(stage)]).toEqual([stage, isWithUs(stage)])
})

test('bands and groups of the list open as many customers, worth as much', async () => {
  for (const { band, customers, value } of (await home.api.portfolio.totals({})).rows) {
    const rows = await listedAt(`/customers?bands=${band}`)
    expect([band, rows.length, worth(rows)]).toEqual([band, customers, value])
  }
  for (const by of ['stage', 'owner', 'attribute.support_tier']) {
    for (const { value, customers, yearlyValue } of (await home.api.portfolio.groups({ by })).rows) {
      const rows = await listedAt(`/customers?is=${encodeURIComponent(encodeURIComponent(`${by}=${value}`))}`)
      expect([by, value, rows.length, worth(rows)]).toEqual([by, value, customers, yearlyValue])
    }
  }
})

const answersAt = async (address: string, customerId?: string) => {
  const wish = { ...answersIn(searchOf(address)), ...(customerId && { customerId }) }
  const found = await home.api.surveys.list({ ...wish, limit: 200 })
  expect(found.rows).toHaveLength(found.total)
  return found.rows
}

test('the score, its parts and each month of its chart open the answers that they count', async () => {
  const [customer] = await listedAt('/customers?text=Kita')
  for (const customerId of [undefined, customer?.id]) {
    const period = { from: '2024-04-01', until: '2026-04-01' }
    const { spans, total } = await home.api.surveys.loyalty({ ...period, ...(customerId && { customerId }) })
    expect(total.n).toBeGreaterThan(0)
    const count = async (
      days: { from: string; until: string },
      voice: 'all' | 'promoters' | 'passives' | 'detractors',
    ) => (await answersAt(answersAddress({ ...days, voice }, customerId), customerId)).length
    expect(await count(period, 'all')).toBe(total.n)
    for (const part of ['promoters', 'passives', 'detractors'] as const)
      expect([part, await count(period, part)]).toEqual([part, total[part]])
    for (const { from, n } of spans)
      expect([from, await count(monthWithin(from.slice(0, 7), period), 'all')]).toEqual([from, n])
  }
})

test('each survey opens as many answers as are counted beside its name', async () => {
  const { rows } = await home.api.surveys.surveys({})
  expect(rows.length).toBeGreaterThan(0)
  for (const { survey, answers } of rows)
    expect([survey, (await answersAt(answersAddress({ survey }))).length]).toEqual([survey, answers])
})

test('each week of a customer’s chart opens its events, of as many people', async () => {
  const customers = (await listedAt('/customers')).slice(0, 8)
  let weeks = 0
  for (const { id, name } of customers) {
    for (const week of (await home.api.events.usage({ id })).weeks.slice(-6)) {
      const { from = '', until = '' } = searchOf(weekAddress(id, week.monday))
      const { rows, counted } = await home.api.events.latest({ customerId: id, from, until, limit: 200 })
      expect([name, from, counted]).toEqual([name, from, { ...counted, events: week.events, people: week.people }])
      expect(rows).toHaveLength(Math.min(200, week.events))
      weeks += week.events > 0 ? 1 : 0
    }
  }
  expect(weeks).toBeGreaterThan(5)
})

test('a measure of use opens the events of its window as of its reading, which make its figure', async () => {
  const made = { people: 'people', depth: 'kinds' } as const
  let compared = 0
  for (const { id, name } of (await listedAt('/customers')).slice(0, 12)) {
    for (const { id: measure, figure, rows } of (await home.api.health.explain({ id })).measures) {
      if (rows?.of !== 'events' || rows.after === null || !(measure === 'people' || measure === 'depth')) continue
      const wish = spanIn(searchOf(rowsAddress(id, rows)))?.wish ?? {}
      const { counted } = await home.api.events.latest({ customerId: id, ...wish, limit: 200 })
      if (!/^[\d,]+/.test(figure.en)) continue
      expect([name, measure, counted?.[made[measure]]]).toEqual([name, measure, Number.parseInt(figure.en, 10)])
      compared += 1
    }
  }
  expect(compared).toBeGreaterThan(10)
})

test('days that cannot be are refused with the reason', async () => {
  const refused = { status: 422 }
  await expect(home.api.events.latest({ from: '2026-03-01' })).rejects.toMatchObject(refused)
  await expect(home.api.events.latest({ from: '2026-03-02', until: '2026-03-01' })).rejects.toMatchObject(refused)
  await expect(home.api.surveys.list({ from: '2026-03-02', until: '2026-03-01' })).rejects.toMatchObject(refused)
})

test('what was done within the week, as Today says it, opens just these plays', async () => {
  const opened = async () => {
    const { lastWeek } = await home.api.plays.summary({})
    const search = searchOf(doneAddress(lastWeek.from))
    const doneFrom = doneFromIn(search)
    expect([search.tab, doneFrom]).toEqual(['done', lastWeek.from])
    const { rows, total } = await home.api.plays.list({ state: 'done', doneFrom: doneFrom ?? '', limit: 200 })
    expect([lastWeek.from, total, rows.length]).toEqual([lastWeek.from, lastWeek.done, lastWeek.done])
    return rows
  }
  const before = (await opened()).length
  const { rows } = await home.api.plays.list({ state: 'open', limit: 3 })
  expect(rows).toHaveLength(3)
  // In Tokyo the first of them is done late on 31 March, and the others on 1 April.
  for (const [play, at] of [
    [rows[0], '2026-03-31T14:59:00Z'],
    [rows[1], '2026-03-31T15:00:00Z'],
    [rows[2], '2026-04-01T03:00:00Z'],
  ] as const) {
    here.travelTo(at)
    await home.api.plays.complete({ id: play?.id ?? '', note: '' })
  }
  expect((await opened()).length).toBe(before + 3)
  here.travelTo('2026-04-08T03:00:00Z')
  expect((await opened()).map(({ id }) => id).toSorted()).toEqual([rows[1]?.id, rows[2]?.id].toSorted())
  here.travelTo('2026-04-09T03:00:00Z')
  expect(await opened()).toEqual([])
  here.travelTo('2026-04-01')
})
