import { expect, test } from 'vitest'
import { readsLike } from './reads-like.ts'

const start = { name: '', days: 3, isOn: false, kind: 'call', roles: ['user'], of: null as string | null }
const reads = readsLike(start, { choices: { kind: ['call', 'mail'], roles: ['user', 'payer'] }, nullable: ['of'] })

test.each([[start], [{ ...start, name: '桜フーズ', days: 0, isOn: true, kind: 'mail', roles: [], of: 'a' }]])(
  'what has the shape of the form is read: %j',
  (kept) => {
    expect(reads(kept)).toEqual(kept)
  },
)

test.each([
  ['nothing', null],
  ['a text', 'half'],
  ['a field less', { name: '', days: 3 }],
  ['a field more', { ...start, more: '' }],
  ['another field', { ...start, of: undefined, other: 'x' }],
  ['a text for a figure', { ...start, days: '3' }],
  ['a figure for a text', { ...start, of: 3 }],
  ['no such choice', { ...start, kind: 'fax' }],
  ['no such choice in a list', { ...start, roles: ['boss'] }],
  ['a text for a list', { ...start, roles: 'user' }],
  ['nothing where something has to be', { ...start, name: null }],
])('anything else is not: %s', (_, kept) => {
  expect(reads(kept)).toBeUndefined()
})
