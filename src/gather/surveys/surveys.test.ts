import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '#platform/config.ts'
import type { ImportRow } from '#platform/furnishing/contributions.ts'
import { cellOf } from '#platform/tables/cells/cell.ts'
import { type World, world } from '../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

type Made = Awaited<ReturnType<World['workspace']>>

async function bring(made: Made, importId: string, rows: readonly ImportRow[], createMissing = true) {
  const importable = here.house.contributions.importables.find(({ name }) => name === 'responses')
  const order = { importId, source: 'survey', dry: false, createMissing, defaults: { survey: 'Visitors' } }
  return made
    .desk()
    .transaction((context) => importable?.store(context, rows, order) ?? Promise.resolve([]), `import:${importId}`)
}

test('ten answers give NPS +20, and one person who answers twice counts once', async () => {
  const made = await here.workspace()
  const { id: customerId } = await made.api.customers.create({ name: '桜フーズ' })
  const answers = [10, 10, 9, 8, 7, 6, 2, 9, 5, 10]
  for (const [index, nps] of answers.entries()) {
    const { id: personId } = await made.api.people.create({ customerId, name: `Person ${index}` })
    if (index === 0)
      await made.api.surveys.create({ personId, survey: 'yearly', nps: 0, answeredAt: '2026-03-01T00:00:00Z' })
    await made.api.surveys.create({ personId, survey: 'yearly', nps, answeredAt: '2026-03-02T00:00:00Z' })
  }
  await here.settle()
  const { spans, total } = await made.api.surveys.loyalty({ from: '2026-02-01', until: '2026-04-01' })
  expect(total).toMatchObject({ answers: 11, n: 10, promoters: 5, passives: 2, detractors: 3, score: 20 })
  expect(spans.map(({ from, n, score }) => [from, n, score === null ? null : Math.round(score)])).toEqual([
    ['2026-02-01', 0, null],
    ['2026-03-01', 10, 20],
    ['2026-04-01', 0, null],
  ])
  const later = await made.api.surveys.loyalty({ from: '2026-03-03', until: '2026-04-01' })
  expect(later).toMatchObject({ total: { n: 0, score: null }, lastOn: '2026-03-02' })
  expect((await made.api.surveys.loyalty({ from: '2026-02-01', until: '2026-02-28' })).lastOn).toBeNull()
  const nps = here.house.contributions.metrics.find(({ name }) => name === 'nps_180')
  const read = await here.house.stores.facts
    .of(made.workspace.id, '2026-04-01')
    .first(
      `SELECT ${nps?.value('1')} AS value, toUInt32(${nps?.observations('1')}) AS n FROM responses FINAL WHERE workspace_id = {workspace:UUID} GROUP BY customer_id`,
    )
  expect(read).toEqual({ value: 20, n: 10 })
})

test('a response is refused by row and reason when it is empty or lies off its scale', async () => {
  const made = await here.workspace()
  const at = new Date('2026-03-01T00:00:00Z')
  const row = (number: number, values: ImportRow['values']): ImportRow => ({ row: number, values, extra: {} })
  const outcomes = await bring(made, '1', [
    row(2, { person: 'M-1', answered_at: at, nps: 11 }),
    row(3, { person: 'M-1', answered_at: at, nps: null, comment: ' ' }),
    row(4, { person: 'M-1', answered_at: null, nps: 5 }),
    row(5, { person: 'M-1', answered_at: at, csat: '7' }),
    row(6, { person: 'M-1', answered_at: at, nps: 0, csat: '満足' }),
  ])
  expect(outcomes.map((one) => (one.outcome === 'rejected' ? [one.row, one.column] : [one.row, one.outcome]))).toEqual([
    [2, 'nps'],
    [3, null],
    [4, 'answered_at'],
    [5, 'csat'],
    [6, 'created'],
  ])
  const customer = await made.api.customers.findByExternalId({ source: 'survey', externalId: 'M-1' })
  expect(customer.kind).toBe('person')
  expect(
    (await made.api.customers.timeline({ id: customer.id, kinds: 'response' })).rows.map(({ title, tone }) => [
      title,
      tone,
    ]),
  ).toEqual([['NPS 0', 'bad']])
})

const fukui = join(root, '../shared/data/fukui_nps')

test.skipIf(!existsSync(fukui))(
  'three months of a visitor survey come in whole, and once (skipped: ../shared/data is absent)',
  { timeout: 180_000 },
  async () => {
    const made = await here.workspace()
    for (const [month, size] of [
      ['202204', 234],
      ['202303', 472],
      ['202304', 241],
    ] as const) {
      const rows = rowsOf(month)
      expect((await bring(made, month, rows)).filter(({ outcome }) => outcome === 'created')).toHaveLength(size)
      expect((await bring(made, `${month} again`, rows)).every(({ outcome }) => outcome === 'unchanged')).toBe(true)
    }
    await here.settle()
    const april = await made.api.surveys.loyalty({ from: '2022-04-01', until: '2022-04-30' })
    expect(april.total).toMatchObject({ answers: 234, n: 191 })
    const latest = [
      ...new Map(
        rowsOf('202204')
          .toSorted(byTime)
          .map(({ values }) => [values.person, Number(values.nps)]),
      ).values(),
    ]
    const score =
      (100 * (latest.filter((nps) => nps >= 9).length - latest.filter((nps) => nps <= 6).length)) / latest.length
    expect(april.total.score).toBeCloseTo(score, 10)
  },
)

function byTime(a: ImportRow, b: ImportRow): number {
  return Number(a.values.answered_at) - Number(b.values.answered_at)
}

function rowsOf(month: string): ImportRow[] {
  const records: Record<string, string>[] = parse(readFileSync(join(fukui, `raw_${month}.csv`)), {
    columns: true,
    bom: true,
  })
  return records.map((record, index) => {
    const cell = (heading: string, type: 'instant' | 'whole') => {
      const read = cellOf(record[heading] ?? '', { type, zone: 'Asia/Tokyo' })
      return read.ok ? read.value : null
    }
    const { 会員ID: person = null, 回答日時, NPS, 満足度: csat = null, 満足度の理由: comment = null, ...extra } = record
    return {
      row: index + 2,
      values: { person, answered_at: cell('回答日時', 'instant'), nps: cell('NPS', 'whole'), csat, comment },
      extra,
    }
  })
}
