import { expect, test } from 'vitest'
import type { Importable, ImportField } from '#platform/furnishing/contributions.ts'
import { type Known, suggestMappings as suggest } from './suggestion.ts'

type Sheet = { headings: string[]; sample: string[][] }
const suggestMappings = ({ headings, sample }: Sheet, importables: Importable[], known: Partial<Known> = {}) =>
  suggest({ headings, sample: sample.map((cells, at) => ({ row: at + 2, cells })) }, importables, known)

const field = (
  name: string,
  ja: string,
  type: ImportField['type'],
  synonyms: string[] = [],
  rest: Partial<ImportField> = {},
): ImportField => ({ name, label: { en: name, ja }, type, synonyms, ...rest })
const target = (name: string, fields: ImportField[]): Importable => ({
  name,
  label: { en: name, ja: name },
  fields,
  store: async () => [],
})

const customers = target('customers', [
  field('external_id', '顧客ID', 'text', ['account_id', 'customer code']),
  field('name', '顧客名', 'text', ['account_name', '会社名', '提出者名'], { required: true }),
  field('corporate_number', '法人番号', 'text', ['提出者法人番号']),
  field('since_on', '取引開始日', 'date', ['signup_date']),
  field('email', 'メール', 'text'),
])
const contracts = target('contracts', [
  field('external_id', '契約ID', 'text', ['subscription_id']),
  field('customer', '顧客', 'text', ['account_id'], { required: true }),
  field('starts_on', '開始日', 'date', ['start_date'], { required: true }),
  field('amount', '金額', 'money', ['mrr_amount']),
])

test('headings in either language and any width name their fields', () => {
  const [best] = suggestMappings(
    { headings: ['ＡＣＣＯＵＮＴ　ＩＤ', '会社名', '取引開始日'], sample: [['1', '桜', '2024/4/1']] },
    [customers, contracts],
  )
  expect(best).toMatchObject({
    target: 'customers',
    columns: { external_id: 'ＡＣＣＯＵＮＴ　ＩＤ', name: '会社名', since_on: '取引開始日' },
  })
})

test('the target that explains most of the file comes first', () => {
  const headings = ['subscription_id', 'account_id', 'start_date', 'mrr_amount']
  const [best] = suggestMappings({ headings, sample: [['S-1', 'A-1', '2024-01-01', '2786']] }, [customers, contracts])
  expect(best).toMatchObject({
    target: 'contracts',
    columns: { external_id: 'subscription_id', customer: 'account_id', starts_on: 'start_date', amount: 'mrr_amount' },
  })
})

test('a heading whose cells cannot be read so is not suggested', () => {
  const [best] = suggestMappings(
    {
      headings: ['account_name', 'signup_date'],
      sample: [
        ['Acme', 'yes'],
        ['Blue', 'no'],
      ],
    },
    [customers],
  )
  expect(best?.columns).toEqual({ name: 'account_name' })
})

test('a heading that contains the name of a field is not enough where the cells speak against it', () => {
  const people = target('people', [field('email', 'メール', 'text', ['担当']), field('name', '氏名', 'text')])
  expect(
    suggestMappings(
      {
        headings: ['氏名', '担当者数'],
        sample: [
          ['青木', '3'],
          ['森田', '12'],
        ],
      },
      [people],
    )[0]?.columns,
  ).toEqual({ name: '氏名' })
})

test('without headings the content speaks', () => {
  const sample = [
    ['1', '株式会社桜', '5070001000715', 'a@example.test'],
    ['2', '㈱北', '6020001008662', 'b@example.test'],
    ['3', '青木商店', '1010001185037', 'c@example.test'],
  ]
  const [best] = suggestMappings({ headings: ['#1', '#2', '#3', '#4'], sample }, [customers, contracts])
  expect(best?.columns).toEqual({ name: '#2', corporate_number: '#3', email: '#4' })
})

test('a file that says nothing gets no suggestion', () => {
  expect(suggestMappings({ headings: ['#1'], sample: [['x'], ['y'], ['z']] }, [customers, contracts])).toEqual([])
})

test('an id of events and a date make a file of events, whatever is remarked in it, unless it holds a score', () => {
  const answers = target('responses', [
    field('person', '回答者', 'text', ['account_id']),
    field('answered_at', '回答日時', 'instant', ['closed_on'], { required: true }),
    field('comment', '自由記述', 'text', ['feedback_text']),
    field('nps', 'NPS', 'whole', ['nps_score']),
  ])
  const events = target('events', [
    field('message_id', 'イベントID', 'text', ['event id']),
    field('name', 'イベント', 'text', ['event name'], { required: true }),
    field('occurred_at', '発生日時', 'instant', ['closed_on'], { required: true }),
    field('customer', '顧客', 'text', ['account_id']),
  ])
  const headings = ['closing_event_id', 'account_id', 'closed_on', 'reason_code', 'feedback_text']
  const sample = [['E-1', 'A-1', '2026-01-05', 'price', 'too dear']]
  const bestOf = (headings: string[], sample: string[][]) =>
    suggestMappings({ headings, sample }, [answers, events])[0]?.target
  expect(bestOf(headings, sample)).toBe('events')
  expect(bestOf([...headings, 'nps_score'], [[...(sample[0] ?? []), '9']])).toBe('responses')
  expect(bestOf(headings.slice(1), [(sample[0] ?? []).slice(1)])).toBe('responses')
})

const survey = target('responses', [
  field('external_id', '回答ID', 'text'),
  field('customer_name', '会社名', 'text'),
  field('csat', '満足度', 'number'),
  field('answered_at', '回答日', 'instant'),
])

test.each([
  ['five steps', ['満足', 'やや満足', 'どちらともいえない', 'やや不満', '不満'], ['5', '4', '3', '2', '1']],
  ['five steps of which not all were chosen', ['満足', 'やや満足', 'やや不満'], ['5', '4', '2']],
  ['five steps with a very', ['とても満足', '満足', '普通', '不満', 'とても不満'], ['5', '4', '3', '2', '1']],
])('satisfaction in %s', (_, words, steps) => {
  const [best] = suggestMappings(
    {
      headings: ['回答ID', '会社名', '満足度', '回答日'],
      sample: words.map((word, at) => [`R${at}`, `会社${at}`, word, '2026-01-01']),
    },
    [survey],
  )
  expect(best?.columns.csat).toMatchObject({ values: Object.fromEntries(words.map((word, at) => [word, steps[at]])) })
})

test('a scale of more than five steps is asked: two of its words would become one', () => {
  const of = (words: string[]) =>
    suggestMappings(
      {
        headings: ['回答ID', '会社名', '満足度', '回答日'],
        sample: words.map((word, at) => [`R${at}`, `会社${at}`, word, '2026-01-01']),
      },
      [survey],
    )[0]
  const seven = ['とても満足', '満足', 'やや満足', 'どちらともいえない', 'やや不満', '不満', 'とても不満']
  expect(of(seven)).toMatchObject({ certain: false, because: { ja: expect.stringContaining('「満足」「やや満足」') } })
  expect(of(['とても満足', '満足', '普通', '不満', 'とても不満'])?.certain).toBe(true)
  expect(of(['満足', 'やや満足', '普通', 'やや不満', '不満'])?.certain).toBe(true)
})

test('a column that may say who has left leaves the whole in doubt; without it, and without headings, too', () => {
  const list = (heading: string, cells: string[]) =>
    suggestMappings(
      { headings: ['顧客ID', '会社名', heading], sample: cells.map((cell, at) => [`C${at}`, `株式会社${at}号`, cell]) },
      [customers],
    )[0]
  expect(list('解約', ['2026/1/1', '予定'])).toMatchObject({
    certain: false,
    because: { ja: expect.stringContaining('「解約」') },
  })
  expect(list('備考', ['優良', '新規'])?.certain).toBe(true)
  const [unnamed] = suggestMappings(
    {
      headings: ['#1', '#2'],
      sample: [
        ['C001', '株式会社山田'],
        ['C002', '株式会社森'],
      ],
    },
    [customers],
  )
  expect(unnamed?.certain).toBe(false)
})
