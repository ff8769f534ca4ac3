import { expect, test } from 'vitest'
import { everyKind } from '../asked/every-kind.fixture.ts'
import { partsOf, toldOf } from './told.ts'

const answers = {
  recommend: 3,
  why: 'Tanaka was rude',
  happy: 4,
  easy: 7,
  often: 0,
  reason: { option: 'other', other: 'Ask Suzuki' },
  used: { options: ['web', 'mail'] },
  cheaper: 'half of it',
  rooms: { rows: { speed: 'good', help: 'bad' } },
  order: { order: ['good', 'fast'] },
  name: 'Sales of Sato',
  day: '2026-01-05',
  quote: false,
}

test('numbers and chosen options are told, by their keys', () => {
  expect(toldOf(everyKind, answers, 3)).toEqual({
    version: 3,
    kinds: {
      ...{ recommend: 'nps', happy: 'csat 5', easy: 'ces ease', often: 'scale 0 4', reason: 'single' },
      ...{ 'used.web': 'multiple', 'used.app': 'multiple', 'used.mail': 'multiple' },
      ...{ 'rooms.speed': 'matrix', 'rooms.help': 'matrix', 'order.good': 'ranking', 'order.fast': 'ranking' },
      quote: 'consent',
    },
    numbers: { recommend: 3, happy: 4, easy: 7, often: 0, 'order.good': 1, 'order.fast': 2 },
    options: {
      ...{ reason: 'other', 'used.web': 'yes', 'used.app': 'no', 'used.mail': 'yes' },
      ...{ 'rooms.speed': 'good', 'rooms.help': 'bad', quote: 'no' },
    },
  })
})

test('nothing that somebody wrote is told, and no day', () => {
  const told = JSON.stringify(toldOf(everyKind, answers, null))
  for (const text of ['Tanaka', 'Suzuki', 'half', 'Sato', '2026']) expect(told).not.toContain(text)
})

test('what is told has a part that says what it is, and what was not answered is not told', () => {
  const parts = new Map(partsOf(everyKind).map((part) => [part.key, part]))
  const { kinds } = toldOf(everyKind, answers, 1)
  for (const [key, kind] of Object.entries(kinds)) expect([key, parts.get(key)?.kind]).toEqual([key, kind])
  expect(parts.get('reason')?.options?.map(({ key }) => key)).toEqual(['price', 'people', 'other'])
  expect(toldOf(everyKind, { used: { options: [] } }, 1).kinds).toEqual({})
})
