import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/platform/config.ts'
import { fieldWordOf, fieldWords, ownFieldWords, recordWords } from '../../src/web/pages/audit/record-words.ts'
import { sourceWords, workWords } from '../../src/web/work-words.ts'

// People read words: a new job, a new audited table or a new column of one is said in both languages.
const withheld = ['hash', 'workspace_id']
const audited = [...new Set(below('.sql').flatMap((text) => found(/log_changes\('(\w+)'\)/g, text)))]

test('whatever the house does by itself is said in words, and nothing else', () => {
  const names = below('/jobs.ts').flatMap((text) =>
    found(/\b(?:work\(|(?:every|when)\(\s*'[^']+',)\s*'([^']+)'/g, text),
  )
  expect(names.length).toBeGreaterThan(30)
  expect(Object.keys(workWords).sort()).toEqual(names.toSorted())
})

test('wherever a change may come from is said in words, and nowhere else', () => {
  const patterns = [
    /locale: [\w.]+,\s*source: ['`](\w+)/g,
    /\bsource: .*\? '(\w+)' : '\w+'/g,
    /\bsource: .*\? '\w+' : '(\w+)'/g,
    /\.transaction\(async \([\s\S]*?\n {2}\}, `(\w+):/g,
    /function sourceOf\(.*\): string \{\s*return `(\w+):/g,
    /\bwriteAs\(context, '(\w+)'\)/g,
    /current_setting\('meguri\.source', true\), ''\), '(\w+)'/g,
  ]
  const sources = patterns.map((pattern) => [...below('.ts'), ...below('.sql')].flatMap((text) => found(pattern, text)))
  for (const [index, names] of sources.entries()) expect(names, String(patterns[index])).not.toEqual([])
  expect(Object.keys(sourceWords).sort()).toEqual([...new Set(sources.flat())].sort())
})

test('every kind of record that is audited is said in words, and no other', () => {
  expect(audited.length).toBeGreaterThan(20)
  expect(Object.keys(recordWords).sort()).toEqual(audited.toSorted())
})

test('every field of theirs is said in words, and those that mean something else from record to record by each of them', () => {
  const database = readFileSync(join(root, 'src', 'platform', 'database.ts'), 'utf8')
  const fields = audited.flatMap((table) => {
    const [named] = found(new RegExp(`^  ${table}: (\\w+);`, 'gm'), database)
    return found(new RegExp(`interface ${named} \\{([^]*?)\\n\\}`, 'g'), database)
      .flatMap((body) => found(/^ {2}(\w+):/gm, body))
      .filter((field) => !withheld.includes(field))
      .map((field): [table: string, field: string] => [table, field])
  })
  expect(fields.length).toBeGreaterThan(150)
  expect(fields.filter(([table, field]) => fieldWordOf(table, field) === undefined)).toEqual([])
  const names = fields.map(([table, field]) => `${table}.${field}`)
  const own = Object.entries(ownFieldWords).flatMap(([table, words]) => Object.keys(words).map((f) => `${table}.${f}`))
  expect(own.filter((name) => !names.includes(name))).toEqual([])
  const needless = Object.keys(fieldWords).filter((field) =>
    fields.every(([table, name]) => name !== field || ownFieldWords[table]?.[field] !== undefined),
  )
  expect(needless).toEqual([])
})

test('a play that is over was not always done, a case is received, a person has a post and a contact a subject', () => {
  expect([fieldWordOf('plays', 'closed_at')?.ja, fieldWordOf('cases', 'closed_at')?.ja]).toEqual([
    '終了日時',
    '完了日時',
  ])
  expect([fieldWordOf('plays', 'opened_at')?.ja, fieldWordOf('cases', 'opened_at')?.ja]).toEqual([
    '開始日時',
    '受付日時',
  ])
  expect([fieldWordOf('people', 'title')?.ja, fieldWordOf('interactions', 'title')?.ja]).toEqual(['役職', '件名'])
  expect(fieldWordOf('contracts', 'period')).toEqual({ en: 'Billing period', ja: '請求周期' })
})

function below(ending: string): string[] {
  const source = join(root, 'src')
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending) && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(source, path), 'utf8'))
}

function found(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, part = '']) => part)
}
