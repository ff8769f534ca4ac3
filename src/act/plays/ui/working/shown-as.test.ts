import { expect, test } from 'vitest'
import type { ShownPlay } from '../plays-api.ts'
import { shownAs, shownIn } from './shown-as.ts'

const [early, late] = ['2026-04-01T09:00:00.000Z', '2026-04-02T09:00:00.000Z']
const nothing = { completion: null, dismissal: null, snooze: null }
const snooze = { until: '2026-04-09', reason: 'away', by: 'member:a', at: early }
const completion = { note: '', by: 'member:a', at: late }

test.each([
  ['open', nothing, null],
  ['snoozed', { ...nothing, snooze }, early],
  // What was asleep before it was done is done.
  ['done', { ...nothing, snooze, completion }, late],
  ['dismissed', { ...nothing, dismissal: { reason: 'no', by: 'system', at: late } }, late],
] as const)('a play that is %s stands so since then', (state, said, since) => {
  expect(shownAs({ state, ...said } as ShownPlay)).toEqual({ state, since })
})

const differs = (theirs: unknown) => ({
  record: 'plays',
  etag: '"1"',
  differs: [
    { field: 'state', column: 'state', yours: {}, theirs, author: 'member:a', authorName: null, at: late } as never,
  ],
})

test.each([
  [
    { state: 'done', note: 'Called' },
    { state: 'done', since: late },
  ],
  [{ state: 'open' }, { state: 'open', since: null }],
  [{ state: 'gone' }, null],
  ['done', null],
])('whoever was refused has seen %j', (theirs, seen) => {
  expect(shownIn(differs(theirs))).toEqual(seen)
})

test('a refusal in which nothing differs shows nothing', () => {
  expect(shownIn({ record: 'plays', etag: '"1"', differs: [] })).toBeNull()
})
