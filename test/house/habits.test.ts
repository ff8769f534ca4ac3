import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/platform/config.ts'
import { sourcesBelow } from './imports-of.ts'

// The walls of STYLE.md, in lines. A file beyond its wall holds two ideas, or one that is not yet understood.
const walls: readonly [kind: string, belongs: (path: string) => boolean, lines: number][] = [
  ['test', (path) => /\.(test|fixture)\.tsx?$/.test(path), 400],
  ['generated', (path) => path === 'platform/database.ts', Number.POSITIVE_INFINITY],
  ['maths', (path) => path.startsWith('maths/'), 250],
  ['store or facts', (path) => /(store|facts)\.ts$/.test(path), 250],
  ['contract or words', (path) => /(contract|words)\.ts$/.test(path), 250],
  ['component', (path) => path.endsWith('.tsx'), 200],
  ['rule, front door, api, jobs', () => true, 200],
]

// What stands beyond its wall today. This list may only shrink: an entry that is no longer needed fails the test too.
const exceptions: Readonly<Record<string, number>> = JSON.parse(
  readFileSync(join(root, 'test/house/exceptions.json'), 'utf8'),
)

const files = sourcesBelow(join(root, 'src'))

test('no file stands beyond its wall', () => {
  const beyond = files.flatMap(({ path, text }) => {
    const [kind, , wall] = walls.find(([, belongs]) => belongs(path)) ?? ['', () => true, 0]
    const lines = text.split('\n').length - 1
    const allowed = exceptions[path] ?? wall
    return lines > allowed ? [`${path}: ${lines} lines, the wall for a ${kind} is ${wall}`] : []
  })
  expect(beyond).toEqual([])
})

test('the list of exceptions only holds what still needs one', () => {
  const needless = Object.keys(exceptions).filter((path) => {
    const file = files.find((one) => one.path === path)
    const wall = walls.find(([, belongs]) => belongs(path))?.[2] ?? 0
    return !file || file.text.split('\n').length - 1 <= wall
  })
  expect(needless).toEqual([])
})

test('a feature is a chapter, not a book', () => {
  const rooms = Map.groupBy(
    files.filter(
      ({ path }) =>
        /^(gather|see|act|learn)\//.test(path) && !path.includes('/ui/') && !/\.(test|fixture)\./.test(path),
    ),
    ({ path }) => path.split('/').slice(0, 2).join('/'),
  )
  const crowded = [...rooms]
    .filter(([room, held]) => held.length > (exceptions[room] ?? 40))
    .map(([room, held]) => `${room}: ${held.length} files`)
  expect(crowded).toEqual([])
})

test('nothing is left half done or hidden from the compiler', () => {
  const banned =
    /\b(TODO|FIXME|XXX|HACK)\b|@ts-ignore|@ts-expect-error|\bas any\b|: any\b|as unknown as|not implemented|lorem ipsum|\.only\(/
  const found = files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        banned.test(line.replace(/'[^']*'/g, '')) ? [`${path}:${index + 1}: ${line.trim().slice(0, 90)}`] : [],
      ),
  )
  expect(found).toEqual([])
})

test('files are named for what they hold', () => {
  const odd = files.filter(
    ({ path }) =>
      !/^([a-z0-9]+(-[a-z0-9]+)*(\.(test|fixture|d))?\.tsx?|[A-Z][A-Za-z0-9]*(\.test)?\.tsx)$/.test(basename(path)),
  )
  expect(odd.map(({ path }) => path)).toEqual([])
})
