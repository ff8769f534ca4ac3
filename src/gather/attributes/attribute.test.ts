import { expect, test } from 'vitest'
import { asType, attributeName, typeOfValues } from './attribute.ts'

test.each([
  ['Plan Tier', 'plan_tier'],
  ['  referral-source ', 'referral_source'],
  ['Société', 'societe'],
  ['1st contact', 'x_1st_contact'],
])('%s is kept as %s', (heading, name) => expect(attributeName(heading)).toBe(name))

test('a heading without Latin letters has one name, always the same, and not that of another', () => {
  expect(attributeName('提出者種別')).toMatch(/^x_[a-z0-9]+$/)
  expect(attributeName('提出者種別')).toBe(attributeName('提出者種別 '))
  expect(attributeName('提出者種別')).not.toBe(attributeName('提出者業種'))
})

test.each([
  [['9', '18', null], 'number'],
  [['007', '18'], 'text'],
  [['12345678901234567890'], 'text'],
  [['True', 'False'], 'boolean'],
  [['0', '1'], 'number'],
  [['2024-04-01', ''], 'date'],
  [['2024-02-30'], 'text'],
  [[null, ''], 'text'],
  [[1, 'x'], 'text'],
] as const)('the values %j are of type %s', (values, type) => expect(typeOfValues(values)).toBe(type))

test.each([
  ['9.50', 'number', 9.5],
  ['007', 'number', undefined],
  ['はい', 'boolean', true],
  ['maybe', 'boolean', undefined],
  [3, 'text', '3'],
  ['2024-04-01', 'date', '2024-04-01'],
  ['', 'number', null],
] as const)('%j as a %s is %j', (value, type, kept) => expect(asType(value, type)).toBe(kept))
