import { expect, test } from 'vitest'
import type { ImportRow } from '#platform/furnishing/contributions.ts'
import type { MappingWish } from '../../mappings/contract.ts'
import { world } from './outcome.fixture.ts'

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
    ['T-1', 'Harbor', 'open', '来月ごろ', '', ''],
    ['T-2', 'Mill', 'open', '来月ごろ', '', ''],
  ])
  expect(counts).toEqual([2, 0, 0, 0, 1])
  expect(customers.map(({ values }) => values.stage)).toEqual(['closed', 'open'])
  expect([lost, remarks.filter(([kind]) => kind === 'lost')]).toEqual([
    1,
    [['lost', 3, null, 'on', '“来月ごろ” is not a date and time such as 2024-04-01 15:05']],
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
    ['rejected', 4, null],
    ['rejected', 3, 'people'],
    ['lost', 3, 'contracts'],
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

test('a part that says the same of one customer in several rows is one, whatever else its rows say and whether they bear its id', async () => {
  const recordKey = ({ values }: ImportRow) => String(values.name)
  const also = [{ target: 'contracts', columns: { amount: 'fee' } }]
  for (const rows of [
    [
      ['', 'Harbor', 'open', '', '10', ''],
      ['', 'Harbor', 'closed', '', '10', ''],
    ],
    [
      ['T-1', 'Harbor', 'open', '', '10', ''],
      ['', 'Harbor', 'closed', '', '10', ''],
    ],
    [
      ['', 'Harbor', 'closed', '', '10', ''],
      ['T-1', 'Harbor', 'open', '', '10', ''],
    ],
  ]) {
    const { run, contracts } = world({ also }, { recordKey })
    await run(rows, 1)
    expect(contracts.map(({ occurrence }) => occurrence)).toEqual([undefined])
  }
  const { run, contracts } = world({ also }, { recordKey })
  await run([
    ['T-1', 'Harbor', '', '', '10', ''],
    ['T-2', 'Harbor', '', '', '10', ''],
  ])
  expect(contracts.map(({ occurrence }) => occurrence)).toEqual([undefined, undefined])
})

test('each cell that is left out is counted once and named once, also where two fields or two parts read one column', async () => {
  const contract = { target: 'contracts', columns: { amount: 'fee' } }
  const { run } = world({
    columns: { external_id: 'id', name: 'name', since_on: 'on', left_on: 'on' },
    also: [contract, contract],
  })
  const { lost, remarks } = await run([['T-1', 'Harbor', '', '来月ごろ', '要確認', '']])
  const named = remarks.filter(([kind]) => kind === 'lost').map(([, , target, column]) => [target, column])
  expect(named).toEqual([
    [null, 'on'],
    [null, 'on'],
    ['contracts', 'fee'],
    ['contracts', 'fee'],
  ])
  expect(lost).toBe(4)
})
