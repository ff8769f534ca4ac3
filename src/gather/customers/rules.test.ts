import { expect, test } from 'vitest'
import { completenessOf, type OnRecord } from './completeness.ts'
import { fieldChangesOf } from './history/field-history.ts'
import { pageOfTimeline, placeOf } from './history/timeline.ts'
import { domainOf, type KnownId, recognised, referred } from './identity/identity.ts'

const known: KnownId[] = [
  { external_id: '1', source: 'crm', customer_id: 'sakura', normal_name: '桜フーズ' },
  { external_id: '1', source: 'billing', customer_id: 'harbor', normal_name: 'blueharborhotels' },
  { external_id: '2', source: 'crm', customer_id: 'kita', normal_name: '北ロジスティクス' },
]

test('an external id refers to the customer of its own source, or to the only one that has it', () => {
  expect(referred(known, 'billing')).toEqual(
    new Map([
      ['1', 'harbor'],
      ['2', 'kita'],
    ]),
  )
  expect(referred(known, 'shop')).toEqual(new Map([['2', 'kita']]))
})

test('the id of another system is the same customer only where the names agree', () => {
  expect(recognised(known, 'crm', '1', 'whatever')).toBe('sakura')
  expect(recognised(known, 'shop', '1', 'blueharborhotels')).toBe('harbor')
  expect(recognised(known, 'shop', '2', 'oldmill')).toBeUndefined()
})

test.each([
  ['https://www.Example.co.jp/about?x=1', 'example.co.jp'],
  ['sales@example.co.jp', 'example.co.jp'],
  ['ｅｘａｍｐｌｅ．ｃｏｍ', 'example.com'],
  ['example', null],
])('the domain of %s is %s', (raw, domain) => expect(domainOf(raw)).toBe(domain))

const nothing: OnRecord = {
  kind: 'company',
  country: null,
  industry: null,
  domain: null,
  corporateNumber: null,
  sinceOn: null,
  ownerId: null,
  namedOwner: null,
  people: 0,
  peopleWithEmail: 0,
  sponsors: 0,
  contracts: 0,
  interactions: 0,
}

test('what does not apply is not missing', () => {
  expect(completenessOf(nothing).missing).not.toContain('corporateNumber')
  expect(completenessOf({ ...nothing, country: '日本' }).missing).toContain('corporateNumber')
  expect(completenessOf({ ...nothing, kind: 'household' }).missing).toEqual([
    'owner',
    'since',
    'country',
    'person',
    'contract',
    'contact',
  ])
  expect(completenessOf({ ...nothing, people: 1 }).missing).toContain('email')
})

test('an owner who is no member yet is an owner', () => {
  for (const owner of [{ ownerId: 'm' }, { namedOwner: '鈴木' }])
    expect(completenessOf({ ...nothing, ...owner }).missing).not.toContain('owner')
})

test('pages of a timeline go on exactly where they stopped, also within one instant', () => {
  const at = new Date('2026-04-01T00:00:00Z')
  const all = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, at }))
  const first = pageOfTimeline(all.slice(0, 3), null, 2)
  expect(first.rows.map(({ id }) => id)).toEqual(['a', 'b'])
  const place = placeOf(first.next ?? '')
  expect(place).toEqual({ before: new Date(at.getTime() + 1), shown: 2 })
  const second = pageOfTimeline(all, place ?? null, 2)
  expect(second.rows.map(({ id }) => id)).toEqual(['c', 'd'])
  expect(pageOfTimeline(all, placeOf(second.next ?? '') ?? null, 2)).toMatchObject({ rows: [{ id: 'e' }], next: null })
  expect(placeOf('yesterday')).toBeUndefined()
})

test('a logged change becomes one line per field, and per attribute', () => {
  const logged = {
    sequence: '7',
    record: 'customers',
    act: 'changed',
    role: null,
    author: 'member:1',
    source: 'import:9',
    at: new Date(0),
    before: { name: 'A', normal_name: 'a', attributes: { floor: 3, same: 1 } },
    after: { name: 'B', normal_name: 'b', attributes: { floor: 4, same: 1 } },
  } as const
  expect(fieldChangesOf(logged).map(({ field, before, after }) => [field, before, after])).toEqual([
    ['attributes.floor', 3, 4],
    ['name', 'A', 'B'],
  ])
})
