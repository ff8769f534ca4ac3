import { expect, test } from 'vitest'
import { recordReader, type TextRecord } from './records.ts'

function read(text: string, step = 5): TextRecord[] {
  const reader = recordReader(',')
  const records: TextRecord[] = []
  for (let at = 0; at < text.length; at += step) records.push(...reader.take(text.slice(at, at + step)))
  return [...records, ...reader.end()]
}

const head = 'id,name,note\n'

test.each([
  ['plain', 'a,b\r\n1,2\r\n', ['a|b', '1|2']],
  ['returns alone', 'a,b\r1,2', ['a|b', '1|2']],
  ['no last break', 'a,b\n1,2', ['a|b', '1|2']],
  ['blank lines', 'a,b\n\n1,2\n', ['a|b', '', '1|2']],
  ['quoted', '"a,1","b ""c"""\n', ['a,1|b "c"']],
  ['blank quoted cells', '"",""\n1,""\n', ['|', '1|']],
  ['a cell on three lines', 'id,note\n1,"x\r\ny\nz"\n2,w\n', ['id|note', '1|x\r\ny\nz', '2|w']],
  [
    'commas on several lines',
    'id,note\n1,"Tokyo, Japan\nOsaka, Japan"\n2,w\n',
    ['id|note', '1|Tokyo, Japan\nOsaka, Japan', '2|w'],
  ],
  ['a mark inside a bare cell', 'id,size\n1,24" wide\n2,5"\n', ['id|size', '1|24" wide', '2|5"']],
  ['spaces behind a quoted cell', 'a,b\n"1" ,"2" \n', ['a|b', '1|2']],
  ['marks inside a quoted cell', 'a,b\n"say "hi" now",2\n3,4\n', ['a|b', 'say "hi" now|2', '3|4']],
  ['a quoted word that begins a cell', 'a,b\n"Acme" Ltd,2\n3,4\n', ['a|b', 'Acme Ltd|2', '3|4']],
] as const)('%s', (_, text, cells) => {
  for (const step of [1, 3, 1000]) {
    const records = read(text, step)
    expect(records.map((record) => record.cells.join('|'))).toEqual(cells)
    expect(records.every(({ problem }) => problem === undefined)).toBe(true)
  }
})

const told = (records: readonly TextRecord[]) =>
  records.map(({ cells, lines, problem }) => [cells[0], problem === undefined ? 'ok' : `${problem} ${lines}`])

test('lines that an unclosed mark swallowed are one record, and what follows is read on', () => {
  const text = `${head}1,A,x\n2,"B,y\n3,C,z\n4,"D",w\n5,E,v\n`
  for (const step of [1, 7, 1000])
    expect(told(read(text, step))).toEqual([
      ['id', 'ok'],
      ['1', 'ok'],
      ['2', 'swallowed 3'],
      ['5', 'ok'],
    ])
})

test('a mark that is closed two records later by chance gives itself away: every line is a record', () => {
  expect(told(read(`${head}1,"A,x\n2,B,y\n3,C",z\n4,D,w\n`))).toEqual([
    ['id', 'ok'],
    ['1', 'swallowed 3'],
    ['4', 'ok'],
  ])
})

test('where every cell is quoted, a forgotten mark harms two lines', () => {
  const text = '"id","name"\n"1","A\n"2","B"\n"3","C"\n'
  expect(told(read(text))).toEqual([
    ['id', 'ok'],
    ['"1"', 'swallowed 2'],
    ['3', 'ok'],
  ])
})

test('marks that cross on one line harm only that line', () => {
  expect(told(read('"id","name","note"\n"1","A,"x"\n"2","B","y"\n'))).toEqual([
    ['id', 'ok'],
    ['"1"', 'crossed 1'],
    ['2', 'ok'],
  ])
})

test('a mark that is never closed reaches to the end', () => {
  expect(told(read(`${head}1,A,x\n2,"B,y\n3,C,z\n`))).toEqual([
    ['id', 'ok'],
    ['1', 'ok'],
    ['2', 'open 2'],
  ])
})

test('one that runs through megabytes is told with the number of its lines, and not held', () => {
  const reader = recordReader(',')
  const records = reader.take(`${head}1,"A,x\n`)
  for (let piece = 0; piece < 200; piece++)
    records.push(...reader.take('2,B,yyyyyyyyyyyyyyyyyyyyyyyyyyyy\n'.repeat(2000)))
  expect(told([...records, ...reader.end()])).toEqual([
    ['id', 'ok'],
    ['1', 'open 400001'],
  ])
})
