import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { rocAuc } from '#maths/association/roc-auc.ts'
import { sentimentOf } from './sentiment.ts'

/** Half of each set was looked at while the lexicon was written; what is reported here is the other half. */
const folder = fileURLToPath(new URL('../../../../../shared/data', import.meta.url))
const reports = join(folder, 'chabsa/chABSA_json.tar.xz')
const visitors = join(folder, 'fukui_nps')
type Judged = readonly [text: string, isPositive: boolean]

test.skipIf(!existsSync(reports))(
  'annual reports: the area is .87 or more where it speaks (needs ../shared/data)',
  () => {
    const unpacked = mkdtempSync(join(tmpdir(), 'reports-'))
    try {
      execFileSync('tar', ['xJf', reports, '-C', unpacked])
      const files = readdirSync(join(unpacked, 'chABSA')).sort()
      const judged = files
        .filter((_, nth) => nth % 2 === 1)
        .flatMap((file) => sentencesIn(join(unpacked, 'chABSA', file)))
      expectSharp('annual reports, ja', judged, { n: 1_000, coverage: 0.9 })
    } finally {
      rmSync(unpacked, { recursive: true })
    }
  },
)

test.skipIf(!existsSync(visitors))('visitors: the area is .87 or more where it speaks (needs ../shared/data)', () => {
  const rows = readdirSync(visitors)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name): Record<string, string>[] =>
      parse(readFileSync(join(visitors, name)), { bom: true, columns: true }),
    )
  const judged = rows.filter((row) => Number(row.会員ID) % 2 === 1).flatMap(answersIn)
  expectSharp('visitors, ja', judged, { n: 150, coverage: 0.65 })
})

/** Sentences on which all judgements agree; those judged both ways are not one or the other. */
function sentencesIn(file: string): Judged[] {
  const { sentences } = JSON.parse(readFileSync(file, 'utf8')) as {
    sentences: { sentence: string; opinions: { polarity: string }[] }[]
  }
  return sentences.flatMap(({ sentence, opinions }): Judged[] => {
    const found = new Set(opinions.map(({ polarity }) => polarity))
    found.delete('neutral')
    return found.size === 1 ? [[sentence, found.has('positive')]] : []
  })
}

/** Why they are as satisfied as they say, and what they found inconvenient. */
function answersIn(row: Readonly<Record<string, string>>): Judged[] {
  const [why = '', trouble = '', satisfied = ''] = [row.満足度の理由, row.不便さの内容, row.満足度]
  const judged: Judged[] = []
  if (why.trim() !== '' && satisfied !== 'どちらでもない') judged.push([why, !satisfied.includes('不満')])
  if (trouble.trim() !== '') judged.push([trouble, false])
  return judged
}

function expectSharp(name: string, judged: readonly Judged[], least: { n: number; coverage: number }): void {
  expect(judged.length).toBeGreaterThan(least.n)
  const spoken = judged
    .map(([text, isPositive]) => ({ ...sentimentOf(text), isPositive }))
    .filter(({ verdict }) => verdict !== 'unsure')
  const coverage = spoken.length / judged.length
  const found = rocAuc(
    spoken.map(({ score }) => score),
    spoken.map(({ isPositive }) => isPositive),
  )
  const area = found.known ? found.value.area : 0
  process.stdout.write(
    `sentiment, ${name}: area ${area.toFixed(3)} on ${spoken.length} of ${judged.length} (coverage ${(100 * coverage).toFixed(1)}%)\n`,
  )
  expect(area).toBeGreaterThanOrEqual(0.87)
  expect(coverage).toBeGreaterThanOrEqual(least.coverage)
}
