import { expect, test } from 'vitest'
import { collect } from '#platform/furnishing/collect.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { standard } from '../../scorecards/standard/standard.ts'
import type { Asker } from '../facts.ts'
import { readAll } from './computed-facts.ts'

test('many customers are read in parts, because a statement holds all that it finds until its end', async () => {
  const parts: [from: unknown, until: unknown][] = []
  let size = 0
  const facts: Facts = {
    first: async <Row>() => ({ n: 60_000 }) as Row,
    all: async <Row>(_: string, asked: Record<string, unknown> = {}) => {
      size = Number(asked.size)
      return ['1', '2'].map((n) => ({ id: `${n}0000000-0000-0000-0000-000000000000` })) as Row[]
    },
    run: async (_, { from, until } = {}) => {
      parts.push([from, until])
    },
    insert: async () => undefined,
  }
  const asker: Asker = {
    facts,
    now: new Date(0),
    contributions: collect([]),
    workspace: { currency: 'JPY', zone: 'UTC' } as Asker['workspace'],
  }
  const basis = { kind: 'software', reason: { en: '', ja: '' } } as const
  const [scorecardId, versionId] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
  const card = { scorecardId, versionId, segmentId: null, definition: standard([], basis) }
  await readAll(asker, [card], { id: versionId, least: 0, overrides: [] })
  expect(size).toBeLessThanOrEqual(25_000)
  expect(parts.map(([from]) => String(from)[0])).toEqual(['0', '1', '2'])
})
