import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dateInZone } from '#maths/time/date-in-zone.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { factsAlone } from '../../../../test/facts-alone.ts'
import { toClickhouse } from '../compiled/to-clickhouse.ts'
import { rebuild } from '../facts.ts'
import { matches } from './matches.ts'
import type { Moment } from './moment.ts'
import { rulesOf, segmentIds } from './parity-rules.fixture.ts'
import { type Fixture, fixtures, storeFixtures, vocabulary } from './parity-world.fixture.ts'
import type { Rule } from './rule.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const zone = 'Asia/Tokyo'
const now = new Date('2026-04-01T03:00:00.000Z')
const moment: Moment = { now, today: dateInZone(now, zone), zone, currency: 'JPY' }
const cast: readonly Fixture[] = fixtures(60, moment, segmentIds)
let store: Awaited<ReturnType<typeof factsAlone>>
let facts: Facts

beforeAll(async () => {
  store = await factsAlone()
  const workspace = '00000000-0000-4000-8000-000000000001'
  facts = store.of(workspace)
  await storeFixtures(facts, cast, moment)
  await storeFixtures(store.of('00000000-0000-4000-8000-000000000002'), fixtures(5, moment, segmentIds), moment)
})
afterAll(() => store.close())

test('both evaluators agree on every kind of condition', async () => {
  const rules = fc.sample(rulesOf(0), { seed: 11, numRuns: 350 })
  const kinds = new Set(rules.map((rule) => rule.kind))
  expect(kinds.size).toBeGreaterThanOrEqual(11)
  const sizes = []
  for (const rule of rules) sizes.push(await agree(rule))
  expect(sizes.filter((size) => size > 0 && size < cast.length).length).toBeGreaterThan(rules.length / 3)
})

test('both evaluators agree on nested rules', async () => {
  for (const rule of fc.sample(rulesOf(3), { seed: 12, numRuns: 250 })) await agree(rule)
})

test('a segment that is built slice by slice holds whom the rule matches', async () => {
  const rules = fc.sample(rulesOf(2), { seed: 13, numRuns: 40 })
  for (const [place, rule] of rules.entries()) {
    const segmentId = `00000000-0000-4000-8000-${String(9_000 + place).padStart(12, '0')}`
    await rebuild({ facts, vocabulary, moment }, { segmentId, runId: segmentId, rule }, 7)
    const rows = await facts.all<{ customer_id: string }>(
      'SELECT customer_id FROM segment_members FINAL WHERE workspace_id = {workspace:UUID} AND segment_id = {segment:UUID}',
      { segment: segmentId },
    )
    const remembered = cast.filter(({ subject }) => matches(rule, subject, moment)).map(({ id }) => id)
    expect(rows.map((row) => row.customer_id).sort(), JSON.stringify(rule)).toEqual(remembered.sort())
  }
})

async function agree(rule: Rule): Promise<number> {
  const { sql, parameters } = toClickhouse(rule, vocabulary, moment)
  const rows = await facts.all<{ customer_id: string }>(sql, parameters).catch((problem: Error) => {
    throw new Error(`${problem.message}\n${sql}\n${JSON.stringify(rule)}`)
  })
  const compiled = rows.map((row) => row.customer_id).sort()
  const remembered = cast.filter(({ subject }) => matches(rule, subject, moment)).map(({ id }) => id)
  expect(compiled, `${JSON.stringify(rule, null, 1)}\n${sql}`).toEqual(remembered.sort())
  return compiled.length
}
