import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { csvOf } from '../../../test/written-files.ts'
import type { MappingWish } from '../mappings/contract.ts'

vi.setConfig({ testTimeout: 300_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house.close())

type Workspace = Awaited<ReturnType<World['workspace']>>

const purchases: MappingWish = {
  target: 'purchases',
  source: 'procurement',
  createMissing: true,
  columns: {
    customer: 'vendor',
    product: 'item',
    quantity: 'qty',
    amount: 'amount',
    currency: 'currency',
    purchased_at: 'ordered at',
  },
}

test('a procurement file of 6,000 lines, most of them alike to another: its sum is the sum on record, and again adds nothing', async () => {
  const workspace = await house.workspace()
  // Twelve different lines, over and over; a cent each, so that a single lost line shows in the sum.
  const lines = Array.from({ length: 6000 }, (_, at) => {
    const kind = (at * 7) % 12
    return [`V${kind % 3}`, `Item ${kind}`, '1', `${kind}.01`, 'USD', `2026-03-0${1 + (kind % 4)} 10:00`]
  })
  const file = csvOf([['vendor', 'item', 'qty', 'amount', 'currency', 'ordered at'], ...lines])
  const cents = lines.reduce((sum, [, , , amount = '']) => sum + Math.round(Number(amount) * 100), 0)
  expect(await run(workspace, file, purchases)).toMatchObject({ created: 6000, unchanged: 0, rejected: 0, skipped: 0 })
  expect(await sumOf(workspace)).toEqual({ count: 6000, cents })
  expect(await run(workspace, file, purchases)).toMatchObject({ created: 0, changed: 0, unchanged: 6000 })
  expect(await sumOf(workspace)).toEqual({ count: 6000, cents })
  expect(await run(workspace, file, { ...purchases, source: 'once', alike: 'once' })).toMatchObject({
    created: 12,
    skipped: 5988,
  })
})

const cases: MappingWish = {
  target: 'cases',
  source: 'helpdesk',
  createMissing: true,
  columns: {
    external_id: 'number',
    customer: 'caller',
    subject: 'about',
    status: 'state',
    opened_at: 'opened',
    closed_at: 'closed',
  },
}
const states = ['open', 'pending', 'open', 'closed']

/** Each incident stands four times, hundreds of rows apart, as a log of its states is written. */
const log = csvOf([
  ['number', 'caller', 'about', 'state', 'opened', 'closed', 'updated'],
  ...states.flatMap((state, step) =>
    Array.from({ length: 600 }, (_, at) => [
      `INC${at}`,
      `C${at % 20}`,
      step === 0 ? `Printer ${at}` : '',
      state,
      '2026-01-01 09:00',
      state === 'closed' ? '2026-01-03 10:00' : '',
      `2026-01-0${step + 1} 09:00`,
    ]),
  ),
])

test('a log of 600 incidents in four states each ends with all of them closed, what an earlier row knew is not lost, and again changes nothing', async () => {
  const workspace = await house.workspace()
  expect(await run(workspace, log, cases)).toMatchObject({ created: 600, changed: 0, rejected: 0, skipped: 1800 })
  expect(await casesIn(workspace)).toEqual([{ status: 'closed', subjects: 600, count: 600 }])
  expect(await run(workspace, log, cases)).toMatchObject({ created: 0, changed: 0, unchanged: 600, skipped: 1800 })
})

test('the first row of each can be what holds, or the one that is latest by a column', async () => {
  const first = await house.workspace()
  expect(await run(first, log, { ...cases, repeated: 'first' })).toMatchObject({ created: 600, skipped: 1800 })
  expect(await casesIn(first)).toEqual([{ status: 'open', subjects: 600, count: 600 }])
  const latest = await house.workspace()
  const [heading = '', ...rows] = log.trim().split('\r\n')
  const turned = `${[heading, ...rows.toReversed()].join('\r\n')}\r\n`
  expect(await run(latest, turned, { ...cases, repeated: { latestBy: 'updated' } })).toMatchObject({
    created: 600,
    skipped: 1800,
  })
  expect(await casesIn(latest)).toEqual([{ status: 'closed', subjects: 600, count: 600 }])
})

async function run({ api, request }: Workspace, file: string, mapping: MappingWish) {
  const answer = await request('/api/v1/uploads?name=file.csv', { method: 'POST', body: file })
  const upload = (await answer.json()) as { id: string }
  const made = await api.imports.create({ uploadId: upload.id, mapping })
  const { id } = await api.imports.run({ id: made.id })
  for (;;) {
    const run = await api.imports.progress({ id })
    if (run.state === 'failed') throw new Error(run.problem?.en)
    if (run.state === 'completed') return run
    await wait(50)
  }
}

async function sumOf({ desk, workspace }: Workspace) {
  const rows = await desk().transaction(({ db }) =>
    db
      .selectFrom('purchases')
      .select('amount')
      .where('workspace_id', '=', workspace.id)
      .where('source', '=', 'procurement')
      .execute(),
  )
  return { count: rows.length, cents: rows.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0) }
}

async function casesIn({ desk, workspace }: Workspace) {
  const rows = await desk().transaction(({ db }) =>
    db.selectFrom('cases').select(['status', 'subject']).where('workspace_id', '=', workspace.id).execute(),
  )
  return [...Map.groupBy(rows, ({ status }) => status)].map(([status, some]) => ({
    status,
    subjects: some.filter(({ subject }) => subject !== '').length,
    count: some.length,
  }))
}
