import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { root } from '#platform/config.ts'
import { type World, world } from '../../../test/world.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2023-05-31')
})
afterAll(() => here?.close())

type Made = Awaited<ReturnType<World['workspace']>>
const fukui = join(root, '../shared/data/fukui_nps')

/** Answers among the facts, as the mirror would keep them. */
async function keep({ workspace }: Made, rows: readonly Record<string, unknown>[]) {
  await here.house.stores.facts.of(workspace.id, '2023-05-31').insert('responses', rows)
}

function idOf(kind: number, n: number): string {
  return `0000000${kind}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
}

type Said = { readonly who: string; readonly at: string; readonly nps: number }

/** Reckoned beside the product: over all answers, or over the last of each person. */
function directly(all: readonly Said[], way: 'latest' | 'all'): [n: number, score: number] {
  const inOrder = all.toSorted((one, other) => one.at.localeCompare(other.at))
  const last = new Map(inOrder.map((one) => [one.who, one]))
  const counted = way === 'all' ? inOrder : [...last.values()]
  const sum = counted.reduce((total, { nps }) => total + (nps >= 9 ? 1 : nps <= 6 ? -1 : 0), 0)
  return [counted.length, (100 * sum) / counted.length]
}

test.skipIf(!existsSync(fukui))(
  'three months of a visitor survey, over all answers and of each person the latest, as a direct computation has them (skipped: ../shared/data is absent)',
  async () => {
    const made = await here.workspace()
    const said = ['202204', '202303', '202304'].map((month): Said[] => {
      const records: Record<string, string>[] = parse(readFileSync(join(fukui, `raw_${month}.csv`)), {
        columns: true,
        bom: true,
      })
      return records.flatMap(({ 会員ID: who = '', 回答日時: at = '', NPS = '' }) => {
        const [, y, m, d, h = '0', minute = '0', s = '0'] =
          /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D+(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(at) ?? []
        if (NPS === '' || y === undefined || m === undefined || d === undefined) return []
        const two = (text: string) => text.padStart(2, '0')
        return [{ who, nps: Number(NPS), at: `${y}-${two(m)}-${two(d)} ${two(h)}:${minute}:${two(s)}` }]
      })
    })
    const people = new Map([...new Set(said.flat().map(({ who }) => who))].map((who, i) => [who, idOf(2, i + 1)]))
    await keep(
      made,
      said.flat().map(({ who, at, nps }, i) => ({
        ...{ id: idOf(1, i + 1), customer_id: null, person_id: people.get(who), survey: 'Visitors' },
        answered_at: new Date(`${at.replace(' ', 'T')}+09:00`).toISOString().replace('T', ' ').replace('Z', ''),
        ...{ nps, csat: null, csat_scale: 5, ces: null, locale: 'ja', fingerprint: '', version: '1', deleted: 0 },
      })),
    )
    for (const way of ['all', 'latest'] as const) {
      const { periods, whole } = await made.api.voice.scores({ counted: way, periods: 13, until: '2023-04-30' })
      for (const [month, i] of [
        ['2022-04', 0],
        ['2023-03', 1],
        ['2023-04', 2],
      ] as const) {
        const cell = whole[periods.findIndex(({ to }) => to.startsWith(month))]
        const [n, score] = directly(said[i] ?? [], way)
        expect([month, cell?.n]).toEqual([month, n])
        expect(cell?.score.known && cell.score.value).toBeCloseTo(score, 10)
        if (month !== '2022-04' || way !== 'all') continue
        // As it is published beside the files.
        expect([n, cell?.score.known && cell.score.value.toFixed(4)]).toEqual([234, '8.9744'])
      }
    }
  },
)

test('200,000 answers are told by month, by industry and by tenure, in statements over all of them at once', async () => {
  const made = await here.workspace()
  const facts = here.house.stores.facts.of(made.workspace.id, '2023-05-31')
  await facts.run(`INSERT INTO customers (workspace_id, id, name, stage, industry, since_on, version, deleted)
    SELECT {workspace:UUID}, toUUID(concat('00000003-0000-4000-8000-', leftPad(lower(hex(number)), 12, '0'))), concat('C', toString(number)),
      'active', ['food', 'hotels', 'logistics', 'retail'][1 + number % 4], toDate32('2021-01-01') + number % 700, 1, 0
    FROM numbers(20000)`)
  await facts.run(`INSERT INTO responses (workspace_id, id, customer_id, person_id, survey, answered_at, nps, csat_scale, version, deleted)
    SELECT {workspace:UUID}, generateUUIDv4(), toUUID(concat('00000003-0000-4000-8000-', leftPad(lower(hex(number % 20000)), 12, '0'))),
      toUUID(concat('00000004-0000-4000-8000-', leftPad(lower(hex(number % 60000)), 12, '0'))), 'yearly',
      toDateTime64('2022-05-01 00:00:00', 3, 'UTC') + (number * 7919) % 34000000, toUInt8((number * 31) % 11), 5, 1, 0
    FROM numbers(200000)`)
  // What is measured is the answer and not the first load of anything.
  await made.api.voice.scores({ periods: 1 })
  for (const wish of [{}, { slice: 'industry' }, { counted: 'all', slice: 'tenure' }] as const) {
    const began = performance.now()
    const { whole } = await made.api.voice.scores(wish)
    const took = performance.now() - began
    expect(whole.reduce((sum, { answers }) => sum + answers, 0)).toBe(200_000)
    // Far above what statements over all answers take on a busy machine, and far below asking for answers one by one.
    expect(took).toBeLessThan(20_000)
  }
})
