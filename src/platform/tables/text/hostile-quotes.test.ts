import { expect, test } from 'vitest'
import { recordReader } from './records.ts'

function recordsIn(text: string) {
  const reader = recordReader(',')
  const records = []
  for (let at = 0; at < text.length; at += 65_536) records.push(...reader.take(text.slice(at, at + 65_536)))
  return [...records, ...reader.end()]
}

test.each([
  ['none of them closed', '"Acme" Ltd,1\n', ['Acme Ltd', '1']],
  ['some of them doubled', '"Acme" Ltd,""\n', ['Acme Ltd', '']],
] as const)(
  'sloppy marks on each of two hundred thousand lines, %s, are read in time that grows with them',
  (_, line, cells) => {
    const start = performance.now()
    const records = recordsIn(`name,seats\n${line.repeat(200_000)}`)
    expect(performance.now() - start).toBeLessThan(8000)
    expect(records).toHaveLength(200_001)
    expect(records.every(({ problem }) => problem === undefined)).toBe(true)
    expect([records[1]?.cells, records.at(-1)?.cells]).toEqual([cells, cells])
  },
)

test('a file far beyond what is held at once is read so, too', () => {
  const records = recordsIn(`name,seats\n${'"Acme" Ltd,1\n'.repeat(900_000)}`)
  expect(records).toHaveLength(900_001)
  expect(records.every(({ problem }) => problem === undefined)).toBe(true)
})

test('among them a cell of several lines stays one', () => {
  const records = recordsIn('name,note\n"Acme" Ltd,1\nBlue,"a\nb"\n"Cyan" Inc,2\n')
  expect(records.map(({ cells }) => cells)).toEqual([
    ['name', 'note'],
    ['Acme Ltd', '1'],
    ['Blue', 'a\nb'],
    ['Cyan Inc', '2'],
  ])
})

test('one line of nothing but marks takes time that grows with it', () => {
  const start = performance.now()
  const records = recordsIn(`id,name\n${'"a""'.repeat(300_000)}\n1,b\n`)
  expect(records[0]?.cells).toEqual(['id', 'name'])
  expect(performance.now() - start).toBeLessThan(8000)
})
