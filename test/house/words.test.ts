import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/platform/config.ts'
import { sourcesBelow } from './imports-of.ts'

type Words = { file: string; path: string; en: string; ja: string }

const sources = sourcesBelow(join(root, 'src'))
const files = sources.filter(({ path }) => /(^|\/)((?!use-)([a-z-]+-)?(words|sentences|columns)|names)\.ts$/.test(path))
/** The lines in which the house speaks Japanese; those in which it reads what others wrote are not its own. */
const japanese = sources.flatMap(({ path, text }) =>
  /\.(test|fixture)\.ts$/.test(path) || !/\bja\b|\btext\(/.test(text)
    ? []
    : text
        .split('\n')
        .map((line, index) => ({ at: `${path}:${index + 1}`, text: line }))
        .filter(({ text }) => /[ぁ-んァ-ヶ一-龯々]/.test(text) && !/^\s*(\*|\/\/|\/\*)|synonyms|\| |\\\(/.test(text)),
)
const texts = (
  await Promise.all(files.map(async ({ path }) => textsIn(path, await import(join(root, 'src', path)))))
).flat()

test('there are words to look at', () => {
  expect(texts.length).toBeGreaterThan(200)
  expect(japanese.length).toBeGreaterThan(1000)
})

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

// Two words that mean one thing, and one word that means two, by what the other language says.
test.each([
  [/\bowners?\b/i, /主担当|所有者/],
  [/\byearly value\b/i, /年間契約額/],
  [/\bopen cases?\b/i, /未完了/],
  [/\brenewals?\b/i, /契約更新|自動更新/],
  [/\baudit log\b/i, /監査ログ/],
  [/\bretention\b/i, /継続率/],
])('where English says %s, Japanese says %s', (english, japanese) => {
  const meant = texts.filter(({ en }) => english.test(en))
  expect(meant.length).toBeGreaterThan(0)
  expect(meant.filter(({ ja }) => !japanese.test(ja)).map(where)).toEqual([])
})

/** How Japanese is written here (docs/words.md says why), as it stands in the sources: also where no text is a word of its own. */
const manners: Readonly<Record<string, RegExp>> = {
  'customers are counted in 件, people in 人': /[\d}][社名](?!称|前|簿|の会)/,
  'Japanese brackets are wide': /[ぁ-んァ-ヶ一-龯々」}]\((?=[^)]*[ぁ-んァ-ヶ一-龯々$])|\([ぁ-んァ-ヶ一-龯々「]/,
  'a Japanese colon is wide': /[ぁ-んァ-ヶ一-龯々」）]: /,
  'no blank stands between Japanese and a figure or a name':
    /[ぁ-んァ-ヶ一-龯々] (?=[\dA-Z])(?![A-Z]+_|[A-Za-z]+\/)|[\d}%] [ぁ-んァ-ヶ一-龯々]/,
  'a Japanese question ends with its mark': /(ますか|ですか)。?['`]/,
  'a renewal is 契約更新, never 更新 alone': /(?<!契約)更新(まで|日(?!時)|期限)/,
  'a value is 年間契約額, never 契約額 alone': /(?<!年間)契約額/,
  'customers いません, as people do': /顧客[はが](まだ)?ありません/,
  '分かる is written so': /わか[らりるっ]/,
  'a long vowel is not left away': /(ブラウザ|サーバ|ユーザ|フォルダ|プリンタ|メンバ)(?!ー)/,
}

test.each(Object.entries(manners))('%s', (_, wrong) => {
  const found = japanese.filter(({ text }) => wrong.test(text)).map(({ at, text }) => `${at} ${text.trim()}`)
  expect(found).toEqual([])
})

test('English percentages stand close to their number', () => {
  expect(texts.filter(({ en }) => /\d %/.test(en)).map(where)).toEqual([])
})

function uses({ en, ja }: Words, word: string): boolean {
  return /[A-Za-z]/.test(word)
    ? new RegExp(`\\b${word}s?\\b`, 'i').test(en)
    : ja.replaceAll('カスタマーサクセス', '').includes(word)
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
