import { expect, test } from 'vitest'
import { draftOf, paceIn } from './pace-draft.ts'

const kept = { perHour: 1_000, isKnown: false, others: [], groups: [{ group: 'google.com', perHour: 3_000 }] }

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

test('who only has letters waiting has no figure of their own, however that of all is changed; who was named keeps theirs', () => {
  const groups = ['google.com', 'kita.co.jp', 'minami.co.jp'].map((group) => ({ group, perHour: 1_000 }))
  const draft = draftOf({ ...kept, others: [{ group: 'minami.co.jp', perHour: 1_000 }], groups })
  expect(paceIn({ ...draft, perHour: 500 })?.others).toEqual([{ group: 'minami.co.jp', perHour: 1_000 }])
})
