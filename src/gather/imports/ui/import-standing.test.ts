import { expect, test } from 'vitest'
import { aboutRows, bringsNothing, mayCreateMissing, stepOf } from './import-standing.ts'
import type { ShownRun } from './imports-api.ts'

const trial = { kind: 'trial', state: 'completed', created: 0, changed: 0, unchanged: 0, partial: false } as const

test('a trial whose every row is rejected or skipped, or that read none, offers no import', () => {
  expect(bringsNothing(trial)).toBe(true)
  expect(bringsNothing({ ...trial, unchanged: 1 })).toBe(false)
  expect(bringsNothing({ ...trial, partial: true })).toBe(false)
  expect(bringsNothing({ ...trial, kind: 'run' })).toBe(false)
})

test('missing customers are created beside other records, not beside customers', () => {
  expect(mayCreateMissing('contracts')).toBe(true)
  expect(mayCreateMissing('customers')).toBe(false)
})

test('an estimate of rows has two digits, a count all of them', () => {
  expect(aboutRows({ format: 'text', rows: 25_001, header: 1 }, 2 ** 21)).toEqual({ exact: false, rows: 25_000 })
  expect(aboutRows({ format: 'xlsx', rows: 1234, header: 1 }, 100)).toEqual({ exact: false, rows: 1200 })
  expect(aboutRows({ format: 'xlsx', rows: 31, header: [3, 4] }, 9000)).toEqual({ exact: true, rows: 31 })
  expect(aboutRows({ format: 'text', rows: 1234, header: 1 }, 100)).toEqual({ exact: true, rows: 1234 })
})

test('an import opens at the step where it stands, and Back leads through those that are settled', () => {
  expect(stepOf({ latest: null, mapping: null, draft: null }, undefined)).toBe('file')
  expect(stepOf({ latest: null, mapping: null, draft: null }, 'columns')).toBe('columns')
  expect(stepOf({ latest: run('trial', 'completed'), mapping: null, draft: null }, undefined)).toBe('trial')
  expect(stepOf({ latest: run('run', 'completed'), mapping: null, draft: null }, 'columns')).toBe('columns')
  expect(stepOf({ latest: run('run', 'running'), mapping: null, draft: null }, 'columns')).toBe('import')
})

function run(kind: ShownRun['kind'], state: ShownRun['state']): ShownRun {
  const counts = {
    rows: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    rejected: 0,
    skipped: 0,
    lost: 0,
    noted: 0,
    cleared: 0,
    kept: 0,
    share: 0,
  }
  const times = { rowsPerSecond: null, secondsLeft: null, createdAt: '', startedAt: null, finishedAt: null }
  const lists = { parts: [], questions: [], faults: [] }
  return {
    id: '1',
    importId: '1',
    kind,
    state,
    ...counts,
    ...times,
    ...lists,
    partial: false,
    problem: null,
    author: '',
  }
}
