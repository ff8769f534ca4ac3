import { expect, test } from 'vitest'
import { draftOf, paceIn } from './pace-draft.ts'

const kept = { perHour: 1_000, isKnown: false, groups: [{ group: 'google.com', perHour: 3_000 }] }

test('what is kept stands in the fields, and what stands there is kept', () =>
  expect(paceIn(draftOf(kept))).toEqual({
    perHour: 1_000,
    isKnown: false,
    others: [{ group: 'google.com', perHour: 3_000 }],
  }))

test('as long as a figure or a provider is lacking it is none', () => {
  const draft = draftOf(kept)
  expect(paceIn({ ...draft, perHour: '' })).toBeNull()
  expect(paceIn({ ...draft, rates: [{ group: 'google.com', perHour: '' }] })).toBeNull()
  expect(paceIn({ ...draft, rates: [{ group: ' ', perHour: 5 }] })).toBeNull()
})
