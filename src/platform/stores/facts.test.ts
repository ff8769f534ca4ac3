import { expect, test } from 'vitest'
import { inParts } from './facts.ts'

test('a long list is asked for in parts, and the answers keep the order of the list', async () => {
  const asked: (readonly number[])[] = []
  const rows = await inParts(
    [1, 2, 3, 4, 5],
    async (part) => {
      asked.push(part)
      return part.map((one) => one * 10)
    },
    2,
  )
  expect(asked).toEqual([[1, 2], [3, 4], [5]])
  expect(rows).toEqual([10, 20, 30, 40, 50])
})

test('nobody is asked about an empty list', async () => {
  expect(await inParts([], () => Promise.reject(new Error('asked')))).toEqual([])
})
