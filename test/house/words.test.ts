import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/platform/config.ts'
import { sourcesBelow } from './imports-of.ts'

type Words = { file: string; path: string; en: string; ja: string }

const files = sourcesBelow(join(root, 'src')).filter(({ path }) => /(^|\/)words\.tsx?$/.test(path))
const texts = (
  await Promise.all(files.map(async ({ path }) => textsIn(path, await import(join(root, 'src', path)))))
).flat()

test('there are words to look at', () => expect(texts.length).toBeGreaterThan(200))

test('every text stands in both languages', () => {
  expect(texts.filter(({ en, ja }) => en.trim() === '' || ja.trim() === '').map(where)).toEqual([])
})

test('Japanese is Japanese, English is English', () => {
  const japanese = /[ぁ-んァ-ヶ一-龯々]/
  const onlySigns =
    /^[^A-Za-z]*$|^(Meguri|NPS|CSAT|CES|API|CSV|XLSX|KPI|ID|OIDC|JSON|TOTP|MCP|English|[A-Z]{2,5})[^A-Za-z]*$/
  expect(texts.filter(({ ja }) => !japanese.test(ja) && !onlySigns.test(ja)).map(where)).toEqual([])
  expect(
    texts.filter(({ en, path }) => japanese.test(en) && !/locale|language|日本語/i.test(path + en)).map(where),
  ).toEqual([])
})

// One word, one meaning: what the glossary rejects must not come back under another roof.
test('the glossary is obeyed', () => {
  const rejected = glossary().flatMap(({ en, ja, not }) =>
    not.map((word) => ({ word, use: /[A-Za-z]/.test(word) ? en : ja })),
  )
  expect(rejected.length).toBeGreaterThan(5)
  const strays = texts.flatMap((text) =>
    rejected
      .filter(({ word }) => uses(text, word))
      .map(({ word, use }) => `${where(text)} — "${word}" should be "${use}"`),
  )
  expect(strays).toEqual([])
})

function uses({ en, ja }: Words, word: string): boolean {
  return /[A-Za-z]/.test(word) ? new RegExp(`\\b${word}s?\\b`, 'i').test(en) : ja.includes(word)
}

/** The rows of docs/words.md: | word | 日本語 | means | not | */
function glossary(): { en: string; ja: string; not: string[] }[] {
  return readFileSync(join(root, 'docs/words.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| word') && !/^\|\s*-/.test(line))
    .map((line) => {
      const [, en = '', ja = '', , not = ''] = line.split('|').map((cell) => cell.trim())
      return {
        en,
        ja,
        not: not
          .split(/[,、]/)
          .map((word) => word.trim())
          .filter((word) => word !== ''),
      }
    })
}

function where({ file, path, en, ja }: Words): string {
  return `${file} ${path}: ${en.slice(0, 60)} / ${ja.slice(0, 60)}`
}

/** Every `{ en, ja }` below a module's exports; a text that varies is said with sample parts. */
function textsIn(file: string, module: Record<string, unknown>): Words[] {
  const found: Words[] = []
  const walk = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null || value instanceof Date) return
    if ('en' in value && 'ja' in value) found.push({ file, path, en: said(value.en), ja: said(value.ja) })
    else for (const [key, part] of Object.entries(value)) walk(part, path ? `${path}.${key}` : key)
  }
  for (const [name, value] of Object.entries(module)) walk(value, name)
  return found
}

function said(text: unknown): string {
  if (typeof text === 'string') return text
  if (typeof text !== 'function') return ''
  for (const parts of [
    ['1', '2', '3', '4', '5'],
    [2, 3, 4, 5, 6],
    [{}, {}, {}],
    [[], [], []],
  ]) {
    try {
      return String(text(...parts))
    } catch {}
  }
  return '文 text'
}
