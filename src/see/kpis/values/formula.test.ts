import { expect, test } from 'vitest'
import { loopThrough, made, madeOf, unitOf } from './formula.ts'

test.each([
  ['sum', ['0.1', '0.2', '-3'], '-2.7'],
  ['difference', ['10', '3', '0.5'], '6.5'],
  ['product', ['12', '0.25', '100'], '300'],
  ['ratio', ['1', '8'], '0.125'],
  ['ratio', ['1', '3'], '0.3333333333333333333333333333333333'],
  ['ratio', ['1', '0'], null],
] as const)('a %s of %j is %s', (formula, parts, result) => expect(made(formula, parts)).toBe(result))

test.each([
  ['sum', ['money', 'money'], 'money'],
  ['sum', ['money', 'share'], undefined],
  ['difference', ['people', 'people'], 'people'],
  ['ratio', ['money', 'money'], 'share'],
  ['ratio', ['money', 'people'], 'money'],
  ['ratio', ['people', 'share'], 'people'],
  ['ratio', ['people', 'money'], 'number'],
  ['product', ['people', 'share', 'share'], 'people'],
  ['product', ['share', 'share'], 'share'],
  ['product', ['people', 'money', 'share'], 'money'],
  ['product', ['money', 'money'], 'number'],
  ['product', ['people', 'months'], 'number'],
  ['sum', ['money', null], null],
] as const)('a %s of %j is in %s', (formula, parts, unit) => expect(unitOf(formula, parts)).toBe(unit))

const partsOf = new Map([
  ['profit', ['revenue', 'cost']],
  ['revenue', ['customers', 'price']],
  ['result', ['profit']],
])

test('a way back to itself is found, and named', () => {
  expect(loopThrough('customers', ['result'], partsOf)).toEqual([
    'customers',
    'result',
    'profit',
    'revenue',
    'customers',
  ])
  expect(loopThrough('price', ['price'], partsOf)).toEqual(['price', 'price'])
  expect(loopThrough('result', ['revenue', 'cost'], partsOf)).toBeNull()
})

test('what is made of a KPI is found through others, nearest first, once', () => {
  expect(madeOf('price', partsOf)).toEqual([
    { id: 'revenue', directly: true },
    { id: 'profit', directly: false },
    { id: 'result', directly: false },
  ])
  const diamond = new Map([
    ['b', ['a']],
    ['c', ['a', 'b']],
  ])
  expect(madeOf('a', diamond)).toEqual([
    { id: 'b', directly: true },
    { id: 'c', directly: true },
  ])
  expect(madeOf('result', partsOf)).toEqual([])
})
