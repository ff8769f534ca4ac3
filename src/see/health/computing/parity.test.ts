import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statementsOf } from '#platform/migrating/migrate.ts'
import { type FactsStore, openFacts } from '#platform/stores/clickhouse.ts'
import type { Definition, Input } from '../../scorecards/contract.ts'
import { inputsOf } from '../../scorecards/scoring/findings.ts'
import { scoreOf } from '../../scorecards/scoring/score.ts'
import { type InForce, lastBefore, standings } from '../facts.ts'
import { readAll } from './computed-facts.ts'
import { readFew } from './few.ts'
import {
  alarmed,
  alarms,
  axial,
  contacts,
  events,
  idOf,
  metrics,
  migrations,
  now,
  responses,
  totalled,
} from './parity.fixture.ts'
import type { Card } from './statement/inputs.ts'

const workspace = '11111111-1111-4111-8111-111111111111'
const folder = mkdtempSync(join(tmpdir(), 'meguri-health-'))
const cards = [idOf(901), idOf(902)]

let store: FactsStore
beforeAll(async () => {
  store = openFacts({ data: folder, clickhouseUrl: undefined })
  for (const file of migrations) {
    const sql = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
    for (const query of statementsOf(sql)) await store.client.command({ query })
  }
  await store.of(workspace, '2026-11-21').insert(
    'customers',
    Array.from({ length: 60 }, (_, index) => ({
      id: idOf(index),
      name: `C${index}`,
      stage: index === 59 ? 'left' : 'active',
      version: 1,
      deleted: 0,
    })),
  )
  await store
    .of(workspace)
    .insert('people', [{ id: idOf(777), customer_id: idOf(1), may_analyse: 0, version: 1, deleted: 0 }])
  await store.of(workspace, '2026-11-21').insert('events', events())
  await store.of(workspace, '2026-11-21').insert('responses', responses())
  await store.of(workspace).insert('interactions', contacts())
  await store.of(workspace, '2026-11-21').insert('judgements', [
    {
      id: idOf(1),
      customer_id: idOf(3),
      topic: 'relationship',
      points: 30,
      judged_at: '2026-11-01 00:00:00',
      version: 1,
      deleted: 0,
    },
  ])
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the statement scores every customer exactly as the rule does, over groups, steps, curves, missing values and exceptions', async () => {
  const runId = idOf(500)
  await readAll(room(now), [card(totalled)], { id: runId, least: 0, overrides: [] }, 7)
  const readings = await latest(now)
  expect(readings).toHaveLength(59)
  for (const reading of readings) {
    const score = scoreOf(totalled, inputsOf(totalled, reading))
    expect(reading.computed === null).toBe(score.computed === null)
    expect(reading.score ?? -1).toBeCloseTo(score.score ?? -1, 9)
    expect(reading.computed ?? -1).toBeCloseTo(score.computed ?? -1, 9)
    expect({ band: reading.band, exception: reading.exception_id }).toEqual({
      band: score.band ?? '',
      exception: score.exceptionId ?? '',
    })
  }
  expect(new Set(readings.map((one) => one.band)).size).toBeGreaterThan(3)
  expect(readings.filter((one) => one.exception_id !== '').length).toBeGreaterThan(0)
  expect(new Set(readings.flatMap((one) => one.because))).toEqual(
    new Set(['', 'no data', 'out of date', 'too few', 'not judged']),
  )
})

test('whoever is no longer there stands nowhere', async () => {
  const count = async () => (await standings(room(now))).reduce((sum, { customers }) => sum + customers, 0)
  expect(await count()).toBe(59)
  await store.of(workspace).insert('customers', [{ id: idOf(58), stage: 'active', version: 2, deleted: 1 }])
  expect(await count()).toBe(58)
  await store
    .of(workspace)
    .insert('customers', [{ id: idOf(58), name: 'C58', stage: 'active', version: 3, deleted: 0 }])
})

test('what a person who withdrew consent did does not count', async () => {
  const [one] = await lastBefore(room(now), [idOf(1)], now)
  const input: Input | undefined = one && inputsOf(totalled, one).active
  expect(input?.value).toBe(1)
})

test('nothing is kept again where nothing changed, and only a changed band is a change', async () => {
  const later = new Date('2026-11-21T07:00:00Z')
  await readAll(room(later), [card(totalled)], { id: idOf(501), least: 0, overrides: [] })
  expect(await kept(idOf(501))).toEqual({ kept: 0, changed: 0 })
  const override: InForce = { id: idOf(600), customer_id: idOf(5), band: 'watch', score: 50 }
  await readAll(room(later), [card(totalled)], { id: idOf(502), least: 1, overrides: [override] })
  const [reading] = await lastBefore(room(later), [idOf(5)], later)
  expect(reading).toMatchObject({ score: 50, band: 'watch', override_id: idOf(600) })
  await readAll(room(new Date('2026-11-21T08:00:00Z')), [card(totalled)], {
    id: idOf(503),
    least: 0,
    overrides: [override],
  })
  expect(await kept(idOf(503))).toEqual({ kept: 0, changed: 0 })
})

test('who is known just enough has a score in both, and who is known too little in neither', async () => {
  const open = { ...totalled, leastKnown: 0, exceptions: [] }
  const shares = (await latest(now)).map((reading) => scoreOf(open, inputsOf(open, reading)).known)
  const edge = [...new Set(shares)].toSorted((a, b) => a - b)[2] ?? 0
  expect(edge).toBeGreaterThan(0)
  for (const [hour, leastKnown] of [
    [10, edge * 100],
    [11, edge * 100 + 0.001],
  ] as const) {
    const demanding = { ...open, leastKnown }
    const at = new Date(Date.UTC(2026, 10, 21, hour))
    await readAll(room(at), [card(demanding)], { id: idOf(505 + hour), least: 0, overrides: [] })
    const readings = await latest(at)
    const scores = readings.map((reading) => scoreOf(demanding, inputsOf(demanding, reading)))
    expect(readings.map(({ computed }) => computed === null)).toEqual(scores.map(({ computed }) => computed === null))
    const onEdge = scores.filter(({ known }) => known === edge)
    expect(onEdge.length).toBeGreaterThan(0)
    expect(onEdge.every(({ computed }) => (computed !== null) === (hour === 10))).toBe(true)
  }
})

test.each([
  ['with alarms, guards and early warnings', alarmed, 12],
  ['on three axes with alarms', { ...axial, alarms }, 13],
  ['without any alarm', totalled, 14],
] as const)('a few are read by the rule word for word as the statement reads all (%s)', async (_, definition, hour) => {
  const at = new Date(Date.UTC(2026, 10, 21, hour))
  const override: InForce = { id: idOf(600), customer_id: idOf(5), band: 'watch', score: 50 }
  const cards = [{ ...card(definition), versionId: idOf(940 + hour) }]
  const bound = {
    now: at.toISOString().replace('T', ' ').replace('Z', ''),
    currency: 'JPY',
    zone: 'Asia/Tokyo',
    customers: Array.from({ length: 60 }, (_, index) => idOf(index)),
  }
  const asRuled = await readFew(room(at), cards, [override], 'chosen', bound)
  await readAll(room(at), cards, { id: idOf(700 + hour), least: 0, overrides: [override] }, 60)
  const asStated = new Map((await stated(idOf(700 + hour))).map((one) => [one.customer_id, one]))
  expect(asRuled).toHaveLength(59)
  const raised = new Set<string>()
  for (const one of asRuled) {
    const other = asStated.get(one.customerId)
    for (const { id } of one.raised) raised.add(id)
    expect(other).toMatchObject({
      band: one.band,
      missing: one.missing,
      exception_id: one.exceptionId,
      cell_id: one.cellId,
      override_id: one.overrideId,
      because: one.because,
      counts: one.counts,
      values: one.values,
      alarms: one.raised.map(({ id }) => id),
      state: one.state,
      digest: one.digest,
    })
    expect(other?.alarms_at.map((instant: string) => Date.parse(instant))).toEqual(
      one.raised.map(({ at: since }) => since ?? 0),
    )
    for (const part of ['score', 'computed'] as const) {
      expect(other?.[part] === null).toBe(one[part] === null)
      expect(Number(other?.[part])).toBeCloseTo(Number(one[part]), 9)
    }
  }
  expect([...raised].toSorted()).toEqual(definition.alarms.map(({ id }) => id).toSorted())
})

test('whoever is read by the rule after the statement, or by the statement after the rule, has nothing new to tell', async () => {
  const cards = [card(alarmed)]
  const read = (hour: number, run: number, size?: number) =>
    readAll(room(new Date(Date.UTC(2026, 10, 21, hour))), cards, { id: idOf(run), least: 0, overrides: [] }, size)
  await read(15, 801)
  expect((await kept(idOf(801)))?.kept).toBeGreaterThan(0)
  await read(15, 802, 60)
  await read(15, 803)
  expect([(await kept(idOf(802)))?.kept, (await kept(idOf(803)))?.kept]).toEqual([0, 0])
})

test('three axes give the same cell and band in both, without a total', async () => {
  const at = new Date('2026-11-21T09:00:00Z')
  await readAll(room(at), [card(axial, 1)], { id: idOf(504), least: 0, overrides: [] })
  const readings = await latest(at)
  for (const reading of readings) {
    const score = scoreOf(axial, inputsOf(axial, reading))
    expect({ score: reading.score, cell: reading.cell_id, band: reading.band }).toEqual({
      score: null,
      cell: score.cellId ?? '',
      band: score.band ?? '',
    })
  }
  expect(new Set(readings.map((one) => one.cell_id)).size).toBeGreaterThan(1)
})

function card(definition: Definition, index = 0): Card {
  return { scorecardId: cards[index] ?? '', versionId: idOf(910 + index), segmentId: null, definition }
}

function room(at: Date) {
  return {
    facts: store.of(workspace, '2026-11-21'),
    now: at,
    contributions: { metrics, fields: [], timeline: [], importables: [] },
    workspace: { currency: 'JPY', zone: 'Asia/Tokyo' },
  }
}

const latest = (at: Date) =>
  lastBefore(
    room(at),
    Array.from({ length: 60 }, (_, index) => idOf(index)),
    at,
  )
function kept(run: string) {
  return store
    .of(workspace)
    .first<{ kept: number; changed: number }>(
      `SELECT toUInt32(count()) AS kept, toUInt32(countIf(band != previous_band)) AS changed FROM health_readings WHERE workspace_id = {workspace:UUID} AND run_id = {run:UUID}`,
      { run },
    )
}

function stated(run: string) {
  return store.of(workspace).all<
    Record<string, unknown> & {
      customer_id: string
      alarms_at: string[]
      score: number | null
      computed: number | null
    }
  >(
    `SELECT customer_id, score, computed, band, missing, exception_id, cell_id, override_id, values, counts, because, alarms, alarms_at,
      toString(state) AS state, toString(digest) AS digest FROM health_readings WHERE workspace_id = {workspace:UUID} AND run_id = {run:UUID}`,
    { run },
  )
}
