import { expect, test } from 'vitest'
import { contractsOf } from '../../revenue/edges/edge-contracts.fixture.ts'
import { termEndsOf } from './term-ends.ts'

const signed = { from: '2025-07-01', to: '2025-07-31', amount: '100', renewsItself: true } as const
const came = { end: '2025-07-31', outcome: 'open', next: null } as const
const said = (changed: object, due: Partial<Parameters<typeof termEndsOf>[1]> = {}, today = '2025-11-30') => {
  const [contract] = contractsOf({ name: '', contracts: [{ ...signed, ...changed }], months: {} } as never)
  if (contract === undefined) throw new Error('there is one')
  return termEndsOf(contract, { ...came, ...due }, { graceDays: 45, today }).map(
    ({ ended, went }) => `${ended} ${went}`,
  )
}
const [july, august, september, october, november] = ['07-31', '08-31', '09-30', '10-31', '11-30'].map(
  (day) => `2025-${day}`,
)

test('what renews itself went past the end of every term until today', () => {
  expect(said({})).toEqual([july, august, september, october, november].map((day) => `${day} itself`))
  expect(said({ from: '2025-05-01' })).toEqual([`${july} itself`, `${october} itself`])
  expect(said({ from: '2024-08-01' })).toEqual([`${july} itself`])
})

test('one that was cancelled is lost at the end of the term in which it was, and not known to be before that end', () => {
  expect(said({ cancelled: '2025-10-10' }, { outcome: 'lost' })).toEqual([
    ...[july, august, september].map((day) => `${day} itself`),
    `${october} lost`,
  ])
  // On the first of a month it is not in force any more: it came to its end the day before.
  expect(said({ cancelled: '2025-10-01' }, { outcome: 'lost' }).at(-1)).toBe(`${september} lost`)
  expect(said({ from: '2024-08-01', cancelled: '2025-10-10' }, { outcome: 'lost' })).toEqual([`${july} itself`])
})

test('until the grace is over nothing is decided, and what is said in it is said of the last day on record', () => {
  expect(said({}, {}, '2025-09-14')).toEqual([`${july} open`])
  expect(said({}, {}, '2025-09-15')).toEqual([`${july} itself`, `${august} itself`])
  expect(said({ cancelled: '2025-07-10' }, { outcome: 'lost' })).toEqual([`${july} lost`])
  expect(said({ cancelled: '2025-08-20' }, { outcome: 'lost' })).toEqual([`${july} lost`])
  expect(said({}, { outcome: 'renewed', next: '2025-08-20' })).toEqual([`${july} renewed`])
})

test('another contract, or an amendment, takes over where it begins', () => {
  expect(said({}, { outcome: 'renewed', next: '2025-11-01' }).at(-1)).toBe(`${october} renewed`)
  expect(said({ cancelled: '2025-11-20' }, { outcome: 'lost', next: '2025-10-15' }).slice(2)).toEqual([
    `${september} itself`,
    `${october} itself`,
  ])
})

test('what does not renew itself has one end', () => {
  expect(said({ renewsItself: undefined }, { outcome: 'lost' })).toEqual([`${july} lost`])
})
