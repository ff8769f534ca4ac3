import { expect, test } from 'vitest'
import { documentWithout } from './document-without.ts'
import { namingOf } from './naming.ts'

const ines = {
  name: 'Ines Moreau',
  familyName: null,
  givenName: null,
  email: 'ines@harbor.example',
  phone: '90 1234 5678',
}
const words = new RegExp(
  namingOf(ines)
    .inFacts.map(({ exact }) => exact)
    .join('|'),
  'giu',
)

test.each([
  ['{"invited":"Ines Moreau, today"}', '{"invited":"…, today"}'],
  ['{"to":["a","INES@harbor.example"],"n":1}', '{"to":["a","…"],"n":1}'],
  ['{"phone":9012345678,"order":19012345678}', '{"phone":null,"order":19012345678}'],
  ['{"Ines":"Moreau"}', '{"Ines":"Moreau"}'],
  ['{"Ines Moreau":"x","said":"Ines \\"M\\" said"}', '{"Ines Moreau":"x","said":"Ines \\"M\\" said"}'],
  ['{"big":12345678901234567890,"e":1.50}', '{"big":12345678901234567890,"e":1.50}'],
])('%s becomes %s, and stays a document', (document, without) => {
  expect(documentWithout(document, words)).toBe(without)
  JSON.parse(without)
})
