import { expect, test } from 'vitest'
import type { FileRow } from '#platform/tables/file-row.ts'
import type { TableJudge } from '#platform/tables/layout/table-judge.ts'
import type { Text } from '#platform/wording/words.ts'
import { entriesOf } from './entries.ts'

const bounds = { after: 1, lastRow: null, judge: judging(() => null) }

function judging(because: (row: FileRow) => Text | null): TableJudge {
  return { take: (row) => [{ row, because: because(row) }], end: () => [] }
}

async function told(rows: readonly (readonly [number, string])[], wish: Partial<Parameters<typeof entriesOf>[1]> = {}) {
  async function* given(): AsyncGenerator<FileRow> {
    for (const [row, cell] of rows) yield { row, cells: [cell], share: 0 }
  }
  const entries = []
  for await (const { row, until, records, because } of entriesOf(given(), { ...bounds, ...wish }))
    entries.push([row, until, records, because?.en ?? 'record'])
  return entries
}

test('blank rows are one range, whether the file writes them or leaves them out, and none at the end', async () => {
  const rows = [
    [1, 'name'],
    [2, 'a'],
    [3, ''],
    [4, ' '],
    [5, 'b'],
    [8, 'c'],
    [9, ''],
  ] as const
  expect(await told(rows)).toEqual([
    [2, null, 1, 'record'],
    [3, 4, 2, 'The row is blank.'],
    [5, null, 1, 'record'],
    [6, 7, 2, 'The row is blank.'],
    [8, null, 1, 'record'],
  ])
})

test('what stands below the last row that was chosen is named as one range', async () => {
  const rows = [
    [1, 'name'],
    [2, 'a'],
    [3, 'b'],
    [4, ''],
    [5, 'note'],
    [6, ''],
  ] as const
  expect(await told(rows, { lastRow: 3 })).toEqual([
    [2, null, 1, 'record'],
    [3, null, 1, 'record'],
    [4, 5, 2, 'Stands below the last row that was chosen'],
  ])
})

test('rows that are none of the table’s say why', async () => {
  const because = { en: 'a note', ja: '注記' }
  const wish = { judge: judging(({ cells }) => (cells[0] === '※' ? because : null)) }
  expect(
    await told(
      [
        [1, 'name'],
        [2, 'a'],
        [3, '※'],
      ],
      wish,
    ),
  ).toEqual([
    [2, null, 1, 'record'],
    [3, null, 1, 'a note'],
  ])
})

test('rows that wait to be judged come in order', async () => {
  const held: FileRow[] = []
  const judge: TableJudge = {
    take(row) {
      held.push(row)
      return []
    },
    end: () => held.map((row) => ({ row, because: null })),
  }
  expect(
    await told(
      [
        [2, 'a'],
        [4, 'b'],
      ],
      { judge },
    ),
  ).toEqual([
    [2, null, 1, 'record'],
    [3, null, 1, 'The row is blank.'],
    [4, null, 1, 'record'],
  ])
})

test('an apostrophe that kept a spreadsheet from running a cell is taken off', async () => {
  async function* given(): AsyncGenerator<FileRow> {
    yield { row: 2, cells: ["'=1+1", "'-draft", "'quoted'", "it's"], share: 0 }
  }
  for await (const { cells } of entriesOf(given(), bounds))
    expect(cells).toEqual(['=1+1', '-draft', "'quoted'", "it's"])
})

test('lines that a broken record swallowed across the headings are counted from below them', async () => {
  const broken = { en: 'never closed', ja: '閉じられていない' }
  async function* given(): AsyncGenerator<FileRow> {
    yield { row: 1, cells: ['title'], share: 0 }
    yield { row: 2, until: 6, cells: ['"name'], share: 0, broken }
    yield { row: 7, cells: ['a'], share: 1 }
  }
  const seen = []
  for await (const { row, until, records, broken } of entriesOf(given(), { ...bounds, after: 3 }))
    seen.push([row, until, records, broken?.en ?? null])
  expect(seen).toEqual([
    [4, 6, 3, 'never closed'],
    [7, null, 1, null],
  ])
})

test('a broken record that begins above the headings is counted as far as it reaches below them', async () => {
  async function* given(): AsyncGenerator<FileRow> {
    yield { row: 1, until: 4, cells: ['a "'], share: 0, broken: { en: 'broken', ja: '' } }
    yield { row: 5, cells: ['b'], share: 0 }
  }
  const entries = []
  for await (const { row, until, records, broken } of entriesOf(given(), { ...bounds, after: 2 }))
    entries.push([row, until, records, broken?.en ?? null])
  expect(entries).toEqual([
    [3, 4, 2, 'broken'],
    [5, null, 1, null],
  ])
})
