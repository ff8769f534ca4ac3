import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isContractProcedure } from '@orpc/contract'
import { expect, test } from 'vitest'
import { contents, rooms } from '../../src/contents.ts'
import { furnished } from '../../src/furnished.ts'
import { root } from '../../src/platform/config.ts'
import type { AnyRoom } from '../../src/platform/furnishing/furniture.ts'
import { nameOf } from '../../src/platform/furnishing/room-name.ts'

// Screens follow what changes by what the rooms declare. What is not declared nobody hears of, and no answer follows.
const inOrder: readonly (readonly [place: string, room: AnyRoom])[] = Object.entries(furnished)
const contracts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = contents

test('every table that tells of its changes is declared by its room, with who may hear of it', () => {
  const declared = new Map(inOrder.map(([place, { live }]) => [place, Object.keys(live?.records ?? {})]))
  const missing = toldTables().filter(([place, table]) => !declared.get(place)?.includes(table))
  expect(toldTables().length).toBeGreaterThan(35)
  expect(missing.map(([place, table]) => `${place}: ${table}`)).toEqual([])
})

test('every room that answers questions says what its answers follow', () => {
  const silent = inOrder.filter(([, { contract, live }]) => contract !== undefined && live === undefined)
  expect(silent.map(([place]) => place)).toEqual([])
})

test('answers follow records that somebody declares, of the own room or one above', () => {
  const known = new Set(['*'])
  const faults: string[] = []
  for (const [place, { live }] of inOrder) {
    for (const record of Object.keys(live?.records ?? {})) known.add(record).add(`mirror.${record}`)
    const shown = [...(live?.shows ?? []), ...Object.values(live?.of ?? {}).flat()]
    const given = Object.values(live?.gives ?? {}).flatMap((one) => Object.values(one).flat())
    for (const record of [...shown, ...given]) if (!known.has(record)) faults.push(`${place}: ${record}`)
  }
  expect(faults).toEqual([])
})

test('what is said of single operations is said of operations that exist, and given to rooms above', () => {
  const faults: string[] = []
  for (const [place, { live }] of inOrder) {
    const above = inOrder
      .slice(
        0,
        inOrder.findIndex(([one]) => one === place),
      )
      .map(([one]) => nameOf(one))
    for (const [name, told] of Object.entries(live?.as ?? {})) {
      const [room = '', operation = ''] = told.split('.')
      if (!isOperation(nameOf(place), name) || !above.includes(room) || !isOperation(room, operation))
        faults.push(`${place}: ${name} as ${told}`)
    }
    for (const name of Object.keys(live?.of ?? {}))
      if (!isOperation(nameOf(place), name)) faults.push(`${place}: ${name}`)
    for (const [room, operations] of Object.entries(live?.gives ?? {}))
      for (const name of Object.keys(operations))
        if (!above.includes(room) || (name !== '*' && !isOperation(room, name)))
          faults.push(`${place}: ${room}.${name}`)
  }
  expect(faults).toEqual([])
})

function isOperation(room: string, name: string): boolean {
  return isContractProcedure(contracts[room]?.[name])
}

/** Tables with triggers that tell, and the room whose migration says so. */
function toldTables(): (readonly [place: string, table: string])[] {
  return globSync('**/migrations/*.sql', { cwd: join(root, 'src') })
    .flatMap((file) => {
      const place = dirname(dirname(file))
      const sql = readFileSync(join(root, 'src', file), 'utf8').replace(/^--.*$/gm, '')
      const told = [...sql.matchAll(/\b(?:log_changes|tell_changes)\('(\w+)'/g)].map(([, table = '']) => table)
      return told.map((table) => [table === 'workspaces' ? 'platform/access' : place, table] as const)
    })
    .filter(([place]) => rooms.includes(place))
}
