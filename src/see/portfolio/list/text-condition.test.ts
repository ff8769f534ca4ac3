import { expect, test } from 'vitest'
import { textCondition } from './text-condition.ts'

test('of very many ids none gets lost, no parameter is longer than ClickHouse takes, nor the address of the request', () => {
  const also = Array.from({ length: 10_000 }, () => crypto.randomUUID())
  const { sql, parameters } = textCondition('さくら', [], also)
  const lists = Object.entries(parameters).flatMap(([name, value]) => (Array.isArray(value) ? [{ name, value }] : []))
  expect(lists.flatMap(({ value }) => value)).toEqual(also)
  for (const { name, value } of lists) {
    expect(sql).toContain(`{${name}:Array(UUID)}`)
    expect(`['${value.join("','")}']`.length).toBeLessThan(131_072)
  }
  const address = new URLSearchParams(
    Object.fromEntries(lists.map(({ name, value }) => [name, `['${value.join("','")}']`])),
  )
  expect(address.toString().length).toBeLessThan(500_000)
})
