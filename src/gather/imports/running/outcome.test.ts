import { expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Importable, ImportField, ImportOrder, ImportRow, RowOutcome } from '#platform/contributions.ts'
import { Mapping, type MappingWish } from '../mapping.ts'
import { fileReader } from '../rows/file-reader.ts'
import type { Entry } from './entries.ts'
import { outcomeOf } from './outcome.ts'
import { preparer } from './preparing.ts'
import { surveyed, takenTogether } from './survey.ts'

const field = (name: string, type: ImportField['type'] = 'text', required = false): ImportField => ({
  name,
  label: { en: name, ja: name },
  type,
  required,
  synonyms: [],
})

/** A store that knows what it was given: a record is known by its id, or else by what it says and which of its likes it is. */
function store(name: string, fields: ImportField[], known: Map<string, string>) {
  const given: ImportRow[] = []
  const importable: Importable = {
    name,
    label: { en: name, ja: name },
    fields,
    likeness: ({ values }) => (values.external_id == null ? JSON.stringify(values) : null),
    store: async (_, rows) =>
      rows.map((row): RowOutcome => {
        given.push(row)
        if (row.values.name === 'refused')
          return { row: row.row, outcome: 'rejected', column: 'name', because: { en: 'no', ja: '不可' } }
        const likes = `${row.customerId ?? ''} ${JSON.stringify(row.values)} ${row.occurrence ?? 0}`
        const id = String(row.values.external_id ?? likes)
        const says = JSON.stringify([row.values, row.extra])
        const before = known.get(id)
        known.set(id, says)
        const outcome = before === undefined ? 'created' : before === says ? 'unchanged' : 'changed'
        return { row: row.row, outcome, customerId: id }
      }),
  }
  return { importable, given }
}

const headings = ['id', 'name', 'stage', 'on', 'fee', 'contact']

function world(wish: Partial<MappingWish> = {}, known: Pick<Importable, 'recordKey' | 'settle' | 'cannotBe'> = {}) {
  const customers = store(
    'customers',
    [field('external_id'), field('name', 'text', true), field('stage'), field('since_on', 'date')],
    new Map(),
  )
  const people = store('people', [field('external_id'), field('name', 'text', true)], new Map())
  const contracts = store('contracts', [field('customer', 'text', true), field('amount', 'money')], new Map())
  const importables = [{ ...customers.importable, ...known }, { ...people.importable, ...known }, contracts.importable]
  const mapping = Mapping.parse({
    target: 'customers',
    source: 'crm',
    columns: { external_id: 'id', name: 'name', stage: 'stage', since_on: 'on' },
    remaining: 'leave',
    ...wish,
  })
  const reader = fileReader(mapping, { headings, types: [] }, { importables }, 'UTC')
  const order: ImportOrder = { importId: 'i', source: 'crm', dry: false, createMissing: false, defaults: {} }
  const orders = { main: order, parts: reader.parts.map(() => order) }

  /** Imports rows in batches; those up to `from` were stored before a cut. */
  async function run(rows: readonly (readonly string[])[], size = 100, from = 0) {
    async function* entries(): AsyncGenerator<Entry> {
      for (const [at, cells] of rows.entries())
        yield {
          row: at + 2,
          until: null,
          records: 1,
          share: 0,
          cells,
          numeric: undefined,
          odd: undefined,
          broken: null,
          because: null,
        }
    }
    const { records, ...repeats } = await surveyed(entries, reader, { hear: () => {}, see: () => {} })
    const prepare = preparer(reader, await takenTogether(entries, reader, mapping, repeats), mapping, orders)
    const prepared = []
    for await (const entry of entries()) {
      const one = prepare(entry)
      if (entry.row > from) prepared.push(one)
    }
    const told: Awaited<ReturnType<typeof outcomeOf>>[] = []
    for (let at = 0; at < prepared.length; at += size)
      told.push(await outcomeOf({} as Context, reader, orders, prepared.slice(at, at + size)))
    const sum = (key: 'rows' | 'created' | 'changed' | 'unchanged' | 'rejected' | 'skipped' | 'lost' | 'cleared') =>
      told.reduce((all, { counts }) => all + (counts[key] ?? 0), 0)
    return {
      records,
      counts: [sum('created'), sum('changed'), sum('unchanged'), sum('rejected'), sum('skipped')],
      lost: sum('lost'),
      cleared: sum('cleared'),
      parts: told.flatMap(({ parts }) => parts),
      remarks: told
        .flatMap(({ remarks }) => remarks)
        .map(({ kind, row, target, column, because }) => [kind, row, target, column, because.en]),
    }
  }
  return { run, customers: customers.given, people: people.given, contracts: contracts.given }
}

test('of several rows of one record the last holds, with what only the others say, and importing again changes nothing', async () => {
  for (const size of [1, 2, 100]) {
    const { run, customers } = world()
    const log = [
      ['T-1', 'Harbor', 'open', '2024-01-01', '', ''],
      ['T-2', 'Mill', 'open', '', '', ''],
      ['T-1', 'Harbor', 'closed', '', '', ''],
    ]
    const first = await run(log, size)
    expect(first.counts).toEqual([2, 0, 0, 0, 1])
    expect(customers.find(({ values }) => values.external_id === 'T-1')).toMatchObject({
      row: 4,
      values: { stage: 'closed', since_on: '2024-01-01' },
    })
    expect(first.remarks).toEqual([
      ['skipped', 2, null, null, 'About the same record as row 4, where they are taken together'],
    ])
    expect((await run(log, size)).counts).toEqual([0, 0, 2, 0, 1])
  }
})

test('rows without an id that are known to be about one record are taken together, and named', async () => {
  const recordKey = ({ values }: ImportRow) => String(values.name).toLowerCase()
  for (const size of [1, 100]) {
    const { run, customers } = world({}, { recordKey })
    const rows = [
      ['', 'Harbor', 'open', '2024-01-01', '', ''],
      ['', 'Mill', 'open', '', '', ''],
      ['T-1', 'Harbor', 'open', '', '', ''],
      ['', 'HARBOR', 'closed', '', '', ''],
    ]
    const { counts, remarks } = await run(rows, size)
    expect(counts).toEqual([3, 0, 0, 0, 1])
    expect(customers.find(({ row }) => row === 5)).toMatchObject({
      values: { name: 'HARBOR', stage: 'closed', since_on: '2024-01-01' },
    })
    expect(remarks).toEqual([
      ['skipped', 2, null, null, 'About the same record as row 5, where they are taken together'],
    ])
  }
})

test('what a part is known by without an id holds within its customer', async () => {
  const recordKey = ({ values }: ImportRow) => String(values.name)
  const also = [{ target: 'people', columns: { name: 'contact' } }]
  const { run, people } = world({ also }, { recordKey })
  const { remarks } = await run([
    ['A', 'Harbor', '', '', '', 'Ines'],
    ['B', 'Mill', '', '', '', 'Ines'],
    ['A', 'Harbor', 'open', '', '', 'Ines'],
  ])
  expect(people.map(({ values, customerId }) => [values.name, customerId])).toEqual([
    ['Ines', 'B'],
    ['Ines', 'A'],
  ])
  expect(remarks.map(([kind, row, target]) => [kind, row, target])).toEqual([
    ['skipped', 2, null],
    ['skipped', 2, 'people'],
  ])
})

test('a row that bears the id of another and cannot be the same is refused, in whatever batch, with all that belongs to it', async () => {
  const cannotBe = (row: ImportRow, first: ImportRow) =>
    row.values.name === first.values.name
      ? null
      : { column: 'name', because: { en: `is ${first.values.name} in row ${first.row}`, ja: '' } }
  for (const repeated of ['last', 'first', { latestBy: 'on' }] as const)
    for (const size of [1, 100]) {
      const also = [{ target: 'contracts', columns: { amount: 'fee' } }]
      const { run, customers, contracts } = world({ also, repeated }, { cannotBe })
      const rows = [
        ['T-1', 'Harbor', 'open', '2024-01-01', '1', ''],
        ['T-1', 'Mill', 'closed', '2024-03-01', '2', ''],
        ['T-1', 'Harbor', 'closed', '2024-02-01', '3', ''],
      ]
      const first = await run(rows, size)
      expect(first.counts).toEqual([1, 0, 0, 1, 1])
      expect(first.remarks).toContainEqual(['rejected', 3, null, 'name', 'is Harbor in row 2'])
      expect(customers.map(({ values }) => values.name)).toEqual(['Harbor'])
      expect(contracts.map(({ values }) => values.amount)).toEqual(['1', '3'])
      expect((await run(rows, size)).counts).toEqual([0, 0, 1, 1, 1])
    }
})

test('a day that cannot be read does not make its row the latest, and is named', async () => {
  const { run, customers } = world({
    columns: { external_id: 'id', name: 'name', stage: 'stage' },
    repeated: { latestBy: 'on' },
  })
  const { counts, lost, remarks } = await run([
    ['T-1', 'Harbor', 'closed', '2026-04-01', '', ''],
    ['T-1', 'Harbor', 'open', '未定', '', ''],
    ['T-2', 'Mill', 'open', '未定', '', ''],
  ])
  expect(counts).toEqual([2, 0, 0, 0, 1])
  expect(customers.map(({ values }) => values.stage)).toEqual(['closed', 'open'])
  expect([lost, remarks.filter(([kind]) => kind === 'lost')]).toEqual([
    1,
    [['lost', 3, null, 'on', '“未定” is not a date and time such as 2024-04-01 15:05']],
  ])
})

test('a row that cannot be taken is none of those that are taken together', async () => {
  const { run } = world()
  const { counts, remarks } = await run([
    ['T-1', 'Harbor', 'open', '', '', ''],
    ['T-1', '', 'closed', '', '', ''],
  ])
  expect(counts).toEqual([1, 0, 0, 1, 0])
  expect(remarks).toEqual([['rejected', 3, null, 'name', 'This cell is empty, but required']])
})

test('rows that are alike and bear no id are as many records, across batches and after a cut, and the same file again adds none', async () => {
  const coffee = ['', 'Coffee', '', '2024-05-01', '', '']
  const { run, customers } = world()
  expect((await run([coffee, coffee, coffee, coffee, coffee], 2)).counts).toEqual([5, 0, 0, 0, 0])
  expect(customers.map(({ occurrence }) => occurrence)).toEqual([undefined, 1, 2, 3, 4])
  expect((await run([coffee, coffee, coffee, coffee, coffee], 3)).counts).toEqual([0, 0, 5, 0, 0])
  const cut = world()
  await cut.run([coffee, coffee])
  expect((await cut.run([coffee, coffee, coffee], 2, 3)).counts).toEqual([1, 0, 0, 0, 0])
})

test('alike rows count once where the mapping says so, and the others say which row they are like', async () => {
  const coffee = ['', 'Coffee', '', '', '', '']
  const { counts, remarks } = await world({ alike: 'once' }).run([coffee, coffee, coffee], 1)
  expect(counts).toEqual([1, 0, 0, 0, 2])
  expect(remarks.map(([kind, row]) => [kind, row])).toEqual([
    ['skipped', 3],
    ['skipped', 4],
  ])
})

test('each row fills the customer first and then what belongs to it; a part that is refused leaves the row in', async () => {
  const { run, people, contracts } = world({
    also: [
      { target: 'people', columns: { name: 'contact' } },
      { target: 'contracts', columns: { amount: 'fee' } },
    ],
  })
  const { counts, parts, remarks, lost } = await run([
    ['A', 'Harbor', '', '', '1200', 'Ines'],
    ['B', 'Mill', '', '', '要確認', 'refused'],
    ['C', 'refused', '', '', '10', 'Paul'],
    ['D', 'Quay', '', '', '', '-'],
  ])
  expect(counts).toEqual([3, 0, 0, 1, 0])
  expect(parts).toEqual([
    { target: 'people', created: 1, changed: 0, unchanged: 0, rejected: 1 },
    { target: 'contracts', created: 2, changed: 0, unchanged: 0, rejected: 0 },
  ])
  expect(people.map(({ row, customerId }) => [row, customerId])).toEqual([
    [2, 'A'],
    [3, 'B'],
  ])
  expect(contracts.map(({ values, unread }) => [values.amount, unread])).toEqual([
    ['1200', undefined],
    [null, { amount: '要確認' }],
  ])
  expect(lost).toBe(1)
  expect(remarks.map(([kind, row, target]) => [kind, row, target])).toEqual([
    ['lost', 3, 'contracts'],
    ['rejected', 4, null],
    ['rejected', 3, 'people'],
  ])
})

test('rows of one customer bring all their parts to it, and alike parts of two customers are not counted together', async () => {
  const { run, people, contracts } = world({
    also: [
      { target: 'people', columns: { name: 'contact' } },
      { target: 'contracts', columns: { amount: 'fee' } },
    ],
  })
  const rows = [
    ['A', 'Harbor', '', '', '10', 'Ines'],
    ['B', 'Mill', '', '', '10', 'Paul'],
    ['A', 'Harbor', 'left', '', '10', 'Aiko'],
  ]
  expect((await run(rows, 1)).counts).toEqual([2, 0, 0, 0, 1])
  expect(people.map(({ values, customerId }) => [values.name, customerId])).toEqual([
    ['Paul', 'B'],
    ['Ines', 'A'],
    ['Aiko', 'A'],
  ])
  expect(contracts.map(({ customerId, occurrence }) => [customerId, occurrence])).toEqual([
    ['B', undefined],
    ['A', undefined],
    ['A', 1],
  ])
})

test('rows that the mapping leaves out are named, and blanks that empty a field are counted', async () => {
  const { run } = world({
    only: { column: 'stage', values: ['Won'] },
    columns: { external_id: 'id', name: 'name', since_on: { column: 'on', blank: 'clear' } },
  })
  const { counts, cleared, remarks } = await run([
    ['A', 'Harbor', 'ｗｏｎ', '', '', ''],
    ['B', 'Mill', 'open', '', '', ''],
  ])
  expect(counts).toEqual([1, 0, 0, 0, 1])
  expect(cleared).toBe(1)
  expect(remarks).toEqual([['skipped', 3, null, null, 'Left out, as the mapping says by “stage”']])
})

test('whatever stands in a file and however it is cut, each record is counted once, and importing again changes nothing', async () => {
  let seed = 20260401
  const dice = (sides: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed % sides
  }
  const pick = <One>(from: readonly One[]) => from[dice(from.length)] as One
  for (let round = 0; round < 150; round++) {
    const rows = Array.from({ length: dice(30) }, () => [
      pick(['', '', 'A', 'B', 'C', '-']),
      pick(['Harbor', 'Mill', '', 'refused']),
      pick(['open', 'closed', '']),
      pick(['2024-01-01', '要確認', '']),
      pick(['10', '', 'x']),
      pick(['Ines', '', 'refused']),
    ])
    const wish: Partial<MappingWish> = {
      repeated: pick(['last', 'first', { latestBy: 'on' }]),
      alike: pick(['separate', 'once']),
      also: pick([
        [],
        [
          { target: 'people', columns: { name: 'contact' } },
          { target: 'contracts', columns: { amount: 'fee' } },
        ],
      ]),
      ...(dice(3) === 0 && { only: { column: 'stage', values: ['open', ''] } }),
    }
    const { run } = world(wish)
    const first = await run(rows, 1 + dice(7))
    expect(
      first.counts.reduce((sum, one) => sum + one, 0),
      JSON.stringify({ rows, wish }),
    ).toBe(rows.length)
    const named = new Set(
      first.remarks.filter(([kind, , target]) => kind !== 'lost' && target === null).map(([, row]) => row),
    )
    expect(named.size).toBe((first.counts[3] ?? 0) + (first.counts[4] ?? 0))
    const again = await run(rows, 1 + dice(7))
    expect(again.counts, JSON.stringify({ rows, wish })).toEqual([
      0,
      0,
      (first.counts[0] ?? 0) + (first.counts[1] ?? 0) + (first.counts[2] ?? 0),
      first.counts[3],
      first.counts[4],
    ])
    const cut = dice(rows.length + 1)
    const rest = await run(rows, 3, 1 + cut)
    expect(rest.counts.reduce((sum, one) => sum + one, 0)).toBe(rows.length - cut)
  }
})
