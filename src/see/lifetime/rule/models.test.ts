import { expect, test } from 'vitest'
import { leastAgain } from '../contract/forecast.ts'
import { type Bought, chosenOf, fittedModels, foretellerOf } from './models.ts'

const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
const once = { frequency: 0, recency: 0, age: 30 }
const often = { frequency: 6, recency: 29, age: 30 }

test('who bought once is never told to be the safest: BG/NBD would give them a chance of 1, and says nothing instead', () => {
  const plain = foretellerOf('bg-nbd', parameters)
  expect(plain.alive(once)).toMatchObject({ known: false })
  expect(plain.alive(often)).toMatchObject({ known: true })
  const modified = foretellerOf('modified-bg-nbd', parameters)
  const [one, other] = [modified.alive(once), modified.alive(often)]
  expect(one.known && other.known && one.probability < other.probability).toBe(true)
  for (const model of [plain, modified]) expect(model.spread(once, 52).mean).toBeLessThan(model.spread(often, 52).mean)
})

const buyers = (again: number): Bought[] => [
  { frequency: 0, recency: 0, age: 200, customers: 40 },
  ...Array.from({ length: again }, (_, i) => ({ frequency: 1 + (i % 7), recency: 20 + i, age: 200, customers: 1 })),
]

test('too few who bought again tell nothing, and the reason has both numbers', () => {
  for (const { fit } of fittedModels(buyers(leastAgain - 1)))
    expect(fit).toMatchObject({
      known: false,
      because: { en: '29 customers have bought again, and 30 are needed to tell how customers buy' },
    })
  expect(fittedModels([]).map(({ fit }) => fit.known)).toEqual([false, false])
  expect(chosenOf(fittedModels([]))).toBeNull()
})

test('what the purchases do not tell is refused, not guessed: all alike, or nobody who ever leaves', () => {
  const alike = [{ frequency: 4, recency: 100, age: 105, customers: 200 }]
  for (const { fit } of fittedModels(alike)) expect(fit.known).toBe(false)
  expect(chosenOf(fittedModels(alike))).toBeNull()
})

test('of two models the one is chosen under which the purchases are likelier', () => {
  const fitted = (logLikelihood: number) => ({ known: true as const, parameters, errors: parameters, logLikelihood })
  const unknown = { known: false as const, because: { en: '', ja: '' } }
  expect(
    chosenOf([
      { name: 'bg-nbd', fit: fitted(-10) },
      { name: 'modified-bg-nbd', fit: fitted(-9) },
    ]),
  ).toBe('modified-bg-nbd')
  expect(
    chosenOf([
      { name: 'bg-nbd', fit: fitted(-10) },
      { name: 'modified-bg-nbd', fit: unknown },
    ]),
  ).toBe('bg-nbd')
})
