import { expect, test } from 'vitest'
import { backTo, choices, isUsual, rowsAddress, rowsWishIn, wishIn } from './revenue-address.ts'

const search = {
  ...{ by: 'quarter', measure: 'arr', method: 'summed', rates: 'constant', recognised: 'cancellation' },
  ...{
    usage: 'left out',
    trials: 'counted',
    services: 'counted',
    retention: '12 months',
    grace: '30',
    reactivation: 'with',
    slice: 'plan',
  },
}
const read = (address: string) => Object.fromEntries(new URL(address, 'https://house').searchParams)

test('rows are asked for with every switch of their report, and the way back has them all', () => {
  expect(Object.keys(search).toSorted()).toEqual([...Object.keys(choices), 'slice'].toSorted())
  const said = { figure: 'churn', from: '2026-03-31', to: '2026-06-30', until: '2026-09-30', of: '' } as const
  const asked = read(rowsAddress(search, said))
  expect(asked).toEqual({ ...search, ...said, of: '-' })
  expect(rowsWishIn(asked)).toEqual({ ...wishIn(search), ...said })
  expect(read(backTo(asked))).toEqual({ ...search, period: '2026-06-30' })
})

test('nothing chosen is the usual, and so is what is not known', () => {
  expect(isUsual({ period: '2026-06-30', usage: 'workspace', measure: 'never heard of' })).toBe(true)
  for (const [name, value] of Object.entries(search)) expect([name, isUsual({ [name]: value })]).toEqual([name, false])
})
