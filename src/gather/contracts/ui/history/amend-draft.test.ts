import { expect, test } from 'vitest'
import { changesIn, emptyDraft, textOf, ticked, typed } from './amend-draft.ts'

const basic = { plan: 'Basic', seats: 10, amount: '100000', endsOn: '2026-12-31' }
const pro = { plan: 'Pro', seats: null, amount: '250000', endsOn: null }

test('what is ticked and not typed is what the chosen contract says, whichever was chosen before', () => {
  const draft = ticked(ticked(emptyDraft, 'amount', true), 'endsOn', true)
  expect(changesIn(draft, basic)).toEqual({ amount: '100000', endsOn: '2026-12-31' })
  expect(changesIn(draft, pro)).toEqual({ amount: '250000', endsOn: null })
  expect(textOf(draft, 'plan', pro)).toBe('Pro')
})

test('what is typed stays with its field, also while the field is not ticked, and another contract is chosen', () => {
  const draft = typed(ticked(emptyDraft, 'amount', true), 'amount', '120,000')
  expect(changesIn(draft, pro)).toEqual({ amount: '120000' })
  const without = ticked(draft, 'amount', false)
  expect(textOf(without, 'amount', pro)).toBe('250000')
  expect(changesIn(without, pro)).toEqual({})
  expect(textOf(ticked(without, 'amount', true), 'amount', basic)).toBe('120,000')
})

test('what is emptied is said to be not known', () => {
  expect(changesIn(typed(ticked(emptyDraft, 'seats', true), 'seats', ''), basic)).toEqual({ seats: null })
})
