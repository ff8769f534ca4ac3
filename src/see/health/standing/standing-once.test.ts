import { expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { standingFigures } from './standing-figures.ts'

test('figures that are made of one standing read it once in a transaction, and anew in the next', async () => {
  let asked = 0
  const facts = {
    all: async () => {
      asked += 1
      return [{ place: 1, band: 'risk', customers: 2 }]
    },
  }
  const nothing = { executeTakeFirst: async () => undefined }
  const where = { where: () => nothing }
  const db = { selectFrom: () => ({ select: () => where }) }
  const workspace = { id: 'w', zone: 'Asia/Tokyo' }
  const context = () => Object.assign(Object.create(null), { facts, db, workspace, today: '2026-06-15' }) as Context
  const [one, other] = [context(), context()]
  const wish = { by: 'month', periods: 1 } as const
  const values = await Promise.all(standingFigures.map((figure) => figure.read(one, wish)))
  expect(values.map(([point]) => point?.value)).toEqual([
    { known: true, value: '0.000000000000' },
    { known: true, value: '2' },
  ])
  expect([standingFigures.length, asked]).toEqual([2, 1])
  await standingFigures[0]?.read(one, { ...wish, periods: 2 })
  await standingFigures[0]?.read(other, wish)
  expect(asked).toBe(3)
})
