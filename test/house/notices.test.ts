import { join } from 'node:path'
import { expect, expectTypeOf, test } from 'vitest'
import { rooms } from '../../src/contents.ts'
import { furnished, jobs, notices } from '../../src/furnished.ts'
import { root } from '../../src/platform/config.ts'
import type { AnyRoom } from '../../src/platform/furnishing/furniture.ts'
import type { NameOf, Notice } from '../../src/platform/work/notices.ts'
import { sourcesBelow } from './imports-of.ts'

const sources = sourcesBelow(join(root, 'src')).filter(({ path }) => !/\.(test|fixture)\./.test(path))
const declared: readonly [place: string, room: AnyRoom][] = Object.entries(furnished)

/** The place of the room that declares each notice. */
const homes = new Map(
  declared.flatMap(([place, room]) => Object.keys(room.notices ?? {}).map((name): [string, string] => [name, place])),
)

// Held by the compiler: with one name too many, or a shape too wide, this file is refused.
test('what nobody declared is neither announced nor heard, and what is announced has its shape', () => {
  expectTypeOf<'case.opened'>().toExtend<NameOf<'one'>>()
  expectTypeOf<'segment.entered'>().toExtend<NameOf<'set'>>()
  expectTypeOf<'segment.entered'>().not.toExtend<NameOf<'one'>>()
  expectTypeOf<'case.forgotten'>().not.toExtend<NameOf<'one' | 'set'>>()
  expectTypeOf<{ name: 'case.closed'; about: null; data: { caseId: string } }>().toExtend<Notice>()
  expectTypeOf<{ name: 'case.closed'; about: null; data: { personId: string } }>().not.toExtend<Notice>()
  expectTypeOf<{ name: 'case.forgotten'; about: null; data: { caseId: string } }>().not.toExtend<Notice>()
})

test('a notice is declared once, and what is heard is declared', () => {
  expect(homes.size).toBe(declared.flatMap(([, room]) => Object.keys(room.notices ?? {})).length)
  expect(homes.size).toBeGreaterThan(25)
  const heard = jobs.flatMap((job) => (job.kind === 'when' ? [job.notice] : []))
  expect(heard.filter((name) => notices[name] === undefined)).toEqual([])
})

test('a room announces what it declares itself, or what a room above it does', () => {
  const strange = announcedIn(/\bname: '([a-z]+\.[a-z ]+)'/g).filter(
    ({ place, name }) => homes.has(name) && rooms.indexOf(homes.get(name) ?? '') > rooms.indexOf(place),
  )
  expect(strange).toEqual([])
})

test('what a statement announces by itself is declared too', () => {
  const told = announcedIn(/INSERT INTO notices[^`]*?SELECT \w+, '([^']+)'/g)
  expect(told.map(({ name }) => name).sort()).toEqual(['member.joined', 'workspace.created'])
  expect(told.filter(({ name }) => !homes.has(name))).toEqual([])
})

function announcedIn(how: RegExp): { place: string; name: string }[] {
  return sources.flatMap(({ path, text }) => {
    const place = rooms.filter((room) => path.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0] ?? ''
    return [...text.matchAll(how)].map(([, name = '']) => ({ place, name }))
  })
}
