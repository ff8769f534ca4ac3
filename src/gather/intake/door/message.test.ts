import { expect, test } from 'vitest'
import { words } from '../words.ts'
import { correctedTime, isRefused, messageOf } from './message.ts'

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
  ['an empty message id', { ...track, messageId: '' }, undefined, words.badMessageId],
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
  ['a right clock', '2026-04-01T11:59:00Z', '2026-04-01T12:00:00Z', '2026-04-01T11:59:00Z'],
  ['a clock four years ahead', '2030-04-01T11:59:00Z', '2030-04-01T12:00:00Z', '2026-04-01T11:59:00Z'],
  ['a clock an hour behind', '2026-04-01T10:59:30Z', '2026-04-01T11:00:00Z', '2026-04-01T11:59:30Z'],
])('%s: the time between the event and its sending is kept', (_, original, sentAt, expected) => {
  expect(correctedTime(new Date(original), { receivedAt, sentAt: new Date(sentAt) })).toEqual(new Date(expected))
})

function nested(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels)
}
