import { expect, test } from 'vitest'
import { words } from '../words.ts'
import { isRefused, messageOf } from './message.ts'

const receivedAt = new Date('2026-04-01T12:00:00Z')
const moment = { receivedAt, sentAt: undefined, newId: () => 'made' }
const track = { type: 'track', event: 'Order placed', userId: 'u1', messageId: 'm1' }

test.each([
  ['a list', [], undefined, words.notAnObject],
  ['no type', { userId: 'u' }, undefined, words.unknownType],
  ['an unknown type', { ...track, type: 'say' }, undefined, words.unknownType],
  ['no name', { ...track, event: ' ' }, undefined, words.badEventName],
  ['a name of 201 characters', { ...track, event: 'x'.repeat(201) }, undefined, words.badEventName],
  ['nobody', { type: 'track', event: 'x' }, undefined, words.nobody],
  ['a date that is none', { ...track, timestamp: '2026-13-45' }, undefined, words.badTimestamp],
  ['a date beyond reason', { ...track, timestamp: '9999-01-01' }, undefined, words.badTimestamp],
  ['a day that is none', { ...track, timestamp: '2026-02-30T10:00:00Z' }, undefined, words.badTimestamp],
  ['a message id of 257 characters', { ...track, messageId: 'x'.repeat(257) }, undefined, words.badMessageId],
  ['an offset that no place has', { ...track, timestamp: '2026-04-01T12:00:00+25:00' }, undefined, words.badTimestamp],
  ['an id that identifies nobody', { ...track, userId: 'null' }, undefined, words.junkId],
  ['a group that is none', { ...track, groupId: '[object Object]' }, 'group', words.junkId],
  ['an alias from nobody', { userId: 'u', previousId: 'undefined' }, 'alias', words.junkId],
  ['half a character in an id', { ...track, anonymousId: 'a\ud800' }, undefined, words.halfCharacter],
  ['half a character in a name', { ...track, event: '\udc00x' }, undefined, words.halfCharacter],
  ['half a character in a key', { ...track, properties: { 'a\ud83d': 1 } }, undefined, words.halfCharacter],
  ['half a character in a value', { ...track, properties: { a: [{ b: '\ud83d' }] } }, undefined, words.halfCharacter],
  ['half a character in a message id', { ...track, messageId: 'm\udfff' }, undefined, words.halfCharacter],
  ['a number without end', { ...track, properties: { n: Number.POSITIVE_INFINITY } }, undefined, words.hugeNumber],
  ['201 moons as a name', { ...track, event: '🌙'.repeat(201) }, undefined, words.badEventName],
  ['a group without its id', { userId: 'u' }, 'group', words.groupNeedsId],
  ['an alias without the previous id', { userId: 'u' }, 'alias', words.aliasNeedsBoth],
  ['an id of 201 characters', { ...track, userId: 'x'.repeat(201) }, undefined, words.longId],
  ['U+0000 in an id', { ...track, userId: 'u\0' }, undefined, words.notStorable],
  ['U+0000 in a property', { ...track, properties: { list: [{ 'a\0': 1 }] } }, undefined, words.notStorable],
  ['a bottomless property', { ...track, properties: { x: JSON.parse(nested(200)) } }, undefined, words.notStorable],
])('%s is refused with its reason', (_, raw, kind, because) => {
  expect(messageOf(raw, kind, moment)).toBe(because)
})

test.each([
  ['the group from the context', { ...track, context: { groupId: 'acme' } }, { groupId: 'acme' }],
  ['a name of 200 moons', { ...track, event: '🌙'.repeat(200) }, { name: '🌙'.repeat(200) }],
  ['numbers as ids', { ...track, userId: 42 }, { userId: '42' }],
  ['a page by its name', { type: 'page', name: 'Pricing', anonymousId: 'a' }, { name: 'Pricing', type: 'page' }],
  ['a page without a name', { type: 'page', anonymousId: 'a' }, { name: 'page' }],
  [
    'an id of its own where none was given',
    { type: 'track', event: 'x', userId: 'u' },
    { messageId: 'made', occurredAt: receivedAt },
  ],
  [
    'traits as what is said',
    { type: 'identify', userId: 'u', traits: { plan: 'pro' } },
    { name: 'identify', properties: { plan: 'pro' } },
  ],
])('it reads %s', (_, raw, expected) => {
  const read = messageOf(raw, undefined, moment)
  expect(isRefused(read)).toBe(false)
  expect(read).toMatchObject(expected)
})

test.each([
  ['userId', { userId: 'undefined', anonymousId: 'a' }, { userId: '', anonymousId: 'a' }],
  ['anonymousId', { userId: 'u', anonymousId: '[object Object]' }, { userId: 'u', anonymousId: '' }],
  ['groupId', { userId: 'u', groupId: '0' }, { userId: 'u', groupId: '' }],
  ['previousId', { userId: 'u', previousId: 'null' }, { userId: 'u', previousId: '' }],
  ['userId', { userId: { id: 1 }, anonymousId: 'a' }, { userId: '', anonymousId: 'a' }],
  ['userId', { userId: false, anonymousId: 'a' }, { userId: '', anonymousId: 'a' }],
])('an id that identifies nobody is left out of %s and told of', (field, ids, meant) => {
  const heard: string[] = []
  const { userId: _, ...rest } = track
  const read = messageOf({ ...rest, ...ids }, undefined, { ...moment, onJunk: (one) => heard.push(one) })
  expect(read).toMatchObject(meant)
  expect(heard).toEqual([field])
})

test.each([
  ['0', '0'],
  [0, '0'],
  ['undefined', 'undefined'],
  [' NULL ', 'null'],
  ['[object Object]', '[object object]'],
  [{ id: 1 }, '[object object]'],
  [true, 'true'],
  ['00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000'],
  ['   ', ' '],
])('a message id that many would share (%j) is as if none were given, and told of', (messageId, said) => {
  const heard: unknown[] = []
  let made = 0
  const wish = { ...moment, newId: () => `made-${++made}`, onJunk: (...one: unknown[]) => heard.push(one) }
  const two = [1, 2].map(() => messageOf({ ...track, messageId }, undefined, wish))
  expect(two).toMatchObject([{ messageId: 'made-1' }, { messageId: 'made-2' }])
  expect(heard).toEqual([
    ['messageId', said],
    ['messageId', said],
  ])
})

test('white space around an id is no part of it', () => {
  const ids = { messageId: ' m1\t', userId: ' u1 ', anonymousId: '\u3000a1', groupId: 'g 1\n', previousId: ' p1' }
  const plain = { messageId: 'm1', userId: 'u1', anonymousId: 'a1', groupId: 'g 1', previousId: 'p1' }
  expect(messageOf({ ...track, ...ids }, undefined, moment)).toMatchObject(plain)
  expect(messageOf({ ...track, context: { groupId: ' g1 ' } }, undefined, moment)).toMatchObject({ groupId: 'g1' })
})

test('an instant ten digits long is in seconds, and what its sender’s clock gets wrong is taken out', () => {
  const read = messageOf({ ...track, timestamp: 1_775_041_200, sentAt: 1_775_041_260 }, undefined, moment)
  expect(read).toMatchObject({ occurredAt: new Date('2026-04-01T11:59:00Z') })
})

function nested(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels)
}
