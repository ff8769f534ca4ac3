import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/platform/config.ts'
import { sourcesBelow } from './imports-of.ts'

// The walls of STYLE.md, in lines. A file beyond its wall holds two ideas, or one that is not yet understood.
const walls: readonly [kind: string, belongs: (path: string) => boolean, lines: number][] = [
  ['test', (path) => /\.(test|fixture)\.tsx?$/.test(path), 400],
  ['generated', (path) => path === 'platform/stores/database.ts', Number.POSITIVE_INFINITY],
  ['maths', (path) => path.startsWith('maths/'), 250],
  ['store or facts', (path) => /(store|facts)\.ts$/.test(path), 250],
  ['contract or words', (path) => /(contract|words)\.ts$|\/(contract|words)\//.test(path), 250],
  ['sheet of styles', (path) => path.endsWith('.css'), 200],
  ['component', (path) => path.endsWith('.tsx'), 200],
  ['rule, front door, api, jobs', () => true, 200],
]

// What stands beyond its wall today. This list may only shrink: an entry that is no longer needed fails the test too.
const exceptions: Readonly<Record<string, number>> = JSON.parse(
  readFileSync(join(root, 'test/house/exceptions.json'), 'utf8'),
)

const files = sourcesBelow(join(root, 'src'))
const styles = globSync('**/*.css', { cwd: join(root, 'src') }).map((path) => ({
  path,
  text: readFileSync(join(root, 'src', path), 'utf8'),
}))

test('no file stands beyond its wall', () => {
  const beyond = [...files, ...styles].flatMap(({ path, text }) => {
    const [kind, , wall] = walls.find(([, belongs]) => belongs(path)) ?? ['', () => true, 0]
    const lines = text.split('\n').length - 1
    const allowed = exceptions[path] ?? wall
    return lines > allowed ? [`${path}: ${lines} lines, the wall for a ${kind} is ${wall}`] : []
  })
  expect(beyond).toEqual([])
})

/** What is counted: each room by what it holds without its screens, each folder by its own files; formulas of `maths` stand side by side. */
const isRoom = /^(gather|see|act|learn)\/[^/]+\//
const counted = [...files, ...styles].filter(({ path }) => !/\.(test|fixture)\./.test(path))
// The registration counts in none.
const countedOnce = counted.filter(({ path }) => !/^[^/]+\/[^/]+\/(room|names|notices|live)\.ts$/.test(path))
const rooms = heldBy(
  countedOnce.filter(({ path }) => isRoom.test(path) && !path.includes('/ui/')),
  (path) => path.split('/').slice(0, 2).join('/'),
)
const folders = heldBy(
  countedOnce.filter(({ path }) => !path.startsWith('maths/')),
  (path) => `${dirname(path)}/`,
)

test('the list of exceptions only holds what still needs one', () => {
  const needless = Object.keys(exceptions).filter((path) => {
    if (path.endsWith('/')) return (folders.get(path) ?? 0) <= 12
    if (rooms.has(path)) return (rooms.get(path) ?? 0) <= 40
    const file = [...files, ...styles].find((one) => one.path === path)
    const wall = walls.find(([, belongs]) => belongs(path))?.[2] ?? 0
    return !file || file.text.split('\n').length - 1 <= wall
  })
  expect(needless).toEqual([])
})

test('a feature is a chapter, not a book', () => {
  expect(beyondWall(rooms, 40)).toEqual([])
})

test('a folder holds one idea: twelve files, and then a sub-folder named for another', () => {
  expect(beyondWall(folders, 12)).toEqual([])
})

test('a sheet of styles belongs to what stands in its folder or below it', () => {
  const borrowed = files.flatMap(({ path, text }) =>
    [...text.matchAll(/from '([^']+\.module\.css)'/g)]
      .map(([, sheet = '']) => (sheet.startsWith('#') ? sheet.slice(1) : join(dirname(path), sheet)))
      .filter((sheet) => !path.startsWith(`${dirname(sheet)}/`) && !isBeside(path, sheet))
      .map((sheet) => `${path} borrows ${sheet}`),
  )
  expect(borrowed).toEqual([])
})

/** The fields of a form look alike wherever it has them: their sheet stands in the folder `fields` beside. */
function isBeside(path: string, sheet: string): boolean {
  return basename(dirname(sheet)) === 'fields' && path.startsWith(`${dirname(dirname(sheet))}/`)
}

function heldBy(all: readonly { path: string }[], keyOf: (path: string) => string): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(all, ({ path }) => keyOf(path))].map(([key, held]) => [key, held.length]))
}

function beyondWall(held: ReadonlyMap<string, number>, wall: number): string[] {
  return [...held]
    .filter(([key, count]) => count > (exceptions[key] ?? wall))
    .map(([key, count]) => `${key}: ${count} files`)
}

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
