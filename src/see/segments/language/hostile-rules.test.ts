import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import type { Rule } from './rule.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const rank = (value: number): Rule => ({ kind: 'score', test: { op: 'at least', value } })

test('a figure that no measure reaches is refused at its field, never 500', async () => {
  const { api } = await here.workspace()
  for (const value of [1e39, -1e39, 1e308, Number.MAX_VALUE])
    for (const op of ['at least', 'more than', 'at most', 'less than', 'exactly'] as const)
      await expect(api.segments.preview({ rule: { kind: 'score', test: { op, value } } })).rejects.toMatchObject({
        status: 422,
        data: { issues: [{ path: 'rule.test.value' }] },
      })
  for (const value of [1e15, -1e15, 0.1, 5e-324]) expect(await api.segments.preview({ rule: rank(value) })).toBeTruthy()
})

test('a rule as deep as the door lets in is refused with the reason', async () => {
  const { api } = await here.workspace()
  let rule = rank(50)
  for (let level = 0; level < 95; level++) rule = { kind: 'not', rule }
  await expect(api.segments.preview({ rule })).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('8 deep'),
  })
})
