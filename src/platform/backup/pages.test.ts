import { expect, test } from 'vitest'
import { pages } from './pages.ts'

/** Reads pages of rows that weigh so much, and says how large the pages were. */
function read(weight: number, times: number): number[] {
  const paged = pages()
  return Array.from({ length: times }, () => {
    const { rows } = paged
    paged.weighed(rows, rows * weight)
    return rows
  })
}

test('pages of small rows grow, and stop at twenty thousand', () => {
  expect(read(40, 6)).toEqual([16, 128, 1_024, 8_192, 20_000, 20_000])
  expect(read(200, 5)).toEqual([16, 128, 1_024, 5_000, 5_000])
})

test('a page of pieces of files holds a few of them, and never none', () => {
  expect(read(2_100_000, 3)).toEqual([16, 1, 1])
  expect(read(400_000, 3)).toEqual([16, 2, 2])
})

test('after large rows small ones come in larger pages again', () => {
  const paged = pages()
  paged.weighed(16, 16 * 2_100_000)
  expect(paged.rows).toBe(1)
  paged.weighed(1, 100)
  expect(paged.rows).toBe(8)
})
