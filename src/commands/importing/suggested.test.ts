import { expect, test } from 'vitest'
import { Mapping } from '../../gather/mappings/contract.ts'
import type { Text } from '../../platform/wording/words.ts'
import type { Out } from '../out.ts'
import { namesIn } from './names.ts'
import type { Import } from './report.ts'
import { suggestedMapping, tellRemembered } from './suggested.ts'

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
  reasons: {
    name: { certainty: 0.9, because: { en: 'by its heading', ja: '見出しから' } },
    owner_email: { certainty: 0.4, because: { en: 'may be theirs', ja: '先方の可能性' } },
  },
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
    file: () => undefined,
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
  ).rejects.toThrow('name ← 会社名 (by its heading; certain)')
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
  expect(lines).toContain('    name ← 先方ご担当者')
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
  expect(lines.find((line) => line.includes('the latest by “updated” holds'))).toMatch(
    /\(not in the order of “updated”/,
  )
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

test('all that a suggestion holds is told: words, constants, styles, parts, which rows, repeated ones, and what is not chosen', async () => {
  const { out, lines } = said()
  const whole = {
    ...suggestion,
    certain: true,
    columns: {
      ...suggestion.columns,
      kind: { constant: 'company' },
      since_on: { column: '開始', order: 'dmy' as const, blank: 'clear' as const },
    },
    also: [
      {
        target: 'contracts',
        columns: { mrr: { column: '月額', decimal: ',' as const }, plan: 'プラン' },
        defaults: { currency: 'JPY' },
      },
    ],
    only: { column: '区分', values: ['顧客', '見込み'] },
    opensPlays: false,
  }
  const headings = ['会社名', '状態', '開始', '月額', 'プラン', '区分', '備考']
  await suggestedMapping({ suggestions: [whole], reading: { headings } }, 'c.csv', { accept: false, ask: null }, out)
  expect(lines).toEqual([
    'c.csv → customers: most headings are known; certain',
    '  name ← 会社名 (by its heading; certain)',
    '  stage ← 状態',
    '      解約済 = left',
    '  kind ← “company” in every row',
    '  since_on ← 開始 [the day comes first, a blank empties the field]',
    '  each row also holds contracts:',
    '    mrr ← 月額 [decimal mark “,”]',
    '    plan ← プラン',
    '    currency = JPY where no cell says it',
    '  ? owner_email is not chosen (may be theirs; uncertain)',
    '  only rows whose “区分” says “顧客” or “見込み”',
    '  of several rows of one record the last holds; its blanks hide nothing',
    '  rows without an id that say the same are as many records',
    '  kept with each record under their headings: 区分, 備考',
    '  what comes in opens no plays',
  ])
})

test('what is known by a name of its own is called by it, beside what a mapping file says', async () => {
  const { out, lines } = said()
  const label = (en: string, ja: string) => ({ en, ja })
  const field = { type: 'text' as const, required: false, unlessKnownBy: [], choices: [], otherwise: null }
  const targets = [
    {
      name: 'customers',
      label: label('Customers', '顧客'),
      fields: [
        { ...field, name: 'name', label: label('Name', '名称') },
        { ...field, name: 'stage', label: label('Stage', '段階') },
      ],
    },
    {
      name: 'people',
      label: label('People', '先方担当者'),
      fields: [{ ...field, name: 'name', label: label('Name', '氏名') }],
    },
  ]
  const ja: Out = { ...out, locale: 'ja', say: (text) => text.ja }
  const wish = { suggestions: [{ ...suggestion, certain: true }], names: namesIn(targets, 'ja') }
  await suggestedMapping(wish, 'c.csv', { accept: false, ask: null }, ja)
  expect(lines.slice(0, 7)).toEqual([
    'c.csv → 顧客（customers）: 見出しの多くが一致します、確度：高',
    '  名称（name） ← 会社名 (見出しから、確度：高)',
    '  段階（stage） ← 状態',
    '      解約済 = 解約済み（left）',
    '  各行から先方担当者（people）も取り込む：',
    '    氏名（name） ← 先方ご担当者',
    '  ? owner_emailは自動では選んでいません（先方の可能性、確度：低）',
  ])
})

test('rows that are left out by what a column says are told as such', () => {
  const { out, lines } = said()
  const only = { column: 'Status', not: ['incomplete', 'incomplete_expired'] }
  const mapping = Mapping.parse({ target: 'contracts', source: 'crm', columns: { plan: 'Plan' }, only })
  tellRemembered({ mapping, reading: { headings: ['Plan', 'Status'] } }, 'c.csv', out)
  expect(lines).toContain('  all rows but those whose “Status” says “incomplete” or “incomplete_expired”')
})

test('a mapping that is remembered is told as such, with the way to drop it', () => {
  const { out, lines } = said()
  const mapping = Mapping.parse({ target: 'customers', source: 'crm', columns: { name: '会社名' }, skip: ['備考'] })
  tellRemembered({ mapping, reading: { headings: ['会社名', '備考'] } }, 'c.csv', out)
  expect(lines[0]).toBe('c.csv → customers: as files with these headings were mapped before (source “crm”)')
  expect(lines).toContain('  name ← 会社名')
  expect(lines).toContain('  not kept: 備考')
  expect(lines.at(-1)).toContain('--forget')
})
