import { expect, test } from 'vitest'
import { normalName } from '../identity/normal-name.ts'
import { meantBeforeMerging, namesLeft } from './spoken-names.ts'

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
  ].map(([index, lost]) => [index, lost?.because.en ?? null])

test('a name that says something else replaces the one on record', () => {
  expect(left(row('有限会社白樺'), row(undefined))).toEqual([])
})

test('a shorter spelling, another name, the mere id, and the name of a merged customer leave it', () => {
  expect(left(row('㈱白樺'), row('K1', 'K1'), row('Ash', 'K2'), row('しらかば'))).toEqual([
    [0, null],
    [1, '“K1” is the id of the customer and no name; the name stays “株式会社白樺”.'],
    [2, '“Ash” was merged into “株式会社白樺”, whose name stays.'],
    [
      3,
      '“しらかば” is another name of “株式会社白樺”, whose name stays. Where it was renamed, change the name on its page.',
    ],
  ])
})

test('a customer that the rows themselves make is called as they say, were it by its id', () => {
  expect([...namesLeft([row('K9', 'K9')], ['new'], before)]).toEqual([])
})

test('a row is about the customer whose id it bears, else whose name; where two were called so it does not say', () => {
  const merged = {
    names: before.names,
    absorbed: [
      { id: 'a', kept: 'b', normal_name: normalName('Ash') },
      { id: 'e', kept: 'b', normal_name: normalName('Elm') },
      { id: 'f', kept: 'b', normal_name: normalName('Elm') },
    ],
    borneFirst: new Map([
      ['b K1', 'a'],
      ['b K2', 'b'],
      ['b K3', 'elsewhere'],
    ]),
  }
  const rows = [
    row(undefined, 'K1'),
    row('Ash', 'K2'),
    row('Ash', 'K3'),
    row('㈱白樺'),
    row('Elm'),
    row(undefined, 'K4'),
  ]
  const ids = rows.map(() => 'b')
  expect(meantBeforeMerging(rows, ids, merged)).toEqual(['a', 'b', 'a', 'b', null, null])
  expect(meantBeforeMerging([row('株式会社白樺')], ['c'], merged)).toEqual([null])
})
