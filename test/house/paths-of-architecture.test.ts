import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/platform/config.ts'

/** A path, a bare file, or what a file is said to hold: `name` in brackets right behind it. */
const quoted = /`([\w.<>/-]+)`(?:(?= \()(?: \(((?:`\w+`(?:, )?)+)))?/g

test('every path that ARCHITECTURE names is there, and what it says of a file stands in it', () => {
  expect(untrue(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'))).toEqual([])
})

test.each([
  ['- **A room**: `see/nowhere/at-all.ts`.', ['see/nowhere/at-all.ts']],
  ['- **A file**: `platform/doors/router.ts`, beside it `no-such.ts`.', ['no-such.ts']],
  ['- **A name**: `platform/doors/router.ts` (`noSuch`).', ['platform/doors/router.ts: noSuch']],
  ['- **Sound**: `platform/doors/router.ts` (`permitted`), `http.ts`.', []],
])('a path that has moved is found: %s', (line, expected) => {
  expect(untrue(line)).toEqual(expected)
})

function untrue(paper: string): string[] {
  return paper.split('\n').flatMap((line) => {
    let folder: string | null = null
    return [...line.matchAll(quoted)].flatMap(([, path = '', names = '']) => {
      if (!isPath(path, folder)) return []
      const at = placeOf(path, folder)
      if (at === null) return [path]
      folder = path.endsWith('.ts') ? dirname(at) : at
      const text = path.endsWith('.ts') ? readFileSync(join(root, at), 'utf8') : ''
      const said = [...names.matchAll(/\w+/g)].map(([name]) => name)
      return said.filter((name) => !new RegExp(`\\b${name}\\b`).test(text)).map((name) => `${path}: ${name}`)
    })
  })
}

const ofEachRoom = ['ui/screens.ts', 'jobs.ts', 'live.ts']
/** It was made to count what a room costs, and taken out again. */
const trial = 'act/success-plans'

function isPath(path: string, folder: string | null): boolean {
  if (path.includes('<') || path === trial || ofEachRoom.includes(path)) return false
  return /^[a-z][\w.-]*(\/[\w.-]+)+\/?$/.test(path) || (folder !== null && /^[a-z][\w-]*\.ts$/.test(path))
}

function placeOf(path: string, folder: string | null): string | null {
  const places = path.includes('/') ? [path, join('src', path), join('src/gather', path)] : [join(folder ?? '', path)]
  return places.find((place) => existsSync(join(root, place))) ?? null
}
