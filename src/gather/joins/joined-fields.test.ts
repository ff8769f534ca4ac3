import { expect, test } from 'vitest'
import type { Person } from '../people/contract.ts'
import { furtherIn, joinedFields, wishOf } from './joined-fields.ts'

const nobody: Person = {
  id: '018f0000-0000-7000-8000-000000000001',
  customerId: null,
  name: '',
  familyName: null,
  givenName: null,
  nameKana: null,
  familyKana: null,
  givenKana: null,
  honorific: null,
  email: null,
  phone: null,
  mobile: null,
  lineId: null,
  preferredChannel: null,
  title: null,
  department: null,
  locale: null,
  zone: null,
  roles: [],
  attributes: {},
  leftOn: null,
  externalIds: [],
  further: [],
  joinedInto: null,
  consents: {},
  mayAnalyse: true,
  erasedAt: null,
  createdAt: new Date(0),
  updatedAt: new Date(0),
}
const alike = (_: string, one: string, other: string) =>
  one.replaceAll(' ', '').toLowerCase() === other.replaceAll(' ', '').toLowerCase()

type Case = [
  situation: string,
  kept: Partial<Person>,
  absorbed: Partial<Person>,
  take: string[],
  wish: object,
  further: string[],
]
const aoki = { name: '青木 さくら', familyName: '青木', givenName: 'さくら' }

test.each<Case>([
  ['a blank is filled', { title: '部長' }, { department: '営業部' }, [], { department: '営業部' }, []],
  [
    'what both say stays, and what contradicts stays with the kept one',
    { title: '部長' },
    { title: '課長' },
    [],
    {},
    [],
  ],
  ['what is wished is taken', { title: '部長' }, { title: '課長' }, ['title'], { title: '課長' }, []],
  ['a wish for a blank takes nothing', { title: '部長' }, {}, ['title'], {}, []],
  [
    'an address that is not chosen stays known',
    { email: 'a@x.example' },
    { email: 'b@x.example' },
    [],
    {},
    ['b@x.example'],
  ],
  [
    'an address that is replaced stays known',
    { email: 'a@x.example' },
    { email: 'b@x.example' },
    ['email'],
    { email: 'b@x.example' },
    ['a@x.example'],
  ],
  ['one address in two spellings is one', { email: 'a@x.example' }, { email: 'A@x.example' }, [], {}, []],
  ['a name is taken with its parts', { name: 'Aoki' }, aoki, ['familyName'], aoki, ['Aoki']],
  [
    'the parts of the same name are filled in',
    { name: '青木さくら' },
    aoki,
    [],
    { familyName: '青木', givenName: 'さくら' },
    [],
  ],
  ['the parts of another name are not', { name: 'Aoki' }, aoki, [], {}, ['青木 さくら']],
  ['nobody leaves by a join', {}, { leftOn: '2026-03-01' }, [], {}, []],
  [
    'that somebody left is taken where it is wished',
    {},
    { leftOn: '2026-03-01' },
    ['leftOn'],
    { leftOn: '2026-03-01' },
    [],
  ],
  ['roles are those of both', { roles: ['field'] }, { roles: ['sponsor'] }, [], { roles: ['field', 'sponsor'] }, []],
  [
    'attributes are filled one by one',
    { attributes: { a: 1 } },
    { attributes: { a: 2, b: 3 } },
    [],
    { attributes: { b: 3 } },
    [],
  ],
])('%s', (_, kept, absorbed, take, wish, further) => {
  const fields = joinedFields({ ...nobody, ...kept }, { ...nobody, ...absorbed }, take, alike)
  expect(wishOf(fields)).toEqual(wish)
  expect(furtherIn(fields).map(({ value }) => value)).toEqual(further)
})
