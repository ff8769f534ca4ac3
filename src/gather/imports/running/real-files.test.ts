import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { Mapping, type MappingWish } from '../../mappings/contract.ts'
import { receiveUpload } from '../uploads.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const data = `${root}../shared/data`
const isAbsent = !existsSync(data)
const because = isAbsent ? ' (skipped: ../shared/data is absent)' : ''

let house: World
beforeAll(async () => {
  if (!isAbsent) house = await world('2025-01-15')
})
afterAll(() => house?.close())

type Workspace = Awaited<ReturnType<World['workspace']>>

test('every mapping in the guides is one', () => {
  expect(mappingsOf('en').map(({ target }) => target)).toEqual([
    'customers',
    'contracts',
    'events',
    'cases',
    'events',
    'customers',
  ])
  expect(mappingsOf('ja').map(({ target }) => target)).toEqual(['customers', 'customers', 'responses'])
})

test.skipIf(isAbsent)(
  `ravenstack: five tables in one go, their faults named, again without change, and back to nothing${because}`,
  async () => {
    const workspace = await house.workspace({ currency: 'USD', zone: 'UTC' })
    const files = ['accounts', 'subscriptions', 'feature_usage', 'support_tickets', 'churn_events']
    const imports = []
    for (const [at, name] of files.entries())
      imports.push(await prepared(workspace, `${data}/ravenstack/ravenstack_${name}.csv`, mappingsOf('en')[at]))
    const first = await runAll(workspace, imports)
    expect(first.map(counts)).toEqual([
      [500, 500, 0, 0, 0],
      [5000, 5000, 0, 0, 0],
      [25_000, 24_979, 0, 0, 21],
      [2000, 2000, 0, 0, 0],
      [600, 600, 0, 0, 0],
    ])
    expect(faultsIn(first[2])).toMatchObject({ 'repeated id': 21, 'before contract': 19_142, 'after contract': 290 })
    expect(faultsIn(first[4])).toMatchObject({ 'churned but not left': 465, 'left without churn event': 35 })

    const second = await runAll(workspace, imports)
    expect(second.map(counts)).toEqual([
      [500, 0, 0, 500, 0],
      [5000, 0, 0, 5000, 0],
      [25_000, 0, 0, 24_979, 21],
      [2000, 0, 0, 2000, 0],
      [600, 0, 0, 600, 0],
    ])
    expect(faultsIn(second[2])).toMatchObject({ 'repeated id': 21, 'before contract': 19_142, 'after contract': 290 })

    for (const id of imports.toReversed()) {
      const { id: run } = await workspace.api.imports.undo({ id })
      expect(await ended(workspace.api, run)).toMatchObject({ state: 'completed', kept: 0 })
    }
    expect(await remaining(workspace)).toEqual({ customers: 0, contracts: 0, cases: 0, events: 0 })
  },
  600_000,
)

test.skipIf(isAbsent)(
  `jp_companies: every row of both files is accounted for, the same again changes nothing${because}`,
  async () => {
    const workspace = await house.workspace({ locale: 'ja' })
    const [edinet, offices] = mappingsOf('ja')
    const imports = [
      await prepared(workspace, `${data}/jp_companies/EdinetcodeDlInfo.csv`, edinet),
      await prepared(workspace, `${data}/jp_companies/JIGYOSYO.CSV`, offices),
    ]
    expect((await runAll(workspace, imports)).map(counts)).toEqual([
      [7675, 7675, 0, 0, 0],
      [22_245, 22_074, 0, 0, 171],
    ])
    expect((await runAll(workspace, imports)).map(counts)).toEqual([
      [7675, 0, 0, 7675, 0],
      [22_245, 0, 0, 22_074, 171],
    ])
  },
  600_000,
)

test.skipIf(isAbsent)(
  `fukui_nps: three months of answers, each row an answer or named${because}`,
  async () => {
    const workspace = await house.workspace({ locale: 'ja' })
    const imports = []
    for (const month of ['202204', '202303', '202304'])
      imports.push(await prepared(workspace, `${data}/fukui_nps/raw_${month}.csv`, mappingsOf('ja')[2]))
    const runs = await runAll(workspace, imports)
    expect(runs.map((run) => run.rows)).toEqual([234, 472, 241])
    expect(runs.map((run) => run.created + run.rejected)).toEqual([234, 472, 241])
    const rejects = await Promise.all(
      runs.map(({ id }) => workspace.api.imports.rejects({ id, kind: 'rejected', limit: 200 })),
    )
    expect(rejects.map(({ rows }) => rows.length)).toEqual(runs.map((run) => run.rejected))
    expect((await runAll(workspace, imports)).map((run) => run.created + run.changed)).toEqual([0, 0, 0])
  },
  600_000,
)

function mappingsOf(locale: 'en' | 'ja'): MappingWish[] {
  const blocks = readFileSync(`${root}docs/guide/imports.${locale}.md`, 'utf8').matchAll(/```json\n(.*?)```/gs)
  return [...blocks].map(([, json = '']) => Mapping.parse(JSON.parse(json)))
}

async function prepared({ api, desk }: Workspace, path: string, mapping: MappingWish | undefined): Promise<string> {
  const { id } = await receiveUpload(desk(), basename(path), createReadStream(path))
  return (await api.imports.create({ uploadId: id, mapping })).id
}

async function runAll({ api }: Workspace, importIds: string[]) {
  const runs = await api.imports.runAll({ importIds })
  const done = []
  for (const { id } of runs) done.push(await ended(api, id))
  return done
}

async function ended(api: Workspace['api'], id: string) {
  for (;;) {
    const run = await api.imports.progress({ id })
    if (run.state === 'completed' || run.state === 'failed') return run
    await wait(100)
  }
}

type Run = Awaited<ReturnType<typeof runAll>>[number]

function counts(run: Run) {
  return [run.rows, run.created, run.changed, run.unchanged, run.rejected]
}

function faultsIn(run: Run | undefined): Record<string, number> {
  return Object.fromEntries((run?.faults ?? []).map(({ name, count }) => [name, count]))
}

async function remaining({ desk, workspace }: Workspace): Promise<Record<string, number>> {
  const records = await desk().transaction(async ({ db }) => {
    const count = async (table: 'customers' | 'contracts' | 'cases') =>
      (await db.selectFrom(table).select('id').where('workspace_id', '=', workspace.id).execute()).length
    return { customers: await count('customers'), contracts: await count('contracts'), cases: await count('cases') }
  })
  const events = await desk().facts.first<{ count: number }>(
    'SELECT toUInt32(count()) AS count FROM events WHERE workspace_id = {workspace:UUID}',
  )
  return { ...records, events: events?.count ?? -1 }
}
