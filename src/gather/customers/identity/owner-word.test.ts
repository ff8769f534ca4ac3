import { expect, test } from 'vitest'
import { ownerFinder } from './owner-word.ts'

const ownerOf = ownerFinder([
  { id: 'tanaka', name: '田中 美咲', email: 'misaki@sumire.example' },
  { id: 'sato-k', name: '佐藤　健', email: 'ken@sumire.example' },
  { id: 'sato-y', name: '佐藤 由紀', email: 'yuki@sumire.example' },
  { id: 'dana', name: 'Dana Lee', email: 'dana@sumire.example' },
  { id: 'ogawara', name: '小川原太郎', email: 'taro@sumire.example' },
])

test.each([
  ['MISAKI@sumire.example', 'tanaka'],
  ['田中 <misaki@sumire.example>', 'tanaka'],
  ['田中美咲', 'tanaka'],
  ['田中　美咲 様', 'tanaka'],
  ['田中', 'tanaka'],
  ['田中さん', 'tanaka'],
  ['佐藤 健', 'sato-k'],
  ['Dana Lee', 'dana'],
  ['lee, dana', 'dana'],
  ['Lee', 'dana'],
  ['小川原太郎', 'ogawara'],
])('%s is a member', (raw, id) => expect(ownerOf(raw)).toEqual({ memberId: id }))

test.each([
  ['鈴木', '鈴木'],
  ['小川', '小川'],
  ['Dana', 'Dana'],
  ['Priya N.', 'Priya N.'],
  ['someone@else.example', 'someone@else.example'],
])('%s is nobody here yet', (raw, named) => expect(ownerOf(raw)).toEqual({ named }))

test.each(['', '-', '未定', '担当未定', 'No owner', 'Unassigned', '#N/A'])('“%s” is nobody at all', (raw) =>
  expect(ownerOf(raw)).toBeNull(),
)

test('a surname that two members bear is neither of them', () => {
  expect(ownerOf('佐藤')).toEqual({ severalOf: ['佐藤　健', '佐藤 由紀'] })
})
