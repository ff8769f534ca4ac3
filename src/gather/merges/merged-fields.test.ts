import { expect, test } from 'vitest'
import type { Customer } from '../customers/contract.ts'
import { mergedFields } from './merged-fields.ts'

const blank: Customer = {
  id: 'a',
  name: 'A',
  kind: 'company',
  stage: 'active',
  parentId: null,
  corporateNumber: null,
  industry: null,
  country: null,
  domain: null,
  postalCode: null,
  prefecture: null,
  municipalityCode: null,
  address: null,
  approvalLeadDays: null,
  sinceOn: null,
  leftOn: null,
  attributes: {},
  externalIds: [],
  otherNames: [],
  members: [],
  namedOwner: null,
  mayAnalyse: true,
  mergedInto: null,
  createdAt: new Date(0),
  updatedAt: new Date(0),
}

test('what is missing is filled, what is there stays unless it is wished otherwise', () => {
  const kept = { ...blank, industry: 'Food', attributes: { floor: 1 } }
  const absorbed = {
    ...blank,
    id: 'b',
    name: 'B',
    industry: 'Bakery',
    country: 'GB',
    attributes: { floor: 2, vip: true },
  }
  const result = (take: string[]) =>
    Object.fromEntries(mergedFields(kept, absorbed, take).map(({ field, result: value }) => [field, value]))
  expect(result([])).toMatchObject({
    name: 'A',
    industry: 'Food',
    country: 'GB',
    'attributes.floor': 1,
    'attributes.vip': true,
  })
  expect(result(['name', 'attributes.floor'])).toMatchObject({ name: 'B', industry: 'Food', 'attributes.floor': 2 })
})

const osaka = { prefecture: '27', municipalityCode: '271276', postalCode: '530-0001', address: '大阪市北区梅田1-1' }
const nowhere = { prefecture: null, municipalityCode: null, postalCode: null, address: null }

test.each<[string, Partial<Customer>, Partial<Customer>, string[], object]>([
  ['of another prefecture nothing is filled', { prefecture: '13' }, osaka, [], { ...nowhere, prefecture: '13' }],
  ['what is taken is taken whole', { prefecture: '13', address: '千代田区1-1' }, osaka, ['prefecture'], osaka],
  ['by whichever field it is taken', { prefecture: '13', address: '千代田区1-1' }, osaka, ['postalCode'], osaka],
  [
    'also what the other leaves open',
    osaka,
    { prefecture: '13', address: '千代田区1-1' },
    ['address'],
    { ...nowhere, prefecture: '13', address: '千代田区1-1' },
  ],
  ['the same place is filled', { prefecture: '27' }, osaka, [], osaka],
  ['the same postal code is the same place', { postalCode: '530-0001' }, osaka, [], osaka],
  [
    'another street of one prefecture is another place',
    { prefecture: '27', address: '堺市1-1' },
    osaka,
    [],
    { ...nowhere, prefecture: '27', address: '堺市1-1' },
  ],
  [
    'of what has nothing in common nobody knows whether it is one place',
    { address: '梅田1-1' },
    { prefecture: '27', postalCode: '530-0001' },
    [],
    { ...nowhere, address: '梅田1-1' },
  ],
  [
    'the code of a municipality says its prefecture',
    { municipalityCode: '131016' },
    { prefecture: '27', postalCode: '530-0001' },
    [],
    { ...nowhere, municipalityCode: '131016' },
  ],
  ['where nothing is on record all of it is filled', {}, osaka, [], osaka],
])('an address is one choice: %s', (_, kept, absorbed, take, address) => {
  const choices = mergedFields({ ...blank, ...kept }, { ...blank, id: 'b', ...absorbed }, take)
  expect({ ...nowhere, ...Object.fromEntries(choices.map(({ field, result }) => [field, result])) }).toMatchObject(
    address,
  )
})

test('a customer does not become its own parent', () => {
  const choices = mergedFields({ ...blank, parentId: 'b' }, { ...blank, id: 'b', parentId: 'a' }, ['parentId'])
  expect(choices.find(({ field }) => field === 'parentId')).toBeUndefined()
})
