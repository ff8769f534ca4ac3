import { expect, test } from 'vitest'
import type { Out } from '../out.ts'
import { type Remark, type Run, report, reportUndo } from './report.ts'

function said(locale: 'en' | 'ja') {
  const lines: string[] = []
  const out: Out = {
    json: false,
    locale,
    say: (text) => text[locale],
    line: (text) => void lines.push(text),
    file: () => undefined,
    document: () => {},
    table: () => {},
  }
  return { out, lines }
}

const run: Run = {
  id: 'r-1',
  importId: 'i-1',
  kind: 'run',
  state: 'completed',
  rows: 40,
  created: 10,
  changed: 0,
  unchanged: 0,
  rejected: 30,
  skipped: 0,
  lost: 0,
  noted: 1,
  cleared: 0,
  parts: [],
  questions: [],
  kept: 0,
  share: 1,
  rowsPerSecond: null,
  secondsLeft: null,
  partial: false,
  problem: null,
  faults: [],
  author: 'key',
  createdAt: '2026-04-01T00:00:00.000Z',
  startedAt: null,
  finishedAt: null,
}
const remark = (row: number, about: Partial<Remark> = {}): Remark => ({
  kind: 'rejected',
  row,
  until: null,
  target: null,
  column: '会社名',
  because: { en: 'no such customer', ja: '該当する顧客がいません' },
  about: [],
  called: null,
  cells: [],
  ...about,
})

test('of each kind the first rows are told, how many more there are, and how to have them all', () => {
  const { out, lines } = said('en')
  const rejected = { kind: 'rejected', rows: [2, 3, 4, 5, 6].map((row) => remark(row)), total: 30 } as const
  const noted = { kind: 'noted', rows: [remark(9, { kind: 'noted', target: 'people' })], total: 1 } as const
  const about = [{ id: 'c-1', name: '株式会社山田商事' }]
  const names = [{ called: '山田商事', rows: 2, about, sameAs: null }]
  report(undefined, run, { remarks: [rejected, noted], names }, out)
  expect(lines).toContain(
    "  ? “山田商事” (2 rows): if it is 株式会社山田商事: bin/meguri customers add-name --id c-1 --name '山田商事'",
  )
  expect(lines).toContain('  ✗ row 6, 会社名: no such customer')
  expect(lines).toContain(
    '  … 25 more (rejected). All of them, to be mended and imported: bin/meguri import --rejects r-1 > rejected.csv',
  )
  expect(lines).toContain('  • row 9, people 会社名: no such customer')
  expect(lines.filter((line) => line.includes('…'))).toHaveLength(1)
})

test('a name of the file is no part of the command in which it stands', () => {
  const { out, lines } = said('ja')
  const about = [{ id: 'c-1', name: 'Ash' }]
  report(undefined, run, { remarks: [], names: [{ called: '$(id) `id`\nid', rows: 1, about, sameAs: null }] }, out)
  expect(lines).toContain(
    "  ? 「$(id) `id` id」（1行）：Ashと同じ顧客であれば：bin/meguri customers add-name --id c-1 --name '$(id) `id` id'",
  )
})

test('what an undo removed is told by kind, by what people call it', () => {
  const { out, lines } = said('ja')
  const part = { created: 0, changed: 0, unchanged: 0, rejected: 0 }
  const parts = [
    { ...part, target: 'customers', created: 2 },
    { ...part, target: 'customer_external_ids', created: 3 },
  ]
  reportUndo({ ...run, kind: 'undo', parts }, { customers: { en: 'Customers', ja: '顧客' } }, out)
  expect(lines).toContain('  顧客：削除2、元に戻したもの0、残したもの0')
  expect(lines).toContain('  顧客の外部ID：削除3、元に戻したもの0、残したもの0')
})
