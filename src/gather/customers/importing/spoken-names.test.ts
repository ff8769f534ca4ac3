import { expect, test } from 'vitest'
import { normalName } from '../identity/normal-name.ts'
import { namesLeft } from './spoken-names.ts'

const row = (name: string | undefined, externalId?: string) => ({
  name,
  normal_name: name === undefined ? undefined : normalName(name),
  externalId,
})
const before = {
  names: new Map([['b', '株式会社白樺']]),
  absorbed: [{ id: 'a', kept: 'b', normal_name: normalName('Ash') }],
  otherwise: new Map([['b', new Set([normalName('しらかば')])]]),
}
const left = (...rows: ReturnType<typeof row>[]) =>
  [
    ...namesLeft(
      rows,
      rows.map(() => 'b'),
      before,
    ),
  ].map(([index, { lost, formerId }]) => [index, lost?.because.en ?? null, formerId])

test('a name that says something else replaces the one on record', () => {
  expect(left(row('有限会社白樺'), row(undefined))).toEqual([])
})

test('a shorter spelling, another name, the mere id, and the name of a merged customer leave it', () => {
  expect(left(row('㈱白樺'), row('K1', 'K1'), row('Ash', 'K2'), row('しらかば'))).toEqual([
    [0, null, null],
    [1, '“K1” is the id of the customer and no name; the name stays “株式会社白樺”.', null],
    [2, '“Ash” was merged into “株式会社白樺”, whose name stays.', 'a'],
    [3, null, null],
  ])
})

test('a customer that the rows themselves make is called as they say, were it by its id', () => {
  expect([...namesLeft([row('K9', 'K9')], ['new'], before)]).toEqual([])
})
