import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rebuildStatement } from '../facts.ts'
import type { Moment } from '../language/moment.ts'
import { vocabulary } from '../language/parity-world.fixture.ts'
import type { Rule } from '../language/rule.ts'
import { toClickhouse } from './to-clickhouse.ts'

/** The statements we mean, read by people: run with UPDATE_GOLDEN=1 after a change that is meant. */
const file = join(import.meta.dirname, 'to-clickhouse.golden.sql')
const moment: Moment = {
  now: new Date('2026-04-01T03:00:00Z'),
  today: '2026-04-01',
  zone: 'Asia/Tokyo',
  currency: 'JPY',
}
const login = { kind: 'event', names: ['login'], where: [] } as const
const happened = { names: [...login.names], where: [] }
const retail: Rule = {
  kind: 'field',
  field: 'industry',
  test: { op: 'one of', values: ['retail', "'; DROP TABLE events; --"] },
}
const quiet: Rule = {
  kind: 'event',
  ...happened,
  times: { op: 'at most', count: 3 },
  within: { span: 'last', days: 30 },
}
const exported: Rule = {
  kind: 'event',
  names: ['export'],
  where: [{ on: 'rows', test: { op: 'more than', value: 10 } }],
  times: { op: 'at least', count: 1 },
  within: { span: 'ever' },
}
const renewing: Rule = {
  kind: 'contract',
  where: [
    { on: 'in_force', test: { op: 'yes' } },
    { on: 'ends_on', test: { op: 'in the next', days: 60 } },
  ],
  times: { op: 'at least', count: 1 },
}

const golden: Record<string, Rule> = {
  everyone: { kind: 'all', rules: [] },
  'a field of the customer itself': retail,
  'a custom attribute': { kind: 'attribute', attribute: 'tier', test: { op: 'at least', value: 2 } },
  'at most so often: everybody but those who did it more often': quiet,
  'two events side by side are one pass': { kind: 'all', rules: [quiet, exported] },
  'several places': {
    kind: 'all',
    rules: [retail, { kind: 'any', rules: [quiet, renewing] }, { kind: 'band', bands: ['risk', 'unknown'] }],
  },
  'one after the other': {
    kind: 'sequence',
    first: { names: ['trial'], where: [] },
    next: happened,
    withinDays: 7,
    within: { span: 'between', from: '2026-03-01', to: '2026-03-31' },
  },
  'a declared metric asks what no rows mean': {
    kind: 'metric',
    metric: 'people active',
    test: { op: 'less than', value: 5 },
  },
  'not in a segment': { kind: 'segment', segment: '11111111-1111-4111-8111-111111111111', inside: false },
}

test('rules compile to the statements on file', () => {
  const written = Object.entries(golden).map(([title, rule]) => {
    const { sql, parameters } = toClickhouse(rule, vocabulary, moment)
    return `-- ${title}\n${lines(sql)};\n-- ${JSON.stringify(parameters)}\n`
  })
  const rebuild = rebuildStatement({ segmentId: 's', runId: 'r', rule: retail }, vocabulary, moment)
  const text = [...written, `-- a rebuild writes only who entered or left\n${rebuild.sql};\n`].join('\n')
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, text)
  expect(text).toBe(readFileSync(file, 'utf8'))
})

test('what a person typed never becomes part of a statement', () => {
  expect(toClickhouse(retail, vocabulary, moment).sql).not.toContain('DROP')
})

function lines(sql: string): string {
  return sql.replaceAll(' AND ', '\n  AND ').replaceAll('(SELECT ', '(\n  SELECT ')
}
