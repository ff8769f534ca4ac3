import { expect, test } from 'vitest'
import { contentId, formerId, likenessOf } from './row-ids.ts'

const row = (values: Record<string, string>, further = {}) => ({ row: 7, values, extra: { nights: 2 }, ...further })

test('a row without an id is known by what it says, wherever it stands', () => {
  expect(contentId(row({ name: 'Booked' }))).toBe(contentId({ ...row({ name: 'Booked' }), row: 9 }))
  expect(contentId(row({ name: 'Booked' }, { occurrence: 2 }))).toBe(`${contentId(row({ name: 'Booked' }))}#3`)
  expect(likenessOf(row({ message_id: 'm1', name: 'Booked' }))).toBeNull()
})

test('and by its former id, in which the number of its row stood', () => {
  // printf '%s' '[{"name":"Booked"},{"nights":2}]' | openssl dgst -sha1 -binary | basenc --base64url
  expect(formerId(row({ name: 'Booked' }))).toBe('7:0HORJqYIFFtNKbFGf2_CY_7sp0Y')
  expect(formerId(row({ message_id: 'm1', name: 'Booked' }))).toBeNull()
  expect(formerId(row({ message_id: 'undefined' }))).not.toBeNull()
})
