// npm run bench [-- health segments portfolio figures house ingestion imports entering edits today sends askings voice maths] [--customers 1000000] [--events 50000000] [--rows 1000000] [--only contracts] [--json]
// Each figure beside what it is measured against in the same run, and the budget it is to keep.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../src/platform/config.ts'

type Row = { name: string; value: number; unit: string; ratio?: number; budget?: number }
type Sizes = { customers: number; events: number; rows: number; only: readonly string[] }

const benches: Readonly<Record<string, (sizes: Sizes) => Promise<Row[]>>> = {
  health,
  segments,
  portfolio,
  figures,
  house,
  ingestion,
  imports,
  entering,
  edits,
  today,
  sends,
  askings,
  voice,
  maths,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    customers: { type: 'string', default: '1000000' },
    events: { type: 'string', default: '50000000' },
    rows: { type: 'string', default: '1000000' },
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
    run: { type: 'string' },
  },
})
const sizes: Sizes = {
  customers: Number(values.customers),
  events: Number(values.events),
  rows: Number(values.rows),
  only: values.only,
}

if (values.run) await measure(values.run)
else conduct(positionals.length > 0 ? positionals : Object.keys(benches))

/** Every bench in a process of its own, so that its memory is its own. */
function conduct(names: readonly string[]): void {
  const rows = names.flatMap((name) => {
    if (!benches[name]) throw new Error(`There is no bench ${name}: ${Object.keys(benches).join(', ')}`)
    const words = [
      // As bin/meguri starts the house.
      '--max-semi-space-size=32',
      'bin/bench.ts',
      '--run',
      name,
      '--customers',
      String(sizes.customers),
      '--events',
      String(sizes.events),
      '--rows',
      String(sizes.rows),
      ...sizes.only.flatMap((one) => ['--only', one]),
    ]
    const ran = spawnSync(join(root, 'node_modules', '.bin', 'node'), words, {
      cwd: root,
      env: { UV_THREADPOOL_SIZE: '16', JE_MALLOC_CONF: 'dirty_decay_ms:500', ...process.env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 2 ** 26,
    })
    const last = ran.stdout.trim().split('\n').at(-1) ?? ''
    return ran.status === 0 ? (JSON.parse(last) as Row[]) : [{ name: `${name}: failed`, value: Number.NaN, unit: '' }]
  })
  if (values.json) process.stdout.write(`${JSON.stringify({ ...sizes, rows }, null, 2)}\n`)
  else table(rows)
}

async function measure(name: string): Promise<void> {
  const rows = (await benches[name]?.(sizes)) ?? []
  const memory: Row = {
    name: `${name}: peak memory of the process`,
    value: process.resourceUsage().maxRSS / 1024,
    unit: 'MiB',
    budget: 2048,
  }
  process.stdout.write(`${JSON.stringify([...rows, memory])}\n`)
  process.exit(0)
}

function table(rows: readonly Row[]): void {
  const line = (cells: readonly string[]) =>
    process.stdout.write(
      `${cells.map((cell, column) => (column === 0 ? cell.padEnd(64) : cell.padStart(16))).join('')}\n`,
    )
  line(['what', 'value', 'ratio', 'budget', ''])
  for (const { name, value, unit, ratio, budget } of rows) {
    const figure = ratio ?? value
    const kept =
      budget === undefined
        ? ''
        : (name.startsWith('ingestion') && ratio !== undefined ? figure >= budget : figure <= budget)
          ? 'kept'
          : 'MISSED'
    line([
      name,
      `${short(value)} ${unit}`,
      ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
      budget === undefined ? '' : String(budget),
      kept,
    ])
  }
}

function short(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
}

async function inFacts(
  act: (facts: import('../src/platform/stores/facts.ts').Facts) => Promise<Row[]>,
): Promise<Row[]> {
  const { factsAlone } = await import('../test/facts-alone.ts')
  const store = await factsAlone()
  try {
    return await act(store.of('018f0000-0000-7000-8000-000000000001'))
  } finally {
    await store.close()
  }
}

async function health(wish: Sizes): Promise<Row[]> {
  const { healthBench } = await import('../bench/health.ts')
  return inFacts((facts) => healthBench(facts, wish))
}

async function segments(wish: Sizes): Promise<Row[]> {
  const { segmentsBench } = await import('../bench/segments.ts')
  return inFacts((facts) => segmentsBench(facts, wish))
}

async function portfolio(wish: Sizes): Promise<Row[]> {
  const { portfolioBench } = await import('../bench/portfolio.ts')
  return inFacts((facts) => portfolioBench(facts, wish))
}

async function figures({ rows }: Sizes): Promise<Row[]> {
  const { figuresBench } = await import('../bench/figures.ts')
  return inFacts((facts) => figuresBench(facts, rows))
}

async function house(wish: Sizes): Promise<Row[]> {
  const { houseBench } = await import('../bench/house.ts')
  return houseBench(wish)
}

async function imports({ rows, only }: Sizes): Promise<Row[]> {
  const { importsBench } = await import('../bench/imports.ts')
  return importsBench(rows, only.length > 0 ? only : undefined)
}

async function entering({ customers }: Sizes): Promise<Row[]> {
  const { enteringBench } = await import('../bench/entering.ts')
  return enteringBench(customers)
}

async function edits({ rows }: Sizes): Promise<Row[]> {
  const { editsBench } = await import('../bench/edits.ts')
  return editsBench(rows)
}

async function today({ customers }: Sizes): Promise<Row[]> {
  const { todayBench } = await import('../bench/today.ts')
  return todayBench(customers)
}

async function sends({ rows }: Sizes): Promise<Row[]> {
  const { sendsBench } = await import('../bench/sends.ts')
  return sendsBench(rows)
}

async function askings({ rows }: Sizes): Promise<Row[]> {
  const { askingsBench } = await import('../bench/askings.ts')
  return askingsBench(rows)
}

async function voice({ rows }: Sizes): Promise<Row[]> {
  const { voiceBench } = await import('../bench/voice.ts')
  return voiceBench(rows)
}

async function ingestion(): Promise<Row[]> {
  const { ingestionBench } = await import('../bench/ingestion.ts')
  const { openMeguri } = await import('../src/server.ts')
  const { readConfig } = await import('../src/platform/config.ts')
  const { createWorkspace } = await import('../src/platform/access/access.ts')
  const data = mkdtempSync(join(tmpdir(), 'meguri-bench-'))
  const meguri = await openMeguri(readConfig({ ...process.env, MEGURI_DATA: data, MEGURI_LOG: 'error' }))
  try {
    const made = await createWorkspace(
      meguri.house,
      { name: 'Bench', zone: 'UTC', currency: 'USD', locale: 'en' },
      { userId: null, name: 'Bench', email: '' },
    )
    return await ingestionBench(meguri.house, {
      id: made.id,
      name: made.name,
      zone: made.zone,
      currency: made.currency,
      locale: made.locale,
    })
  } finally {
    await meguri.close()
    rmSync(data, { recursive: true, force: true })
  }
}

async function maths(): Promise<Row[]> {
  const { benchSurvival } = await import('../bench/maths-survival.ts')
  const { benchLifetime } = await import('../bench/maths-lifetime.ts')
  return [...benchSurvival(), ...benchLifetime()]
}
