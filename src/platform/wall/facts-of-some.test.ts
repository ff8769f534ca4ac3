import { expect, test } from 'vitest'
import { behind } from './facts-of-some.ts'

const one = '018f0000-0000-7000-8000-00000000000a'
const two = '018f0000-0000-7000-8000-00000000000b'
const tables = new Map([
  ['portfolio', 'customer_id'],
  ['customers', 'id'],
  ['event_marks', null],
])

test('each table that a statement names is narrowed to the customers who may be seen', () => {
  const statement = 'SELECT count() FROM portfolio WHERE customer_id IN (SELECT id FROM customers FINAL)'
  expect(behind(statement, { customers: [one, two], tables })).toBe(
    `${statement}\nSETTINGS additional_table_filters = {'portfolio': 'customer_id IN (''${one}'', ''${two}'')', ` +
      `'customers': 'id IN (''${one}'', ''${two}'')'}, max_query_size = 20000000`,
  )
})

test('of a table in which nobody is named nothing is shown, nor of any where no customer may be seen', () => {
  expect(behind('SELECT 1 FROM event_marks', { customers: [one], tables })).toContain("{'event_marks': '0'}")
  expect(behind('SELECT 1 FROM portfolio', { customers: [], tables })).toContain("{'portfolio': '0'}")
})

test.each([
  ['SELECT 1 FROM portfolio SETTINGS additional_table_filters = {}', 'no settings'],
  ['SELECT 1 FROM (SELECT 1 FROM portfolio settings max_threads = 1)', 'no settings'],
  ['SELECT name FROM system.tables', 'reads tables of facts'],
  ['SELECT 1 FROM portfolio_of_last_year', 'reads tables of facts'],
])('%s is refused', (statement, because) => {
  expect(() => behind(statement, { customers: [one], tables })).toThrow(because)
})

test('nothing but an id gets into a statement', () => {
  const strange = "x'', 1) OR 1 OR id IN (''"
  expect(() => behind('SELECT 1 FROM portfolio', { customers: [one, strange], tables })).toThrow('by an id alone')
})
