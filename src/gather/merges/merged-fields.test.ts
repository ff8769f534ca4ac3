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

test('the code of the municipality goes with the prefecture that is chosen', () => {
  const kept = { ...blank, prefecture: '13' }
  const absorbed = { ...blank, id: 'b', prefecture: '27', municipalityCode: '271004', postalCode: '530-0001' }
  const result = (take: string[]) =>
    Object.fromEntries(mergedFields(kept, absorbed, take).map(({ field, result: value }) => [field, value]))
  expect(result([])).toMatchObject({ prefecture: '13', municipalityCode: null, postalCode: '530-0001' })
  expect(result(['prefecture'])).toMatchObject({ prefecture: '27', municipalityCode: '271004' })
})

test('a customer does not become its own parent', () => {
  const choices = mergedFields({ ...blank, parentId: 'b' }, { ...blank, id: 'b', parentId: 'a' }, ['parentId'])
  expect(choices.find(({ field }) => field === 'parentId')).toBeUndefined()
})
