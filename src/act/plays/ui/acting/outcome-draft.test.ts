import { expect, test } from 'vitest'
import { noOutcome, readOutcome } from './outcome-draft.ts'

test.each([
  ['what was written', { note: '電話しました', step: '', dueOn: '' }, { note: '電話しました', step: '', dueOn: '' }],
  ['nothing yet', noOutcome, noOutcome],
  ['a field of another kind', { note: 7, step: '', dueOn: '' }, undefined],
  ['a field that is missing', { note: '' }, undefined],
  ['a text', 'half', undefined],
  ['nothing at all', null, undefined],
])('of a draft the form shows what it can: %s', (_, kept, shown) => {
  expect(readOutcome(kept)).toEqual(shown)
})
