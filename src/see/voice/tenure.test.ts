import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { shiftDate } from '#maths/time/shift-date.ts'
import { type World, world } from '../../../test/world.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-12-31')
})
afterAll(() => here?.close())

/** How many of 40 who began on 1 January are satisfied in each month: it decays, and in the sixth, after a release, it steps up. */
const satisfied = [38, 34, 30, 26, 22, 18, 36, 34, 32]

test('satisfaction that decays is drawn by month of tenure, and the survey of month 6 after a release marks the step', async () => {
  const { api, workspace } = await here.workspace()
  const facts = here.house.stores.facts.of(workspace.id, '2026-12-31')
  const id = (kind: number, n: number) => `0000000${kind}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
  const kept = { fingerprint: '', version: '1', deleted: 0 }
  await facts.insert(
    'customers',
    Array.from({ length: 40 }, (_, i) => ({
      ...{ id: id(3, i), name: `C${i}`, stage: 'active', since_on: '2026-01-01', ...kept },
    })),
  )
  await facts.insert(
    'responses',
    satisfied.flatMap((many, month) =>
      Array.from({ length: 40 }, (_, i) => ({
        ...{ id: id(1, month * 100 + i), customer_id: id(3, i), person_id: null, survey: 'monthly', locale: '' },
        answered_at: `${shiftDate('2026-01-15', { months: month })} 03:00:00.000`,
        ...{ nps: null, ces: null, csat: i < many ? 5 : 3, csat_scale: 5, ...kept },
      })),
    ),
  )
  const whole = await api.voice.tenure({ measure: 'csat', months: 12 })
  expect(whole.months.map(({ cells }) => cells[0]?.top)).toEqual([...satisfied, 0, 0, 0])
  expect(whole.months[0]?.cells[0]?.score).toMatchObject({ known: true, value: 0.95 })
  expect(whole.months[9]?.cells[0]?.score).toMatchObject({ known: false })
  expect([whole.step, whole.unknown]).toEqual([null, 0])

  const marked = await api.voice.tenure({ measure: 'csat', months: 12, refreshedOn: '2026-07-01', around: 30 })
  expect(marked.months.map(({ cells }) => cells.map(({ n }) => n))).toEqual([
    ...Array(6).fill([40, 0]),
    ...Array(3).fill([0, 40]),
    ...Array(3).fill([0, 0]),
  ])
  expect(marked.step).toMatchObject({
    before: { from: '2026-05-31', to: '2026-06-30' },
    after: { from: '2026-06-30', to: '2026-07-30' },
    change: { known: true, isBeyondChance: true, inBoth: 40 },
  })
  const { change } = marked.step ?? {}
  expect(change?.known && change.difference).toBeCloseTo((36 - 18) / 40, 10)
  // A day on which nothing was renewed has none.
  const none = await api.voice.tenure({ measure: 'csat', refreshedOn: '2026-09-01', around: 30 })
  expect(none.step?.change).toMatchObject({ known: true, isBeyondChance: false })

  for (const { month, cells } of marked.months.slice(0, 9))
    for (const [i, span] of marked.spans.entries()) {
      const behind = await api.voice.answers({ measure: 'csat', slice: 'tenure month', of: String(month), ...span })
      expect([month, behind.total]).toEqual([month, cells[i]?.n])
    }
  await expect(api.voice.tenure({ refreshedOn: '2027-01-01' })).rejects.toMatchObject({ status: 422 })
})
