import { expect, test } from 'vitest'
import { standard } from '../../scorecards/standard.ts'
import { saidAt, stillSaid } from './said-at.ts'

const declared = { name: 'people_active', label: { en: 'People', ja: '利用者' }, withinDays: 28 }
const definition = standard([declared])
const empty = { en: '', ja: '' }
const groups = (name: { en: string; ja: string }) => ({
  ...definition,
  groups: definition.groups.map((group) => ({ ...group, name })),
})
const issues = [{ path: 'definition.groups.0.name.ja', message: '入力してください。' }]

test('a refusal stands at its place and above it, until that place is typed anew', () => {
  const said = stillSaid(issues, groups(empty), groups(empty))
  expect(saidAt(said, 'groups.0.name.ja')).toBe('入力してください。')
  expect(saidAt(said, 'groups.0')).toBe('入力してください。')
  expect(saidAt(said, 'groups.0.name.en')).toBeUndefined()
  expect(saidAt(said, 'groups.01')).toBeUndefined()
  expect(stillSaid(issues, groups(empty), groups({ en: '', ja: '利用' }))).toEqual([])
})

test('what a refusal says of something else than the definition is not a fault of the draft', () => {
  expect(stillSaid([{ path: 'id', message: 'wrong' }], definition, definition)).toEqual([])
})
