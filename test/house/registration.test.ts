import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { contents, rooms } from '../../src/contents.ts'
import { contributions, furnished, jobs, streams } from '../../src/furnished.ts'
import { root } from '../../src/platform/config.ts'
import type { AnyRoom } from '../../src/platform/furnishing/furniture.ts'
import { nameOf } from '../../src/platform/furnishing/room-name.ts'

const src = join(root, 'src')
const registered: readonly [place: string, room: AnyRoom][] = Object.entries(furnished)

test('rooms, contents and registration stand in one order', () => {
  expect(registered.map(([place]) => place)).toEqual(rooms)
  const withOperations = registered.filter(([, { contract }]) => contract !== undefined)
  expect(withOperations.map(([place]) => nameOf(place))).toEqual(Object.keys(contents))
  const contracts: Readonly<Record<string, unknown>> = contents
  for (const [place, { contract }] of withOperations) expect(contract === contracts[nameOf(place)], place).toBe(true)
})

test('every folder of a wing is a room, and every room is a folder', () => {
  const folders = globSync('{gather,see,act,learn}/*/', { cwd: src }).map((one) => one.replace(/\/$/, ''))
  expect(folders.sort()).toEqual(rooms.filter((room) => !room.startsWith('platform')).toSorted())
  for (const room of rooms) expect(existsSync(join(src, room)), room).toBe(true)
})

// What stands in a file of a fixed name is registered: forgetting it would go unnoticed.
test.each([
  ['api.ts', 'handlers'],
  ['contract.ts', 'contract'],
  ['fields.ts', 'fields'],
  ['jobs.ts', 'jobs'],
  ['live.ts', 'live'],
  ['names.ts', 'names'],
  ['notices.ts', 'notices'],
  ['personal.ts', 'personal'],
  ['streams.ts', 'streams'],
] as const)('the %s of each room is registered', async (file, key) => {
  const places = globSync(`{platform,*/*}/${file}`, { cwd: src })
    .map(dirname)
    .filter((place) => rooms.includes(place))
  expect(places.length).toBeGreaterThan(1)
  for (const place of places) {
    const module = await import(join(src, place, file))
    if (!(key in module) && !(key === 'handlers' && 'handlersOf' in module)) continue
    const room = registered.find(([one]) => one === place)?.[1]
    expect(room?.[key], `${place} registers its ${file}`).toBe(module[key] ?? module.handlersOf)
  }
})

test('what the rooms give is brought together', () => {
  expect(contributions.length).toBe(rooms.length)
  expect(jobs.length).toBeGreaterThan(30)
  expect(streams.length).toBeGreaterThan(2)
})
