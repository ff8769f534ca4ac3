import { expect, test } from 'vitest'
import { first, rowsOf } from '../table-file.ts'
import { finishing } from './filling-down.ts'
import { columnOf, type MergedCells, mergedCellsListener } from './merged-cells.ts'
import { isBomb, openWorkbook } from './spreadsheet.ts'
import { rowXml, workbookOf } from './workbook.fixture.ts'

async function rowsIn(rows: string, merged: readonly string[] = []) {
  const bytes = await workbookOf([{ name: 'S', rows, merged }])
  const found = []
  for await (const { share: _, ...row } of rowsOf(bytes, {
    format: 'xlsx',
    encoding: 'utf-8',
    delimiter: ',',
    sheet: 'S',
  }))
    found.push(row)
  return found
}

test('half a character or a zero character makes its cell unreadable and is told, the others come in', async () => {
  const [row] = await rowsIn(
    '<row r="1"><c r="A1" t="str"><v>a_xD83D_b</v></c><c r="B1" t="str"><v>_xD83D__xDE00_</v></c><c r="C1" t="str"><v>x_x0000_y</v></c><c r="D1" t="str"><v>pad_x0000__x0000_</v></c></row>',
  )
  expect(row?.cells).toEqual(['a\ufffdb', '😀', 'x\ufffdy', 'pad'])
  expect(row?.odd).toEqual([
    { place: 0, kind: 'unstorable', text: '' },
    { place: 2, kind: 'unstorable', text: '' },
  ])
})

test('references in small letters or with dollars are read, one that says nothing follows the cell before', async () => {
  const [row] = await rowsIn('<row r="1"><c r="a1"><v>1</v></c><c r="$c$1"><v>3</v></c><c r="?"><v>4</v></c></row>')
  expect(row?.cells).toEqual(['1', '', '3', '4'])
  expect([columnOf('XFD1'), columnOf('xfd1'), columnOf('AB12')]).toEqual([16_383, 16_383, 27])
})

test('a filled cell beyond the last column is told', async () => {
  const [row] = await rowsIn(
    `<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c><c r="${'Z'.repeat(4000)}1"><v>3</v></c><c r="XFF1"/></row>`,
  )
  expect(row?.cells).toEqual(['1'])
  expect(row?.odd?.map(({ kind }) => kind)).toEqual(['beyond', 'beyond'])
})

test('rows whose number is none, or lies behind, follow the row before them', async () => {
  const cell = '<c><v>1</v></c>'
  const rows = await rowsIn(
    `<row r="2">${cell}</row><row r="x">${cell}</row><row r="1">${cell}</row><row r="99999999999">${cell}</row>`,
  )
  expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5])
})

test('numbers with a fraction are told in order, however their cells are', async () => {
  const [row] = await rowsIn('<row r="1"><c r="C1"><v>1.5</v></c><c r="A1"><v>2.5</v></c></row>')
  expect([row?.cells, row?.numeric]).toEqual([
    ['2.5', '', '1.5'],
    [0, 2],
  ])
})

test('a merged cell without an end takes no time, and is none', () => {
  const listener = mergedCellsListener()
  const start = performance.now()
  listener.hear('<mergeCells>')
  for (let at = 0; at < 200; at++) listener.hear('<mergeCell '.repeat(6000))
  listener.hear(' x="" ref="A1:A2"/>')
  expect(performance.now() - start).toBeLessThan(3000)
  expect(listener.found()).toEqual([{ rows: [1, 2], columns: [0, 0] }])
})

test('two hundred thousand merged cells over the same rows cost each row no more than its columns', () => {
  const merged: MergedCells[] = Array.from({ length: 200_000 }, () => ({ rows: [1, 1_000_000], columns: [0, 1] }))
  const finish = finishing(merged)
  const start = performance.now()
  for (let row = 1; row <= 20_000; row++) finish({ row, cells: row === 1 ? ['a', 'b'] : ['', 'b'] })
  expect(finish({ row: 20_001, cells: ['', 'c'] }).cells).toEqual(['a', 'c'])
  expect(performance.now() - start).toBeLessThan(3000)
})

test('merged cells that fill more than people make are refused', () => {
  const places = Array.from({ length: 16_000 }, (_, place) => place)
  const finish = finishing(places.map((place): MergedCells => ({ rows: [1, 1_000_000], columns: [place, place] })))
  finish({ row: 1, cells: places.map(() => 'x') })
  expect(() => {
    for (let row = 2; row < 400; row++) finish({ row, cells: ['', 'y'] })
  }).toThrow('Merged cells reach over')
})

test('a sheet that unpacks to hundreds of times its size is one that nobody filled', () => {
  expect(isBomb({ uncompressedSize: 2 ** 29, compressedSize: 2 ** 20 })).toBe(true)
  expect(isBomb({ uncompressedSize: 2 ** 35, compressedSize: 2 ** 34 })).toBe(true)
  expect(isBomb({ uncompressedSize: 2 ** 31, compressedSize: 2 ** 27 })).toBe(false)
  expect(isBomb({ uncompressedSize: 2 ** 20, compressedSize: 2 ** 10 })).toBe(false)
})

test('a glance at a sheet knows its merged cells where it is small', async () => {
  const bytes = await workbookOf([{ name: 'S', rows: rowXml(1, ['a', 'x']) + rowXml(2, ['', 'y']), merged: ['A1:A2'] }])
  const rows = await first((await openWorkbook(bytes)).glance('S'), 5)
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['a', 'x'],
    ['a', 'y'],
  ])
})
