import { expect, test } from 'vitest'
import type { Text } from '../../platform/words.ts'
import type { Out } from '../out.ts'
import type { Import } from './report.ts'
import { suggestedMapping } from './suggested.ts'

const suggestion: Import['suggestions'][number] = {
  target: 'customers',
  fit: 0.6,
  certain: false,
  because: { en: 'most headings are known', ja: '見出しの多くが一致します' },
  columns: { name: '会社名', stage: { column: '状態', values: { 解約済: 'left' } } },
  also: [{ target: 'people', columns: { name: '先方ご担当者' }, defaults: {} }],
  only: undefined,
  repeated: 'last',
  defaults: {},
  opensPlays: true,
  reasons: { name: { certainty: 0.9, because: { en: 'by its heading', ja: '見出しから' } } },
  leaks: [],
  remembered: false,
}

function said(json = false) {
  const lines: string[] = []
  const out: Out = {
    json,
    locale: 'en',
    say: ({ en }: Text) => en,
    line: (text) => void lines.push(text),
    document: () => {},
    table: () => {},
  }
  return { out, lines }
}

test('what is not certain is not done where nobody can be asked: it is told, with the way on', async () => {
  const { out } = said()
  const refused = suggestedMapping({ suggestions: [suggestion] }, '顧客.csv', { accept: false, ask: null }, out)
  await expect(refused).rejects.toThrow('--accept-suggestion')
  await expect(
    suggestedMapping({ suggestions: [suggestion] }, 'c.csv', { accept: false, ask: null }, out),
  ).rejects.toThrow('name ← 会社名 (by its heading)')
})

test.each([
  [{ certain: false }, { accept: true, ask: null }],
  [{ certain: true }, { accept: false, ask: null }],
  [{ certain: false }, { accept: false, ask: async () => true }],
])('what is %j goes on with %j', async (certain, wish) => {
  const { out, lines } = said()
  const mapping = await suggestedMapping({ suggestions: [{ ...suggestion, ...certain }] }, 'c.csv', wish, out)
  expect(mapping).toMatchObject({
    target: 'customers',
    source: 'c',
    columns: suggestion.columns,
    also: suggestion.also,
  })
  expect(lines).toContain('  people.name ← 先方ご担当者')
})

test('which of several rows of one record holds is told with its reason, and is part of the mapping', async () => {
  const { out, lines } = said()
  const because = { en: 'not in the order of “updated”', ja: '「updated」の順に並んでいません' }
  const latest = {
    ...suggestion,
    certain: true,
    repeated: { latestBy: 'updated' },
    reasons: { repeated: { certainty: 0.85, because } },
  }
  const mapping = await suggestedMapping({ suggestions: [latest] }, 'c.csv', { accept: false, ask: null }, out)
  expect(mapping.repeated).toEqual({ latestBy: 'updated' })
  expect(lines).toContain('  repeated: {"latestBy":"updated"} (not in the order of “updated”)')
  await expect(
    suggestedMapping({ suggestions: [{ ...latest, certain: false }] }, 'c.csv', { accept: false, ask: null }, out),
  ).rejects.toThrow('"repeated": {\n    "latestBy": "updated"\n  }')
})

test('who says no has imported nothing', async () => {
  const asked: string[] = []
  const ask = async (question: string) => {
    asked.push(question)
    return false
  }
  const { out } = said()
  await expect(suggestedMapping({ suggestions: [suggestion] }, 'c.csv', { accept: false, ask }, out)).rejects.toThrow(
    'Nothing was imported',
  )
  expect(asked).toEqual(['Import it so? [y/N] '])
})

test('a file in which nothing is recognised needs a mapping file', async () => {
  const { out } = said()
  const wish = { accept: true, ask: null }
  await expect(suggestedMapping({ suggestions: [] }, 'c.csv', wish, out)).rejects.toThrow('c.csv=mapping.json')
})
