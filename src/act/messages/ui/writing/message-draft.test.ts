import { expect, test } from 'vitest'
import { draftOf, inClass, isWhole, type MessageDraft, wishOf } from './message-draft.ts'

const said = (en: [string, string], ja: [string, string] = ['', '']): MessageDraft => ({
  ...draftOf(),
  said: { en: { subject: en[0], text: en[1] }, ja: { subject: ja[0], text: ja[1] } },
})

test.each([
  ['nothing', said(['', '']), false],
  ['a subject alone', said(['Hello', ' ']), false],
  ['one language', said(['Hello', 'You']), true],
  ['one language, and the other begun', said(['Hello', 'You'], ['こんにちは', '']), false],
  ['both', said(['Hello', 'You'], ['こんにちは', '本文']), true],
])('%s is whole: %s', (_, draft, is) => expect(isWhole(draft)).toBe(is))

test('a language of which nothing was written is none', () => {
  expect(wishOf(said(['Hello', 'You'])).said).toEqual({ en: { subject: 'Hello', text: 'You' }, ja: null })
})

test('one of a template is whole once that is chosen, and says no words', () => {
  const draft: MessageDraft = { ...said(['Hello', 'You']), of: 'template' }
  expect(isWhole(draft)).toBe(false)
  expect(isWhole({ ...draft, templateVersionId: 'v1' })).toBe(true)
  expect(wishOf({ ...draft, templateVersionId: 'v1' })).toEqual({
    class: 'relationship',
    purpose: 'service',
    channels: ['email'],
    templateVersionId: 'v1',
  })
})

test('another class keeps a purpose that it has as well, else begins with its own', () => {
  expect(inClass(draftOf(), 'promotion').purpose).toBe('marketing')
  expect(inClass({ ...draftOf(), purpose: 'news' }, 'promotion').purpose).toBe('news')
  expect(inClass({ ...draftOf(), class: 'promotion', purpose: 'news' }, 'safety').purpose).toBe('service')
})
