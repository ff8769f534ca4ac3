import { expect, test, vi } from 'vitest'
import { dayNumber } from '#maths/time/calendar-date.ts'
import { fittedModels } from '../rule/models.ts'
import { spendOf } from '../rule/spend.ts'
import { salesOf } from '../stories/shop.fixture.ts'
import { fitted } from './fitting-apart.ts'

vi.setConfig({ testTimeout: 120_000 })

const [first, last] = ['2025-01-01', '2026-01-01']
const byBuyer = [...Map.groupBy(salesOf({ buyers: 400, from: first, until: last }), ({ buyer }) => buyer).values()]
const bought = byBuyer.map((own) => {
  const [begun = 0, ...later] = own.map(({ day }) => dayNumber(day))
  const recency = (later.at(-1) ?? begun) - begun
  return { frequency: later.length, recency, age: dayNumber(last) - begun, customers: 1 }
})
const spent = byBuyer.flatMap(([_, ...later]) => {
  const paid = later.reduce((sum, { amount }) => sum + amount, 0)
  return later.length === 0 ? [] : [{ days: later.length, mean: paid / later.length }]
})

test('what is fitted to many is fitted apart: it is the same, and others have their turns meanwhile', async () => {
  let [turns, isOver] = [0, false]
  const turn = () => {
    turns += 1
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  const models = await fitted.models(bought)
  const spend = await fitted.spend(spent)
  isOver = true
  expect(turns).toBeGreaterThan(100)
  expect(models).toEqual(fittedModels(bought))
  expect([models.map(({ fit }) => fit.known), spend.known, spent.length > 200]).toEqual([[true, true], true, true])
  expect(spend).toEqual(spendOf(spent))
})
