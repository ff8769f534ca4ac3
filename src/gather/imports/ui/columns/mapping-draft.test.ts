import { expect, test } from 'vitest'
import type { ShownReading, ShownSuggestion, ShownTarget } from '../imports-api.ts'
import { newConstant } from './field/value-source.ts'
import {
  type Draft,
  draftOf,
  fieldsOf,
  lackOf,
  remainingHeadings,
  withAnswers,
  withColumn,
  withPart,
  withTarget,
} from './mapping-draft.ts'

const text = (said: string) => ({ en: said, ja: said })
const field = (name: string, type: ShownTarget['fields'][number]['type'] = 'text', required = false) => ({
  name,
  label: text(name),
  type,
  required,
  unlessKnownBy: [] as string[],
  choices: [],
  otherwise: null,
})
const customers: ShownTarget = { name: 'customers', label: text('Customers'), fields: [field('name', 'text', true)] }
const contracts: ShownTarget = {
  name: 'contracts',
  label: text('Contracts'),
  fields: [field('customer', 'text', true), field('starts_on', 'date', true), field('mrr', 'money')],
}
const profile = { decimal: null, order: null, values: [], distinct: 0, more: false, filled: 3 }
const reading: ShownReading = {
  format: 'text',
  encoding: 'utf-8',
  delimiter: ',',
  sheet: null,
  sheets: [],
  header: 1,
  lastRow: null,
  headings: ['会社名', '開始日', '月額'],
  types: ['text', 'date', 'money'],
  profiles: [profile, profile, { ...profile, decimal: 'open' }],
  orders: [],
  sample: [],
  oddities: [],
  rows: 3,
}
const suggestion: ShownSuggestion = {
  target: 'customers',
  fit: 1,
  certain: true,
  because: text(''),
  columns: { name: '会社名' },
  also: [{ target: 'contracts', columns: { starts_on: '開始日', mrr: '月額' }, defaults: {} }],
  defaults: {},
  repeated: { latestBy: '更新日時' },
  opensPlays: false,
  reasons: {},
  leaks: [],
  remembered: false,
}
const file = { mapping: null, draft: null, suggestions: [suggestion], fileName: 'crm_顧客.csv' }

test('what is certain is chosen, what is not is left for a person to say', () => {
  expect(draftOf(file)).toMatchObject({
    target: 'customers',
    source: 'crm',
    also: suggestion.also,
    repeated: { latestBy: '更新日時' },
    opensPlays: false,
  })
  const uncertain = draftOf({ ...file, suggestions: [{ ...suggestion, certain: false }] })
  expect(uncertain).toMatchObject({ target: '', columns: {}, also: [] })
  expect(lackOf(uncertain, [customers, contracts], reading)?.kind).toBe('target')
  expect(withTarget(uncertain, 'customers', [suggestion])).toMatchObject({ columns: { name: '会社名' } })
})

test('what was begun goes before what was settled', () => {
  const begun: Draft = { ...draftOf(file), source: 'erp' }
  const settled: Draft = { ...draftOf(file), source: 'crm' }
  expect(draftOf({ ...file, mapping: settled, draft: begun }).source).toBe('erp')
  expect(draftOf({ ...file, mapping: settled }).source).toBe('crm')
})

test('a further part needs its required fields, but not its customer, who is the one of the row', () => {
  expect(fieldsOf(contracts, true).map(({ name }) => name)).toEqual(['starts_on', 'mrr'])
  const bare = withPart(draftOf(file), 'contracts', { target: 'contracts', columns: {}, defaults: {} })
  expect(lackOf(bare, [customers, contracts], reading)).toMatchObject({ kind: 'column', field: { en: 'starts_on' } })
  expect(lackOf(withPart(bare, 'contracts', null), [customers, contracts], reading)).toBe(null)
})

test('the same for all rows is of no value until one is chosen, also of a field with choices', () => {
  const period = { ...field('period', 'choice'), choices: ['month', 'quarter', 'year'] }
  const target = { ...contracts, fields: [field('customer', 'text', true), period] }
  const draft: Draft = { ...draftOf(file), target: 'contracts', columns: { customer: '会社名' }, also: [] }
  const asked = withColumn(draft, 'period', newConstant)
  expect(lackOf(asked, [target], reading)).toEqual({ kind: 'constant', field: text('period') })
  expect(lackOf(withColumn(asked, 'period', { constant: 'year' }), [target], reading)).toBe(null)
})

test('what a column leaves open is asked before the trial, and an answer reaches every field that reads it', () => {
  const draft = draftOf(file)
  expect(lackOf(draft, [customers, contracts], reading)).toMatchObject({ kind: 'decimal', field: { en: 'mrr' } })
  const answered = withAnswers(draft, [{ column: '月額', about: 'decimal', choice: ',' }], reading.headings)
  expect(answered.also[0]?.columns.mrr).toEqual({ column: '月額', decimal: ',' })
  expect(answered.columns).toEqual(draft.columns)
  expect(lackOf(answered, [customers, contracts], reading)).toBe(null)
})

test('columns that a further part takes are not kept a second time under their heading', () => {
  expect(remainingHeadings(draftOf(file), reading.headings)).toEqual([])
  expect(remainingHeadings({ columns: { name: '会社名' }, also: [] }, reading.headings)).toEqual(['開始日', '月額'])
})
