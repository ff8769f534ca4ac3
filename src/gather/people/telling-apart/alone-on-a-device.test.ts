import { expect, test } from 'vitest'
import { aloneUntil } from '../facts.ts'

const never = 9e15
const at = (time: number) => new Date(time)

test.each<[string, Parameters<typeof aloneUntil>, number]>([
  ['only theirs', [{ first: 10, others: 0, second: 0 }, 'a', []], never],
  ['theirs on record', [{ first: 10, others: 0, second: 0 }, 'a', [{ personId: 'a', sharedAt: null }]], never],
  ['until a second user came', [{ first: 10, others: 2, second: 30 }, 'a', []], 30],
  ['until it was shared', [{ first: 10, others: 2, second: 30 }, 'a', [{ personId: 'a', sharedAt: at(25) }]], 25],
  [
    'shared with somebody who was erased',
    [{ first: 40, others: 0, second: 0 }, 'b', [{ personId: 'b', sharedAt: at(25) }]],
    25,
  ],
  ['of another, who came first', [{ first: 40, others: 1, second: 10 }, 'b', []], -never],
  ['of another on record', [{ first: 10, others: 0, second: 0 }, 'b', [{ personId: 'a', sharedAt: null }]], -never],
])('what a device sent without a user is theirs: %s', (_, given, until) => expect(aloneUntil(...given)).toBe(until))
