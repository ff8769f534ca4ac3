import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/platform/config.ts'

// Japanese texts are Japanese: names of machines (`owner_not_found`, `customers`) and English words reach no reader. What stands
// here is written in Latin letters in Japan as well, or is typed by whoever writes to a machine. A word that is missing is
// translated; it is added only if a Japanese colleague would leave it as it is.
const asInJapan =
  `API APIs ARR Apple Asia CES CSAT CSM CSV ClickHouse DKIM DMARC EUC Enter Excel GiB Gmail HTML https IMAP ISO JIS JPY JSON KPI MCP
    MB MRR Meguri NPS NULL Node Numbers OpenDocument PDF PNG PostgreSQL PowerPoint REST RTF SMTP STARTTLS Segment TLS TSV Tokyo URL USD UTC UTF
    Web Windows Word XFD XML XLSX ZIP SSO OIDC ID IDs Shift Postmaster Tools Yahoo Slack Teams Webhook`.split(/\s+/)
const typed =
  `xlsx xls xlsb ods example null meguri bin npm secret start import api docs map column name names one run noted rejected headings
  length accept suggestion because forget examples amount asSigned decimal order repeated latestBy missing missingValue extra
  remaining leave also last shown group alias messageId userId anonymousId groupId previousId writeKey batch type track identify
  page screen timestamp undefined POST Basic Bearer gzip dryRun true false Idempotency Key Content Type application json sign link
  new why note workspace write mirror rebuild data isNew insteadOf env csv tsv json limit mapping pages doctor backup restore kind ETag Match`.split(
    /\s+/,
  )
const allowed = new Set([...asInJapan, ...typed])

const texts = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !file.includes('.test.') && !file.includes('sample-world'))
  .flatMap((file) => japaneseIn(readFileSync(resolve(root, file), 'utf8')).map((text) => ({ file, text })))

/** The literals after `ja:`, with what is put into them left out, and the second of `text('…', '…')`. */
function japaneseIn(source: string): string[] {
  const after = /\bja:\s*(?:\([^)]*\)(?::\s*string)?\s*=>\s*)?(['`"])((?:\\.|(?!\1)[\s\S])*)\1/g
  const second = /\btext\(\s*(['`"])(?:\\.|(?!\1)[\s\S])*\1,\s*(['`"])((?:\\.|(?!\2)[\s\S])*)\2/g
  return [
    ...[...source.matchAll(after)].map(([, , text = '']) => text),
    ...[...source.matchAll(second)].map(([, , , text = '']) => text),
  ]
    .map((text) => text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*(?:\}|$)/g, '').replace(/https?:\S+|--[a-z-]+|\\n/g, ''))
    .filter((text) => /[ぁ-んァ-ヶ一-龯]/.test(text))
}

test('there are texts to look at', () => {
  expect(texts.length).toBeGreaterThan(1_000)
})

test('no Japanese text holds the name of a machine', () => {
  const found = texts.filter(({ text }) => /\b[a-z]+(?:_[a-z]+)+\b/.test(text))
  expect(found).toEqual([])
})

test('no Japanese text holds an English word', () => {
  const found = texts.flatMap(({ file, text }) =>
    (text.match(/[A-Za-z][A-Za-z]{2,}/g) ?? [])
      .filter((word) => !allowed.has(word) && !/^[A-Z]+$/.test(word))
      .map((word) => `${word} in ${file}: ${text.slice(0, 80)}`),
  )
  expect(found).toEqual([])
})

test('Japanese counts are written with their commas, and nouns in English agree with their number', () => {
  const sources = globSync('src/commands/**/*.ts', { cwd: root })
    .filter((file) => !file.includes('.test.'))
    .map((file) => readFileSync(resolve(root, file), 'utf8'))
  // `12.345` comes of a number written by the machine's own locale, `1 customers` of a noun that is always several.
  expect(sources.filter((text) => /\.toLocaleString\(\)/.test(text))).toEqual([])
})
