import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-05-31')
})
afterAll(() => here?.close())

/** In March, April and May; `null` did not answer. By hand from April to May: eight of twelve pairs rose, one fell, three stayed. */
const answered: readonly (readonly [number | null, number | null, number | null])[] = [
  ...[
    [9, 6, 9],
    [9, 5, 9],
    [9, 6, 10],
    [9, 7, 9],
    [null, 8, 9],
    [null, 2, 7],
    [null, 6, 8],
    [null, 7, 10],
    [null, 9, 6],
    [null, 9, 9],
    [null, 8, 8],
    [null, 3, 3],
    [0, null, 10],
    [null, 0, null],
  ].map(([march = null, april = null, may = null]): [number | null, number | null, number | null] => [
    march,
    april,
    may,
  ]),
]

test('a change is also told within the people who answered in both periods, beside that of the groups', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  const said = { survey: 'x', csatScale: 5 }
  for (const [i, months] of answered.entries()) {
    const { id: personId } = await api.people.create({ customerId, name: `Person ${i}` })
    for (const [k, nps] of months.entries())
      if (nps !== null) {
        const answeredAt = `2026-0${3 + k}-10T03:00:00Z`
        // An earlier answer within the month does not count.
        await api.surveys.create({ ...said, personId, nps: 10 - nps, answeredAt: `2026-0${3 + k}-09T03:00:00Z` })
        await api.surveys.create({ ...said, personId, nps, csat: nps >= 9 ? 5 : 1, answeredAt })
      }
  }
  // Of a customer without a person, and of nobody: whether they are the same people is not known.
  for (const month of [4, 5]) {
    await api.surveys.create({ ...said, customerId, nps: 0, answeredAt: `2026-0${month}-11T03:00:00Z` })
    await api.surveys.create({ ...said, nps: 0, answeredAt: `2026-0${month}-11T03:00:00Z` })
  }
  await here.settle()
  const { whole } = await api.voice.scores({ periods: 3 })
  const within = (i: number) => (whole[i]?.change.known === true ? whole[i].change.within : undefined)
  // Four answered in March and April.
  expect(within(1)).toMatchObject({ known: false, because: { en: 'fewer than ten people answered in both' } })
  // By hand: promoters two to seven, detractors six to two, of twelve: (7 − 2)/12 − (2 − 6)/12 = 75 points.
  expect(within(2)).toMatchObject({
    known: true,
    pairs: 12,
    up: 8,
    down: 1,
    difference: expect.closeTo(75, 8),
    low: null,
  })
  const csat = (await api.voice.scores({ measure: 'csat', periods: 2 })).whole[1]?.change
  // Six became satisfied, one is no longer: binom.test(1, 7)$p.value is 0.125.
  expect(csat).toMatchObject({
    within: { pairs: 12, up: 6, down: 1, difference: expect.closeTo(5 / 12, 10), isBeyondChance: false },
  })
  const all = (await api.voice.scores({ periods: 2, counted: 'all' })).whole[1]
  expect(all?.change).toMatchObject({ known: false })
  const { step } = await api.voice.tenure({ refreshedOn: '2026-05-01', around: 30 })
  expect(step?.change).toMatchObject({ within: { known: true, pairs: 12 } })
})
