import { expect, test } from 'vitest'
import { z } from 'zod'
import { contributions } from '../src/furnished.ts'
import { ContractWish, PurchaseWish } from '../src/gather/contracts/contract.ts'
import { CustomerWish, ExternalId } from '../src/gather/customers/contract.ts'
import { Mapping } from '../src/gather/mappings/contract.ts'
import { rowReader } from '../src/gather/mappings/rows/row.ts'
import { PersonWish } from '../src/gather/people/contract.ts'
import { CaseWish } from '../src/gather/support/contract.ts'
import { ResponseWish } from '../src/gather/surveys/contract.ts'
import { collect } from '../src/platform/furnishing/collect.ts'

const { importables } = collect(contributions)
const fields = importables.flatMap((importable) => importable.fields.map((field) => ({ importable, field })))

/** The one field from a column, whatever else the target requires. */
function readerOf(importable: (typeof importables)[number], name: string) {
  const { fields, recordKey } = importable
  const alone = { fields: fields.filter((field) => field.name === name), ...(recordKey && { recordKey }) }
  const mapping = Mapping.parse({ target: importable.name, source: 'x', columns: { [name]: 1 } })
  return rowReader(mapping, { headings: ['Spalte'], types: ['text'] }, alone, 'UTC')
}

test('a cell of 40,000 characters refuses its row in every kind of field, with column and reason in both languages', () => {
  expect(fields.length).toBeGreaterThan(60)
  for (const { importable, field } of fields) {
    const read = readerOf(importable, field.name).read(7, ['語'.repeat(40_000)])
    expect(read, `${importable.name}.${field.name}`).toEqual({
      rejected: {
        row: 7,
        field: field.name,
        column: 'Spalte',
        because: {
          en: expect.stringMatching(/^has 40,000 characters, and at most [\d,]+ are kept here$/),
          ja: expect.stringMatching(/^40,000文字あります（この項目は[\d,]+文字まで）$/),
        },
      },
    })
  }
})

test('the same holds for a column that is kept besides', () => {
  const mapping = Mapping.parse({ target: 'customers', source: 'x', columns: { name: 'Name' } })
  const customers = importables.find(({ name }) => name === 'customers')
  const reader = rowReader(
    mapping,
    { headings: ['Name', 'Memo'], types: ['text', 'text'] },
    customers ?? { fields: [] },
    'UTC',
  )
  expect(reader.read(2, ['Akebono', 'x'.repeat(32_767)])).toMatchObject({
    taken: { extra: { Memo: 'x'.repeat(32_767) } },
  })
  expect(reader.read(2, ['Akebono', 'x'.repeat(32_768)])).toMatchObject({ rejected: { column: 'Memo' } })
})

// By hand: what a form, the API and a file may say of the same thing, at its longest.
test.each([
  ['customers', 'name', 500, CustomerWish, 'name'],
  ['customers', 'industry', 500, CustomerWish, 'industry'],
  ['customers', 'owner_email', 200, CustomerWish, 'namedOwner'],
  ['customers', 'external_id', 200, ExternalId, 'externalId'],
  ['people', 'email', 254, PersonWish, 'email'],
  ['people', 'title', 500, PersonWish, 'title'],
  ['contracts', 'plan', 500, ContractWish, 'plan'],
  ['purchases', 'product', 500, PurchaseWish, 'product'],
  ['cases', 'subject', 1000, CaseWish, 'subject'],
  ['responses', 'comment', 20_000, ResponseWish, 'comment'],
  ['responses', 'survey', 200, ResponseWish, 'survey'],
] as const)('%s.%s has %i characters by the API and by a file', (target, name, longest, wish, property) => {
  const shape = z.toJSONSchema(wish, { io: 'input', unrepresentable: 'any' }) as { properties: Record<string, Shape> }
  expect(longestOf(shape.properties[property] ?? {})).toBe(longest)
  const importable = importables.find((one) => one.name === target)
  if (!importable) throw new Error(target)
  const reader = readerOf(importable, name)
  expect(reader.read(2, ['x'.repeat(longest)])).toMatchObject({ taken: { values: { [name]: 'x'.repeat(longest) } } })
  expect(reader.read(2, ['x'.repeat(longest + 1)])).toMatchObject({ rejected: { field: name } })
})

type Shape = { maxLength?: number; anyOf?: readonly Shape[] }

function longestOf({ maxLength, anyOf = [] }: Shape): number | undefined {
  return maxLength ?? anyOf.map(longestOf).find((one) => one !== undefined)
}
