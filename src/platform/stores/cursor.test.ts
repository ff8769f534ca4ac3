import { expect, test } from 'vitest'
import { cursorAt, idIn, pageFrom, partsOf, placeIn } from './cursor.ts'

const id = '0198c9a0-0000-7000-8000-000000000001'

test('a page holds as many rows as were asked for, and leads on only where there is one more', () => {
  const after = (last: number) => `after ${last}`
  expect(pageFrom([1, 2, 3], 2, after)).toEqual({ rows: [1, 2], next: 'after 2' })
  expect(pageFrom([1, 2], 2, after)).toEqual({ rows: [1, 2], next: null })
  expect(pageFrom([], 2, after)).toEqual({ rows: [], next: null })
})

test('a cursor is read back as the place it was made of, before 1970 too; without one a list begins', () => {
  for (const at of [new Date('2026-04-01T09:30:00.123Z'), new Date('1969-12-31T00:00:00Z')])
    expect(placeIn(cursorAt({ at, id }))).toEqual({ at, id })
  expect(placeIn(undefined)).toBeUndefined()
  expect([idIn(id), idIn(undefined)]).toEqual([id, undefined])
})

test.each([
  () => placeIn('yesterday'),
  () => placeIn(`12.${id} `),
  () => idIn(`${id}'`),
  () => idIn(''),
  () => partsOf('3', /^([0-2])$/),
])('a cursor that was not given out is refused: %s', (read) => {
  expect(read).toThrow('This cursor is not one that was given out.')
})
