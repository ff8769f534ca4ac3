import { expect, test } from 'vitest'
import { type Draw, type PastAsking, placeOf, type Rests, restOf, sizeOf, whoIsAsked } from './may-ask.ts'

const now = new Date('2026-04-30T00:00:00Z')
const rests: Rests = { any: 30, same: 90 }
const ann = { personId: 'p1', mailbox: 'ann@kita.example' }
const was = (questionnaireId: string, at: string, who: Partial<PastAsking> = {}): PastAsking => ({
  ...ann,
  questionnaireId,
  at: new Date(at),
  ...who,
})

// Written by hand before the rule: now is 30 April; 30 days before is 31 March, 90 days before is 30 January, both at midnight.
test.each<[what: string, past: readonly PastAsking[], rests: Rests, because: string | null]>([
  ['never asked', [], rests, null],
  ['asked something else today', [was('other', '2026-04-30T00:00:00Z')], rests, 'askedLately'],
  ['a second less than 30 days ago', [was('other', '2026-03-31T00:00:01Z')], rests, 'askedLately'],
  ['30 days ago', [was('other', '2026-03-31T00:00:00Z')], rests, null],
  ['the same a second less than 90 days ago', [was('nps', '2026-01-30T00:00:01Z')], rests, 'askedThis'],
  ['the same 90 days ago', [was('nps', '2026-01-30T00:00:00Z')], rests, null],
  ['something else 60 days ago', [was('other', '2026-03-01T00:00:00Z')], rests, null],
  [
    'both: the same is said',
    [was('nps', '2026-02-20T00:00:00Z'), was('other', '2026-04-20T00:00:00Z')],
    rests,
    'askedThis',
  ],
  [
    'the same long ago, another lately',
    [was('nps', '2025-12-01T00:00:00Z'), was('other', '2026-04-20T00:00:00Z')],
    rests,
    'askedLately',
  ],
  ['another record of the mailbox', [was('other', '2026-04-20T00:00:00Z', { personId: 'p9' })], rests, 'askedLately'],
  [
    'the person at a mailbox they had before',
    [was('other', '2026-04-20T00:00:00Z', { mailbox: 'ann@old.example' })],
    rests,
    'askedLately',
  ],
  ['somebody else', [was('nps', '2026-04-29T00:00:00Z', { personId: 'p9', mailbox: 'bob@kita.example' })], rests, null],
  ['no rest at all', [was('nps', '2026-04-30T00:00:00Z')], { any: 0, same: 0 }, null],
  ['no rest but of the same', [was('other', '2026-04-29T00:00:00Z')], { any: 0, same: 90 }, null],
])('%s', (_, past, between, because) => {
  expect(restOf(ann, past, { questionnaireId: 'nps', now, rests: between })).toBe(because)
})

test.each<[draw: Draw, able: number, drawn: number]>([
  [{ kind: 'all' }, 7, 7],
  [{ kind: 'count', count: 3 }, 7, 3],
  [{ kind: 'count', count: 9 }, 7, 7],
  [{ kind: 'percent', percent: 10 }, 200, 20],
  [{ kind: 'percent', percent: 10 }, 14, 1],
  [{ kind: 'percent', percent: 10 }, 15, 2],
  [{ kind: 'percent', percent: 1 }, 3, 1],
  [{ kind: 'percent', percent: 1 }, 0, 0],
  [{ kind: 'percent', percent: 100 }, 7, 7],
])('of %j of %i there are %i', (draw, able, drawn) => expect(sizeOf(draw, able)).toBe(drawn))

test('of two records of one mailbox one is asked, and the other is told why not', () => {
  const two = [{ personId: 'p2', mailbox: ann.mailbox }, ann]
  const answers = whoIsAsked(two, [], { questionnaireId: 'nps', now, rests, draw: { kind: 'all' }, seed: 's' })
  expect(answers.get('p1')).toEqual({ asks: true })
  expect(answers.get('p2')).toEqual({ asks: false, because: 'sameAddress' })
})

test('the place in a draw is what sha256sum says', () => {
  // printf 'seed ann@kita.example' | sha256sum
  expect(placeOf('seed', 'ann@kita.example')).toBe('509d7281991b7314f92dd8f60345a83e7805b6c94878997309d76756b3fed36a')
})
