import { expect, test } from 'vitest'
import { sent } from './sent.ts'

test('of what was read by a shape those fields stay that were sent, however deep; what is null or no plain object stays as it is', () => {
  const at = new Date(0)
  const read = { name: undefined, said: { en: undefined, ja: null }, rows: [{ a: 1, b: undefined }], at, none: null }
  const kept = sent(read)
  expect(kept).toStrictEqual({ said: { ja: null }, rows: [{ a: 1 }], at, none: null })
  expect(sent(Object.assign(Object.create(null), { a: 1, b: undefined }))).toStrictEqual({ a: 1 })
  expect(sent('text')).toBe('text')
})

test('what is nested beyond any shape comes through as it is', () => {
  let deep: object = {}
  for (let level = 0; level < 100_000; level += 1) deep = { b: deep }
  expect(sent({ a: deep })).toHaveProperty('a.b.b')
})
