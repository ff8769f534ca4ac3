import { expect, test } from 'vitest'
import { noRelease, readRelease, wishOf } from './release-draft.ts'

const written = {
  title: 'Dark screens',
  event: 'dark mode on',
  releasedOn: '2026-04-01',
  requests: [{ value: 'r1', label: 'Dark screens' }],
  said: { en: { subject: 'You asked', text: 'They are here.' }, ja: { subject: ' ', text: '' } },
}

test('what was written is read back as it was, and only a language that says something is sent', () => {
  expect(readRelease(JSON.parse(JSON.stringify(written)))).toEqual(written)
  expect(readRelease(JSON.parse(JSON.stringify(noRelease)))).toEqual(noRelease)
  expect(wishOf(written)).toEqual({
    title: 'Dark screens',
    event: 'dark mode on',
    releasedOn: '2026-04-01',
    requestIds: ['r1'],
    said: { en: { subject: 'You asked', text: 'They are here.' } },
  })
})

test.each([
  ['nothing', null],
  ['a text', 'Dark screens'],
  ['no requests', { ...written, requests: undefined }],
  ['requests by id alone', { ...written, requests: ['r1'] }],
  ['one language', { ...written, said: { en: written.said.en } }],
  ['a day that is no text', { ...written, releasedOn: 20260401 }],
])('of what a form cannot show nothing is read: %s', (_, kept) => expect(readRelease(kept)).toBeUndefined())
