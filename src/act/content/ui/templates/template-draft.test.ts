import { expect, test } from 'vitest'
import { changesOf, draftOf, freeName, lacksIn, readDraft, type TemplateDraft, usedIn } from './template-draft.ts'

const empty = draftOf(undefined)
const said = (subject: string, body: string): TemplateDraft => ({
  ...empty,
  texts: { ...empty.texts, en: { subject, body } },
})

test('a save carries what was changed, and of the texts the language that was', () => {
  const now = { ...said('a', 'b'), seasonal: true }
  expect(changesOf(now, empty)).toEqual({ texts: { en: { subject: 'a', body: 'b' } }, seasonal: true })
  expect(changesOf(empty, empty)).toEqual({})
  expect(changesOf({ ...empty, fallbacks: { 'person.name': { en: 'x', ja: '' } } }, empty)).toEqual({
    fallbacks: { 'person.name': { en: 'x', ja: '' } },
  })
})

test('the variables of a text are those that stand in its marks', () => {
  const names = ['person.name', 'customer.name', 'customer.since', 'owner.name']
  const draft = said(
    '{{ customer.since | day }}',
    'owner.name {{person.name}} {% if customer.name == "owner" %}{% endif %}',
  )
  expect(usedIn(draft, names)).toEqual(['person.name', 'customer.name', 'customer.since'])
})

test.each<[string, string, string]>([
  ['', '', 'all'],
  ['a', ' ', 'body'],
  ['', 'b', 'subject'],
  ['a', 'b', 'nothing'],
])('of the subject %j and the body %j is missing: %s', (subject, body, lacks) => {
  expect(lacksIn(said(subject, body), 'en')).toBe(lacks)
})

test('a draft of an earlier form is not shown, and a name is free where no piece bears it', () => {
  expect(readDraft({ texts: 'x' })).toBeUndefined()
  expect(readDraft(empty)).toEqual(empty)
  const pieceId = '00000000-0000-4000-8000-000000000000'
  expect(freeName({ ...empty, pieces: [{ name: 'page1', pieceId }] })).toBe('page2')
})
