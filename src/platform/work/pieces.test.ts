import { expect, test } from 'vitest'
import { inPieces } from './pieces.ts'

const sizes = { most: 5_000, least: 200 }

test('as much as is quickest while nobody asks, and little as soon as somebody does', () => {
  let asked = false
  const pieces = inPieces(sizes, () => asked)
  expect(pieces.next()).toBe(5_000)
  pieces.took(5_000, 50)
  expect(pieces.next()).toBe(5_000)
  asked = true
  expect(pieces.next()).toBeLessThan(1_000)
})

test('a piece comes to last about a tenth of a second, on a quick machine and on a slow one', () => {
  for (const perMillisecond of [2.5, 10, 20]) {
    const pieces = inPieces(sizes, () => true)
    for (let round = 0; round < 20; round += 1) pieces.took(pieces.next(), pieces.next() / perMillisecond)
    const lasts = pieces.next() / perMillisecond
    expect(lasts).toBeGreaterThan(90)
    expect(lasts).toBeLessThan(150)
  }
})

test('never fewer than is worth its while, never more than at the quickest', () => {
  const pieces = inPieces(sizes, () => true)
  for (let round = 0; round < 20; round += 1) pieces.took(200, 60_000)
  expect(pieces.next()).toBe(200)
  for (let round = 0; round < 40; round += 1) pieces.took(5_000, 1)
  expect(pieces.next()).toBe(5_000)
})
